using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Market.Series;

/// <summary>One figure while seasons are still being added to it.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Specialty">The specialty; null for all.</param>
/// <param name="Type">The type; null for all.</param>
/// <param name="Step2Band">Lower end of the Step 2 band; null for all scores.</param>
/// <param name="Seasons">Seasons that had the figure.</param>
/// <param name="Mean">Its mean over them.</param>
/// <param name="SquaredDeviations">Sum of squared deviations from the mean.</param>
/// <param name="People">Mean number of people (or positions, tracks, couples) a season.</param>
public sealed record MarketTallyRow(
    MarketMeasure Measure,
    string? Specialty,
    ApplicantType? Type,
    int? Step2Band,
    int Seasons,
    double Mean,
    double SquaredDeviations,
    double People
)
{
    /// <summary>Standard deviation between seasons; 0 with one season.</summary>
    public double SeasonSd => Seasons > 1 ? Math.Sqrt(SquaredDeviations / (Seasons - 1)) : 0;
}

/// <summary>
/// Means and spreads over seasons, one season at a time. Added in the order of the seasons, the same seasons give the same bits,
/// whether they were added in one go or the tally was put away in between.
/// </summary>
public sealed class MarketTally
{
    private readonly List<MarketTallyRow> _rows;
    private readonly Dictionary<(MarketMeasure, string, ApplicantType?, int?), int> _places = [];

    /// <summary>A tally of no seasons.</summary>
    public MarketTally()
        : this([]) { }

    /// <summary>A tally that goes on where another was put away.</summary>
    /// <param name="rows">Its rows, each figure once.</param>
    /// <exception cref="ArgumentException">A figure stands there twice.</exception>
    public MarketTally(IReadOnlyList<MarketTallyRow> rows)
    {
        _rows = [.. rows];
        for (var i = 0; i < _rows.Count; i++)
        {
            var row = _rows[i];
            if (!_places.TryAdd(Key(row.Measure, row.Specialty, row.Type, row.Step2Band), i))
            {
                throw new ArgumentException("A figure stands there twice.", nameof(rows));
            }
        }
    }

    /// <summary>The figures in the order in which they first came up.</summary>
    public IReadOnlyList<MarketTallyRow> Rows => _rows;

    /// <summary>Adds a season.</summary>
    /// <param name="season">The figures of one season.</param>
    public void Add(MarketTable season)
    {
        foreach (var row in season.Rows)
        {
            Add(row, row.Mean);
        }
    }

    /// <summary>Adds what a season of a scenario has more than the same season as it is.</summary>
    /// <param name="scenario">The figures of the scenario's season.</param>
    /// <param name="asItIs">The figures of the same season as it is.</param>
    public void AddChange(MarketTable scenario, MarketTable asItIs)
    {
        var known = asItIs.Rows.ToDictionary(
            row => Key(row.Measure, row.Specialty, row.Type, row.Step2Band),
            row => row.Mean
        );
        foreach (var row in scenario.Rows)
        {
            if (
                known.TryGetValue(
                    Key(row.Measure, row.Specialty, row.Type, row.Step2Band),
                    out var was
                )
            )
            {
                Add(row, row.Mean - was);
            }
        }
    }

    /// <summary>The figures so far.</summary>
    /// <param name="scenario">The scenario's name.</param>
    /// <param name="seasons">How many seasons were added.</param>
    public MarketTable ToTable(string scenario, int seasons) =>
        new(
            scenario,
            seasons,
            [
                .. _rows.Select(row => new MarketRow(
                    row.Measure,
                    row.Specialty,
                    row.Type,
                    row.Step2Band,
                    row.Mean,
                    row.SeasonSd,
                    row.People
                )),
            ]
        );

    // Welford's way: a spread much smaller than the mean keeps its digits.
    private void Add(MarketRow row, double value)
    {
        var key = Key(row.Measure, row.Specialty, row.Type, row.Step2Band);
        if (!_places.TryGetValue(key, out var place))
        {
            place = _rows.Count;
            _places.Add(key, place);
            _rows.Add(
                new MarketTallyRow(row.Measure, row.Specialty, row.Type, row.Step2Band, 0, 0, 0, 0)
            );
        }

        var old = _rows[place];
        var seasons = old.Seasons + 1;
        var mean = old.Mean + ((value - old.Mean) / seasons);
        _rows[place] = old with
        {
            Seasons = seasons,
            Mean = mean,
            SquaredDeviations = old.SquaredDeviations + ((value - old.Mean) * (value - mean)),
            People = old.People + ((row.People - old.People) / seasons),
        };
    }

    private static (MarketMeasure, string, ApplicantType?, int?) Key(
        MarketMeasure measure,
        string? specialty,
        ApplicantType? type,
        int? band
    ) => (measure, specialty ?? string.Empty, type, band);
}
