using CsCheck;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Picking;

/// <summary>Small list problems with everything in them, and the best list of each by trying all.</summary>
internal static class SmallProblems
{
    /// <summary>A problem made from a seed: 4 to 12 programs, with or without signals, a second specialty, fees with a flat step.</summary>
    public static ListProblem Create(
        int seed,
        int most = 12,
        double? sigma = null,
        bool plain = false
    )
    {
        var random = new Numbers(seed);
        var count = random.Whole(4, most);
        var two = !plain && random.Below(0.4);
        var signals = !plain && random.Below(0.7);
        var values = Enumerable
            .Range(0, count)
            .Select(_ => random.Between(0.3, 1))
            .OrderDescending();
        var spread = sigma ?? random.Between(0.2, 1.2);
        var rule = NormalQuadrature.Create(8);
        var chances = new double[count * 3 * 8];
        for (var program = 0; program < count; program++)
        {
            var base0 = random.Between(-4, 0.5);
            var lift1 = random.Between(0, 1.5);
            var lift2 = lift1 + random.Between(0, 1.5);
            var taken = random.Between(-1.5, 0.5);
            for (var slot = 0; slot < 3; slot++)
            {
                var logit =
                    base0
                    + (
                        slot == 2 ? lift2
                        : slot == 1 ? lift1
                        : 0
                    );
                for (var node = 0; node < 8; node++)
                {
                    var u = spread * rule.Nodes[node];
                    chances[(((program * 3) + slot) * 8) + node] =
                        Logistic.Probability(logit + u)
                        * NormalDistribution.Cumulative(taken + (0.1 * u));
                }
            }
        }

        var groups = Enumerable
            .Range(0, count)
            .Select(_ => two && random.Below(0.45) ? 1 : 0)
            .ToArray();
        var forced = Enumerable.Range(0, count).Select(_ => !plain && random.Below(0.08)).ToArray();
        return new ListProblem(
            rule.Weights,
            [.. values],
            groups,
            [.. Enumerable.Range(0, count).Select(_ => random.Whole(0, 3))],
            forced,
            new bool[count],
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(_ => (byte)(signals ? (random.Below(0.1) ? 1 : 7) : 1)),
            ],
            chances,
            Rules(random, count, groups, forced, signals, plain)
        );
    }

    private static ListRules Rules(
        Numbers random,
        int count,
        int[] groups,
        bool[] forced,
        bool signals,
        bool plain
    )
    {
        var second = groups.Count(group => group == 1);
        var forced0 = Enumerable.Range(0, count).Count(i => forced[i] && groups[i] == 0);
        var forced1 = Enumerable.Range(0, count).Count(i => forced[i] && groups[i] == 1);
        int[][] fees =
        [
            [
                .. Enumerable
                    .Range(0, count + 2)
                    .Select(n => (11 * Math.Min(n, 3)) + (30 * Math.Max(0, n - 3))),
            ],
            [
                .. Enumerable
                    .Range(0, count + 2)
                    .Select(n => n == 0 ? 0 : 60 + (18 * Math.Max(0, n - 2))),
            ],
        ];
        return new ListRules
        {
            MaximumCount =
            [
                Math.Max(forced0, random.Whole(1, count - second)),
                Math.Max(second == 0 ? 0 : 1, second),
            ],
            SlotCapacity = signals
                ? [0, random.Whole(0, 3), random.Whole(0, 2), 0, random.Whole(0, 2), 0]
                : [0, 0, 0, 0, 0, 0],
            Fees = fees,
            Budget = plain
                ? int.MaxValue
                : Math.Max(fees[0][forced0] + fees[1][forced1], random.Whole(40, 220)),
            MaximumPerState =
                plain || random.Below(0.7) ? int.MaxValue : Math.Max(2, forced.Count(must => must)),
        };
    }

    /// <summary>The objective of the best list, by trying every list and every placing of signals.</summary>
    public static double BestByTryingAll(ListProblem problem)
    {
        var search = new Exhaustion(problem);
        return search.Best();
    }

    /// <summary>Keyed numbers for building problems.</summary>
    internal sealed class Numbers(int seed)
    {
        private uint _next;

        public double Unit() => KeyedRandom.Uniform(new Seed((ulong)seed), _next++);

        public bool Below(double share) => Unit() < share;

        public double Between(double low, double high) => low + ((high - low) * Unit());

        public int Whole(int low, int high) =>
            low + (int)Math.Floor(Unit() * (Math.Max(low, high) - low + 1));
    }

    private sealed class Exhaustion(ListProblem problem)
    {
        private readonly int[] _counts = new int[2];
        private readonly int[] _used = new int[6];
        private readonly int[] _states = new int[64];
        private double _best = double.NegativeInfinity;

        public double Best()
        {
            Try(0, problem.Weights, 0);
            return _best;
        }

        private void Try(int candidate, double[] reach, double value)
        {
            if (candidate == problem.Count)
            {
                _best = Math.Max(_best, value);
                return;
            }

            if (!problem.Forced[candidate])
            {
                Try(candidate + 1, reach, value);
            }

            var group = problem.Groups[candidate];
            var state = problem.States[candidate];
            _counts[group]++;
            _states[state]++;
            var allowed =
                problem.Rules.Allows(_counts[0], _counts[1])
                && _states[state] <= problem.Rules.MaximumPerState;
            for (var slot = 0; allowed && slot < 3; slot++)
            {
                TrySlot(candidate, slot, reach, value);
            }

            _counts[group]--;
            _states[state]--;
        }

        private void TrySlot(int candidate, int slot, double[] reach, double value)
        {
            var index = (problem.Groups[candidate] * 3) + slot;
            if (
                !problem.AllowsSlot(candidate, slot)
                || (slot > 0 && _used[index] >= problem.Rules.SlotCapacity[index])
            )
            {
                return;
            }

            _used[index]++;
            var next = new double[reach.Length];
            var x = problem.ChancesOf(candidate, slot);
            double here = 0;
            for (var r = 0; r < reach.Length; r++)
            {
                here += reach[r] * x[r];
                next[r] = reach[r] * (1 - x[r]);
            }

            Try(candidate + 1, next, value + (problem.Values[candidate] * here));
            _used[index]--;
        }
    }
}
