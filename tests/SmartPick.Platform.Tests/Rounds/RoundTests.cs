using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.People;
using SmartPick.Platform.Rounds;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Tests.People;
using Errors = SmartPick.Platform.Rounds.Errors;

namespace SmartPick.Platform.Tests.Rounds;

/// <summary>A cohort round from enrolling to the relationships that a person publishes.</summary>
public sealed class RoundTests
{
    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C08_A_round_is_run_looked_through_and_published_by_a_person(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var cohort = await Cohort.OpenAsync(store);
        var jessica = await cohort.MenteeAsync("Jessica");
        var ana = await cohort.MenteeAsync("Ana");
        var smith = await cohort.MentorAsync("Dr. Smith", places: 2);
        var run = (await cohort.RunAsync(cohort.Dean)).Value;

        // A run is a proposal: nothing has begun, and nobody who takes part sees it.
        (await cohort.ViewAsync(jessica)).Value.Results.ShouldBeEmpty();
        (await cohort.ViewAsync(jessica)).Value.Runs.ShouldBeEmpty();
        (await cohort.PairsAsync(run)).ShouldBe(
            [("Ana", "Dr. Smith"), ("Jessica", "Dr. Smith")],
            ignoreOrder: true
        );

        (await cohort.PublishAsync(cohort.Dean, run)).Value.ShouldBe(2);
        var result = (await cohort.ViewAsync(jessica)).Value.Results.Single();
        result.Name.ShouldBe("Dr. Smith");
        result.Reasons.ShouldNotBeEmpty();
        (await cohort.ViewAsync(smith)).Value.Results.Count.ShouldBe(2);

        await using var db = store.Open();
        var begun = await db.Set<StoredRelationship>().ToListAsync(Folk.Cancellation);
        begun
            .Select(row => (row.MenteeId, row.MentorId, row.State, row.RoundId))
            .ShouldBe(
                [
                    (
                        jessica.PersonId,
                        smith.PersonId,
                        RelationshipState.Offered,
                        (Guid?)cohort.Round
                    ),
                    (ana.PersonId, smith.PersonId, RelationshipState.Offered, cohort.Round),
                ],
                ignoreOrder: true
            );
        (
            await db.Set<ActivityEntry>()
                .CountAsync(entry => entry.Kind == "RelationshipPlaced", Folk.Cancellation)
        ).ShouldBe(2);
        (await db.Set<TakenPlace>().CountAsync(Folk.Cancellation)).ShouldBe(2);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C08_The_same_people_give_the_same_run_and_a_run_again_is_for_the_rest(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var cohort = await Cohort.OpenAsync(store);
        foreach (var name in (string[])["Ana", "Ben", "Cleo"])
        {
            await cohort.MenteeAsync(name);
        }

        await cohort.MentorAsync("Dr. Smith", places: 2);
        var first = (await cohort.RunAsync(cohort.Dean)).Value;
        var again = (await cohort.RunAsync(cohort.Dean)).Value;
        var pairs = await cohort.PairsAsync(first);
        (await cohort.PairsAsync(again)).ShouldBe(pairs);
        pairs.Count.ShouldBe(2);
        var left = (await cohort.RunViewAsync(first)).Report.Unmatched.Single();
        left.Reason.ShouldContain("full");

        (await cohort.PublishAsync(cohort.Dean, first)).IsDone.ShouldBeTrue();
        await cohort.MentorAsync("Dr. Jones");
        var rest = (await cohort.RunAsync(cohort.Dean)).Value;
        var placed = (await cohort.PairsAsync(rest)).Single();
        placed.Mentor.ShouldBe("Dr. Jones");
        pairs
            .Select(pair => pair.Mentee)
            .Contains(placed.Mentee, StringComparer.Ordinal)
            .ShouldBeFalse();
        (await cohort.RunViewAsync(rest)).Report.Published.Count.ShouldBe(2);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C08_Two_who_work_together_are_not_placed_once_more_and_whoever_lost_a_pair_is_looked_for_again(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var cohort = await Cohort.OpenAsync(store);
        var ana = await cohort.MenteeAsync("Ana");
        var smith = await cohort.MentorAsync(
            "Dr. Smith",
            places: 2,
            answers => answers with { Capacity = 5 }
        );
        (
            await cohort.PublishAsync(cohort.Dean, (await cohort.RunAsync(cohort.Dean)).Value)
        ).IsDone.ShouldBeTrue();

        // A second round of the same people: they have each other already.
        var second = (
            await cohort.OpenAsync(cohort.Dean, Cohort.Form with { Name = "Second" })
        ).Value;
        (await cohort.EnrolAsync(ana, RoundSide.Mentee, 1, second)).IsDone.ShouldBeTrue();
        (await cohort.EnrolAsync(smith, RoundSide.Mentor, 1, second)).IsDone.ShouldBeTrue();
        await using (var db = store.Open())
        {
            var input = await new RoundPeople(db, cohort.Folk.Time.GetUtcNow()).ReadAsync(
                await db.Set<CohortRound>().SingleAsync(row => row.Id == second, Folk.Cancellation),
                2027,
                Folk.Cancellation
            );
            input
                .Mentees.Single()
                .Avoids.ShouldContain(OfEngine.IdOf(smith.PersonId), StringComparer.Ordinal);
        }

        // The first pair ends without having begun: Ana is one of the rest, and not with the same mentor.
        await using (var db = store.Open())
        {
            var pair = await db.Set<StoredRelationship>().SingleAsync(Folk.Cancellation);
            (
                await new MoveRelationship(db, cohort.Folk.Time, TestRules.Rules).DoAsync(
                    ana,
                    new RelationshipWish(pair.Id, pair.Version, RelationshipMove.End),
                    Folk.Cancellation
                )
            ).IsDone.ShouldBeTrue();
        }

        await cohort.MentorAsync("Dr. Jones");
        (await cohort.PairsAsync((await cohort.RunAsync(cohort.Dean)).Value)).ShouldBe([
            ("Ana", "Dr. Jones"),
        ]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C08_What_was_published_stays_in_sight_however_often_the_round_is_run_afterwards_and_a_block_is_told_to_nobody(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var cohort = await Cohort.OpenAsync(store);
        var ana = await cohort.MenteeAsync("Ana");
        var ben = await cohort.MenteeAsync("Ben");
        var smith = await cohort.MentorAsync("Dr. Smith", places: 1);
        await using (var db = store.Open())
        {
            (
                await new KeepApart(db, cohort.Folk.Time, TestRules.Rules).DoAsync(
                    ben,
                    smith.PersonId,
                    true,
                    Folk.Cancellation
                )
            ).IsDone.ShouldBeTrue();
        }

        var run = (await cohort.RunAsync(cohort.Dean)).Value;
        (await cohort.PublishAsync(cohort.Dean, run)).IsDone.ShouldBeTrue();
        for (var more = 0; more < 21; more++)
        {
            (await cohort.RunAsync(cohort.Dean)).IsDone.ShouldBeTrue();
        }

        (await cohort.ViewAsync(ana)).Value.Results.Single().Name.ShouldBe("Dr. Smith");
        var told = (await cohort.ViewAsync(ben)).Value.Results.Single();
        told.Name.ShouldBeNull();
        string.Concat(told.Reasons).ShouldNotContain("not matched with each other");
        (await cohort.RunViewAsync(run))
            .Report.Unmatched.Single()
            .Reason.ShouldNotContain("not matched with each other");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C08_Places_are_never_exceeded_and_nobody_is_placed_with_whom_they_avoid(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var cohort = await Cohort.OpenAsync(store);
        var ana = await cohort.MenteeAsync("Ana");
        await cohort.MenteeAsync("Ben");
        await cohort.MenteeAsync("Cleo");
        var smith = await cohort.MentorAsync("Dr. Smith");
        await cohort.MentorAsync("Dr. Jones");
        await using (var db = store.Open())
        {
            (
                await new KeepApart(db, cohort.Folk.Time, TestRules.Rules).DoAsync(
                    ana,
                    smith.PersonId,
                    true,
                    Folk.Cancellation
                )
            ).IsDone.ShouldBeTrue();
        }

        var pairs = await cohort.PairsAsync((await cohort.RunAsync(cohort.Dean)).Value);
        pairs.Count.ShouldBe(2);
        pairs.Select(pair => pair.Mentor).Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        pairs.ShouldNotContain(("Ana", "Dr. Smith"));
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_ring_of_people_who_keep_one_another_away_places_nobody_and_one_let_back_is_placed(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var cohort = await Cohort.OpenAsync(store);
        var ana = await cohort.MenteeAsync("Ana");
        var ben = await cohort.MenteeAsync("Ben");
        var smith = await cohort.MentorAsync("Dr. Smith");
        var jones = await cohort.MentorAsync("Dr. Jones");
        Who[] ring = [ana, smith, ben, jones];
        foreach (var (place, who) in ring.Index())
        {
            await KeepAsync(who, ring[(place + 1) % ring.Length], isApart: true);
        }

        var closed = await cohort.RunViewAsync((await cohort.RunAsync(cohort.Dean)).Value);
        closed.Report.Placed.ShouldBeEmpty();
        closed.Report.Unmatched.Count.ShouldBe(2);
        closed.Report.Unmatched.ShouldAllBe(left => left.Reason.Length > 0);

        await KeepAsync(smith, ben, isApart: false);
        (await cohort.PairsAsync((await cohort.RunAsync(cohort.Dean)).Value)).ShouldBe([
            ("Ben", "Dr. Smith"),
        ]);

        async Task KeepAsync(Who who, Who other, bool isApart)
        {
            await using var db = store.Open();
            if (isApart)
            {
                db.Add(new Apart { PersonId = who.PersonId, OtherId = other.PersonId });
                await db.SaveChangesAsync(Folk.Cancellation);
                return;
            }

            (
                await new KeepApart(db, cohort.Folk.Time, TestRules.Rules).DoAsync(
                    who,
                    other.PersonId,
                    false,
                    Folk.Cancellation
                )
            ).IsDone.ShouldBeTrue();
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task U05_Somebody_without_a_home_program_comes_first_with_a_mentor_of_another_school_who_volunteered(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var cohort = await Cohort.OpenAsync(store);
        var elsewhere = await cohort.Folk.SchoolAsync("Lakeside", "OH");
        var ana = await cohort.MenteeAsync("Ana");
        var noah = await cohort.MenteeAsync("Noah");
        await SayHomeAsync(ana, true);
        await SayHomeAsync(noah, false);
        await cohort.MentorAsync(
            "Dr. Far",
            but: answers => answers with { VolunteersForNoHome = true },
            school: elsewhere
        );

        var run = await cohort.RunViewAsync((await cohort.RunAsync(cohort.Dean)).Value);
        run.Report.Placed.Select(pair => run.NameOf(pair.Mentee)).ShouldBe(["Noah"]);
        run.Report.NoHome.Mentees.ShouldBe(1);
        run.Report.NoHome.FirstCall.ShouldBe(1);

        async Task SayHomeAsync(Who who, bool has)
        {
            await using var db = store.Open();
            (
                await new SayHomeProgram(db, cohort.Folk.Time, Folk.Data).DoAsync(
                    who,
                    null,
                    "Dermatology",
                    has,
                    Folk.Cancellation
                )
            ).IsDone.ShouldBeTrue();
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_run_is_published_only_while_it_holds_and_only_once(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var cohort = await Cohort.OpenAsync(store);
        await cohort.MenteeAsync("Ana");
        (await cohort.PublishAsync(cohort.Dean, (await cohort.RunAsync(cohort.Dean)).Value))
            .Failures.Single()
            .ShouldBe(Errors.NothingPlaced);
        await cohort.MentorAsync("Dr. Smith");
        var old = (await cohort.RunAsync(cohort.Dean)).Value;
        var ben = await cohort.MenteeAsync("Ben");
        (await cohort.PublishAsync(cohort.Dean, old)).Failures.Single().ShouldBe(Errors.RunIsOld);

        await using (var db = store.Open())
        {
            (
                await new LeaveRound(db).DoAsync(
                    ben,
                    cohort.Round,
                    RoundSide.Mentee,
                    Folk.Cancellation
                )
            ).IsDone.ShouldBeTrue();
        }

        (await cohort.PublishAsync(cohort.Dean, old)).IsDone.ShouldBeTrue();
        (await cohort.PublishAsync(cohort.Dean, old))
            .Failures.Single()
            .ShouldBe(Errors.RunIsPublished);
        await using var after = store.Open();
        (await after.Set<StoredRelationship>().CountAsync(Folk.Cancellation)).ShouldBe(1);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Only_an_administrator_of_the_institution_runs_a_round_and_strangers_see_none(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var cohort = await Cohort.OpenAsync(store);
        var ana = await cohort.MenteeAsync("Ana");
        var stranger = await cohort.Folk.PersonAsync("Stranger");
        (await cohort.OpenAsync(ana, Cohort.Form))
            .Failures.Single()
            .ShouldBe(Errors.NotAdministrator);
        (await cohort.RunAsync(ana)).Failures.Single().ShouldBe(Errors.NotAdministrator);
        (await cohort.RunAsync(stranger)).Failures.Single().ShouldBe(Errors.NoRound);
        (await cohort.ViewAsync(stranger)).Failures.Single().ShouldBe(Errors.NoRound);
        (await cohort.EnrolAsync(stranger, RoundSide.Mentee, 1))
            .Failures.Single()
            .ShouldBe(Errors.NoRound);
        var view = (await cohort.ViewAsync(ana)).Value;
        view.Enrolled.ShouldBeEmpty();
        view.Mentees.ShouldBeEmpty();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task An_administrator_with_a_password_alone_runs_no_round(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var cohort = await Cohort.OpenAsync(store);
        var run = (await cohort.RunAsync(cohort.Dean)).Value;
        var other = await cohort.Folk.PersonAsync("Dean Adams");
        await cohort.Folk.RoleAsync(other, cohort.School, Role.Administrator);

        (await cohort.OpenAsync(other, Cohort.Form))
            .Failures.Single()
            .ShouldBe(SmartPick.Platform.Accounts.Errors.SecondKeyFirst);
        (await cohort.RunAsync(other))
            .Failures.Single()
            .ShouldBe(SmartPick.Platform.Accounts.Errors.SecondKeyFirst);
        (await cohort.PublishAsync(other, run))
            .Failures.Single()
            .ShouldBe(SmartPick.Platform.Accounts.Errors.SecondKeyFirst);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Places_promised_in_one_round_are_not_promised_in_another(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var cohort = await Cohort.OpenAsync(store);
        var smith = await cohort.MentorAsync("Dr. Smith", places: 2);
        var second = (
            await cohort.OpenAsync(cohort.Dean, Cohort.Form with { Name = "Second" })
        ).Value;
        var failure = (
            await cohort.EnrolAsync(smith, RoundSide.Mentor, 1, second)
        ).Failures.Single();
        failure.Code.ShouldBe("rounds.overlapping");
        failure.Message.ShouldContain("Spring round");
        (await cohort.EnrolAsync(smith, RoundSide.Mentor, 1)).IsDone.ShouldBeTrue();
        (await cohort.EnrolAsync(smith, RoundSide.Mentor, 1, second)).IsDone.ShouldBeTrue();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C08_The_last_day_to_enrol_is_over_once_it_has_ended_everywhere(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var day = new DateOnly(2026, 11, 3);
        var cohort = await Cohort.OpenAsync(store, Cohort.Form with { ClosesOn = day });
        var smith = await cohort.MentorAsync("Dr. Smith");

        cohort.Folk.Time.SetUtcNow(new DateTimeOffset(2026, 11, 4, 11, 59, 0, TimeSpan.Zero));
        (await cohort.EnrolAsync(smith, RoundSide.Mentor, 1)).Failures.ShouldBeEmpty();
        (await cohort.ViewAsync(smith)).Value.IsOpen.ShouldBeTrue();

        cohort.Folk.Time.SetUtcNow(new DateTimeOffset(2026, 11, 4, 12, 0, 0, TimeSpan.Zero));
        (await cohort.EnrolAsync(smith, RoundSide.Mentor, 1))
            .Failures.ShouldHaveSingleItem()
            .ShouldBe(Errors.Closed);
        (await cohort.ViewAsync(smith)).Value.IsOpen.ShouldBeFalse();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C08_Two_enrolments_at_one_moment_promise_one_place_once(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var cohort = await Cohort.OpenAsync(store);
        var second = (
            await cohort.OpenAsync(cohort.Dean, Cohort.Form with { Name = "Second" })
        ).Value;
        foreach (var turn in Enumerable.Range(1, 8))
        {
            // The first time there is no counter yet, later there is: both ways must hold.
            var smith = await cohort.Folk.MentorAsync(
                $"Dr. Smith {turn}",
                said => said with { Capacity = 1 },
                school: cohort.School
            );
            await cohort.Folk.RoleAsync(smith, cohort.School, Role.Mentor);

            var both = await Task.WhenAll(
                Task.Run(() => cohort.EnrolAsync(smith, RoundSide.Mentor, 1)),
                Task.Run(() => cohort.EnrolAsync(smith, RoundSide.Mentor, 1, second))
            );

            both.Count(one => one.IsDone).ShouldBe(1);
            both.Single(one => !one.IsDone)
                .Failures.ShouldHaveSingleItem()
                .Code.ShouldBe("rounds.overlapping");
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Everything_wrong_with_a_round_or_an_enrolment_is_said_at_once(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var cohort = await Cohort.OpenAsync(store);
        var form = Cohort.Form with
        {
            Name = " ",
            ClosesOn = new DateOnly(2026, 11, 1),
            Floor = 101,
            Weights =
                "key,value,note,source_id,as_of,confidence\nneeds,many,x,smartpick-design,2026,low",
        };
        var failures = (await cohort.OpenAsync(cohort.Dean, form)).Failures;
        failures
            .Select(failure => failure.Field)
            .Distinct(StringComparer.Ordinal)
            .ShouldBe(["name", "closes", "floor", "weights"]);
        failures[^1].Message.ShouldContain("weights:2 value");

        var empty = await cohort.Folk.PersonAsync("Nobody Yet", "M2", cohort.School);
        await cohort.Folk.RoleAsync(empty, cohort.School, Role.Member);
        (
            await cohort.EnrolAsync(
                empty,
                RoundSide.Mentee,
                -1,
                null,
                empty.PersonId,
                empty.PersonId
            )
        ).Failures.ShouldBe([Errors.Places, Errors.Ranking, Errors.NoNeeds]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Weights_of_a_school_decide_its_rounds(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var weights = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "data", "mentors", "weights.csv"),
            Folk.Cancellation
        );
        var cohort = await Cohort.OpenAsync(
            store,
            Cohort.Form with
            {
                Weights = weights
                    .Replace("\nneeds,35,", "\nneeds,0,", StringComparison.Ordinal)
                    .Replace("\nspecialty,20,", "\nspecialty,55,", StringComparison.Ordinal),
            }
        );
        await cohort.MenteeAsync("Ana");
        await cohort.MentorAsync("Dr. Smith");
        var run = await cohort.RunViewAsync((await cohort.RunAsync(cohort.Dean)).Value);
        run.Report.Placed.Single()
            .Parts.Single(part => string.Equals(part.Part, "specialty", StringComparison.Ordinal))
            .Points.ShouldBe(55);
    }
}
