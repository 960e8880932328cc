using SmartPick.Cli.Output;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Market.Archetypes;
using SmartPick.Reference.Catalog;

namespace SmartPick.Cli.Simulate;

/// <summary>What <c>smartpick simulate --json</c> writes.</summary>
internal sealed record SimulateDocument(
    string Smartpick,
    int Version,
    int Seasons,
    ulong Seed,
    string Data,
    ScenarioPart? Scenario,
    IReadOnlyList<SimulatedRow> Rows,
    ListsPart? Lists,
    IReadOnlyList<SourceLine> Sources
)
{
    /// <summary>The document.</summary>
    public static SimulateDocument Build(
        SimulateOrder order,
        string data,
        IReadOnlyList<SimulatedFigure> figures,
        ListReport? lists,
        IReadOnlyDictionary<string, Source> sources
    ) =>
        new(
            "simulate",
            1,
            order.Seasons,
            order.Seed.Value,
            data,
            order.Scenario is { } scenario ? new ScenarioPart(scenario.Name, scenario.Note) : null,
            [.. figures.Select(SimulatedRow.Of)],
            lists is null ? null : ListsPart.Of(lists),
            SourceLine.Of(figures.Select(figure => figure.Published?.SourceId), sources)
        );
}

/// <summary>The scenario asked about.</summary>
internal sealed record ScenarioPart(string Name, string Note);

/// <summary>A figure, as JSON writes it.</summary>
internal sealed record SimulatedRow(
    string Measure,
    string? Specialty,
    string? Type,
    int? Step2Band,
    int Seasons,
    double Mean,
    double SeasonSd,
    double People,
    double? AsItIs,
    double? Change,
    double? ChangeSd,
    double? Published,
    string? PublishedYear,
    string? Source
)
{
    /// <summary>Takes a figure over, rounded.</summary>
    public static SimulatedRow Of(SimulatedFigure figure) =>
        new(
            MeasureWords.Name(figure.Row.Measure),
            figure.Row.Specialty,
            figure.Row.Type?.DisplayName(),
            figure.Row.Step2Band,
            figure.Seasons,
            Rounded.To6(figure.Row.Mean),
            Rounded.To6(figure.Row.SeasonSd),
            Rounded.To6(figure.Row.People),
            OrNull(figure.AsItIs),
            OrNull(figure.Change),
            OrNull(figure.ChangeSd),
            OrNull(figure.Published?.Value),
            figure.Published?.Year,
            figure.Published?.SourceId
        );

    private static double? OrNull(double? value) =>
        value is { } number ? Rounded.To6(number) : null;
}
