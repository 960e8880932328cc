using SmartPick.Engine.Calibration.Interviews;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Reference.Evidence;

namespace SmartPick.Reference.Model;

/// <summary>Reads <c>data/priors/interviews.csv</c>.</summary>
public static class InterviewPriorsFile
{
    /// <summary>The file's path in the data folder.</summary>
    public static string Name => Path.Combine("priors", "interviews.csv");

    private static readonly string[] Columns =
    [
        "key",
        "specialty",
        "group",
        "mean",
        "sd",
        "status",
        "note",
        "source_id",
        "as_of",
        "confidence",
    ];

    /// <summary>Reads the priors.</summary>
    /// <param name="dataFolder">The data folder.</param>
    public static Reading<InterviewPriors> Read(string dataFolder)
    {
        var rows = CsvTable.Read(Path.Combine(dataFolder, Name), Columns, Row);
        return rows.Value is null
            ? new Reading<InterviewPriors>(null, rows.Problems)
            : new Reading<InterviewPriors>(new InterviewPriors(rows.Value), []);
    }

    private static InterviewPrior? Row(CsvTable table)
    {
        var before = table.ProblemCount;
        var status = Enum.TryParse<EffectStatus>(table.Text("status"), true, out var parsed)
            ? parsed
            : table.Fail<EffectStatus>("status", "fitted, cited or assumed");
        var row = new InterviewPrior(
            table.Text("key"),
            table.TextOrNull("specialty"),
            table.TextOrNull("group"),
            table.Number("mean"),
            table.Number("sd"),
            status,
            table.Text("note"),
            new Provenance(table.Text("source_id"), table.Text("as_of"), table.Text("confidence"))
        );
        return table.ProblemCount == before ? row : null;
    }
}
