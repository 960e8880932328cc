using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Evidence;

/// <summary>One thing that is assumed or cited before evidence speaks: a row of an assumptions file.</summary>
/// <param name="Key">What is assumed.</param>
/// <param name="Specialty">The specialty it holds for; null for all.</param>
/// <param name="Group">The group of applicants, as <see cref="RateGroup"/> writes it, or a label of the key's own; null for all.</param>
/// <param name="Mean">Its mean.</param>
/// <param name="Sd">Its standard deviation; 0 for a setting.</param>
/// <param name="Status">assumed or cited.</param>
/// <param name="Note">Why.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record Assumption(
    string Key,
    string? Specialty,
    string? Group,
    double Mean,
    double Sd,
    string Status,
    string Note,
    Provenance Provenance
);

/// <summary>What is assumed before evidence speaks, by key, specialty and group.</summary>
public sealed class AssumptionTable
{
    private readonly Dictionary<(string, string, string), Assumption> _rows;

    /// <summary>Takes rows that have been checked: no two with the same key, specialty and group.</summary>
    public AssumptionTable(IReadOnlyList<Assumption> rows)
    {
        Rows = rows;
        _rows = rows.ToDictionary(row =>
            (row.Key, row.Specialty ?? string.Empty, row.Group ?? string.Empty)
        );
    }

    /// <summary>All rows, in file order.</summary>
    public IReadOnlyList<Assumption> Rows { get; }

    /// <summary>The row for a key that fits best: specialty and group, then specialty, then group, then all; null for none.</summary>
    public Assumption? Find(string key, string? specialty, string? group)
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
    public Assumption Get(string key, string? specialty = null, string? group = null) =>
        Find(key, specialty, group)
        ?? throw new KeyNotFoundException($"no assumption {key} for {specialty} {group}");

    /// <summary>These assumptions with the mean of one key replaced everywhere, for sensitivity rows.</summary>
    public AssumptionTable With(string key, double mean) =>
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
