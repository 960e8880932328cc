using CsCheck;
using SmartPick.Engine.Mentors.Rounds;

namespace SmartPick.Solver.Tests;

/// <summary>Rounds small enough to try every placement.</summary>
internal static class SmallRounds
{
    /// <summary>Up to five mentees and four mentors, with few scores so that ties are common.</summary>
    public static Gen<RoundProblem> Any { get; } =
        from mentees in Gen.Int[0, 5]
        from mentors in Gen.Int[0, 4]
        from menteePlaces in Gen.Int[0, 2].Array[mentees]
        from mentorPlaces in Gen.Int[0, 2].Array[mentors]
        from scores in Gen.Int[0, 9].Array[mentees * mentors]
        from noHome in Gen.Bool.Array[mentees]
        from calls in Gen.Bool.Array[mentees * mentors]
        from most in Gen.OneOf(Gen.Const(10), Gen.Const(1000))
        select Build(menteePlaces, mentorPlaces, scores, noHome, calls, most);

    /// <summary>A score of 0 or 1 in <paramref name="scores"/> is no pair.</summary>
    public static RoundProblem Build(
        int[] menteePlaces,
        int[] mentorPlaces,
        int[] scores,
        bool[] noHome,
        bool[] calls,
        int most
    )
    {
        var start = new List<int> { 0 };
        var mentor = new List<int>();
        var tenths = new List<int>();
        var first = new List<bool>();
        for (var i = 0; i < menteePlaces.Length; i++)
        {
            for (var j = 0; j < mentorPlaces.Length; j++)
            {
                var at = (i * mentorPlaces.Length) + j;
                if (scores[at] > 1)
                {
                    mentor.Add(j);
                    tenths.Add(scores[at] * most / 10);
                    first.Add(noHome[i] && calls[at]);
                }
            }

            start.Add(mentor.Count);
        }

        return new RoundProblem(
            menteePlaces,
            mentorPlaces,
            [.. start],
            [.. mentor],
            [.. tenths],
            noHome,
            [.. first],
            most / 5
        );
    }

    /// <summary>Every placement within the places, as the set of its pairs.</summary>
    public static IEnumerable<int[]> Placements(RoundProblem problem, int mostEach)
    {
        var menteeOf = MenteeOf(problem);
        var chosen = new List<int>();
        var mentees = new int[problem.MenteeCount];
        var mentors = new int[problem.MentorCount];
        return From(0);

        IEnumerable<int[]> From(int pair)
        {
            if (pair == problem.PairCount)
            {
                yield return [.. chosen];
                yield break;
            }

            foreach (var rest in From(pair + 1))
            {
                yield return rest;
            }

            var (i, j) = (menteeOf[pair], problem.Mentor[pair]);
            if (
                mentees[i] < Math.Min(mostEach, problem.MenteePlaces[i])
                && mentors[j] < problem.MentorPlaces[j]
            )
            {
                mentees[i]++;
                mentors[j]++;
                chosen.Add(pair);
                foreach (var rest in From(pair + 1))
                {
                    yield return rest;
                }

                chosen.RemoveAt(chosen.Count - 1);
                mentees[i]--;
                mentors[j]--;
            }
        }
    }

    public static int[] MenteeOf(RoundProblem problem)
    {
        var mentees = new int[problem.PairCount];
        for (var i = 0; i < problem.MenteeCount; i++)
        {
            mentees.AsSpan(problem.Start[i]..problem.Start[i + 1]).Fill(i);
        }

        return mentees;
    }
}
