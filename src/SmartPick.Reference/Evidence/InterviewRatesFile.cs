using SmartPick.Engine.Catalog;
using SmartPick.Engine.Evidence;

namespace SmartPick.Reference.Evidence;

/// <summary>Reads <c>program_interview_rates_2024.csv</c> of a folder of evidence.</summary>
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
    public static Reading<IReadOnlyList<ProgramInterviewRates>> Read(string folder) =>
        CsvTable.Read(Path.Combine(folder, Name), Columns, Row);

    private static ProgramInterviewRates? Row(CsvTable table)
    {
        var before = table.ProblemCount;
        AcgmeCode? code = null;
        if (table.TextOrNull("acgme_code") is { } digits)
        {
            code = AcgmeCode.TryParse(digits, out var parsed)
                ? parsed
                : table.Fail<AcgmeCode?>("acgme_code", "a ten-digit code or nothing");
        }

        var row = new ProgramInterviewRates(
            code,
            table.Text("specialty"),
            table.Text("name_in_source"),
            table.Number("join_score"),
            table.Share("rate_gold"),
            table.Share("rate_silver"),
            table.Share("rate_signal_single"),
            table.Share("rate_no_signal"),
            table.Share("rate_in_state_school"),
            table.Share("rate_out_of_state_school"),
            table.Share("rate_md"),
            table.Share("rate_do"),
            table.Share("rate_us_img"),
            table.Share("rate_non_us_img")
        );
        return table.ProblemCount == before ? row : null;
    }
}
