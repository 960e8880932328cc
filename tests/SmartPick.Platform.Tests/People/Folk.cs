using Microsoft.Extensions.Time.Testing;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.People;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;
using SmartPick.Reference;

namespace SmartPick.Platform.Tests.People;

/// <summary>People of a test: made in a few words, each in a context of its own as another request would have.</summary>
internal sealed class Folk(TestStore store)
{
    private static readonly Lazy<ReferenceData> Shipped = new(() =>
        ReferenceData.Load(DataFolder.Locate(null)).Value.ShouldNotBeNull()
    );

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static ReferenceData Data => Shipped.Value;

    public MentorShelf Shelf { get; } = new();

    public FakeTimeProvider Time { get; } =
        new(new DateTimeOffset(2026, 11, 2, 15, 0, 0, TimeSpan.Zero));

    public async Task<Who> PersonAsync(string name, string? stage = null, Guid? school = null)
    {
        await using var db = store.Open();
        var person = new Person
        {
            Id = Ids.New(Time),
            Name = name,
            Stage = stage,
            InstitutionId = school,
            TimeZone = "America/Chicago",
        };
        db.Add(person);
        await db.SaveChangesAsync(Cancellation);
        return new Who(Guid.CreateVersion7(), person.Id);
    }

    public async Task<Guid> SchoolAsync(string name, string state = "KS")
    {
        await using var db = store.Open();
        var school = new Institution
        {
            Id = Ids.New(Time),
            Name = name,
            State = state,
        };
        db.Add(school);
        await db.SaveChangesAsync(Cancellation);
        return school.Id;
    }

    public async Task RoleAsync(Who who, Guid school, Role role)
    {
        await using var db = store.Open();
        db.Add(
            new Membership
            {
                Id = Ids.New(Time),
                PersonId = who.PersonId,
                InstitutionId = school,
                Role = role,
                Since = Time.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>An account that signs in with a second step, as administrators must.</summary>
    public async Task SecondStepAsync(Who who)
    {
        await using var db = store.Open();
        db.Add(
            new Account
            {
                Id = who.AccountId,
                PersonId = who.PersonId,
                UserName = who.AccountId.ToString("N"),
                NormalizedUserName = who.AccountId.ToString("N").ToUpperInvariant(),
                TwoFactorEnabled = true,
                Since = Time.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>A listed mentor.</summary>
    public async Task<Who> MentorAsync(
        string name,
        Func<MentorAnswers, MentorAnswers>? but = null,
        string stage = "faculty",
        Guid? school = null
    )
    {
        var who = await PersonAsync(name, stage, school);
        var answers = new MentorAnswers
        {
            IsListed = true,
            Fields = ["Dermatology"],
            Supports = ["research-project", "frank-talk"],
            Capacity = 2,
        };
        (await SaveAsync(who, but?.Invoke(answers) ?? answers)).IsDone.ShouldBeTrue();
        return who;
    }

    public async Task<Outcome<MentorProfile>> SaveAsync(
        Who who,
        MentorAnswers answers,
        int? version = null
    )
    {
        await using var db = store.Open();
        return await new SaveMentorProfile(db, Time, Data).DoAsync(
            who,
            answers,
            version,
            Cancellation
        );
    }

    public async Task<Outcome<MenteeProfile>> SaveAsync(
        Who who,
        MenteeAnswers answers,
        int? version = null
    )
    {
        await using var db = store.Open();
        return await new SaveMenteeProfile(db, Time, Data).DoAsync(
            who,
            answers,
            version,
            Cancellation
        );
    }

    public async Task<FoundPeople> FindAsync(Who who, PeopleQuery query)
    {
        await using var db = store.Open();
        var found = await new FindPeople(db, Time, Data, Shelf).DoAsync(
            who,
            query,
            1,
            Cancellation
        );
        found.Failures.ShouldBeEmpty();
        return found.Value;
    }

    public async Task TakeAsync(Who mentor, Who mentee, PlaceState state)
    {
        await using var db = store.Open();
        db.Add(
            new TakenPlace
            {
                Id = Ids.New(Time),
                MentorId = mentor.PersonId,
                MenteeId = mentee.PersonId,
                State = state,
            }
        );
        await db.SaveChangesAsync(Cancellation);
    }
}
