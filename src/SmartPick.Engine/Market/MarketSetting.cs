using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Market;

/// <summary>What the parts of a season are made from: the plan, its sites, the model, the scenario.</summary>
internal sealed class MarketSetting
{
    private readonly SignalRule?[] _signals;

    /// <summary>Puts a setting together.</summary>
    public MarketSetting(
        MarketPlan plan,
        ProgramCatalog catalog,
        ChanceModel model,
        AssumptionTable assumptions,
        Scenario scenario
    )
    {
        Plan = plan;
        Catalog = catalog;
        Model = model;
        Assumptions = assumptions;
        Scenario = scenario;
        Sites = Sites.Of(plan);
        Levels = new PersonLevels(plan, model);
        _signals = [.. plan.Specialties.Select(Signals)];
    }

    public MarketPlan Plan { get; }

    public ProgramCatalog Catalog { get; }

    public ChanceModel Model { get; }

    public AssumptionTable Assumptions { get; }

    public Scenario Scenario { get; }

    public Sites Sites { get; }

    public PersonLevels Levels { get; }

    /// <summary>The signals of a specialty under the scenario; null for none.</summary>
    public SignalRule? SignalsOf(int specialty) => _signals[specialty];

    private SignalRule? Signals(string specialty)
    {
        var rule = Catalog.SignalsOf(specialty);
        var change =
            Scenario.Signals.FirstOrDefault(row =>
                string.Equals(row.Specialty, specialty, StringComparison.Ordinal)
            ) ?? Scenario.Signals.FirstOrDefault(row => row.Specialty is null);
        if (change is null || Catalog.FindSpecialty(specialty) is not { } known)
        {
            return rule;
        }

        return new SignalRule(
            specialty,
            Catalog.Season,
            change.Gold,
            change.Silver,
            change.Single,
            rule?.HomeAway ?? HomeAwaySignals.SignalThem,
            CarriedOver: false,
            Scenario.Name,
            known.Provenance
        );
    }
}
