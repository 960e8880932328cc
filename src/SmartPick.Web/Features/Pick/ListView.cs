using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;

namespace SmartPick.Web.Features.Pick;

/// <summary>
/// How the list is looked at: its order and the lines shown. With scripts <c>js/list-view.js</c> does the same at once; what a
/// line is ordered by stands in its attributes.
/// </summary>
public sealed record ListView(string Sort, string State, string Signal, string Label, string Text)
{
    private const string ByChance = "chance";

    /// <summary>The order's control.</summary>
    public const string SortName = "view.sort";

    /// <summary>The state's control.</summary>
    public const string StateName = "view.state";

    /// <summary>The signal's control.</summary>
    public const string SignalName = "view.signal";

    /// <summary>The label's control.</summary>
    public const string LabelName = "view.label";

    /// <summary>The text's control.</summary>
    public const string TextName = "view.text";

    /// <summary>The part of the map that is shown.</summary>
    public const string MapName = "view.map";

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [SortName, StateName, SignalName, LabelName, TextName, MapName];

    /// <summary>The orders: by value first, which is the list's own.</summary>
    public static IReadOnlyList<(string Value, string Text)> Sorts { get; } =
    [
        ("", "Value to you"),
        (ByChance, "Chance of an interview"),
        ("here", "Chance to match there"),
        ("cost", "Fee in the bill"),
        ("state", "State"),
        ("signal", "Signal"),
    ];

    /// <summary>The orders of a list: where all lines are worth the same the first is by chance, and stands there once.</summary>
    public static IEnumerable<(string Value, string Text)> SortsOf(bool isFlat) =>
        isFlat
            ? Sorts
                .Where(sort => !string.Equals(sort.Value, ByChance, StringComparison.Ordinal))
                .Select(sort =>
                    sort.Value.Length == 0 ? (sort.Value, "Chance of an interview") : sort
                )
            : Sorts;

    /// <summary>True where no line is worth more to the applicant than another, as far as they have said.</summary>
    public static bool IsFlat(IEnumerable<AdvisedProgram> rows) =>
        rows.Select(row => Wording.Number(row.Value, "0"))
            .Distinct(StringComparer.Ordinal)
            .Take(2)
            .Count() == 1;

    /// <summary>The view that the answers ask for.</summary>
    public static ListView Of(Answers answers) =>
        new(
            answers.One(SortName),
            answers.One(StateName),
            answers.One(SignalName),
            answers.One(LabelName),
            answers.One(TextName)
        );

    /// <summary>The list in the order asked for, each with its place in the list's own order, from 1.</summary>
    public IEnumerable<(AdvisedProgram Row, int Number)> Order(IReadOnlyList<AdvisedProgram> rows)
    {
        var numbered = rows.Select((row, index) => (Row: row, Number: index + 1));
        var sort = Sort.Length == 0 && IsFlat(rows) ? ByChance : Sort;
        return sort switch
        {
            ByChance => numbered.OrderByDescending(entry => entry.Row.Interview.Value),
            "here" => numbered.OrderByDescending(entry => entry.Row.MatchHere.Value),
            "cost" => numbered.OrderBy(entry => entry.Row.Cost.Dollars),
            "state" => numbered.OrderBy(entry => entry.Row.Program.State, StringComparer.Ordinal),
            "signal" => numbered.OrderByDescending(entry => ChanceTable.SlotOf(entry.Row.Tier)),
            _ => numbered,
        };
    }

    /// <summary>Whether a line is shown.</summary>
    public bool Shows(AdvisedProgram row) =>
        (State.Length == 0 || string.Equals(row.Program.State, State, StringComparison.Ordinal))
        && (Signal.Length == 0 || string.Equals(KeyOf(row.Tier), Signal, StringComparison.Ordinal))
        && (Label.Length == 0 || string.Equals(KeyOf(row.Label), Label, StringComparison.Ordinal))
        && TextOf(row).Contains(Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>A tier as the control names it.</summary>
    public static string KeyOf(SignalTier tier) => tier.ToString().ToLowerInvariant();

    /// <summary>A label as the control names it.</summary>
    public static string KeyOf(ChanceLabel label) => label.ToString().ToLowerInvariant();

    /// <summary>What a text is looked for in.</summary>
    public static string TextOf(AdvisedProgram row) =>
        $"{row.Program.Name} {row.Program.City} {row.Program.State} {row.Program.Specialty}";
}
