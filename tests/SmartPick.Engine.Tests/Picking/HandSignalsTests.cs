using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Picking;

public sealed class HandSignalsTests
{
    private const string Derm = SyntheticModel.GoldAndSilver;
    private static readonly PickingMarket Market = new();

    [Fact]
    public void A_placing_by_hand_is_valued_as_the_same_list_given_from_outside()
    {
        var request = Request();
        var advised = Outcome(request).Advice!;
        var moves = Exchange(advised);
        var moved = Outcome(request with { Signals = moves }).Advice!;

        var stated = request with
        {
            Applicant = request.Applicant with
            {
                Preferences = request.Applicant.Preferences with
                {
                    StatedDivisions = advised.Geographic.Divisions,
                },
            },
        };
        var outside = Market.Advisor.Evaluate(
            stated,
            [
                .. advised.Programs.Select(row => new ListEntry(
                    row.Program.Code,
                    moves.GetValueOrDefault(row.Program.Code, row.Tier)
                )),
            ],
            TestContext.Current.CancellationToken
        );

        moved.Totals.Match.ShouldBe(outside.Match);
        moved.Totals.Value.ShouldBe(outside.Value);
        moved.ByHand!.Advised.ShouldBe(advised.Totals.Match);
        moved.ByHand.Match.Value.ShouldBe(
            moved.Totals.Match.Value - advised.Totals.Match.Value,
            1e-12
        );
        moved.ByHand.Value.Value.ShouldBe(
            moved.Totals.Value.Value - advised.Totals.Value.Value,
            1e-9
        );
        moved.ByHand.Moves.Count.ShouldBe(2);
        moved
            .Programs.Select(row => row.Program.Code)
            .ShouldBe(advised.Programs.Select(row => row.Program.Code));
        foreach (var row in moved.Programs.Where(row => moves.ContainsKey(row.Program.Code)))
        {
            row.Tier.ShouldBe(moves[row.Program.Code]);
        }

        moved.Totals.Certificate.Achieved.ShouldBeLessThanOrEqualTo(
            moved.Totals.Certificate.UpperBound
        );
        moved.Totals.Certificate.UpperBound.ShouldBe(advised.Totals.Certificate.UpperBound, 1e-12);
    }

    [Fact]
    public void The_change_is_drawn_in_pairs_so_that_it_is_far_surer_than_the_two_chances()
    {
        var request = Request();
        var advised = Outcome(request).Advice!;
        var moved = Outcome(request with { Signals = Exchange(advised) }).Advice!;

        var change = moved.ByHand!.Match;
        var width = advised.Totals.Match.High - advised.Totals.Match.Low;
        (change.High - change.Low).ShouldBeLessThan(width / 4);
    }

    [Fact]
    public void What_stands_as_advised_is_no_move()
    {
        var request = Request();
        var advised = Outcome(request).Advice!;
        var same = Outcome(
            request with
            {
                Signals = advised.Programs.ToDictionary(row => row.Program.Code, row => row.Tier),
            }
        ).Advice!;

        same.ByHand.ShouldBeNull();
        same.Totals.ShouldBeEquivalentTo(advised.Totals);
    }

    [Fact]
    public void Too_many_of_a_tier_and_a_tier_that_there_is_not_are_refused_with_all_reasons()
    {
        var request = Request();
        var advised = Outcome(request).Advice!;
        var rows = advised.Programs;
        var signals = rows.Where(row => row.Tier is not SignalTier.Gold)
            .Take(2)
            .ToDictionary(row => row.Program.Code, _ => SignalTier.Gold);
        signals[rows.First(row => row.Tier is SignalTier.Gold).Program.Code] = SignalTier.Single;
        var outcome = Outcome(request with { Signals = signals });

        outcome.Advice.ShouldBeNull();
        outcome.Refusals.ShouldAllBe(refusal => refusal.Path == "signals");
        outcome.Refusals.Count.ShouldBe(2);
        outcome.Refusals[0].Found.ShouldContain("signal at");
        outcome.Refusals[1].Found.ShouldContain("of gold");
        outcome.Refusals[1].Expected.ShouldContain("at most");
    }

    [Fact]
    public void A_signal_at_a_program_that_is_not_on_the_list_is_said_to_count_nowhere()
    {
        var request = Request();
        var advised = Outcome(request).Advice!;
        var outside = advised.LeftOut[0].Program;
        var answer = Outcome(
            request with
            {
                Signals = new Dictionary<AcgmeCode, SignalTier>
                {
                    [outside.Code] = SignalTier.Gold,
                },
            }
        ).Advice!;

        answer.ByHand!.Moves.ShouldBeEmpty();
        answer.ByHand.Unused.ShouldBe([outside]);
        answer.Totals.Match.ShouldBe(advised.Totals.Match);
    }

    private static PickOutcome Outcome(PickRequest request) =>
        Market.Advisor.Advise(request, null, TestContext.Current.CancellationToken);

    private static PickRequest Request() =>
        new() { Applicant = PickingMarket.Applicant(Derm), Full = false };

    /// <summary>A gold and a program without one exchange their signals.</summary>
    private static Dictionary<AcgmeCode, SignalTier> Exchange(ListAdvice advised)
    {
        var gold = advised.Programs.First(row => row.Tier is SignalTier.Gold);
        var other = advised.Programs.Last(row => row.Tier is not SignalTier.Gold);
        return new Dictionary<AcgmeCode, SignalTier>
        {
            [gold.Program.Code] = other.Tier,
            [other.Program.Code] = SignalTier.Gold,
        };
    }
}
