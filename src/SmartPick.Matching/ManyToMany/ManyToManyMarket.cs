using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SmartPick.Matching.ManyToMany;

/// <summary>
/// Two sides that rank each other, where each agent may hold up to a capacity of partners: mentees and mentors, for example.
/// Preferences are responsive: an agent wants the best partners that there is room for, whoever else it holds. Immutable and checked.
/// Lists hold mutual rankings only.
/// </summary>
public sealed class ManyToManyMarket
{
    /// <summary>The most problems that are told.</summary>
    public const int ProblemLimit = 100;

    private ManyToManyMarket(
        int[][] left,
        int[][] right,
        int[] leftCapacities,
        int[] rightCapacities
    )
    {
        (Left, Right) = SideLists.Join(left, right, leftCapacities, rightCapacities);
        DroppedByLeft = left.Sum(row => row.Length) - Left.Partner.Length;
        DroppedByRight = right.Sum(row => row.Length) - Right.Partner.Length;
    }

    internal SideLists Left { get; }
    internal SideLists Right { get; }

    /// <summary>Number of agents on the left side.</summary>
    public int LeftCount => Left.Count;

    /// <summary>Number of agents on the right side.</summary>
    public int RightCount => Right.Count;

    /// <summary>Pairs in which each ranks the other.</summary>
    public int RankingCount => Left.Partner.Length;

    /// <summary>Rankings that only the left side made; they are dropped.</summary>
    public int DroppedByLeft { get; }

    /// <summary>Rankings that only the right side made; they are dropped.</summary>
    public int DroppedByRight { get; }

    /// <summary>Makes a market, or tells everything that is wrong with it.</summary>
    /// <param name="leftLists">By agent of the left side: indices of the right side, the best first.</param>
    /// <param name="rightLists">By agent of the right side: indices of the left side, the best first.</param>
    /// <param name="leftCapacities">By agent of the left side: the most partners, at least 0.</param>
    /// <param name="rightCapacities">By agent of the right side: the most partners, at least 0.</param>
    /// <param name="market">The market; null when there are problems.</param>
    /// <param name="problems">The problems, at most <see cref="ProblemLimit"/>.</param>
    /// <exception cref="ArgumentException">A side has not as many lists as capacities.</exception>
    public static bool TryCreate(
        IReadOnlyList<IReadOnlyList<int>> leftLists,
        IReadOnlyList<IReadOnlyList<int>> rightLists,
        IReadOnlyList<int> leftCapacities,
        IReadOnlyList<int> rightCapacities,
        [NotNullWhen(true)] out ManyToManyMarket? market,
        out IReadOnlyList<ManyToManyProblem> problems
    )
    {
        if (leftLists.Count != leftCapacities.Count)
        {
            throw new ArgumentException("A list and a capacity each.", nameof(leftCapacities));
        }

        if (rightLists.Count != rightCapacities.Count)
        {
            throw new ArgumentException("A list and a capacity each.", nameof(rightCapacities));
        }

        int[][] left = [.. leftLists.Select(row => row.ToArray())];
        int[][] right = [.. rightLists.Select(row => row.ToArray())];
        var found = new List<ManyToManyProblem>();
        Check(MarketSide.Left, left, leftCapacities, right.Length, found);
        Check(MarketSide.Right, right, rightCapacities, left.Length, found);
        problems = found;
        market =
            found.Count == 0
                ? new ManyToManyMarket(left, right, [.. leftCapacities], [.. rightCapacities])
                : null;
        return market is not null;
    }

    private static void Check(
        MarketSide side,
        int[][] rows,
        IReadOnlyList<int> capacities,
        int others,
        List<ManyToManyProblem> problems
    )
    {
        var lastRow = new int[others];
        for (var row = 0; row < rows.Length; row++)
        {
            if (capacities[row] < 0)
            {
                Add(row, "capacity", capacities[row], "a whole number from 0");
            }

            for (var choice = 0; choice < rows[row].Length; choice++)
            {
                var partner = rows[row][choice];
                var field = string.Create(CultureInfo.InvariantCulture, $"choice {choice + 1}");
                if ((uint)partner >= (uint)others)
                {
                    Add(row, field, partner, $"an index from 0 to below {others}");
                }
                else if (lastRow[partner] == row + 1)
                {
                    Add(row, field, partner, "each partner once");
                }
                else
                {
                    lastRow[partner] = row + 1;
                }
            }
        }

        void Add(int row, string field, int found, string expected)
        {
            if (problems.Count < ProblemLimit)
            {
                problems.Add(
                    new ManyToManyProblem(
                        side,
                        row,
                        field,
                        found.ToString(CultureInfo.InvariantCulture),
                        expected
                    )
                );
            }
        }
    }
}
