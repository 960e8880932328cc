using SmartPick.Matching.Assignments;
using SmartPick.Matching.Exact;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Tests.BruteForce;
using SmartPick.Matching.Tests.Verification;
using SmartPick.Matching.Verification;

namespace SmartPick.Matching.Tests.Exact;

public sealed class ExactSearchTests
{
    private const StabilityPolicy Taken = StabilityPolicy.VacatedPositionStaysTaken;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static MatchInstanceBuilder WithoutStable(MatchInstanceBuilder? beside = null) =>
        (beside ?? new MatchInstanceBuilder())
            .AddApplicant("s", "h1", "h2")
            .AddCouple("c", "d1", "d2", [("h1", "h2")])
            .AddProgram("h1", 1, ["d1", "s"])
            .AddProgram("h2", 1, ["s", "d2"]);

    [Fact]
    public void It_proves_that_nothing_stable_exists()
    {
        var result = ExactSearch.Run(WithoutStable().Ready(), Taken, ExactLimits.Default, Token);
        result.Outcome.ShouldBe(ExactOutcome.NoneExists);
        result.Assignment.ShouldBeNull();
    }

    [Fact]
    public void It_gives_up_at_its_limits()
    {
        var market = WithoutStable().Ready();
        ExactSearch
            .Run(market, Taken, new ExactLimits(0), Token)
            .Outcome.ShouldBe(ExactOutcome.Undecided);
        ExactSearch
            .Run(market, Taken, new ExactLimits(1_000, () => true), Token)
            .Outcome.ShouldBe(ExactOutcome.Undecided);
    }

    [Fact]
    public void It_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() =>
            ExactSearch.Run(WithoutStable().Ready(), Taken, ExactLimits.Default, source.Token)
        );
    }

    [Fact]
    public void It_does_not_cover_quotas_that_move()
    {
        ExactSearch
            .Run(
                WithoutStable().AddReversion("h1", "h2", 1).Ready(),
                Taken,
                ExactLimits.Default,
                Token
            )
            .Outcome.ShouldBe(ExactOutcome.NotCovered);
        ExactSearch
            .Run(
                WithoutStable().AddProgram("h3", 1, [], Parity.Even).Ready(),
                Taken,
                ExactLimits.Default,
                Token
            )
            .Outcome.ShouldBe(ExactOutcome.NotCovered);
    }

    [Fact]
    public void It_answers_for_a_market_without_anybody() =>
        ExactSearch
            .Run(new MatchInstanceBuilder().Ready(), Taken, ExactLimits.Default, Token)
            .Outcome.ShouldBe(ExactOutcome.Found);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_hopeless_corner_makes_the_whole_market_hopeless(bool hopeless)
    {
        var builder = new MatchInstanceBuilder();
        for (var copy = 0; copy < 12; copy++)
        {
            builder
                .AddApplicant($"s{copy}", $"x{copy}", $"y{copy}")
                .AddCouple($"c{copy}", $"d{copy}", $"e{copy}", [($"x{copy}", $"y{copy}")])
                .AddProgram($"x{copy}", 1, [$"d{copy}", $"s{copy}"])
                .AddProgram(
                    $"y{copy}",
                    1,
                    hopeless && copy == 11 ? [$"s{copy}", $"e{copy}"] : [$"e{copy}", $"s{copy}"]
                );
        }

        ExactSearch
            .Run(builder.Ready(), Taken, new ExactLimits(1_000), Token)
            .Outcome.ShouldBe(hopeless ? ExactOutcome.NoneExists : ExactOutcome.Found);
    }

    [Fact]
    public void What_others_hold_far_away_is_not_tried_in_every_combination()
    {
        // Each corner has two stable matchings, so that there are a million combinations; the couple's has none, and comes last.
        var builder = new MatchInstanceBuilder();
        for (var copy = 0; copy < 20; copy++)
        {
            builder
                .AddApplicant($"a{copy}", $"x{copy}", $"y{copy}")
                .AddApplicant($"b{copy}", $"y{copy}", $"x{copy}")
                .AddProgram($"x{copy}", 1, [$"b{copy}", $"a{copy}"])
                .AddProgram($"y{copy}", 1, [$"a{copy}", $"b{copy}"]);
        }

        ExactSearch
            .Run(WithoutStable(builder).Ready(), Taken, new ExactLimits(1_000), Token)
            .Outcome.ShouldBe(ExactOutcome.NoneExists);
    }

    [Fact]
    public void The_same_market_gives_the_same_answer()
    {
        var market = ThirtyAgents.Draw(22, 8, 0, 5).Build();
        var first = ExactSearch.Run(market, Taken, ExactLimits.Default, Token);
        var second = ExactSearch.Run(market, Taken, ExactLimits.Default, Token);
        second.Nodes.ShouldBe(first.Nodes);
        second.Assignment!.Programs.ToArray().ShouldBe(first.Assignment!.Programs.ToArray());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.3, 0.2)]
    public void What_it_finds_for_singles_is_stable(double ties, double supplementals)
    {
        var shape = new MarketShape
        {
            MostSingles = 30,
            MostCouples = 0,
            MostPrograms = 10,
            MostChoices = 8,
            Ties = ties,
            Supplementals = supplementals,
        };
        for (var seed = 0UL; seed < 200; seed++)
        {
            var market = MarketSampler.Draw(shape, seed).Build();
            var result = ExactSearch.Run(market, Taken, ExactLimits.Default, Token);
            if (supplementals == 0)
            {
                result.Outcome.ShouldBe(ExactOutcome.Found);
            }

            if (result.Assignment is { } found)
            {
                StabilityVerifier.Verify(market, found).IsStable.ShouldBeTrue();
            }
        }
    }
}
