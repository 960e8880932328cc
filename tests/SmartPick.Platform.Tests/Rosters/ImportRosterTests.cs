using System.Globalization;
using System.Text;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.People;
using SmartPick.Platform.Rosters;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Tests.People;

namespace SmartPick.Platform.Tests.Rosters;

/// <summary>A school's roster, stored: shown first, all or nothing, and only by its administrator.</summary>
public sealed class ImportRosterTests
{
    private const string Good =
        "name,mail,role,stage,specialty,capacity\nAda Smith,ada@school.edu,mentor,faculty,Dermatology,2\nBen Jones,ben@school.edu,member,M3,,\n";

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_roster_is_shown_first_then_taken_whole_and_brought_up_to_date(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var (dean, school) = await DeanAsync(folk);

        (await ImportAsync(store, folk, dean, school, Good, apply: false)).Value.New.ShouldBe(2);
        await using (var db = store.Open())
        {
            db.Set<RosterEntry>().ShouldBeEmpty();
        }

        (await ImportAsync(store, folk, dean, school, Good, apply: true)).IsDone.ShouldBeTrue();
        var again = await ImportAsync(
            store,
            folk,
            dean,
            school,
            Good.Replace(",2\n", ",5\n", StringComparison.Ordinal),
            apply: true
        );

        (again.Value.New, again.Value.Known).ShouldBe((0, 2));
        await using var after = store.Open();
        after
            .Set<RosterEntry>()
            .OrderBy(entry => entry.Mail)
            .Select(entry => new { entry.Name, entry.Capacity })
            .ToList()
            .Select(entry => (entry.Name, entry.Capacity))
            .ShouldBe([("Ada Smith", 5), ("Ben Jones", null)]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Of_a_roster_with_a_problem_nothing_is_stored(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var (dean, school) = await DeanAsync(folk);

        var outcome = await ImportAsync(
            store,
            folk,
            dean,
            school,
            Good + "Cy Doe,cy@school.edu,member,M1,,-1\n",
            apply: true
        );

        var problem = outcome.Value.Problems.ShouldHaveSingleItem();
        (problem.Line, problem.Field, problem.Found).ShouldBe((4, "capacity", "-1"));
        await using var db = store.Open();
        db.Set<RosterEntry>().ShouldBeEmpty();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Only_an_administrator_of_this_school_imports(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var (dean, _) = await DeanAsync(folk);
        var other = await folk.SchoolAsync("Another school");
        var adviser = await folk.PersonAsync("Adviser");
        await folk.RoleAsync(adviser, other, Role.Adviser);

        foreach (var who in (Who[])[dean, adviser])
        {
            var outcome = await ImportAsync(store, folk, who, other, Good, apply: true);
            outcome.Failures.Single().Kind.ShouldBe(FailureKind.NotAllowed);
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Ten_thousand_people_are_taken_in_seconds(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var (dean, school) = await DeanAsync(folk);
        var text = new StringBuilder("name,mail\n");
        for (var i = 0; i < 10_000; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"Person{i:x4} Family{i * 7919 % 10_007:x4},p{i}@s.edu\n"
            );
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var outcome = await ImportAsync(store, folk, dean, school, text.ToString(), apply: true);

        outcome.Value.New.ShouldBe(10_000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(120));
        TestContext.Current.SendDiagnosticMessage($"{kind}: {watch.ElapsedMilliseconds} ms");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Whoever_confirmed_the_address_takes_their_place_and_nobody_else(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var (dean, school) = await DeanAsync(folk);
        await ImportAsync(store, folk, dean, school, Good, apply: true);
        var ada = await AccountAsync(store, folk, "Ada", "ADA@school.edu", isConfirmed: true);
        var unconfirmed = await AccountAsync(
            store,
            folk,
            "Ben",
            "ben@school.edu",
            isConfirmed: false
        );
        Guid entryId;
        await using (var db = store.Open())
        {
            var places = await new ReadRosterPlaces(db).DoAsync(ada, Folk.Cancellation);
            (places.Single().School, places.Single().Role).ShouldBe(("School", Role.Mentor));
            entryId = places.Single().EntryId;
            (
                await new ReadRosterPlaces(db).DoAsync(unconfirmed, Folk.Cancellation)
            ).ShouldBeEmpty();
        }

        (await TakeAsync(unconfirmed)).Failures.Single().Kind.ShouldBe(FailureKind.NotThere);
        (await TakeAsync(ada)).IsDone.ShouldBeTrue();
        (await TakeAsync(ada)).IsDone.ShouldBeFalse("a place is taken once");

        await using var after = store.Open();
        after
            .Set<Membership>()
            .Where(role => role.PersonId == ada.PersonId)
            .Select(role => role.Role)
            .ToList()
            .ShouldBe([Role.Member, Role.Mentor], ignoreOrder: true);
        var profile = after.Set<MentorProfile>().Single();
        (profile.Answers.Capacity, profile.Answers.IsListed).ShouldBe((2, false));
        after.Set<Person>().Single(person => person.Id == ada.PersonId).Stage.ShouldBe("faculty");

        async Task<Outcome<RosterEntry>> TakeAsync(Who who)
        {
            await using var db = store.Open();
            return await new TakeRosterPlace(db, folk.Time).DoAsync(
                who,
                entryId,
                Folk.Cancellation
            );
        }
    }

    private static async Task<(Who Dean, Guid School)> DeanAsync(Folk folk)
    {
        var school = await folk.SchoolAsync("School");
        var dean = await folk.PersonAsync("Dean", "faculty", school);
        await folk.RoleAsync(dean, school, Role.Administrator);
        return (dean, school);
    }

    private static async Task<Outcome<RosterPreview>> ImportAsync(
        TestStore store,
        Folk folk,
        Who who,
        Guid school,
        string text,
        bool apply
    )
    {
        await using var db = store.Open();
        return await new ImportRoster(db, folk.Time, Folk.Data).DoAsync(
            who,
            school,
            Encoding.UTF8.GetBytes(text),
            "roster.csv",
            apply,
            Folk.Cancellation
        );
    }

    private static async Task<Who> AccountAsync(
        TestStore store,
        Folk folk,
        string name,
        string mail,
        bool isConfirmed
    )
    {
        var who = await folk.PersonAsync(name);
        await using var db = store.Open();
        db.Add(
            new Account
            {
                Id = who.AccountId,
                UserName = who.AccountId.ToString("N"),
                Email = mail,
                EmailConfirmed = isConfirmed,
                PersonId = who.PersonId,
                Since = folk.Time.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync(Folk.Cancellation);
        return who;
    }
}
