using SmartPick.Engine.Applicants;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Market.People;

/// <summary>Who registers for a season: prepared once for a plan and a scenario, drawn for each season.</summary>
public sealed class PopulationModel
{
    private readonly PeopleTables _tables;

    private PopulationModel(PeopleTables tables) => _tables = tables;

    /// <summary>
    /// People who take part, by specialty of the plan that they prefer (rows) and type (columns), in expectation: the active and
    /// those whom no program interviews.
    /// </summary>
    public double[,] Expected => (double[,])_tables.People.Clone();

    /// <summary>
    /// Who certifies a list in the season as it is, by the specialty they put first and type, if interviews come as fitted: the
    /// published numbers. A season's own count is to be compared with it.
    /// </summary>
    public double[,] ExpectedActive => (double[,])_tables.Active.Clone();

    /// <summary>
    /// People who register and take no part: matched by another match before, or withdrawn. They count as registered and are in no
    /// drawn population.
    /// </summary>
    public double DecidedElsewhere => _tables.DecidedElsewhere;

    /// <summary>Prepares the tables.</summary>
    /// <param name="input">What the market is made of.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="scenario">What is changed.</param>
    public static PopulationModel Prepare(MarketInput input, MarketPlan plan, Scenario scenario) =>
        new(PeopleTables.Prepare(input, plan, scenario));

    /// <summary>The people of one season: same seed and season, same people.</summary>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="season">The season, from 0.</param>
    public Population Draw(Seed seed, int season) => new PeopleDraw(_tables, seed, season).Draw();
}
