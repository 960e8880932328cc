using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Market.Applying;
using SmartPick.Engine.Market.Archetypes;
using SmartPick.Engine.Market.Counting;
using SmartPick.Engine.Market.Interviewing;
using SmartPick.Engine.Market.People;
using SmartPick.Engine.Market.Ranking;
using SmartPick.Engine.Randomness;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Engine.Market;

/// <summary>
/// Everybody in one season, again and again: applications, signals, limited interview slots, rank lists of both sides, the Match,
/// SOAP's remainder. Immutable once made; seasons may run on several threads, each with its own <see cref="SeasonWorkspace"/>.
/// </summary>
public sealed class NationalMarket
{
    private readonly MarketSetting _setting;
    private readonly Func<Seed, int, Population> _people;
    private readonly ApplicationWriter _applications;
    private readonly RankWriter _ranks;
    private readonly SeasonMatch _match;
    private readonly SeasonCounter _counter;
    private readonly int[] _slots;
    private readonly int _most;
    private readonly double _correlation;

    internal NationalMarket(
        MarketSetting setting,
        Func<Seed, int, Population> people,
        int[] slots,
        AdvisedLists? advised = null
    )
    {
        _setting = setting;
        _people = people;
        _applications = new ApplicationWriter(setting, advised);
        _ranks = new RankWriter(setting);
        _match = new SeasonMatch(setting.Plan);
        Layout = new TallyLayout(setting.Plan.Specialties);
        _counter = new SeasonCounter(setting, Layout);
        _most =
            setting.Scenario.MostInterviews
            ?? (int)setting.Assumptions.Get(SeasonKeys.MostInterviews).Mean;
        _correlation = setting.Model.Effect(EffectKeys.SpecialtiesCorrelation, string.Empty).Mean;
        _slots = slots;
    }

    /// <summary>Prepares a market: tables, the plan, the baseline's interview slots (seconds).</summary>
    /// <param name="input">What it is made of.</param>
    /// <param name="scenario">What is changed.</param>
    public static NationalMarket Create(MarketInput input, Scenario scenario)
    {
        var asItIs = input with { ImportedPositions = new Dictionary<AcgmeCode, int>() };
        var baseline = Prepare(asItIs, Scenario.AsItIs, _ => []);
        var expected = BaselineSlots.Expected(baseline);
        var sized = input with { Sizes = BaselineSlots.Sizes(baseline.Setting, expected) };
        var usual = Sites.Of(
            MarketPlanner.Plan(
                sized with
                {
                    ImportedPositions = asItIs.ImportedPositions,
                },
                Scenario.AsItIs
            )
        );
        return Prepare(
            sized,
            scenario,
            setting => BaselineSlots.Of(baseline.Setting.Sites, expected, usual, setting)
        );
    }

    private static NationalMarket Prepare(
        MarketInput input,
        Scenario scenario,
        Func<MarketSetting, int[]> slots
    )
    {
        var plan = MarketPlanner.Plan(input, scenario);
        var setting = new MarketSetting(
            plan,
            input.Catalog,
            input.Model,
            input.Assumptions,
            scenario
        );
        return new NationalMarket(
            setting,
            PopulationModel.Prepare(input, plan, scenario).Draw,
            slots(setting)
        );
    }

    /// <summary>Fields, states and tracks.</summary>
    public MarketPlan Plan => _setting.Plan;

    /// <summary>What the numbers of its tallies mean.</summary>
    public TallyLayout Layout { get; }

    /// <summary>By site: the most interviews it holds.</summary>
    internal ReadOnlySpan<int> Slots => _slots;

    internal MarketSetting Setting => _setting;

    /// <summary>The same market with lists given to everybody.</summary>
    internal NationalMarket With(AdvisedLists advised) => new(_setting, _people, _slots, advised);

    /// <summary>The people of a season.</summary>
    internal Population People(Seed seed, int season) => _people(seed, season);

    /// <summary>Memory for seasons, one for each thread.</summary>
    public SeasonWorkspace CreateWorkspace() => new(_setting, _correlation);

    /// <summary>One season; the same seed and season give the same tally.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="season">The season, 0 or more.</param>
    /// <param name="workspace">Memory of this market's <see cref="CreateWorkspace"/>.</param>
    /// <param name="cancellation">Stops the season.</param>
    public SeasonTally Run(
        Seed seed,
        int season,
        SeasonWorkspace workspace,
        CancellationToken cancellation = default
    )
    {
        var (instance, assignment) = Match(seed, season, workspace, cancellation);
        return _counter.Count(workspace, instance, assignment);
    }

    /// <summary>A season up to the Match.</summary>
    internal (MatchInstance Instance, Assignment Assignment) Match(
        Seed seed,
        int season,
        SeasonWorkspace workspace,
        CancellationToken cancellation = default
    )
    {
        Interview(seed, season, workspace);
        cancellation.ThrowIfCancellationRequested();
        _ranks.Write(workspace);
        var instance = _match.Instance(workspace);
        return (instance, SeasonMatch.Run(instance, cancellation));
    }

    /// <summary>A season up to the interviews.</summary>
    internal void Interview(Seed seed, int season, SeasonWorkspace workspace)
    {
        Apply(seed, season, workspace);
        workspace.Invitations.Invite(workspace.Applications, workspace.People.Count, _slots, _most);
    }

    /// <summary>A season up to the applications.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="season">The season.</param>
    /// <param name="workspace">Where applications are written.</param>
    /// <param name="asChances">Chances of an interview in place of indices.</param>
    internal void Apply(Seed seed, int season, SeasonWorkspace workspace, bool asChances = false)
    {
        workspace.Begin(_people(seed, season), new SeasonDraws(seed, season));
        _applications.Write(workspace, asChances);
    }
}
