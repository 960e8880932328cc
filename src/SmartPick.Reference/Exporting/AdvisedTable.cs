using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;
using SmartPick.Reference.Importing;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Exporting;

/// <summary>The list of programs as a table: a row a program, probabilities from 0 to 1, costs in US dollars.</summary>
public static class AdvisedTable
{
    private const string ThinNote = "; the evidence is thin, so the interval stands alone";

    private static readonly string[] Columns =
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

    /// <summary>The table.</summary>
    /// <param name="advice">The list.</param>
    /// <param name="data">The data it was made on.</param>
    public static ExportTable Of(ListAdvice advice, ReferenceData data) =>
        Of(advice, data.Imports, data.Model.FittedOn);

    /// <summary>The table.</summary>
    /// <param name="advice">The list.</param>
    /// <param name="imports">What the user has imported.</param>
    /// <param name="fittedOn">The day the model was fitted.</param>
    public static ExportTable Of(ListAdvice advice, UserOverlay imports, string fittedOn) =>
        new(
            "list",
            Columns,
            [
                .. advice.Programs.Select(
                    (program, index) =>
                        (IReadOnlyList<ExportCell>)
                            [
                                .. Cells(program, index + 1),
                                ExportCell.Text(
                                    string.Join(
                                        "; ",
                                        imports.Of(program.Program.Code, advice.Request.Applicant)
                                    )
                                ),
                            ]
                ),
            ],
            [.. About(advice, fittedOn)]
        )
        {
            ToKnow = [.. advice.Notices.Select(notice => notice.Text)],
        };

    private static IEnumerable<ExportCell> Cells(AdvisedProgram program, int rank) =>
        [
            ExportCell.Whole(rank),
            ExportCell.Text(program.Program.Code.Digits),
            ExportCell.Text(program.Program.Name),
            ExportCell.Text(program.Program.City),
            ExportCell.Text(program.Program.State),
            ExportCell.Text(program.Program.Specialty),
            ExportCell.Text(program.IsParallel ? "yes" : "no"),
            ExportCell.Text(WorkspaceNames.Tiers.Of(program.Tier)),
            ExportCell.Text(program.Label.ToString().ToLowerInvariant()),
            .. Chances(program.Interview, program.EvidenceIsThin),
            ExportCell.Chance(program.InterviewWithoutSignal.Value).Thin(program.EvidenceIsThin),
            .. Chances(program.MatchHere, program.EvidenceIsThin),
            ExportCell.Decimal(program.Value),
            ExportCell.Decimal(program.Gain).Thin(program.EvidenceIsThin),
            ExportCell.Dollars(program.Cost),
            ExportCell.Text(string.Join(' ', program.Flags)),
            Reason(program, 0),
            Reason(program, 1),
        ];

    private static IEnumerable<ExportCell> Chances(Estimate estimate, bool isThin) =>
        [
            ExportCell.Chance(estimate.Value).Thin(isThin),
            ExportCell.Chance(estimate.Low),
            ExportCell.Chance(estimate.High),
        ];

    private static ExportCell Reason(AdvisedProgram program, int index) =>
        index < program.Reasons.Count
            ? ExportCell.Text(
                $"{ExportWords.Reason(program.Reasons[index], program.EvidenceIsThin)} ({program.Reasons[index].SourceId})"
            )
            : ExportCell.Empty;

    private static IEnumerable<(string What, string Says)> About(ListAdvice advice, string fittedOn)
    {
        var totals = advice.Totals;
        yield return (
            "season",
            FormattableString.Invariant($"Match {advice.Season.MatchYear}, model of {fittedOn}")
        );
        yield return ("specialty", advice.Request.Applicant.Specialty);
        yield return ("chance to match with this list", Share(totals.Match, totals.EvidenceIsThin));
        if (totals.Correction is { } correction)
        {
            yield return ("correction", correction);
        }

        if (totals.BaseRate is { } rate)
        {
            yield return (
                "published rate beside it",
                FormattableString.Invariant(
                    $"{rate.Rate:P1}, {rate.Meaning}, {rate.Year} ({rate.SourceId})"
                )
            );
        }

        yield return (
            "expected interviews",
            FormattableString.Invariant(
                $"{(totals.EvidenceIsThin ? string.Empty : $"{totals.ExpectedInterviews.Value:0.0} (")}{totals.ExpectedInterviews.Low:0.0} to {totals.ExpectedInterviews.High:0.0}{(totals.EvidenceIsThin ? ThinNote : ")")}"
            )
        );
        yield return (
            "cost",
            FormattableString.Invariant($"{totals.TotalCost.Dollars} US dollars")
        );
        yield return (
            "how to read a chance",
            "A chance is a statement about luck; low and high hold 90% of what is not known. No list promises a match."
        );
    }

    private static string Share(Estimate chance, bool isThin) =>
        isThin
            ? FormattableString.Invariant($"{chance.Low:P1} to {chance.High:P1}{ThinNote}")
            : FormattableString.Invariant(
                $"{chance.Value:P1} ({chance.Low:P1} to {chance.High:P1})"
            );
}
