using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Mentors.Speed;

/// <summary>Two who talk in a round, as indices of their sides.</summary>
/// <param name="Left">Of the first side.</param>
/// <param name="Right">Of the second side.</param>
public readonly record struct SpeedTalk(int Left, int Right);

/// <summary>Timed rounds of talks.</summary>
/// <param name="Rounds">By round the talks; whoever is missing in a round sits it out.</param>
public sealed record SpeedPlan(IReadOnlyList<IReadOnlyList<SpeedTalk>> Rounds);

/// <summary>
/// Plans speed mentoring: in every round as many talk as can, nobody talks to the same person twice, and nobody to somebody they must not meet. Between two sides of equal size where everybody may meet everybody, everybody talks in every
/// round: what is left of the meetings after a round is a regular graph, and that has a perfect matching (König). Otherwise those who have talked least go first.
/// </summary>
public static class SpeedRounds
{
    private const uint LeftLot = 3;
    private const uint RightLot = 4;

    /// <summary>Plans rounds between two sides.</summary>
    /// <param name="left">Number of people on the first side.</param>
    /// <param name="right">Number of people on the second side.</param>
    /// <param name="rounds">Number of rounds; no more than the larger side has people are of use.</param>
    /// <param name="mayMeet">Whether two may talk.</param>
    /// <param name="seed">Same seed, same plan.</param>
    public static SpeedPlan Plan(
        int left,
        int right,
        int rounds,
        Func<int, int, bool> mayMeet,
        Seed seed
    )
    {
        var open = new bool[left, right];
        for (var i = 0; i < left; i++)
        {
            for (var j = 0; j < right; j++)
            {
                open[i, j] = mayMeet(i, j);
            }
        }

        var leftOrder = ByLot(left, seed, LeftLot);
        var rightOrder = ByLot(right, seed, RightLot);
        var talksOfLeft = new int[left];
        var talksOfRight = new int[right];
        var planned = new List<IReadOnlyList<SpeedTalk>>();
        for (var round = 0; round < rounds; round++)
        {
            var talks = new SpeedMatching(
                open,
                [.. leftOrder.OrderBy(i => talksOfLeft[i])],
                [.. rightOrder.OrderBy(j => talksOfRight[j])]
            ).Run();
            foreach (var talk in talks)
            {
                open[talk.Left, talk.Right] = false;
                talksOfLeft[talk.Left]++;
                talksOfRight[talk.Right]++;
            }

            planned.Add(talks);
        }

        return new SpeedPlan(planned);
    }

    private static int[] ByLot(int count, Seed seed, uint side) =>
        [.. Enumerable.Range(0, count).OrderBy(i => KeyedRandom.Uniform(seed, side, (uint)i))];
}
