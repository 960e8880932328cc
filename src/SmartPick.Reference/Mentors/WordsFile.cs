using SmartPick.Engine.Mentors;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentors;

/// <summary>Reads a list of words with their labels: supports, values, channels.</summary>
internal static class WordsFile
{
    public static List<Word> Read(
        string folder,
        string name,
        string idColumn,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return CsvTable.Read(
            Path.Combine(folder, name),
            [idColumn, "label", .. CsvRow.ProvenanceColumns],
            log,
            row => new Word(Id(row, idColumn, seen), row.Text("label"), row.Provenance(sourceIds))
        );
    }

    /// <summary>An id that no row before has had.</summary>
    public static string Id(CsvRow row, string column, HashSet<string> seen)
    {
        var id = row.Text(column);
        if (!seen.Add(id))
        {
            row.Reject(column, id, "each id once");
        }

        return id;
    }
}
