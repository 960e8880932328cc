using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Evidence;

/// <summary>Published figures by specialty, applicants, year and metric, immutable.</summary>
public sealed class EvidenceTable
{
    /// <summary>The name under which figures over all specialties stand.</summary>
    public const string AllSpecialties = "ALL";

    private readonly Dictionary<(string, string, string, string), EvidenceRow> _rows = [];

    /// <summary>
    /// Takes the rows in file order; where two sources give the same figure the first stands, which is the primary one in the
    /// file as it comes.
    /// </summary>
    public EvidenceTable(IReadOnlyList<EvidenceRow> rows)
    {
        Rows = rows;
        foreach (var row in rows)
        {
            _rows.TryAdd((row.Specialty, row.ApplicantType, row.Year, row.Metric), row);
        }
    }

    /// <summary>All rows, in file order.</summary>
    public IReadOnlyList<EvidenceRow> Rows { get; }

    /// <summary>The figure, or null when none is published.</summary>
    public EvidenceRow? Find(string specialty, string applicants, string year, string metric) =>
        _rows.GetValueOrDefault((specialty, applicants, year, metric));

    /// <summary>The name of a type in the evidence file, where graduates are abbreviated.</summary>
    public static string NameOf(ApplicantType type) =>
        type switch
        {
            ApplicantType.UsMdGraduate => "US MD grad",
            ApplicantType.UsDoGraduate => "US DO grad",
            _ => type.DisplayName(),
        };
}
