using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Mentors;

/// <summary>How near two fields are.</summary>
public enum Closeness
{
    /// <summary>Nothing is stated.</summary>
    None,

    /// <summary>Specialties that work side by side or lead into each other.</summary>
    Allied,

    /// <summary>One is a subspecialty of the other.</summary>
    Subspecialty,

    /// <summary>The same field.</summary>
    Same,
}

/// <summary>One row of <c>mentors/closeness.csv</c>; it holds in both directions.</summary>
/// <param name="Field">A specialty or a subspecialty.</param>
/// <param name="Specialty">The specialty it is near to.</param>
/// <param name="Closeness">How near.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record ClosenessRow(
    string Field,
    string Specialty,
    Closeness Closeness,
    Provenance Provenance
);

/// <summary>The graph of specialties: same, subspecialty, allied. It knows nothing of rank or fame.</summary>
public sealed class SpecialtyCloseness
{
    private readonly Dictionary<(string, string), Closeness> _rows;

    /// <summary>Makes the graph of its rows; of two rows for a pair the nearer holds.</summary>
    public SpecialtyCloseness(IReadOnlyList<ClosenessRow> rows)
    {
        Rows = rows;
        _rows = [];
        foreach (var row in rows)
        {
            foreach (
                var pair in ((string, string)[])
                    [(row.Field, row.Specialty), (row.Specialty, row.Field)]
            )
            {
                if (row.Closeness > _rows.GetValueOrDefault(pair))
                {
                    _rows[pair] = row.Closeness;
                }
            }
        }
    }

    /// <summary>The rows it was made of.</summary>
    public IReadOnlyList<ClosenessRow> Rows { get; }

    /// <summary>How near two fields are.</summary>
    public Closeness Between(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal)
            ? Closeness.Same
            : _rows.GetValueOrDefault((one, other));
}
