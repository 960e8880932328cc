using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Engine.Statistics;
using SmartPick.Reference.Comparing;
using SmartPick.Reference.Seasons;
using Spectre.Console;

namespace SmartPick.Cli.Compare;

/// <summary>Programs side by side, for reading.</summary>
internal static class CompareReport
{
    /// <summary>Writes the page.</summary>
    public static void Write(CompareDocument document, Page page)
    {
        page.Heading("Side by side");
        foreach (var program in document.Programs)
        {
            page.Paragraph($"{program.Name} ({program.Code})", Page.Strong);
            page.Paragraph($"{program.Specialty}, {program.City}, {program.State}", Page.Quiet);
            page.Paragraph(
                program.Interview is { } interview
                    ? $"Interview: {Chance(program, interview)} without a signal, {Chance(program, program.InterviewWithSignal!)} with the highest ({program.HighestSignal}). Interviewed and taken: {Chance(program, program.WouldTake!)}, the model's number before any correction."
                    : "Not a specialty you apply in: no chance can be said."
            );
            page.Paragraph(Scores(program));
            page.Blank();
        }

        page.Paragraph(
            document.SameOrder is { } same
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"The order stays the same in {Wording.Percent(same)} of {document.Draws:N0} draws in which your weights vary a little."
                )
                : "No order yet: it needs criteria with weights and scores of your own (docs/workspace.md).",
            Page.Quiet
        );
    }

    private static string Scores(ComparedProgramPart program)
    {
        var total =
            program.Total is { } known ? Number(known)
            : program is { TotalLow: { } low, TotalHigh: { } high }
                ? $"{Number(low)} to {Number(high)}, {program.Missing} not scored"
            : null;
        return total is null
            ? "Your own total: none yet."
            : $"Your own total, 1 to 5: {total}."
                + (
                    program.First is { } first
                        ? $" First in {Wording.Percent(first)} of the draws."
                        : string.Empty
                );
    }

    private static string Number(double total) =>
        total.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Chance(ComparedProgramPart program, SeasonFigure figure) =>
        Wording.Chance(
            new Estimate(figure.Value, figure.Low, figure.High),
            program.EvidenceIsThin is true
        );
}
