using SmartPick.Cli.Output;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Reference.Importing;
using Spectre.Console;

namespace SmartPick.Cli.Explain;

/// <summary>One chance, taken apart, as a page.</summary>
internal sealed class ExplainReport(
    ChanceAnswer answer,
    UserOverlay imports,
    Page page,
    SourceIndex sources
)
{
    /// <summary>Writes the page.</summary>
    public void Write()
    {
        var program = answer.Question.Program;
        page.Paragraph($"{program.Name} ({program.Code})", Page.Strong);
        page.Paragraph(
            $"{program.Specialty}, {program.City}, {program.State}; for a {answer.Question.Applicant.Type.DisplayName()}",
            Page.Quiet
        );
        WriteChance();
        WriteStated();
        WriteTiers();
        WriteContributions(
            ContributionStage.Interview,
            "What the chance of an interview is made of"
        );
        WriteContributions(
            ContributionStage.Match,
            "What being taken, once interviewed, is made of"
        );
        WriteNotes();
        WriteCaveats();
        WriteImports();
        sources.Write(page);
    }

    private void WriteChance()
    {
        var explanation = answer.Explanation;
        page.Heading("The chance");
        var signal = answer.Tier switch
        {
            SignalTier.None => "without a signal",
            SignalTier.Single => "with a signal",
            var tier => $"with a {Wording.Signal(tier)} signal",
        };
        var advised = answer.IsAdvised ? " (as the list advises)" : string.Empty;
        var thin = explanation.EvidenceIsThin;
        var frequency = thin
            ? string.Empty
            : $", {Wording.Frequency(explanation.Interview.Value)} applicants like you";
        page.Paragraph(
            $"Interview {signal}{advised}: {Wording.Chance(explanation.Interview, thin)}{frequency}."
        );
        page.Paragraph(
            $"Interviewed and taken, if no program you prefer takes you first: {Wording.Chance(explanation.Match, thin)}."
        );
    }

    private void WriteStated()
    {
        if (answer.Divisions.Count > 0)
        {
            page.Paragraph(
                $"With {string.Join(", ", answer.Divisions)} stated in the ERAS geographic preferences, as the list advises."
            );
        }
    }

    private void WriteTiers()
    {
        if (answer.Tiers.Count < 2)
        {
            return;
        }

        var table = Page.Table(
            ("signal", Justify.Left),
            ("interview", Justify.Right),
            ("interviewed and taken, by the model alone", Justify.Right)
        );
        foreach (var (tier, explanation) in answer.Tiers)
        {
            table.AddRow(
                new Text(tier is SignalTier.None ? "none" : Wording.Signal(tier)),
                new Text(Wording.Chance(explanation.Interview, explanation.EvidenceIsThin)),
                new Text(Wording.Chance(explanation.Match, explanation.EvidenceIsThin))
            );
        }

        page.Write(table);
    }

    private void WriteContributions(ContributionStage stage, string heading)
    {
        var contributions = answer
            .Explanation.Contributions.Where(contribution => contribution.Stage == stage)
            .ToList();
        if (contributions.Count == 0)
        {
            return;
        }

        page.Heading(heading);
        var thin = answer.Explanation.EvidenceIsThin;
        var scale = stage is ContributionStage.Interview ? "logits" : "probits";
        var table = page.IsWide
            ? Page.Table(
                ("because of", Justify.Left),
                ("points", Justify.Right),
                (scale, Justify.Right),
                ("known", Justify.Left)
            )
            : Page.Table(("because of", Justify.Left), ("points", Justify.Right));
        foreach (var contribution in contributions)
        {
            var label = new Text(
                $"{contribution.Label} {sources.Mark(contribution.SourceId)}".TrimEnd()
            );
            if (page.IsWide)
            {
                table.AddRow(
                    label,
                    new Text(Wording.Points(contribution.Points, thin)),
                    new Text(Wording.Logits(contribution.Logits, thin)),
                    new Text(Wording.Status(contribution.Status))
                );
            }
            else
            {
                table.AddRow(
                    label,
                    new Text(
                        thin
                            ? Wording.PointsRange(contribution.Points)
                            : Wording.Points(contribution.Points.Value)
                    )
                );
            }
        }

        page.Write(table);
    }

    private void WriteNotes()
    {
        page.Heading("How each of these is known");
        foreach (var contribution in answer.Explanation.Contributions)
        {
            page.Item(
                "-",
                $"{contribution.Label} ({Wording.Status(contribution.Status)} {sources.Mark(contribution.SourceId)}): {contribution.Note}"
            );
        }

        page.Paragraph(
            "Points: what the chance would lose or gain without it. Points of several reasons do not add up; logits and probits do.",
            Page.Quiet
        );
    }

    private void WriteImports()
    {
        var lines = imports.Of(answer.Question.Program.Code, answer.Question.Applicant);
        if (lines.Count == 0)
        {
            return;
        }

        page.Heading("What you have imported");
        foreach (var line in lines)
        {
            page.Item("-", line);
        }
    }

    private void WriteCaveats()
    {
        if (answer.Explanation.Caveats.Count == 0)
        {
            return;
        }

        page.Heading("What is not known here");
        foreach (var caveat in answer.Explanation.Caveats)
        {
            page.Item("-", caveat);
        }
    }
}
