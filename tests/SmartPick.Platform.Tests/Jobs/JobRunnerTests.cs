using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Jobs;

namespace SmartPick.Platform.Tests.Jobs;

/// <summary>Jobs are done once, whatever becomes of the nodes and their clocks.</summary>
public sealed class JobRunnerTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 6, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _time = new(Start);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Two_nodes_on_one_table_do_each_of_2000_jobs_exactly_once(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        const int jobs = 2000;
        await AskAsync(store, jobs);
        var attempts = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var counting = new NotingHandler(
            (turn, _) =>
            {
                attempts.AddOrUpdate(turn.Key, 1, (_, before) => before + 1);
                return Task.FromResult(JobEnd.Done);
            }
        );
        using var first = new Node(store, _time, "first", _ => counting);
        using var second = new Node(store, _time, "second", _ => counting);

        var made = await Task.WhenAll(first.RunDueAsync(), second.RunDueAsync());

        made.ShouldAllBe(count => count > 0);
        made.Sum().ShouldBe(jobs);
        attempts.Count.ShouldBe(jobs);
        attempts.Values.ShouldAllBe(count => count == 1);
        var effects = await EffectsAsync(store);
        effects.Count.ShouldBe(jobs);
        effects.Distinct(StringComparer.Ordinal).Count().ShouldBe(jobs);
        await using var db = store.Open();
        (await db.Set<Job>().CountAsync(job => job.DoneAt != null, Stop)).ShouldBe(jobs);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_job_of_a_node_that_died_is_done_by_another_one_when_the_lease_has_run_out(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        await AskAsync(store, 1);
        var pace = new JobPace();
        await using (var dead = store.Open())
        {
            (await new JobLeases(_time, pace, "dead").TakeAsync(dead, Stop)).ShouldNotBeNull();
        }

        using var alive = new Node(store, _time, "alive", _ => new NotingHandler());
        (await alive.RunDueAsync()).ShouldBe(0);
        _time.Advance(pace.Lease);
        (await alive.RunDueAsync()).ShouldBe(1);
        (await EffectsAsync(store)).Count.ShouldBe(1);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_node_that_lost_its_lease_while_it_worked_leaves_no_trace(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        await AskAsync(store, 1);
        using var other = new Node(store, _time, "other", _ => new NotingHandler());
        using var slow = new Node(
            store,
            _time,
            "slow",
            _ => new NotingHandler(
                async (_, _) =>
                {
                    // Deaf to the cancellation: another node does the job meanwhile.
                    _time.Advance(new JobPace().Lease);
                    await other.RunDueAsync();
                    return JobEnd.Done;
                }
            ),
            new JobPace { AtOnce = 1 }
        );

        await slow.RunDueAsync();

        (await EffectsAsync(store)).Count.ShouldBe(1);
        var job = await OnlyJobAsync(store);
        job.DoneAt.ShouldNotBeNull();
        job.Attempts.ShouldBe(2);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_clock_that_goes_back_holds_no_job_up_and_does_none_twice(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        await AskAsync(store, 2);
        await using (var dead = store.Open())
        {
            await new JobLeases(_time, new JobPace(), "dead").TakeAsync(dead, Stop);
        }

        // The one job is in a dead node's hands until a time that the corrected clock reaches tomorrow.
        var corrected = new FakeTimeProvider(Start.AddHours(-24));
        await using (var db = store.Open())
        {
            await db.Set<Job>()
                .ExecuteUpdateAsync(
                    set => set.SetProperty(job => job.DueAt, Start.AddHours(-25)),
                    Stop
                );
        }

        using var node = new Node(store, corrected, "node", _ => new NotingHandler());
        (await node.RunDueAsync()).ShouldBe(2);
        (await node.RunDueAsync()).ShouldBe(0);
        (await EffectsAsync(store)).Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task What_fails_is_tried_after_growing_waits_and_given_up_visibly(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        await AskAsync(store, 1);
        var pace = new JobPace { Attempts = 5, LongestWait = TimeSpan.FromMinutes(3) };
        using var node = new Node(
            store,
            _time,
            "node",
            _ => new NotingHandler((_, _) => throw new InvalidOperationException("secret")),
            pace
        );

        var waits = new List<double>();
        while ((await OnlyJobAsync(store)).GivenUpAt is null)
        {
            (await node.RunDueAsync()).ShouldBe(1);
            var job = await OnlyJobAsync(store);
            var wait = job.DueAt - _time.GetUtcNow();
            waits.Add(wait.TotalMinutes);
            _time.Advance(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
        }

        waits[..4].ShouldBe([1, 2, 3, 3]);
        (await node.RunDueAsync()).ShouldBe(0);
        (await EffectsAsync(store)).ShouldBeEmpty();
        await using var db = store.Open();
        var given = (await new GivenUpJobs(db, _time).ListAsync(Stop)).ShouldHaveSingleItem();
        given.Problem.ShouldBe(nameof(InvalidOperationException));
        given.Attempts.ShouldBe(5);
        (await new GivenUpJobs(db, _time).TryAgainAsync(given.Id, Stop)).IsDone.ShouldBeTrue();
        (await node.RunDueAsync()).ShouldBe(1);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task The_same_key_is_the_same_job_and_moves_when_it_is_asked_to(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        using var node = new Node(store, _time, "node", _ => new NotingHandler());
        await using (var db = store.Open())
        {
            await db.ScheduleAsync(_time, "note", "a", Start, cancellation: Stop);
            await db.ScheduleAsync(_time, "note", "a", Start.AddHours(1), cancellation: Stop);
            await db.SaveChangesAsync(Stop);
        }

        (await node.RunDueAsync()).ShouldBe(1);
        await using (var db = store.Open())
        {
            await db.ScheduleAsync(_time, "note", "a", Start, cancellation: Stop);
            await db.SaveChangesAsync(Stop);
        }

        (await node.RunDueAsync()).ShouldBe(0, "it was done");
        await using (var db = store.Open())
        {
            await db.RescheduleAsync(_time, "note", "a", Start.AddHours(1), cancellation: Stop);
            await db.SaveChangesAsync(Stop);
        }

        (await node.RunDueAsync()).ShouldBe(0, "it is not due yet");
        _time.Advance(TimeSpan.FromHours(1));
        (await node.RunDueAsync()).ShouldBe(1);
        await using (var db = store.Open())
        {
            await db.UnscheduleAsync("a", Stop);
            await db.SaveChangesAsync(Stop);
            (await db.Set<Job>().CountAsync(Stop)).ShouldBe(1, "what is done stays written");
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_handler_may_ask_for_its_own_job_again_and_the_asking_ends_with_it(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        await AskAsync(store, 1);
        using var node = new Node(
            store,
            _time,
            "node",
            _ => new NotingHandler(
                async (turn, stop) =>
                {
                    await turn.Db.RescheduleAsync(
                        _time,
                        "note",
                        turn.Key,
                        turn.Now.AddDays(1),
                        cancellation: stop
                    );
                    return JobEnd.Done;
                }
            )
        );

        for (var day = 0; day < 3; day++)
        {
            (await node.RunDueAsync()).ShouldBe(1);
            _time.Advance(TimeSpan.FromDays(1));
        }

        (await EffectsAsync(store)).Count.ShouldBe(3);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_job_that_the_caller_rolls_back_was_never_asked_for(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        await using (var db = store.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            await db.ScheduleAsync(_time, "note", "a", Start, cancellation: Stop);
            await db.SaveChangesAsync(Stop);
            await transaction.RollbackAsync(Stop);
        }

        using var node = new Node(store, _time, "node", _ => new NotingHandler());
        (await node.RunDueAsync()).ShouldBe(0);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_node_that_is_stopped_gives_its_job_back_at_once(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        await AskAsync(store, 1);
        using var stopping = new CancellationTokenSource();
        using var stopped = new Node(
            store,
            _time,
            "stopped",
            _ => new NotingHandler(
                async (_, stop) =>
                {
                    await stopping.CancelAsync();
                    stop.ThrowIfCancellationRequested();
                    return JobEnd.Done;
                }
            )
        );
        await Should.ThrowAsync<OperationCanceledException>(() =>
            stopped.Runner.RunDueAsync(stopping.Token)
        );

        using var other = new Node(store, _time, "other", _ => new NotingHandler());
        (await other.RunDueAsync()).ShouldBe(1);
        (await OnlyJobAsync(store)).Attempts.ShouldBe(1);
    }

    private async Task AskAsync(TestStore store, int jobs)
    {
        await using var db = store.Open();
        for (var job = 0; job < jobs; job++)
        {
            db.Add(
                new Job
                {
                    Id = Guid.CreateVersion7(),
                    Kind = "note",
                    Key = FormattableString.Invariant($"note:{job}"),
                    DueAt = _time.GetUtcNow(),
                }
            );
        }

        await db.SaveChangesAsync(Stop);
    }

    private static async Task<List<string>> EffectsAsync(TestStore store)
    {
        await using var db = store.Open();
        return await db.Set<ActivityEntry>().Select(entry => entry.Kind).ToListAsync(Stop);
    }

    private static async Task<Job> OnlyJobAsync(TestStore store)
    {
        await using var db = store.Open();
        return await db.Set<Job>().SingleAsync(Stop);
    }
}
