using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Importing;

/// <summary>Reads and writes <c>quotas.csv</c> of the user's folder: one row a track and year.</summary>
internal static class StoredQuotas
{
    /// <summary>The header.</summary>
    public static readonly string[] Columns =
    [
        "nrmp_code",
        "year",
        "quota",
        "matched",
        "state",
        "institution",
        "city",
        "program",
        "file",
        "line",
    ];

    // Which years there are is checked with the figures.
    private const int LargestYear = 9999;

    /// <summary>Reads the rows; problems go to the log.</summary>
    public static IReadOnlyList<QuotaRow> Read(UserFile file, int latestYear, ProblemLog log)
    {
        var rows = new QuotaRows(latestYear, log);
        CsvTable.Read(
            file.Path,
            file.Bytes,
            Columns,
            log,
            row =>
            {
                if (!NrmpCell.TryCode(row, "nrmp_code", out var code))
                {
                    return string.Empty;
                }

                rows.Add(
                    file.Path,
                    new QuotaFigures(
                        code,
                        row.Integer("year", 0, LargestYear),
                        row.Text("quota"),
                        row.TextOrNull("matched"),
                        NrmpCell.Place(row, row.TextOrNull("state") ?? string.Empty),
                        FactCells.Origin(row, file.Name)
                    ),
                    row.Line
                );
                return code.Text;
            },
            ["matched", "state", "institution", "city", "program", "file", "line"],
            trim: true
        );
        return rows.ToList();
    }

    /// <summary>A row of the file.</summary>
    public static IReadOnlyList<string> RowOf(QuotaRow row) =>
        [
            row.Code.Text,
            FactCells.Text(row.Year),
            FactCells.Text(row.Quota),
            FactCells.Text(row.Matched),
            row.Place.State,
            row.Place.Institution,
            row.Place.City,
            row.Place.Program,
            .. FactCells.Text(row.Origin),
        ];
}
