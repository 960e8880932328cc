using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Matching.Explanation;
using SmartPick.Matching.Instances;
using Spectre.Console;

namespace SmartPick.Cli.ExplainMatch;

/// <summary>A result explained to an applicant, as a page: the sentences, then every choice with its numbers.</summary>
internal sealed class ApplicantPage(
    MatchInstance instance,
    ApplicantExplanation explanation,
    Page page
)
{
    private const int MostNotNeeded = 5;

    /// <summary>Writes the page.</summary>
    public void Write()
    {
        page.Paragraph(
            explanation.Couple is { } couple
                ? $"Applicant {explanation.Id}, with {instance.ApplicantIds[couple.Partner]} as couple {couple.Id}"
                : $"Applicant {explanation.Id}",
            Page.Strong
        );
        page.Blank();
        foreach (var sentence in explanation.Sentences)
        {
            page.Paragraph(sentence);
        }

        if (explanation.Couple is { } pairs)
        {
            WritePairs(pairs);
        }
        else
        {
            WriteChoices("Choice by choice", explanation.Choices, explanation.Dropped);
        }

        foreach (var list in explanation.Supplementals.Where(list => list.IsInForce))
        {
            WriteChoices(
                $"First-year programs with {instance.ProgramIds[list.AdvancedProgram]}",
                list.Choices,
                list.Dropped
            );
        }
    }

    private void WriteChoices(
        string heading,
        IReadOnlyList<ChoiceExplanation> choices,
        IReadOnlyList<DroppedChoice> dropped
    )
    {
        if (choices.Count + dropped.Count == 0)
        {
            return;
        }

        page.Heading(heading);
        var table = Page.Table(
            ("choice", Justify.Right),
            ("program", Justify.Left),
            ("what became of it", Justify.Left),
            ("holds", Justify.Right),
            ("down to", Justify.Right),
            ("ranked you", Justify.Right)
        );
        var rows = choices
            .Select(choice => (choice.Place, Cells: Cells(choice)))
            .Concat(dropped.Select(choice => (choice.Place, Cells: Cells(choice))))
            .OrderBy(row => row.Place);
        foreach (var (_, cells) in rows)
        {
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        page.Write(table);
    }

    private string[] Cells(ChoiceExplanation choice)
    {
        var standing = choice.Standing;
        return
        [
            Number(choice.Place),
            instance.ProgramIds[standing.Program],
            FateWords.Of(choice),
            $"{Number(standing.Filled)} of {Number(standing.Positions)}",
            standing.LastRank == 0 ? "-" : Number(standing.LastRank),
            Number(standing.Rank),
        ];
    }

    private string[] Cells(DroppedChoice choice) =>
        [
            Number(choice.Place),
            instance.ProgramIds[choice.Program],
            "did not rank you",
            string.Empty,
            string.Empty,
            "-",
        ];

    private void WritePairs(CoupleExplanation couple)
    {
        if (couple.Pairs.Count + couple.DroppedPlaces.Count == 0)
        {
            return;
        }

        page.Heading("Pair by pair");
        var partner = instance.ApplicantIds[couple.Partner];
        var table = Page.Table(
            ("pair", Justify.Right),
            ("you", Justify.Left),
            (partner, Justify.Left),
            ("what became of it", Justify.Left)
        );
        var shown = couple
            .Pairs.Where(pair => pair.Fate != ChoiceFate.NotNeeded)
            .Concat(
                couple.Pairs.Where(pair => pair.Fate == ChoiceFate.NotNeeded).Take(MostNotNeeded)
            )
            .ToList();
        var rows = shown
            .Select(pair =>
                (
                    pair.Place,
                    Cells: new[]
                    {
                        Number(pair.Place),
                        Name(pair.Own.Program),
                        Name(pair.Partner.Program),
                        FateWords.Of(pair, partner),
                    }
                )
            )
            .Concat(
                couple.DroppedPlaces.Select(place =>
                    (
                        place,
                        Cells: new[]
                        {
                            Number(place),
                            "-",
                            "-",
                            "a program did not rank its member",
                        }
                    )
                )
            )
            .OrderBy(row => row.Item1);
        foreach (var (_, cells) in rows)
        {
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        page.Write(table);
        if (shown.Count < couple.Pairs.Count)
        {
            page.Paragraph(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"and {couple.Pairs.Count - shown.Count:N0} more that were not needed; --json has them all."
                ),
                Page.Quiet
            );
        }
    }

    private string Name(int program) => program < 0 ? "unmatched" : instance.ProgramIds[program];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
