using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.RankLists;
using SmartPick.Engine.Tests.Chances;
using SmartPick.Engine.Tests.Interviews;
using SmartPick.Engine.Tests.Picking;

namespace SmartPick.Engine.Tests.RankLists;

/// <summary>The synthetic market with rank lists in it.</summary>
internal sealed class RankMarket
{
    private readonly SeasonMarket _season = new();

    public PickingMarket Market => _season.Market;

    public static RankRules Rules { get; } =
        new()
        {
            LeastCompared = 4,
            SameChance = 0.005,
            FollowsChances = 0.6,
            FollowsMargin = 0.2,
            ShortGain = 0.01,
            SourceId = "made",
        };

    public static PublishedLength Published { get; } =
        new(null, RateGroup.UsMd, "2026", "mean", 8, 100, 4, 90, "made");

    public AcgmeCode Code(int index, string specialty = SyntheticModel.GoldAndSilver) =>
        Market.Code(specialty, index);

    public RankEntry[] Ranks(params int[] programs) =>
        [.. programs.Select(program => new RankEntry(Code(program), null))];

    public IReadOnlyList<TrackedApplication> Sent(int count) => _season.Sent(count);

    public RankAdvice Advise(RankRequest request, ProgramCatalog? catalog = null)
    {
        var outcome = Outcome(request, catalog);
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Advice.ShouldNotBeNull();
    }

    public RankOutcome Outcome(RankRequest request, ProgramCatalog? catalog = null) =>
        new RankListAdvisor(
            new RankBasis(
                catalog ?? Market.Catalog,
                Market.Synthetic.Model,
                Market.Rules,
                Rules,
                [Published],
                SeasonMarket.Basis
            )
        ).Advise(request, TestContext.Current.CancellationToken);

    public RankRequest Request(params int[] programs) =>
        new()
        {
            Applicant = PickingMarket.Applicant(),
            Ranks = Ranks(programs),
            Today = new DateOnly(2027, 2, 20),
            Draws = 40,
        };

    /// <summary>The catalog with every specialty's need of a first year set.</summary>
    public ProgramCatalog With(PreliminaryYear need) =>
        new(
            Market.Catalog.Season,
            Market.Catalog.Programs,
            [.. Market.Catalog.Specialties.Select(one => one with { PreliminaryYear = need })],
            Market.Catalog.SignalRules,
            Market.Catalog.FeeSchedules,
            Market.Catalog.FixedFees
        );
}
