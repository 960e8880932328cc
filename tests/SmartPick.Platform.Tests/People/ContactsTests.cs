using SmartPick.Platform.People;

namespace SmartPick.Platform.Tests.People;

/// <summary>People to meet, and alumni.</summary>
public sealed class ContactsTests
{
    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C11_Who_is_added_again_gets_another_reason_and_stays_one_person(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var me = await folk.PersonAsync("Jessica", "M3");

        var first = await AddAsync(
            store,
            folk,
            me,
            "Dr. Zoë Katz",
            MeetSource.Event,
            "Panel in May"
        );
        var second = await AddAsync(
            store,
            folk,
            me,
            "zoe katz",
            MeetSource.Paper,
            "On skin of colour"
        );
        await AddAsync(store, folk, me, "Zoe Katz", MeetSource.Paper, "On skin of colour");

        second.Value.Id.ShouldBe(first.Value.Id);
        var entry = (await ContactsAsync(store, me)).ToMeet.Single();
        entry.Reasons.Select(reason => reason.Text).ShouldBe(["Panel in May", "On skin of colour"]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C11_Names_a_slip_apart_are_pointed_out_and_merge_with_all_their_reasons(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var me = await folk.PersonAsync("Jessica", "M3");
        var other = await folk.PersonAsync("Other", "M3");
        await AddAsync(store, folk, me, "Jon Smith", MeetSource.Event, "Panel");
        await AddAsync(store, folk, me, "John Smith", MeetSource.Alumni, "Class of 2015");
        await AddAsync(store, folk, me, "John Smith", MeetSource.Event, "Panel");
        var (one, two) = (await ContactsAsync(store, me)).Doubles.Single();

        (await MergeAsync(other, one.Id, two.Id))
            .Failures.Single()
            .Kind.ShouldBe(FailureKind.NotThere);
        (await MergeAsync(me, one.Id, one.Id)).IsDone.ShouldBeFalse();
        (await MergeAsync(me, one.Id, two.Id)).Failures.ShouldBeEmpty();

        var after = await ContactsAsync(store, me);
        after.Doubles.ShouldBeEmpty();
        after
            .ToMeet.Single()
            .Reasons.Select(reason => (reason.Source, reason.Text))
            .ShouldBe(
                [(MeetSource.Event, "Panel"), (MeetSource.Alumni, "Class of 2015")],
                ignoreOrder: true
            );

        async Task<Outcome<PersonToMeet>> MergeAsync(Who who, Guid kept, Guid gone)
        {
            await using var db = store.Open();
            return await new MergePeopleToMeet(db).DoAsync(who, kept, gone, Folk.Cancellation);
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task T07_Consent_that_is_taken_back_or_has_run_out_hides_at_once(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var school = await folk.SchoolAsync("School");
        var me = await folk.PersonAsync("Jessica", "M3", school);
        var stranger = await folk.PersonAsync("Stranger", "M3", await folk.SchoolAsync("Other"));
        var today = DateOnly.FromDateTime(folk.Time.GetUtcNow().UtcDateTime);
        var brief = await ListAsync("Brief", today);
        var lasting = await ListAsync("Lasting", today.AddYears(1));
        await ListAsync("No time", today.AddYears(1), isAvailable: false);

        (await NamesAsync(me)).ShouldBe(["Brief", "Lasting"], ignoreOrder: true);
        (await NamesAsync(stranger)).ShouldBeEmpty();

        folk.Time.Advance(TimeSpan.FromDays(1));
        (await NamesAsync(me)).ShouldBe(["Lasting"]);

        await using (var db = store.Open())
        {
            var withdraw = new WithdrawAlumnus(db);
            (await withdraw.DoAsync(me, lasting, Folk.Cancellation)).IsDone.ShouldBeFalse(
                "it is not theirs"
            );
            var owner = new Who(
                Guid.Empty,
                db.Set<AlumniListing>().Single(row => row.Id == lasting).PersonId
            );
            (await withdraw.DoAsync(owner, lasting, Folk.Cancellation)).IsDone.ShouldBeTrue();
        }

        (await NamesAsync(me)).ShouldBeEmpty();
        brief.ShouldNotBe(lasting);

        async Task<Guid> ListAsync(string name, DateOnly until, bool isAvailable = true)
        {
            var who = await folk.PersonAsync(name, "PGY-2");
            await using var db = store.Open();
            var listed = await new ListAsAlumnus(db, folk.Time).DoAsync(
                who,
                school,
                2020,
                until,
                isAvailable,
                Folk.Cancellation
            );
            return listed.Value.Id;
        }

        async Task<IReadOnlyList<string>> NamesAsync(Who who)
        {
            await using var db = store.Open();
            return
            [
                .. (await new FindAlumni(db, folk.Time).DoAsync(who, Folk.Cancellation)).Select(
                    alumnus => alumnus.Name
                ),
            ];
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task T07_Consent_is_for_a_stated_time_and_a_school(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var who = await folk.PersonAsync("Ada");
        await using var db = store.Open();

        var outcome = await new ListAsAlumnus(db, folk.Time).DoAsync(
            who,
            Guid.CreateVersion7(),
            1850,
            new DateOnly(2040, 1, 1),
            isAvailable: true,
            Folk.Cancellation
        );

        outcome.Failures.Select(failure => failure.Field).ShouldBe(["classOf", "until", "school"]);
    }

    private static async Task<Outcome<PersonToMeet>> AddAsync(
        TestStore store,
        Folk folk,
        Who who,
        string name,
        MeetSource source,
        string reason
    )
    {
        await using var db = store.Open();
        folk.Time.Advance(TimeSpan.FromMinutes(1));
        return await new AddPersonToMeet(db, folk.Time).DoAsync(
            who,
            name,
            null,
            source,
            reason,
            Folk.Cancellation
        );
    }

    private static async Task<OwnContacts> ContactsAsync(TestStore store, Who who)
    {
        await using var db = store.Open();
        return await new ReadContacts(db).DoAsync(who, Folk.Cancellation);
    }
}
