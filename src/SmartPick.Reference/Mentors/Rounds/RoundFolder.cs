using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentors.Rounds;

/// <summary>Reads a round from a folder: <c>mentees.csv</c> and <c>mentors.csv</c>, and <c>published.csv</c> where pairs are published already. Lists stand in one cell with semicolons between.</summary>
internal static class RoundFolder
{
    private const string Mentees = "mentees.csv";
    private const string Mentors = "mentors.csv";
    private const string Published = "published.csv";

    public static RoundEntries Read(string folder, ProblemLog log)
    {
        var published = Path.Combine(folder, Published);
        return new RoundEntries(
            folder,
            new RoundEntry(folder, 1, string.Empty, Named(folder)),
            Rows(Path.Combine(folder, Mentees), RoundFields.OfMentee, ["id"], log),
            Rows(Path.Combine(folder, Mentors), RoundFields.OfMentor, ["id"], log),
            File.Exists(published)
                ? Rows(published, RoundFields.OfPublished, RoundFields.OfPublished, log)
                : []
        );
    }

    // A folder has no head of its own: its name is the round's, the year is that of the season running.
    private static Dictionary<string, RoundCell> Named(string folder) =>
        new(StringComparer.Ordinal)
        {
            ["name"] = new RoundCell([Path.GetFileName(Path.GetFullPath(folder))], 1, "name"),
        };

    private static List<RoundEntry> Rows(
        string path,
        IReadOnlyList<string> fields,
        IReadOnlyList<string> required,
        ProblemLog log
    )
    {
        var columns = fields.Select(RoundFields.Column).ToList();
        var optional = columns.Except(required, StringComparer.Ordinal).ToList();
        return CsvTable.Read(path, columns, log, row => Entry(row, fields), optional);
    }

    private static RoundEntry Entry(CsvRow row, IReadOnlyList<string> fields)
    {
        var cells = new Dictionary<string, RoundCell>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var column = RoundFields.Column(field);
            if (row.TextOrNull(column) is { } text)
            {
                cells[field] = new RoundCell(
                    text.Split(RoundFields.ListSeparator, StringSplitOptions.TrimEntries),
                    row.Line,
                    column
                );
            }
        }

        return new RoundEntry(row.File, row.Line, string.Empty, cells);
    }
}
