using System.Globalization;
using System.Text;
using SmartPick.Cli.Output;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;
using SmartPick.Reference.Importing;

namespace SmartPick.Cli.Pick;

/// <summary>The list as CSV (RFC 4180): a header, a row a program, probabilities from 0 to 1, costs in US dollars.</summary>
internal static class PickCsv
{
    private static readonly string[] Header =
    [
        "rank",
        "acgme_code",
        "program",
        "city",
        "state",
        "specialty",
        "parallel",
        "signal",
        "label",
        "interview",
        "interview_low",
        "interview_high",
        "interview_without_signal",
        "match_here",
        "match_here_low",
        "match_here_high",
        "value",
        "gain",
        "cost",
        "flags",
        "reason_1",
        "reason_2",
        "imported",
    ];

    /// <summary>The file's bytes, UTF-8 without a byte order mark.</summary>
    public static byte[] Write(ListAdvice advice, UserOverlay imports)
    {
        var text = new StringBuilder();
        CsvLine.Append(text, Header);
        foreach (
            var (program, index) in advice.Programs.Select((program, index) => (program, index))
        )
        {
            CsvLine.Append(
                text,
                [
                    .. Cells(program, index + 1),
                    string.Join("; ", imports.Of(program.Program.Code, advice.Request.Applicant)),
                ]
            );
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<string> Cells(AdvisedProgram program, int rank) =>
        [
            rank.ToString(CultureInfo.InvariantCulture),
            program.Program.Code.Digits,
            program.Program.Name,
            program.Program.City,
            program.Program.State,
            program.Program.Specialty,
            program.IsParallel ? "yes" : "no",
            PickWords.Name(program.Tier),
            Wording.Label(program.Label),
            .. Numbers(program.Interview),
            Number(program.InterviewWithoutSignal.Value),
            .. Numbers(program.MatchHere),
            Number(program.Value),
            Number(program.Gain),
            program.Cost.Dollars.ToString(CultureInfo.InvariantCulture),
            string.Join(' ', program.Flags),
            Reason(program, 0),
            Reason(program, 1),
        ];

    private static IEnumerable<string> Numbers(Estimate estimate) =>
        [Number(estimate.Value), Number(estimate.Low), Number(estimate.High)];

    private static string Number(double value) =>
        Rounded.To6(value).ToString("0.######", CultureInfo.InvariantCulture);

    private static string Reason(AdvisedProgram program, int index) =>
        index < program.Reasons.Count
            ? $"{program.Reasons[index].Label} {Wording.Points(program.Reasons[index].Points.Value)} points ({program.Reasons[index].SourceId})"
            : string.Empty;
}
