using SmartPick.Engine.Interviews;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Seasons;

/// <summary>Reads <c>season/invitations.csv</c>: the share of invitations out by so many days after programs may review.</summary>
internal static class InvitationsFile
{
    private const string Name = "invitations.csv";
    private const int LatestDay = 365;

    private static readonly string[] Columns =
    [
        "specialty",
        "day",
        "share",
        "note",
        .. CsvRow.ProvenanceColumns,
    ];

    /// <summary>One curve for each specialty named, and one for all others.</summary>
    public static IReadOnlyList<InvitationCurve> Read(
        string folder,
        IReadOnlySet<string> specialties,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var path = Path.Combine(folder, Name);
        var before = log.Count;
        var rows = CsvTable.Read(
            path,
            Columns,
            log,
            row =>
            {
                _ = row.Text("note");
                return (
                    Specialty: row.TextOrNull("specialty") is null
                        ? null
                        : row.Member("specialty", specialties, "a specialty of specialties.csv"),
                    Point: new InvitationPoint(
                        row.Integer("day", 0, LatestDay),
                        row.Number("share", 0, 1)
                    ),
                    Provenance: row.Provenance(sourceIds)
                );
            }
        );
        if (log.Count > before)
        {
            return [];
        }

        var curves = rows.GroupBy(row => row.Specialty ?? string.Empty, StringComparer.Ordinal)
            .Select(group => new InvitationCurve(
                group.First().Specialty,
                [.. group.Select(row => row.Point)],
                group.First().Provenance
            ))
            .ToList();
        foreach (var curve in curves.Where(curve => !Rises(curve.Points)))
        {
            log.Add(
                path,
                null,
                "day",
                curve.Specialty ?? "the rows for all specialties",
                "days that rise, and shares that do not fall"
            );
        }

        if (curves.TrueForAll(curve => curve.Specialty is not null))
        {
            log.Add(
                path,
                null,
                "specialty",
                "no row without a specialty",
                "a curve for all others"
            );
        }

        return curves;
    }

    private static bool Rises(IReadOnlyList<InvitationPoint> points) =>
        points
            .Zip(points.Skip(1))
            .All(pair => pair.Second.Day > pair.First.Day && pair.Second.Share >= pair.First.Share);
}
