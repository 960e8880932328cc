using SmartPick.Engine.Catalog;
using SmartPick.Engine.Evidence;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Evidence;

/// <summary>Reads the published interview rates by program of a folder of evidence.</summary>
public static class InterviewRatesFile
{
    /// <summary>The file's name in the folder.</summary>
    public const string Name = "program_interview_rates_2024.csv";

    private static readonly string[] Columns =
    [
        "acgme_code",
        "specialty",
        "name_in_source",
        "join_score",
        "rate_gold",
        "rate_silver",
        "rate_signal_single",
        "rate_no_signal",
        "rate_in_state_school",
        "rate_out_of_state_school",
        "rate_md",
        "rate_do",
        "rate_us_img",
        "rate_non_us_img",
    ];

    /// <summary>Reads the rates.</summary>
    /// <param name="folder">The folder of evidence.</param>
    public static Reading<IReadOnlyList<ProgramInterviewRates>> Read(string folder)
    {
        var log = new ProblemLog();
        var rows = CsvTable.Read(Path.Combine(folder, Name), Columns, log, Row);
        return log.Count == 0
            ? new Reading<IReadOnlyList<ProgramInterviewRates>>(rows, [])
            : new Reading<IReadOnlyList<ProgramInterviewRates>>(null, log.ToList());
    }

    private static ProgramInterviewRates Row(CsvRow row) =>
        new(
            Code(row),
            row.Text("specialty"),
            row.Text("name_in_source"),
            row.Number("join_score", 0, 1),
            row.NumberOrNull("rate_gold", 0, 1),
            row.NumberOrNull("rate_silver", 0, 1),
            row.NumberOrNull("rate_signal_single", 0, 1),
            row.NumberOrNull("rate_no_signal", 0, 1),
            row.NumberOrNull("rate_in_state_school", 0, 1),
            row.NumberOrNull("rate_out_of_state_school", 0, 1),
            row.NumberOrNull("rate_md", 0, 1),
            row.NumberOrNull("rate_do", 0, 1),
            row.NumberOrNull("rate_us_img", 0, 1),
            row.NumberOrNull("rate_non_us_img", 0, 1)
        );

    private static AcgmeCode? Code(CsvRow row)
    {
        if (row.TextOrNull("acgme_code") is not { } text)
        {
            return null;
        }

        if (AcgmeCode.TryParse(text, out var code))
        {
            return code;
        }

        row.Reject("acgme_code", text, "a ten-digit code or nothing");
        return null;
    }
}
