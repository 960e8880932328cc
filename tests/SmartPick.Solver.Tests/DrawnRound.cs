using SmartPick.Engine.Mentors.Rounds;
using SmartPick.Engine.Randomness;

namespace SmartPick.Solver.Tests;

/// <summary>Rounds drawn by lot, to measure with.</summary>
internal static class DrawnRound
{
    private const int LowestTenths = 400;
    private const int ScoreRange = 600;
    private const double ShareNoHome = 0.1;
    private const uint MentorDraw = 0;
    private const uint ScoreDraw = 1;
    private const uint HomeDraw = 2;

    /// <summary>A round in which every mentee has so many eligible mentors, drawn evenly, with scores from 40 to 100.</summary>
    /// <param name="mentees">Number of mentees, with one place each.</param>
    /// <param name="mentors">Number of mentors, at least <paramref name="eligible"/>.</param>
    /// <param name="eligible">Eligible mentors of each mentee.</param>
    /// <param name="places">Places of each mentor.</param>
    /// <param name="seed">Same seed, same round.</param>
    public static RoundProblem Of(
        int mentees,
        int mentors,
        int eligible,
        int places,
        Seed seed = default
    )
    {
        var mentor = new int[mentees * eligible];
        var tenths = new int[mentor.Length];
        var noHome = new bool[mentees];
        var seen = new HashSet<int>();
        for (var i = 0; i < mentees; i++)
        {
            noHome[i] = KeyedRandom.Uniform(seed, HomeDraw, (uint)i) < ShareNoHome;
            seen.Clear();
            for (uint draw = 0; seen.Count < eligible; draw++)
            {
                var j = (int)(KeyedRandom.Uniform(seed, MentorDraw, (uint)i, draw) * mentors);
                if (seen.Add(j))
                {
                    var pair = (i * eligible) + seen.Count - 1;
                    mentor[pair] = j;
                    tenths[pair] =
                        LowestTenths
                        + (int)(
                            KeyedRandom.Uniform(seed, ScoreDraw, (uint)i, draw) * (ScoreRange + 1)
                        );
                }
            }
        }

        return new RoundProblem(
            Filled(mentees, 1),
            Filled(mentors, places),
            [.. Enumerable.Range(0, mentees + 1).Select(i => i * eligible)],
            mentor,
            tenths,
            noHome,
            new bool[mentor.Length],
            0
        );
    }

    private static int[] Filled(int count, int value)
    {
        var values = new int[count];
        Array.Fill(values, value);
        return values;
    }
}
