using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;

namespace SmartPick.Matching.Tests.Rungs;

public sealed class LadderTests
{
    private static MatchInstance WithoutStableMatching()
    {
        new MatchInstanceBuilder()
            .AddApplicant("s", "h1", "h2")
            .AddCouple("c", "d1", "d2", [("h1", "h2")])
            .AddProgram("h1", 1, ["d1", "s"])
            .AddProgram("h2", 1, ["s", "d2"])
            .TryBuild(out var instance, out _)
            .ShouldBeTrue();
        return instance!;
    }

    [Fact]
    public void Where_nothing_is_stable_it_says_so_and_names_who_blocks()
    {
        var result = Match.Run(
            WithoutStableMatching(),
            cancellationToken: TestContext.Current.CancellationToken
        );

        result.Status.ShouldBe(MatchStatus.NoneExists);
        result.Verification!.IsFeasible.ShouldBeTrue();
        result.Verification.BlockingPairs.Count.ShouldBe(1);
        result
            .Attempts[^1]
            .ShouldBe(new MatchAttempt(MatchRung.Exact, AttemptOutcome.NoneExists, null, 0));
        result.Attempts[0].Outcome.ShouldBe(AttemptOutcome.WentInCircles);
    }

    [Fact]
    public void Without_the_complete_search_it_only_says_that_it_found_none()
    {
        var result = Match.Run(
            WithoutStableMatching(),
            new MatchOptions { ExactUpTo = 0, Restarts = 5 },
            TestContext.Current.CancellationToken
        );

        result.Status.ShouldBe(MatchStatus.NoneFound);
        result
            .Attempts.CountBy(attempt => attempt.Rung)
            .ShouldBe([
                new(MatchRung.Chaining, 1),
                new(MatchRung.OffenderFirst, 1),
                new(MatchRung.ShuffledOrder, 4),
                new(MatchRung.Rounds, 6),
            ]);
    }

    [Fact]
    public void When_time_is_over_no_other_attempt_is_begun()
    {
        var result = Match.Run(
            WithoutStableMatching(),
            new MatchOptions { TimeLimit = TimeSpan.Zero },
            TestContext.Current.CancellationToken
        );

        result.Status.ShouldBe(MatchStatus.NoneFound);
        result.Attempts.Count.ShouldBe(1);
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() =>
            Match.Run(WithoutStableMatching(), cancellationToken: source.Token)
        );
        Should.Throw<OperationCanceledException>(() =>
            Match.RunProgramProposing(OfSingles(), source.Token)
        );
    }

    private static MatchInstance OfSingles()
    {
        new MatchInstanceBuilder()
            .AddApplicant("ann", "city")
            .AddProgram("city", 1, ["ann"])
            .TryBuild(out var instance, out _)
            .ShouldBeTrue();
        return instance!;
    }

    [Fact]
    public void Programs_propose_among_singles_only()
    {
        Should
            .Throw<ArgumentException>(() =>
                Match.RunProgramProposing(
                    WithoutStableMatching(),
                    TestContext.Current.CancellationToken
                )
            )
            .ParamName.ShouldBe("instance");
    }

    [Fact]
    public void Progress_names_each_attempt()
    {
        var told = new List<MatchProgress>();
        var result = Match.Run(
            WithoutStableMatching(),
            new MatchOptions { Progress = new Listener(told) },
            TestContext.Current.CancellationToken
        );

        told.Select(progress => progress.Attempt)
            .Distinct()
            .ShouldBe(Enumerable.Range(1, result.Attempts.Count));
        told[0].FewestBlockingPairs.ShouldBeNull();
        told[^1].FewestBlockingPairs.ShouldBe(1);
        told.Select(progress => progress.Proposals).ShouldBeInOrder();
    }

    private sealed class Listener(List<MatchProgress> told) : IProgress<MatchProgress>
    {
        public void Report(MatchProgress value) => told.Add(value);
    }
}
