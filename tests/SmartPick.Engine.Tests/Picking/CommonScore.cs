using SmartPick.Engine.Picking;

namespace SmartPick.Engine.Tests.Picking;

/// <summary>
/// Problems in which one score, the same for all programs, decides everything (Ali and Shorrer 2021): a program takes whoever
/// scores at or above its threshold. The best list then has an exact dynamic program.
/// </summary>
internal static class CommonScore
{
    private const int Scores = 40;

    public static (ListProblem Problem, int[] Thresholds) Create(int seed)
    {
        var random = new SmallProblems.Numbers(100_000 + seed);
        var count = random.Whole(4, 30);
        var thresholds = Enumerable.Range(0, count).Select(_ => random.Whole(0, Scores)).ToArray();
        var values = Enumerable
            .Range(0, count)
            .Select(_ => random.Between(0.1, 1))
            .OrderDescending()
            .ToArray();
        var chances = new double[count * 3 * Scores];
        for (var program = 0; program < count; program++)
        {
            for (var slot = 0; slot < 3; slot++)
            {
                for (var score = 0; score < Scores; score++)
                {
                    chances[(((program * 3) + slot) * Scores) + score] =
                        score >= thresholds[program] ? 1 : 0;
                }
            }
        }

        var problem = new ListProblem(
            [.. Enumerable.Repeat(1.0 / Scores, Scores)],
            values,
            new int[count],
            new int[count],
            new bool[count],
            new bool[count],
            [.. Enumerable.Repeat((byte)1, count)],
            chances,
            new ListRules
            {
                MaximumCount = [random.Whole(1, Math.Min(6, count)), 0],
                SlotCapacity = new int[6],
                Fees = [new int[count + 2], [0, 0]],
            }
        );
        return (problem, thresholds);
    }

    /// <summary>Best by (program, lowest threshold so far, applications left).</summary>
    public static double Best(ListProblem problem, int[] thresholds)
    {
        var most = problem.Rules.MaximumCount[0];
        var next = new double[Scores + 1, most + 1];
        for (var program = problem.Count - 1; program >= 0; program--)
        {
            var here = new double[Scores + 1, most + 1];
            for (var lowest = 0; lowest <= Scores; lowest++)
            {
                for (var left = 0; left <= most; left++)
                {
                    here[lowest, left] = next[lowest, left];
                    if (left > 0 && thresholds[program] < lowest)
                    {
                        var taken =
                            problem.Values[program] * (lowest - thresholds[program]) / Scores;
                        here[lowest, left] = Math.Max(
                            here[lowest, left],
                            taken + next[thresholds[program], left - 1]
                        );
                    }
                }
            }

            next = here;
        }

        return next[Scores, most];
    }
}
