using System.Globalization;
using SmartPick.Engine.Statistics;
using SmartPick.Reference.Answers;

namespace SmartPick.Reference.Sharing;

/// <summary>The figures of a packet in words: short enough to be read in two minutes.</summary>
public static class PacketWords
{
    /// <summary>A chance with its interval: "68% (60% to 75%)"; the interval alone where the evidence is thin.</summary>
    public static string Chance(PacketFigure figure, bool isThin) =>
        isThin ? $"anything from {Range(figure)}: the evidence is thin"
        : figure.High > figure.Low ? $"{ChanceText.Percent(figure.Value)} ({Range(figure)})"
        : ChanceText.Percent(figure.Value);

    private static string Range(PacketFigure figure) =>
        ChanceText.Range(new Estimate(figure.Value, figure.Low, figure.High));

    /// <summary>What the list comes to.</summary>
    public static string Totals(PacketList list) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{MatchOf(list)}: {Chance(list.Match, list.Thin)}.{(list.Anywhere is { } anywhere ? $" {AnywhereOf(list)}: {Chance(anywhere, list.Thin)}." : string.Empty)}{(list.BaseRate is { } rate ? $" Published beside it: {rate}." : string.Empty)} Expected interviews {Count(list.Interviews, list.Thin)}. Cost ${list.Cost:N0}."
        );

    /// <summary>What the list is of: its programs, their specialties, the season.</summary>
    public static string Head(PacketList list) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The list: {list.Programs.Count} programs, {list.Specialty}{(list.Parallel is { } parallel ? $" ({list.Programs.Count - Second(list)}) and {parallel} ({Second(list)})" : string.Empty)}, Match {list.Season}"
        );

    /// <summary>What the chance to match is of: with two specialties it says which.</summary>
    public static string MatchOf(PacketList list) =>
        list.Parallel is null
            ? "Chance to match with this list"
            : $"Chance to match in {list.Specialty} with this list";

    /// <summary>The same of either specialty.</summary>
    public static string AnywhereOf(PacketList list) => $"Anywhere, {list.Parallel} included";

    /// <summary>City and state, and the specialty where the list holds more than one.</summary>
    public static string Place(PacketProgram program) =>
        program.Specialty is { } specialty ? $"{program.Place} · {specialty}" : program.Place;

    private static int Second(PacketList list) =>
        list.Programs.Count(program =>
            string.Equals(program.Specialty, list.Parallel, StringComparison.Ordinal)
        );

    /// <summary>A count with its interval: "12.9 (10 to 16)"; below ten with decimals throughout. The interval alone where the evidence is thin.</summary>
    public static string Count(PacketFigure figure, bool isThin)
    {
        var format = figure.High < 10 ? "0.0" : "0";
        var (low, high) = (
            figure.Low.ToString(format, CultureInfo.InvariantCulture),
            figure.High.ToString(format, CultureInfo.InvariantCulture)
        );
        return isThin
            ? $"{low} to {high}: the evidence is thin"
            : string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.0} ({low} to {high})");
    }

    /// <summary>How many signals go where.</summary>
    public static string Signals(PacketList list)
    {
        var sent = list
            .Programs.Where(program => program.Signal is not "none")
            .GroupBy(program => program.Signal, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group =>
                string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key}")
            )
            .ToList();
        return sent.Count == 0
            ? "No signals."
            : "Signals: " + string.Join(", ", sent) + ", marked in the table.";
    }

    /// <summary>The chance at a rank; empty where none is given.</summary>
    public static string Here(PacketRankList? list, int rank) =>
        list is not null && rank < list.Here.Count && list.Here[rank].Match is { } figure
            ? Chance(figure, list.Thin)
            : string.Empty;
}
