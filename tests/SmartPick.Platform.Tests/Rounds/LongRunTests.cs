using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Rounds;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;
using SmartPick.Platform.Tests.Jobs;
using SmartPick.Platform.Tests.People;
using SmartPick.Solver;
using Errors = SmartPick.Platform.Rounds.Errors;

namespace SmartPick.Platform.Tests.Rounds;

/// <summary>A round too large to wait for: its run is a job, tells how far it is, and can be stopped.</summary>
public sealed class LongRunTests
{
    private static readonly RoundPace AlwaysLong = new(0);

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C08_A_large_round_runs_as_a_job_that_tells_how_far_it_is(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var cohort = await PairAsync(store);
        (await BeginAsync(store, cohort, cohort.Dean)).Value.ShouldBeNull();
        var seen = new List<RunProgress>();
        (await UnderWayAsync(cohort)).Progress.Step.ShouldBe(RunStep.Waiting);

        // Asked once more while it goes on, it goes on.
        (await BeginAsync(store, cohort, cohort.Dean)).Value.ShouldBeNull();
        using var node = NodeOf(
            store,
            cohort,
            async cancellation =>
            {
                seen.Add(await WrittenAsync(store, cohort, RunStep.Placing, cancellation));
            }
        );
        await node.RunDueAsync();

        seen.Single().Step.ShouldBe(RunStep.Placing);
        var view = (await cohort.ViewAsync(cohort.Dean)).Value;
        view.UnderWay.ShouldBeNull();
        (await cohort.PairsAsync(view.Runs.Single().Id)).ShouldBe([("Ana", "Dr. Smith")]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C08_A_run_that_is_stopped_leaves_nothing_and_can_be_begun_anew(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var cohort = await PairAsync(store);
        await BeginAsync(store, cohort, cohort.Dean);
        var wasCancelled = false;
        using var node = NodeOf(
            store,
            cohort,
            async cancellation =>
            {
                await using var db = store.Open();
                (
                    await new StopRun(db).DoAsync(cohort.Dean, cohort.Round, Folk.Cancellation)
                ).IsDone.ShouldBeTrue();
                wasCancelled = await CancelledAsync(cohort, cancellation);
            }
        );
        await node.RunDueAsync();

        wasCancelled.ShouldBeTrue("the solver is told that nobody waits");
        var view = (await cohort.ViewAsync(cohort.Dean)).Value;
        view.UnderWay.ShouldBeNull();
        view.Runs.ShouldBeEmpty();
        await BeginAsync(store, cohort, cohort.Dean);
        using var again = NodeOf(store, cohort, _ => Task.CompletedTask);
        await again.RunDueAsync();
        (await cohort.ViewAsync(cohort.Dean)).Value.Runs.ShouldHaveSingleItem();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C08_A_run_that_failed_says_so_to_administrators_and_nobody_else_runs_or_stops_one(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var cohort = await PairAsync(store);
        var ana = await cohort.Folk.PersonAsync("Somebody", school: cohort.School);
        await cohort.Folk.RoleAsync(ana, cohort.School, Role.Member);
        (await BeginAsync(store, cohort, ana)).Failures.ShouldBe([Errors.NotAdministrator]);
        await using (var db = store.Open())
        {
            (
                await new StopRun(db).DoAsync(ana, cohort.Round, Folk.Cancellation)
            ).Failures.ShouldBe([Errors.NotAdministrator]);
        }

        await BeginAsync(store, cohort, cohort.Dean);
        using var broken = NodeOf(
            store,
            cohort,
            _ => throw new InvalidOperationException("broken")
        );
        await broken.RunDueAsync();
        (await UnderWayAsync(cohort)).HasFailed.ShouldBeTrue();
        (await cohort.ViewAsync(ana)).Value.UnderWay.ShouldBeNull();

        (await BeginAsync(store, cohort, cohort.Dean)).Value.ShouldBeNull("begun anew");
        (await UnderWayAsync(cohort)).HasFailed.ShouldBeFalse();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_small_round_is_run_while_its_administrator_waits(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var cohort = await PairAsync(store);
        var run = (await BeginAsync(store, cohort, cohort.Dean, RoundPace.Usual)).Value;
        (await cohort.PairsAsync(run.ShouldNotBeNull())).ShouldHaveSingleItem();
        await using var db = store.Open();
        (
            await db.Set<Job>().CountAsync(job => job.Kind == "run-round", Folk.Cancellation)
        ).ShouldBe(0);
    }

    private static async Task<Cohort> PairAsync(TestStore store)
    {
        var cohort = await Cohort.OpenAsync(store);
        await cohort.MenteeAsync("Ana");
        await cohort.MentorAsync("Dr. Smith");
        return cohort;
    }

    private static async Task<Outcome<Guid?>> BeginAsync(
        TestStore store,
        Cohort cohort,
        Who who,
        RoundPace? pace = null
    )
    {
        await using var db = store.Open();
        return await new BeginRun(
            db,
            cohort.Folk.Time,
            new RunRound(db, cohort.Folk.Time, RoundSolver.Solve),
            pace ?? AlwaysLong
        ).DoAsync(who, cohort.Round, Folk.Data, Folk.Cancellation);
    }

    /// <summary>A node whose solver first does something else.</summary>
    private static Node NodeOf(
        TestStore store,
        Cohort cohort,
        Func<CancellationToken, Task> before
    ) =>
        new(
            store,
            cohort.Folk.Time,
            "one",
            services => new RunRoundJobs(
                services.GetRequiredService<IServiceScopeFactory>(),
                cohort.Folk.Time,
                (problem, objective, cancellation) =>
                {
                    Task.Run(() => before(cancellation), Folk.Cancellation)
                        .GetAwaiter()
                        .GetResult();
                    return RoundSolver.Solve(problem, objective, cancellation);
                },
                _ => Task.FromResult<Reference.ReferenceData?>(Folk.Data)
            ),
            // The clock is moved on while the run goes on; its lease is not what is looked at here.
            new JobPace { Lease = TimeSpan.FromDays(40) }
        );

    private static async Task<RunUnderWay> UnderWayAsync(Cohort cohort) =>
        (await cohort.ViewAsync(cohort.Dean)).Value.UnderWay.ShouldNotBeNull();

    /// <summary>Moves the clock on until the page tells of a step.</summary>
    private static async Task<RunProgress> WrittenAsync(
        TestStore store,
        Cohort cohort,
        RunStep step,
        CancellationToken cancellation
    )
    {
        while (true)
        {
            cohort.Folk.Time.Advance(TimeSpan.FromSeconds(1));
            cancellation.ThrowIfCancellationRequested();
            await using var db = store.Open();
            var view = await new ReadRound(db, cohort.Folk.Time).DoAsync(
                cohort.Dean,
                cohort.Round,
                cancellation
            );
            if (view.Value.UnderWay?.Progress is { } progress && progress.Step == step)
            {
                return progress;
            }
        }
    }

    /// <summary>Moves the clock on until the run is told to stop.</summary>
    private static async Task<bool> CancelledAsync(Cohort cohort, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            cohort.Folk.Time.Advance(TimeSpan.FromSeconds(1));
            await cohort.ViewAsync(cohort.Dean);
        }

        return true;
    }
}
