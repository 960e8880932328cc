using SmartPick.Platform.People;
using SmartPick.Platform.Schools;
using Errors = SmartPick.Platform.People.Errors;

namespace SmartPick.Platform.Tests.People;

/// <summary>What people say of themselves: stages, profiles, home programs.</summary>
public sealed class ProfileTests
{
    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task B02_A_form_with_stage_and_answers_is_taken_whole_or_not_at_all(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var me = await folk.PersonAsync("Jessica", "M2");
        var day = DateOnly.FromDateTime(folk.Time.GetUtcNow().UtcDateTime);

        // Another window has made the profile meanwhile: the form's version is an old one.
        (await folk.SaveAsync(me, new MenteeAnswers())).IsDone.ShouldBeTrue();
        (await SendAsync(null, "Nowhere/Here"))
            .Select(failure => failure.Kind)
            .ShouldBe([FailureKind.Invalid, FailureKind.Changed], "all reasons at once");
        await using (var after = store.Open())
        {
            (await after.Set<Person>().FindAsync([me.PersonId], Folk.Cancellation))!.Stage.ShouldBe(
                "M2"
            );
            after.Set<StageEntry>().ShouldBeEmpty();
        }

        (await SendAsync(0, "America/Denver")).ShouldBeEmpty();
        await using var done = store.Open();
        (await done.Set<Person>().FindAsync([me.PersonId], Folk.Cancellation))!.Stage.ShouldBe(
            "M3"
        );

        async Task<IReadOnlyList<Failure>> SendAsync(int? version, string zone)
        {
            await using var db = store.Open();
            return await new AllOrNone(db).DoAsync(
                [
                    async () =>
                        (
                            await new ChangeStage(db, folk.Time).DoAsync(
                                me,
                                "M3",
                                day,
                                Folk.Cancellation
                            )
                        ).Failures,
                    async () =>
                        (await new SayTimeZone(db).DoAsync(me, zone, Folk.Cancellation)).Failures,
                    async () =>
                        (
                            await new SaveMenteeProfile(db, folk.Time, Folk.Data).DoAsync(
                                me,
                                new MenteeAnswers { Needs = ["research"] },
                                version,
                                Folk.Cancellation
                            )
                        ).Failures,
                ],
                Folk.Cancellation
            );
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A01_One_person_mentors_and_is_mentored_and_never_finds_themselves(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        await folk.MentorAsync("Faculty");
        var resident = await folk.MentorAsync("Resident", stage: "PGY-2");
        var student = await folk.PersonAsync("Student", "M3");
        await folk.SaveAsync(resident, new MenteeAnswers { Needs = ["research"] });

        (await folk.FindAsync(student, new PeopleQuery())).Total.ShouldBe(2);
        (await folk.FindAsync(resident, new PeopleQuery()))
            .People.Select(person => person.Name)
            .ShouldBe(["Faculty"]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A03_Moving_on_keeps_the_history_and_changes_what_is_suggested_at_once(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var peer = await folk.MentorAsync("M3 peer", stage: "M3");
        var me = await folk.PersonAsync("Jessica");
        await folk.TakeAsync(peer, me, PlaceState.Active);
        await MoveAsync("M2", new DateOnly(2024, 8, 1));
        (await folk.FindAsync(me, new PeopleQuery())).Total.ShouldBe(1);

        await MoveAsync("M2-research", new DateOnly(2025, 8, 1));
        await MoveAsync("M3", new DateOnly(2026, 8, 1));
        // Entered late, it takes its place in the history and changes nothing of today.
        await MoveAsync("M1", new DateOnly(2023, 8, 1));

        (await folk.FindAsync(me, new PeopleQuery())).Total.ShouldBe(
            0,
            "an M3 is not ahead of an M3"
        );
        await using var db = store.Open();
        (await new ReadStages(db).DoAsync(me, Folk.Cancellation))
            .Select(entry => entry.Stage)
            .ShouldBe(["M1", "M2", "M2-research", "M3"]);
        db.Set<TakenPlace>().Count().ShouldBe(1, "the relationship is kept");

        async Task MoveAsync(string stage, DateOnly since)
        {
            await using var fresh = store.Open();
            (
                await new ChangeStage(fresh, folk.Time).DoAsync(me, stage, since, Folk.Cancellation)
            ).Failures.ShouldBeEmpty();
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_stage_that_is_none_or_lies_ahead_is_refused_with_both_fields_named(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var me = await folk.PersonAsync("Jessica");
        await using var db = store.Open();

        var outcome = await new ChangeStage(db, folk.Time).DoAsync(
            me,
            "M9",
            new DateOnly(2030, 1, 1),
            Folk.Cancellation
        );

        outcome.Failures.Select(failure => failure.Field).ShouldBe(["stage", "since"]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_time_zone_is_taken_by_its_name_and_anything_else_is_refused(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var me = await folk.PersonAsync("Jessica");
        await using var db = store.Open();
        var say = new SayTimeZone(db);

        (await say.DoAsync(me, "America/Chicago", Folk.Cancellation)).IsDone.ShouldBeTrue();
        (await say.DoAsync(me, "Chicago time", Folk.Cancellation))
            .Failures.Select(failure => failure.Field)
            .ShouldBe(["zone"]);
        (await new ReadOwn(db).DoAsync(me, Folk.Cancellation)).TimeZone.ShouldBe("America/Chicago");

        (await say.DoAsync(me, " ", Folk.Cancellation)).IsDone.ShouldBeTrue();
        (await new ReadOwn(db).DoAsync(me, Folk.Cancellation)).TimeZone.ShouldBeNull();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task All_that_is_said_comes_back_as_it_was_said(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var code = Folk.Data.Catalog.Programs[0].Code.Digits;
        var answers = new MentorAnswers
        {
            IsListed = true,
            Fields = ["Dermatology", "Dermatopathology"],
            YearMatched = 2020,
            Supports = ["letter"],
            Manner = new Manner
            {
                Styles = ["directness:2", "pace:5"],
                Values = ["teaching", "patient-care"],
                Channels = ["video"],
                Cadence = "monthly",
                Hours = ["mon-evening", "sat-morning"],
                AsynchronousIsFine = true,
            },
            Capacity = 3,
            IsPaused = true,
            TakesOtherSchools = false,
            VolunteersForNoHome = true,
            Programs = [code],
            Projects = ["Skin of colour registry"],
            Struggles = ["exam"],
            About = "<b>Hello</b> & welcome \"you\"",
        };
        var who = await folk.PersonAsync("Dr. Smith", "faculty");
        (await folk.SaveAsync(who, answers)).Failures.ShouldBeEmpty();

        await using var db = store.Open();
        var stored = db.Set<MentorProfile>().Single().Answers;
        stored.ShouldBeEquivalentTo(answers);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Everything_wrong_with_a_profile_is_said_at_once_with_its_field(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var who = await folk.PersonAsync("Dr. Smith", "faculty");

        var outcome = await folk.SaveAsync(
            who,
            new MentorAnswers
            {
                Fields = ["Dermatolgy"],
                Supports = ["fame"],
                Struggles = ["x"],
                Programs = ["123"],
                Projects = [new string('p', 121)],
                Manner = new Manner
                {
                    Values = ["teaching", "teaching"],
                    Channels = ["smoke"],
                    Cadence = "hourly",
                    Hours = ["mon-night"],
                    Styles = ["directness:9"],
                },
                Capacity = -1,
                YearMatched = 1850,
                About = new string('x', 1_000_000),
            }
        );

        outcome
            .Failures.Select(failure => failure.Field)
            .ShouldBe([
                "fields",
                "supports",
                "struggles",
                "programs",
                "projects",
                "values",
                "channels",
                "cadence",
                "hours",
                "styles",
                "capacity",
                "yearMatched",
                "about",
            ]);
        outcome.Failures[0].Message.ShouldContain("Did you mean Dermatology?");
        outcome.Failures.ShouldAllBe(failure => failure.Kind == FailureKind.Invalid);
        outcome.Failures.ShouldAllBe(failure => failure.Message.Length < 300);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Of_two_browsers_the_second_is_told_and_nothing_is_lost(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var who = await folk.MentorAsync("Dr. Smith");
        var answers = new MentorAnswers { IsListed = true, Capacity = 7 };
        (await folk.SaveAsync(who, answers, 0)).IsDone.ShouldBeTrue();

        var late = await folk.SaveAsync(who, answers with { Capacity = 9 }, 0);

        late.Failures.Single().Kind.ShouldBe(FailureKind.Changed);
        await using var db = store.Open();
        db.Set<MentorProfile>().Single().Answers.Capacity.ShouldBe(7);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task U01_A_home_program_is_what_the_school_says_else_the_student_else_unknown(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var school = await folk.SchoolAsync("Here");
        var me = await folk.PersonAsync("Jessica", "M3", school);
        var dean = await folk.PersonAsync("Dean", "faculty", school);
        await folk.RoleAsync(dean, school, Role.Administrator);

        (await ReadAsync()).ShouldBe(new HomeProgram("Dermatology", null, false));
        (await SayAsync(me, null, true)).IsDone.ShouldBeTrue();
        (await ReadAsync()).ShouldBe(new HomeProgram("Dermatology", true, false));
        (await SayAsync(dean, school, false)).IsDone.ShouldBeTrue();
        (await ReadAsync()).ShouldBe(new HomeProgram("Dermatology", false, true));
        (await SayAsync(dean, school, null)).IsDone.ShouldBeTrue();
        (await ReadAsync()).ShouldBe(new HomeProgram("Dermatology", true, false));

        // Nobody but the administrator speaks for the school.
        (await SayAsync(me, school, true))
            .Failures.Single()
            .ShouldBe(SmartPick.Platform.People.Errors.NotAdministrator);

        async Task<HomeProgram> ReadAsync()
        {
            await using var db = store.Open();
            return await new ReadHomeProgram(db).DoAsync(me, "Dermatology", Folk.Cancellation);
        }

        async Task<Outcome<HomeStatement?>> SayAsync(Who who, Guid? institution, bool? has)
        {
            await using var db = store.Open();
            return await new SayHomeProgram(db, folk.Time, Folk.Data).DoAsync(
                who,
                institution,
                "Dermatology",
                has,
                Folk.Cancellation
            );
        }
    }

    [Fact]
    public void The_parts_of_a_week_are_hours_of_the_own_clock()
    {
        // Monday evening in Chicago, 17 to 22, in winter six hours behind UTC: Monday 23 to Tuesday 4.
        WeekParts
            .InUtc(["mon-evening"], -360)
            .ShouldNotBeNull()
            .ToString()
            .ShouldBe("Mon 23-24, Tue 0-4");
        WeekParts
            .InUtc(["mon-evening"], -300)
            .ShouldNotBeNull()
            .ToString()
            .ShouldBe("Mon 22-24, Tue 0-3");
        WeekParts
            .InUtc(["mon-morning"], 540)
            .ShouldNotBeNull()
            .ToString()
            .ShouldBe("Mon 0-3, Sun 22-24");
        WeekParts.InUtc([], 0).ShouldBeNull();
    }
}
