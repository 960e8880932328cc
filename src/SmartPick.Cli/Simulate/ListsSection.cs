using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Market.Archetypes;
using Spectre.Console;

namespace SmartPick.Cli.Simulate;

/// <summary>The page's section on what lists for everybody promised and gave.</summary>
internal sealed class ListsSection(ListReport report, Page page)
{
    /// <summary>Writes the section.</summary>
    public void Write()
    {
        page.Heading("Do the lists keep what they promise?");
        page.Paragraph(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Archetypes:N0} archetypes, {MarketWords.Count(report.Seasons, "reserved season")}. Model, promised and realised: % matched in the preferred specialty, of all who apply there, couples apart; what the model says of these people with these applications, what is promised after the correction of lists, and what came of it. Few: one in fifty uses a list made for the season as it is. At once: everybody uses those lists. Last round: everybody uses a list, most of them made for the season that earlier lists led to; figures are of the newest, and the rounds below say how far from settled they are."
            ),
            Page.Quiet
        );
        var table = Page.Table(
            ("type", Justify.Left),
            ("who uses lists", Justify.Left),
            ("applications", Justify.Right),
            ("fees", Justify.Right),
            ("model", Justify.Right),
            ("promised", Justify.Right),
            ("realised", Justify.Right)
        );
        foreach (var outcome in report.Outcomes.OrderBy(outcome => (outcome.Type, outcome.Use)))
        {
            table.AddRow(
                new Text(outcome.Type.DisplayName()),
                new Text(ListsWords.Name(outcome.Use)),
                new Text(outcome.Applications.ToString("0.0", CultureInfo.InvariantCulture)),
                new Text(new Money((int)Math.Round(outcome.Dollars)).ToString()),
                new Text(outcome.Model is { } model ? Percent(model) : string.Empty),
                new Text(outcome.Promised is { } promised ? Percent(promised) : string.Empty),
                new Text(Percent(outcome.Realised))
            );
        }

        page.Write(table);
        foreach (var spread in report.Signals)
        {
            page.Item(
                "-",
                $"Signals, lists used by {ListsWords.Name(spread.Use)}: {Percent(spread.Unsignalled)}% of programs get none; the most signalled tenth gets {Percent(spread.TopTenth)}% of all."
            );
        }

        foreach (var round in report.Rounds)
        {
            page.Item(
                "-",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Round {round.Number}: the chances that came of the lists differ from those they were made on by {round.Distance:0.00} logits{(round.Number > 1 ? $"; {Percent(round.Kept)}% of entries are those of the round before" : string.Empty)}."
                )
            );
        }
    }

    private static string Percent(double share) =>
        (100 * share).ToString("0.0", CultureInfo.InvariantCulture);
}
