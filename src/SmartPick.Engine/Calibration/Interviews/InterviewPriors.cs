using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>One thing the interview fit assumes before it sees the rates: a row of <c>data/priors/interviews.csv</c>.</summary>
/// <param name="Key">What it is.</param>
/// <param name="Specialty">The specialty it holds for; null for all.</param>
/// <param name="Group">The tier, type or effect it holds for; null for all.</param>
/// <param name="Mean">Its mean, in the unit the note gives.</param>
/// <param name="Sd">Its standard deviation; 0 where it is taken as known.</param>
/// <param name="Status">Cited or assumed.</param>
/// <param name="Note">How it follows from its source.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record InterviewPrior(
    string Key,
    string? Specialty,
    string? Group,
    double Mean,
    double Sd,
    EffectStatus Status,
    string Note,
    Provenance Provenance
);

/// <summary>What the interview fit assumes, by key, specialty and group.</summary>
public sealed class InterviewPriors
{
    private readonly Dictionary<(string Key, string Specialty, string Group), InterviewPrior> _rows;

    /// <summary>Puts the rows together.</summary>
    /// <exception cref="ArgumentException">Two rows share key, specialty and group.</exception>
    public InterviewPriors(IReadOnlyList<InterviewPrior> rows)
    {
        Rows = rows;
        _rows = rows.ToDictionary(row =>
            (row.Key, row.Specialty ?? string.Empty, row.Group ?? string.Empty)
        );
    }

    /// <summary>All rows, in file order.</summary>
    public IReadOnlyList<InterviewPrior> Rows { get; }

    /// <summary>The row of a specialty and group if there is one, else the row of the group for all specialties, else null.</summary>
    public InterviewPrior? Find(string key, string specialty, string group = "") =>
        _rows.GetValueOrDefault((key, specialty, group))
        ?? _rows.GetValueOrDefault((key, string.Empty, group));

    /// <summary>As <see cref="Find"/>, of a row that must be there.</summary>
    /// <exception cref="KeyNotFoundException">There is no such row; the reader checks the file for the keys the fit needs.</exception>
    public InterviewPrior Get(string key, string specialty = "", string group = "") =>
        Find(key, specialty, group)
        ?? throw new KeyNotFoundException(
            $"data/priors/interviews.csv has no row {key}, {specialty}, {group}."
        );
}
