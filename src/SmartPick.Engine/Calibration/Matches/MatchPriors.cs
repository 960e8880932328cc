using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>One assumption of the fit, made before it sees evidence.</summary>
/// <param name="Key">What is assumed.</param>
/// <param name="Specialty">The specialty it holds for; null for all.</param>
/// <param name="Group">The group of applicants, as <see cref="RateGroup"/> writes it, or a label of the key's own; null for all.</param>
/// <param name="Mean">Its mean.</param>
/// <param name="Sd">Its standard deviation; 0 for a setting.</param>
/// <param name="Status">assumed or cited.</param>
/// <param name="Note">Why.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record MatchPrior(
    string Key,
    string? Specialty,
    string? Group,
    double Mean,
    double Sd,
    string Status,
    string Note,
    Provenance Provenance
);

/// <summary>What the fit assumes before it sees evidence, by key, specialty and group.</summary>
public sealed class MatchPriors
{
    private readonly Dictionary<(string, string, string), MatchPrior> _rows;

    /// <summary>Takes rows that have been checked: no two with the same key, specialty and group.</summary>
    public MatchPriors(IReadOnlyList<MatchPrior> rows)
    {
        Rows = rows;
        _rows = rows.ToDictionary(row =>
            (row.Key, row.Specialty ?? string.Empty, row.Group ?? string.Empty)
        );
    }

    /// <summary>All rows, in file order.</summary>
    public IReadOnlyList<MatchPrior> Rows { get; }

    /// <summary>The row for a key that fits best: specialty and group, then specialty, then group, then all; null for none.</summary>
    public MatchPrior? Find(string key, string? specialty, string? group)
    {
        var inSpecialty = specialty ?? string.Empty;
        var inGroup = group ?? string.Empty;
        return _rows.GetValueOrDefault((key, inSpecialty, inGroup))
            ?? _rows.GetValueOrDefault((key, inSpecialty, string.Empty))
            ?? _rows.GetValueOrDefault((key, string.Empty, inGroup))
            ?? _rows.GetValueOrDefault((key, string.Empty, string.Empty));
    }

    /// <summary>The row for a key that fits best.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the test of the data keeps this from happening.</exception>
    public MatchPrior Get(string key, string? specialty = null, string? group = null) =>
        Find(key, specialty, group)
        ?? throw new KeyNotFoundException($"no prior {key} for {specialty} {group}");

    /// <summary>These priors with the mean of one key replaced everywhere, for sensitivity rows.</summary>
    public MatchPriors With(string key, double mean) =>
        new([
            .. Rows.Select(row =>
                string.Equals(row.Key, key, StringComparison.Ordinal)
                    ? row with
                    {
                        Mean = mean,
                    }
                    : row
            ),
        ]);
}
