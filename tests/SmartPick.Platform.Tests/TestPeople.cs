using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Tests;

/// <summary>A store with people in it, a clock that stands still, and the places that mentors offer.</summary>
internal sealed class TestPeople : IAsyncDisposable
{
    private TestPeople(TestStore store) => Store = store;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public TestStore Store { get; }

    public FakeTimeProvider Time { get; } =
        new(new DateTimeOffset(2026, 9, 1, 15, 0, 0, TimeSpan.Zero));

    public MentorshipRules Rules { get; } = TestRules.Rules;

    /// <summary>Whom the search would name.</summary>
    public List<OtherPerson> Suggested { get; } = [];

    public OthersToAsk Others => (_, _) => Task.FromResult<IReadOnlyList<OtherPerson>>(Suggested);

    public static async Task<TestPeople> MakeAsync(DatabaseKind kind) =>
        new(await TestStore.MakeAsync(kind));

    public async Task<Who> AddAsync(string name)
    {
        await using var db = Store.Open();
        var person = new Person { Id = Ids.New(Time), Name = name };
        var mail = $"{person.Id:N}@example.org";
        var account = new Account
        {
            Id = Ids.New(Time),
            PersonId = person.Id,
            UserName = mail,
            Email = mail,
            NormalizedEmail = mail.ToUpperInvariant(),
            EmailConfirmed = true,
            TwoFactorEnabled = true,
            Since = Time.GetUtcNow(),
        };
        db.AddRange(person, account);
        await db.SaveChangesAsync(Stop);
        return new Who(account.Id, person.Id);
    }

    public async Task<Who> AddMentorAsync(string name, int capacity = 5, bool isPaused = false)
    {
        var who = await AddAsync(name);
        await SetPlacesAsync(who, capacity, isPaused);
        return who;
    }

    public async Task SetPlacesAsync(Who who, int capacity, bool isPaused = false)
    {
        await using var db = Store.Open();
        var profile = await db.Set<MentorProfile>()
            .SingleOrDefaultAsync(one => one.PersonId == who.PersonId, Stop);
        if (profile is null)
        {
            profile = new MentorProfile { PersonId = who.PersonId };
            db.Add(profile);
        }

        profile.Answers = new MentorAnswers
        {
            IsListed = true,
            Capacity = capacity,
            IsPaused = isPaused,
        };
        var person = await db.Set<Person>().SingleAsync(one => one.Id == who.PersonId, Stop);
        person.Stage ??= "faculty";
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>A school with an administrator, and with this person as a member.</summary>
    public async Task<(Guid School, Who Administrator)> AddSchoolAsync(string name, Who member)
    {
        var administrator = await AddAsync($"Administrator of {name}");
        var school = new Institution
        {
            Id = Ids.New(Time),
            Name = name,
            Kind = InstitutionKind.School,
        };
        await using (var db = Store.Open())
        {
            db.Add(school);
            await db.SaveChangesAsync(Stop);
        }

        await JoinAsync(administrator, school.Id, Role.Administrator);
        await MoveToAsync(member, school.Id);
        return (school.Id, administrator);
    }

    public async Task JoinAsync(Who who, Guid school, Role role)
    {
        await using var db = Store.Open();
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
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>Says that somebody studies or works there.</summary>
    public async Task MoveToAsync(Who who, Guid school)
    {
        await using var db = Store.Open();
        var person = await db.Set<Person>().SingleAsync(one => one.Id == who.PersonId, Stop);
        person.InstitutionId = school;
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>A person without account whom a mentee has entered.</summary>
    public async Task<Guid> EnterAsync(Who owner, string name)
    {
        await using var db = Store.Open();
        var person = new Person
        {
            Id = Ids.New(Time),
            Name = name,
            EnteredById = owner.PersonId,
        };
        db.Add(person);
        await db.SaveChangesAsync(Stop);
        return person.Id;
    }

    public async Task<T> InAsync<T>(Func<PlatformDb, Task<T>> run)
    {
        await using var db = Store.Open();
        return await run(db);
    }

    /// <summary>Every text that is stored in one table.</summary>
    public Task<List<T>> AllAsync<T>()
        where T : class => InAsync(db => db.Set<T>().AsNoTracking().ToListAsync(Stop));

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
