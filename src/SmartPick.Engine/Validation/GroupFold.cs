using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Validation;

/// <summary>Which groups are held out together: a fixed rule that looks at no figure.</summary>
public sealed class GroupFold
{
    private readonly Dictionary<string, int> _positions;

    /// <summary>Folds over the groups of a catalog.</summary>
    /// <param name="specialties">Specialties in the catalog's order.</param>
    /// <param name="count">How many folds; at least 2.</param>
    public GroupFold(IReadOnlyList<Specialty> specialties, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        Count = count;
        _positions = specialties
            .Select((specialty, index) => (specialty.Name, index))
            .ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
    }

    /// <summary>How many folds.</summary>
    public int Count { get; }

    /// <summary>
    /// The fold of a specialty and type: their positions in the catalog and among the types together, modulo the number of folds.
    /// Types of one specialty fall into different folds as far as they can.
    /// </summary>
    public int Of(string specialty, ApplicantType type) =>
        (_positions[specialty] + (int)type) % Count;
}
