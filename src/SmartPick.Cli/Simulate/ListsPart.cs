using SmartPick.Cli.Output;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Market.Archetypes;

namespace SmartPick.Cli.Simulate;

/// <summary>What lists for everybody promised and gave, as JSON writes it.</summary>
internal sealed record ListsPart(
    int Archetypes,
    int SeasonsMeasured,
    IReadOnlyList<ListsRound> Rounds,
    IReadOnlyList<ListsOutcome> Outcomes,
    IReadOnlyList<ListsSignals> Signals
)
{
    /// <summary>Takes a report over, rounded.</summary>
    public static ListsPart Of(ListReport report) =>
        new(
            report.Archetypes,
            report.Seasons,
            [
                .. report.Rounds.Select(round => new ListsRound(
                    round.Number,
                    Rounded.To6(round.Distance),
                    Rounded.To6(round.Kept)
                )),
            ],
            [
                .. report.Outcomes.Select(outcome => new ListsOutcome(
                    ListsWords.Name(outcome.Use),
                    outcome.Type.DisplayName(),
                    Rounded.To6(outcome.People),
                    Rounded.To6(outcome.Applications),
                    Rounded.To6(outcome.Dollars),
                    outcome.Model is { } model ? Rounded.To6(model) : null,
                    outcome.Promised is { } promised ? Rounded.To6(promised) : null,
                    Rounded.To6(outcome.Realised)
                )),
            ],
            [
                .. report.Signals.Select(spread => new ListsSignals(
                    ListsWords.Name(spread.Use),
                    Rounded.To6(spread.Unsignalled),
                    Rounded.To6(spread.TopTenth)
                )),
            ]
        );
}

/// <summary>A round, as JSON writes it.</summary>
internal sealed record ListsRound(int Round, double Distance, double Kept);

/// <summary>Promise and outcome, as JSON writes them.</summary>
internal sealed record ListsOutcome(
    string Use,
    string Type,
    double People,
    double Applications,
    double Dollars,
    double? Model,
    double? Promised,
    double Realised
);

/// <summary>Where signals go, as JSON writes it.</summary>
internal sealed record ListsSignals(string Use, double Unsignalled, double TopTenth);

/// <summary>Who uses lists, in words.</summary>
internal static class ListsWords
{
    /// <summary>The name in files.</summary>
    public static string Name(ListUse use) =>
        use switch
        {
            ListUse.Nobody => "nobody",
            ListUse.Few => "few",
            ListUse.EverybodyAtOnce => "everybody at once",
            _ => "everybody, last round",
        };
}
