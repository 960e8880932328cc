using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Validation;

/// <summary>Reads <c>explanations.csv</c>: why the model misses a published figure, as far as somebody found out.</summary>
internal static class ExplanationsFile
{
    /// <summary>The file, relative to the data folder.</summary>
    public static readonly string Name = Path.Combine(ValidationFolder.Name, "explanations.csv");

    private static readonly string[] Columns = ["evidence_id", "explanation"];

    /// <summary>Explanations by evidence id; problems go to the log.</summary>
    public static IReadOnlyDictionary<string, string> Read(string dataFolder, ProblemLog log)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        CsvTable.Read(
            Path.Combine(dataFolder, Name),
            Columns,
            log,
            row =>
            {
                var id = row.Text("evidence_id");
                if (!found.TryAdd(id, row.Text("explanation")))
                {
                    row.Reject("evidence_id", id, "one explanation for a figure");
                }

                return id;
            }
        );
        return found;
    }
}
