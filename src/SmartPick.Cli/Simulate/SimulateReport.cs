using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Market;
using SmartPick.Engine.Market.Archetypes;
using SmartPick.Engine.Validation;
using SmartPick.Reference.Catalog;
using Spectre.Console;

namespace SmartPick.Cli.Simulate;

/// <summary>The seasons as a page: the whole, the types, the specialties.</summary>
internal sealed class SimulateReport
{
    private static readonly (MarketMeasure Measure, string Words)[] Whole =
    [
        (MarketMeasure.Registered, "people who take part"),
        (MarketMeasure.Active, "active: with an interview, certify a list"),
        (MarketMeasure.MatchRateFirstYear, "of the active, % matched to a first year"),
        (MarketMeasure.Positions, "positions"),
        (MarketMeasure.Filled, "% of positions filled in the Match"),
        (MarketMeasure.FilledAfterSoap, "% of positions filled after SOAP"),
        (MarketMeasure.TracksUnfilled, "% of tracks with an unfilled position"),
        (MarketMeasure.CouplesBothMatched, "% of couples of whom both match"),
        (MarketMeasure.Unmatched, "people without a position after SOAP"),
    ];

    private readonly SimulateOrder _order;
    private readonly IReadOnlyList<SimulatedFigure> _figures;
    private readonly ListReport? _lists;
    private readonly SourceIndex _sources;
    private readonly Page _page;

    private SimulateReport(
        SimulateOrder order,
        IReadOnlyList<SimulatedFigure> figures,
        ListReport? lists,
        IReadOnlyDictionary<string, Source> sources,
        Page page
    )
    {
        _order = order;
        _figures = figures;
        _lists = lists;
        _sources = new SourceIndex(sources);
        _page = page;
    }

    /// <summary>The page's text.</summary>
    public static string Write(
        SimulateOrder order,
        IReadOnlyList<SimulatedFigure> figures,
        ListReport? lists,
        IReadOnlyDictionary<string, Source> sources,
        Surroundings surroundings
    )
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        new SimulateReport(order, figures, lists, sources, page).Write();
        return page.ToString();
    }

    private void Write()
    {
        _page.Paragraph(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{MarketWords.Count(_order.Seasons, "simulated season")}, seed {_order.Seed.Value}{(_order.Scenario is { } scenario ? $": {scenario.Name}" : string.Empty)}"
            ),
            Page.Strong
        );
        if (_order.Scenario is { Note: { Length: > 0 } note })
        {
            _page.Paragraph(note);
        }

        _page.Paragraph(
            _order.Scenario is null
                ? "Figures are means over seasons; behind ± stands how much one season differs from the next (one standard deviation). Published: the newest figure of the real Match, with its year."
                : "Figures are means over seasons under the scenario; in brackets what it changes of the same seasons as they are, same people, same luck. * is more than luck: beyond twice the standard error of the change, or what Student's t asks of so few seasons (12.7 times with two).",
            Page.Quiet
        );
        WriteWhole();
        WriteTypes();
        WriteSpecialties();
        WriteRanks();
        if (_lists is { } lists)
        {
            new ListsSection(lists, _page).Write();
        }

        _sources.Write(_page);
    }

    private void WriteWhole()
    {
        var rows = Whole
            .Select(line => (line.Words, Figure: Find(line.Measure, null, null)))
            .Where(line => line.Figure is not null)
            .ToList();
        if (rows.Count == 0)
        {
            return;
        }

        _page.Heading("The whole Match");
        var table = Page.Table(
            ("", Justify.Left),
            ("simulated", Justify.Right),
            ("published", Justify.Right)
        );
        foreach (var (words, figure) in rows)
        {
            table.AddRow(new Text(words), new Text(Simulated(figure)), new Text(Published(figure)));
        }

        _page.Write(table);
    }

    private void WriteTypes() =>
        Write(
            "By applicant type",
            "type",
            Enum.GetValues<ApplicantType>()
                .Select(type => (type.DisplayName(), (string?)null, (ApplicantType?)type)),
            [
                (MarketMeasure.Active, "active"),
                (MarketMeasure.MatchRateFirstYear, "% matched"),
                (MarketMeasure.FirstThreeChoices, "% first three"),
                (MarketMeasure.Applications, "applications"),
                (MarketMeasure.Interviews, "interviews"),
            ]
        );

    private void WriteSpecialties() =>
        Write(
            "By specialty",
            "specialty",
            Specialties.Select(name => (name, (string?)name, (ApplicantType?)null)),
            [
                (MarketMeasure.RankedPreferred, "preferring"),
                (MarketMeasure.MatchRatePreferred, "% matched"),
                (MarketMeasure.Positions, "positions"),
                (MarketMeasure.Filled, "% filled"),
                (MarketMeasure.Interviews, "interviews"),
            ]
        );

    private void WriteRanks()
    {
        foreach (var type in (ApplicantType[])[ApplicantType.UsMdSenior, ApplicantType.NonUsImg])
        {
            Write(
                $"In the preferred specialty, {type.DisplayName()}",
                "specialty",
                Specialties.Select(name => (name, (string?)name, (ApplicantType?)type)),
                [
                    (MarketMeasure.RankedPreferred, "ranked it"),
                    (MarketMeasure.MatchRatePreferred, "% matched"),
                    (MarketMeasure.RanksMatched, "ranks, matched"),
                    (MarketMeasure.RanksUnmatched, "ranks, unmatched"),
                ]
            );
        }
    }

    private IEnumerable<string> Specialties =>
        _figures
            .Select(figure => figure.Row.Specialty)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    private void Write(
        string heading,
        string what,
        IEnumerable<(string Name, string? Specialty, ApplicantType? Type)> rows,
        IReadOnlyList<(MarketMeasure Measure, string Title)> measures
    )
    {
        var lines = rows.Select(row =>
                (
                    row.Name,
                    row.Specialty,
                    Figures: measures
                        .Select(column => Find(column.Measure, row.Specialty, row.Type))
                        .ToList()
                )
            )
            .Where(line => line.Figures.Any(figure => figure is not null))
            .ToList();
        if (lines.Count == 0)
        {
            return;
        }

        var small = lines
            .Where(line => line.Specialty is not null && OtherSpecialties.IsSmall(line.Figures))
            .ToList();
        if (small.Count > 0)
        {
            lines = [.. lines.Except(small), Other(small.ConvertAll(line => line.Figures))];
        }

        _page.Heading(heading);
        var shown = _page.IsWide ? measures.Count : 3;
        var table = Page.Table([
            (what, Justify.Left),
            .. measures.Take(shown).Select(column => (column.Title, Justify.Right)),
        ]);
        foreach (var (name, _, figures) in lines)
        {
            table.AddRow([
                new Text(name),
                .. figures.Take(shown).Select(figure => new Text(Cell(figure))),
            ]);
        }

        _page.Write(table);
    }

    private static (string Name, string? Specialty, List<SimulatedFigure?> Figures) Other(
        List<List<SimulatedFigure?>> small
    ) =>
        (
            string.Create(
                CultureInfo.InvariantCulture,
                $"other: {small.Count}, each of fewer than {CellError.FewestPeople} people"
            ),
            null,
            [
                .. Enumerable
                    .Range(0, small[0].Count)
                    .Select(column =>
                        OtherSpecialties.Together(small.Select(figures => figures[column]))
                    ),
            ]
        );

    private SimulatedFigure? Find(MarketMeasure measure, string? specialty, ApplicantType? type) =>
        _figures.FirstOrDefault(figure =>
            figure.Row.Measure == measure
            && figure.Row.Type == type
            && figure.Row.Step2Band is null
            && string.Equals(figure.Row.Specialty, specialty, StringComparison.Ordinal)
        );

    private string Cell(SimulatedFigure? figure) =>
        Published(figure) is { Length: > 0 } published
            ? $"{Simulated(figure)}\npublished {published}"
            : Simulated(figure);

    private static string Simulated(SimulatedFigure? figure)
    {
        if (figure is null)
        {
            return string.Empty;
        }

        var measure = figure.Row.Measure;
        var mean = MeasureWords.Number(measure, figure.Row.Mean);
        if (figure.Change is { } change)
        {
            var error = figure.ChangeError ?? double.PositiveInfinity;
            var sign = change < 0 ? string.Empty : "+";
            var mark = Math.Abs(change) > error ? "*" : string.Empty;
            return $"{mean} ({sign}{MeasureWords.Number(measure, change)}{mark})";
        }

        return figure.Seasons > 1 && double.IsFinite(figure.Row.SeasonSd)
            ? $"{mean} ±{MeasureWords.Number(measure, figure.Row.SeasonSd)}"
            : mean;
    }

    private string Published(SimulatedFigure? figure) =>
        figure?.Published is { } published
            ? $"{MeasureWords.Number(figure.Row.Measure, published.Value)} ({published.Year}) {_sources.Mark(published.SourceId)}"
            : string.Empty;
}
