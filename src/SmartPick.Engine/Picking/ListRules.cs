using System.Diagnostics;

namespace SmartPick.Engine.Picking;

/// <summary>
/// What a list may hold, in numbers: counts and signals of each group, dollars, states. Group 0 is the primary specialty, group
/// 1 the parallel one. Fees depend on how many applications a group has and on nothing else, so a budget is a rule on counts.
/// </summary>
internal sealed class ListRules
{
    public const int GroupCount = 2;

    /// <summary>The most applications of each group.</summary>
    public required int[] MaximumCount { get; init; }

    /// <summary>Signals of group g in slot s at g * 3 + s; slot 0 is no signal and has no limit.</summary>
    public required int[] SlotCapacity { get; init; }

    /// <summary>Fees in dollars of n applications of each group, the reserve included; entry n, one more than the most.</summary>
    public required int[][] Fees { get; init; }

    /// <summary>The most dollars; <see cref="int.MaxValue"/> for no limit.</summary>
    public int Budget { get; init; } = int.MaxValue;

    /// <summary>The most applications in one state; <see cref="int.MaxValue"/> for no limit.</summary>
    public int MaximumPerState { get; init; } = int.MaxValue;

    /// <summary>Whether so many applications of each group are allowed and affordable.</summary>
    public bool Allows(int first, int second) =>
        first <= MaximumCount[0]
        && second <= MaximumCount[1]
        && (long)Fees[0][first] + Fees[1][second] <= Budget;

    /// <summary>Dollars that one more application of a group costs when the group has <paramref name="count"/>.</summary>
    public int MarginalFee(int group, int count) => Fees[group][count + 1] - Fees[group][count];

    /// <summary>
    /// Every pair of counts to which no application can be added: the non-convex first step of a portal's fee (so much for the
    /// first 18) is met by enumerating them, the pair with a portal closed among them.
    /// </summary>
    public IReadOnlyList<(int First, int Second)> MaximalCounts()
    {
        var pairs = new List<(int First, int Second)>();
        var previous = -1;
        for (var second = MaximumCount[1]; second >= 0; second--)
        {
            var first = MaximumCount[0];
            while (first >= 0 && !Allows(first, second))
            {
                first--;
            }

            if (first > previous)
            {
                pairs.Add((first, second));
                previous = first;
            }
        }

        Debug.Assert(pairs.Count > 0 || !Allows(0, 0), "Nothing at all is always a pair.");
        return pairs;
    }

    /// <summary>The same rules with other limits on the counts.</summary>
    public ListRules WithCounts(int first, int second) =>
        new()
        {
            MaximumCount = [first, second],
            SlotCapacity = SlotCapacity,
            Fees = Fees,
            Budget = Budget,
            MaximumPerState = MaximumPerState,
        };
}
