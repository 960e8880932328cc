using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Matching.Explanation;
using SmartPick.Matching.Instances;
using Spectre.Console;

namespace SmartPick.Cli.ExplainMatch;

/// <summary>A result explained to a program, as a page: the sentences, then its list.</summary>
internal sealed class ProgramPage(MatchInstance instance, ProgramExplanation explanation, Page page)
{
    private const int MostRows = 100;

    /// <summary>Writes the page.</summary>
    public void Write()
    {
        page.Paragraph($"Program {explanation.Id}", Page.Strong);
        page.Blank();
        foreach (var sentence in explanation.Sentences)
        {
            page.Paragraph(sentence);
        }

        if (explanation.Ranked.Count == 0)
        {
            return;
        }

        page.Heading("The list");
        var table = Page.Table(
            ("rank", Justify.Right),
            ("applicant", Justify.Left),
            ("what became of it", Justify.Left),
            ("where", Justify.Left)
        );
        foreach (var ranked in explanation.Ranked.Take(MostRows))
        {
            table.AddRow(
                new Text(ranked.Rank.ToString(CultureInfo.InvariantCulture)),
                new Text(instance.ApplicantIds[ranked.Applicant]),
                new Text(FateWords.Of(ranked.Fate)),
                new Text(
                    ranked.Fate is RankedFate.Held or RankedFate.HeldBySupplemental ? string.Empty
                    : ranked.HeldProgram < 0 ? "unmatched"
                    : instance.ProgramIds[ranked.HeldProgram]
                )
            );
        }

        page.Write(table);
        if (explanation.Ranked.Count > MostRows)
        {
            page.Paragraph(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"and {explanation.Ranked.Count - MostRows:N0} more; --json has them all."
                ),
                Page.Quiet
            );
        }
    }
}
