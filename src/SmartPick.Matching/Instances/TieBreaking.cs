using SmartPick.Matching.Randomness;

namespace SmartPick.Matching.Instances;

/// <summary>Puts tied entries in the order of a seeded lottery, in place.</summary>
internal static class TieBreaking
{
    private const ulong ApplicantSide = 1;
    private const ulong ProgramSide = 2;

    /// <summary>Breaks the ties of both sides; null when there are none.</summary>
    public static TieReport? Break(RawMarket market, TieRule rule, ulong seed)
    {
        var (groups, entries) = Break(market.Applicants, rule, seed, ApplicantSide);
        var (more, moreEntries) = Break(market.Programs, rule, seed, ProgramSide);
        return groups + more == 0
            ? null
            : new TieReport(rule, seed, groups + more, entries + moreEntries);
    }

    /// <summary>Place of each entry in its row where equals share a place; null when nothing is tied.</summary>
    public static int[]? Levels(RawLists lists)
    {
        if (lists.TiedWithPrevious is not { } tied)
        {
            return null;
        }

        var levels = new int[lists.Start[^1]];
        for (var row = 0; row < lists.RowCount; row++)
        {
            var level = -1;
            for (var item = lists.Start[row]; item < lists.Start[row + 1]; item++)
            {
                level += tied[item] && item > lists.Start[row] ? 0 : 1;
                levels[item] = level;
            }
        }

        return levels;
    }

    private static (int Groups, int Entries) Break(
        RawLists lists,
        TieRule rule,
        ulong seed,
        ulong side
    )
    {
        if (lists.TiedWithPrevious is not { } tied)
        {
            return (0, 0);
        }

        var groups = 0;
        var entries = 0;
        for (var row = 0; row < lists.RowCount; row++)
        {
            var last = lists.Start[row + 1];
            for (var first = lists.Start[row]; first < last; )
            {
                var end = first + 1;
                while (end < last && tied[end])
                {
                    end++;
                }

                if (end - first > 1)
                {
                    groups++;
                    entries += end - first;
                    var list = rule == TieRule.OneLottery ? 0UL : (ulong)row + 1;
                    lists
                        .Items.AsSpan(first..end)
                        .Sort(
                            (a, b) =>
                                Lottery(seed, side, list, a).CompareTo(Lottery(seed, side, list, b))
                        );
                }

                first = end;
            }
        }

        return (groups, entries);
    }

    private static ulong Lottery(ulong seed, ulong side, ulong list, int ranked) =>
        KeyedHash.Of(seed, side, list, (ulong)ranked);
}
