namespace SmartPick.Engine.Picking;

/// <summary>
/// A number that no list can exceed, by Frank-Wolfe with pairwise steps on the concave relaxation. Every tangent bounds every
/// list: its highest value over all lists that the counts, signals, forced programs and the budget allow is found exactly, and
/// the lowest of these numbers is the answer. The budget enters by its pairs of counts, so a portal's flat first step is covered:
/// the bound is over the convex hull of all of them. A limit per state enters by a price on each state (Lagrange): the bound
/// holds for any prices and is tight when they are right. The rule on late programs is left out, which only raises it.
/// </summary>
internal sealed class UpperBound
{
    private const int LineSearchSteps = 12;
    private const double Slowness = 4;
    private const double Prohibition = 64;

    private readonly ListProblem _problem;
    private readonly ConcaveRelaxation _relaxation;
    private readonly SignalAssignment[] _groups;
    private readonly IReadOnlyList<(int First, int Second)> _counts;
    private readonly int[] _forced = new int[ListRules.GroupCount];
    private readonly List<WholeList> _active = [];
    private readonly double[] _y;
    private readonly double[] _gradient;
    private readonly double[] _prices;
    private double _priceScale;

    private UpperBound(ListProblem problem)
    {
        _problem = problem;
        _relaxation = new ConcaveRelaxation(problem);
        _counts = problem.Rules.MaximalCounts();
        _y = new double[problem.Count * ListProblem.SlotCount];
        _gradient = new double[_y.Length];
        _prices = new double[
            problem.Rules.MaximumPerState == int.MaxValue ? 0 : problem.StateCount
        ];
        _groups = [Assignment(0), Assignment(1)];
    }

    /// <summary>The bound.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="list">A good list to start from.</param>
    /// <param name="enough">Stop when the bound is within this share of the relaxed objective.</param>
    /// <param name="mostSteps">Stop after so many steps.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    public static double Find(
        ListProblem problem,
        ListEntries list,
        double enough,
        int mostSteps,
        CancellationToken cancellation = default
    )
    {
        var bound = new UpperBound(problem);
        return bound.Run(list, enough, mostSteps, cancellation);
    }

    private double Run(
        ListEntries list,
        double enough,
        int mostSteps,
        CancellationToken cancellation
    )
    {
        Begin(list);
        StartPrices(list);
        var best = double.PositiveInfinity;
        var value = _relaxation.Value(_y);
        var achieved = value;
        for (var step = 0; step < mostSteps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            _relaxation.Gradient(_y, _gradient);
            var tangent = value - Along(_y);
            var rent = ChargePrices();
            Forbid();
            var toward = Farthest();
            best = Math.Min(best, tangent + rent + toward.Along(_gradient));
            if (
                best - achieved <= enough * achieved
                || (HasNoPrices && best - value <= enough * value)
            )
            {
                break;
            }

            var moved = Move(toward);
            if (HasNoPrices && moved <= value)
            {
                break;
            }

            value = moved;
            AdjustPrices(step);
        }

        return best;
    }

    // A full state is worth what its best program left out would bring beyond the best one left out anywhere else.
    private void StartPrices(ListEntries list)
    {
        if (HasNoPrices)
        {
            return;
        }

        _relaxation.Gradient(_y, _gradient);
        var counts = new int[_prices.Length];
        foreach (var member in list.Candidates)
        {
            counts[_problem.States[member]]++;
        }

        var elsewhere = 0.0;
        var here = new double[_prices.Length];
        foreach (var candidate in Enumerable.Range(0, _problem.Count).Except(list.Candidates))
        {
            var state = _problem.States[candidate];
            var slope = Steepest(candidate);
            here[state] = Math.Max(here[state], slope);
            if (counts[state] < _problem.Rules.MaximumPerState)
            {
                elsewhere = Math.Max(elsewhere, slope);
            }
        }

        for (var state = 0; state < _prices.Length; state++)
        {
            _prices[state] =
                counts[state] >= _problem.Rules.MaximumPerState
                    ? Math.Max(0, here[state] - elsewhere)
                    : 0;
        }

        _priceScale = Math.Max(elsewhere, _prices.Max()) / 2;
    }

    private double Steepest(int candidate)
    {
        double steepest = 0;
        for (var slot = 0; slot < ListProblem.SlotCount; slot++)
        {
            if (_problem.AllowsSlot(candidate, slot))
            {
                steepest = Math.Max(
                    steepest,
                    _gradient[(candidate * ListProblem.SlotCount) + slot]
                );
            }
        }

        return steepest;
    }

    // Where a signal must or must not be sent, the other way costs more than anything can bring.
    private void Forbid()
    {
        double most = 1;
        foreach (var slope in _gradient)
        {
            most = Math.Max(most, Math.Abs(slope));
        }

        for (var entry = 0; entry < _gradient.Length; entry++)
        {
            if (!_problem.AllowsSlot(entry / ListProblem.SlotCount, entry % ListProblem.SlotCount))
            {
                _gradient[entry] = -Prohibition * most;
            }
        }
    }

    private bool HasNoPrices => _prices.Length == 0;

    // Slopes less what the program's state costs; returns what all states together may hold at these prices.
    private double ChargePrices()
    {
        double rent = 0;
        for (var state = 0; state < _prices.Length; state++)
        {
            rent += _prices[state] * _problem.Rules.MaximumPerState;
        }

        for (var entry = 0; rent > 0 && entry < _gradient.Length; entry++)
        {
            _gradient[entry] -= _prices[_problem.States[entry / ListProblem.SlotCount]];
        }

        return rent;
    }

    // A state over its limit becomes dearer, one below it cheaper, by less from step to step.
    private void AdjustPrices(int step)
    {
        if (HasNoPrices)
        {
            return;
        }

        var held = new double[_prices.Length];
        for (var entry = 0; entry < _y.Length; entry++)
        {
            held[_problem.States[entry / ListProblem.SlotCount]] += _y[entry];
        }

        for (var state = 0; state < held.Length; state++)
        {
            var over = held[state] - _problem.Rules.MaximumPerState;
            _prices[state] = Math.Max(
                0,
                _prices[state] + (_priceScale * over / (Slowness * Math.Sqrt(1 + step)))
            );
        }
    }

    private void Begin(ListEntries list)
    {
        var slots = new sbyte[_problem.Count];
        slots.AsSpan().Fill(-1);
        for (var i = 0; i < list.Candidates.Length; i++)
        {
            slots[list.Candidates[i]] = (sbyte)list.Slots[i];
        }

        var start = new WholeList(slots) { Share = 1 };
        _active.Add(start);
        start.AddTo(_y, 1);
    }

    // Pairwise step: share moves from the worst list held to the best one there is.
    private double Move(WholeList toward)
    {
        var away = Worst();
        var direction = new double[_y.Length];
        toward.AddTo(direction, 1);
        away.AddTo(direction, -1);
        var (step, value) = LineSearch(direction, away.Share);
        for (var i = 0; i < _y.Length; i++)
        {
            _y[i] = Math.Max(0, _y[i] + (step * direction[i]));
        }

        away.Share -= step;
        if (away.Share <= 1e-12)
        {
            _active.Remove(away);
        }

        var known = _active.Find(vertex => vertex.IsSame(toward));
        if (known is null)
        {
            _active.Add(toward);
            known = toward;
        }

        known.Share += step;
        return value;
    }

    private (double Step, double Value) LineSearch(double[] direction, double most)
    {
        var charge = Charge(direction);
        var (value, slope) = _relaxation.AlongLine(_y, most, direction);
        slope -= charge;
        if (slope >= 0)
        {
            return (most, value);
        }

        double low = 0;
        var high = most;
        var lowSlope = Along(direction);
        var highSlope = slope;
        var best = (Step: 0.0, Value: double.NegativeInfinity);
        for (var i = 0; i < LineSearchSteps; i++)
        {
            var middle = low + ((high - low) * lowSlope / (lowSlope - highSlope));
            (value, slope) = _relaxation.AlongLine(_y, middle, direction);
            slope -= charge;
            if (value - (middle * charge) > best.Value - (best.Step * charge))
            {
                best = (middle, value);
            }

            if (Math.Abs(slope) <= 1e-3 * Along(direction))
            {
                break;
            }

            (low, lowSlope, high, highSlope) =
                slope > 0
                    ? (middle, slope, high, highSlope / 2)
                    : (low, lowSlope / 2, middle, slope);
        }

        return best;
    }

    // What a direction adds to the prices paid.
    private double Charge(double[] direction)
    {
        double sum = 0;
        for (var entry = 0; !HasNoPrices && entry < direction.Length; entry++)
        {
            sum += direction[entry] * _prices[_problem.States[entry / ListProblem.SlotCount]];
        }

        return sum;
    }

    private WholeList Worst()
    {
        var worst = _active[0];
        var least = double.PositiveInfinity;
        foreach (var vertex in _active)
        {
            var along = vertex.Along(_gradient);
            if (along < least)
            {
                least = along;
                worst = vertex;
            }
        }

        return worst;
    }

    // The list with the highest sum of slopes, over every pair of counts that the rules allow.
    private WholeList Farthest()
    {
        var first = _groups[0].Price(_gradient, _problem.Rules.MaximumCount[0]);
        var second = _groups[1].Price(_gradient, _problem.Rules.MaximumCount[1]);
        var best = (First: 0, Second: 0, Sum: double.NegativeInfinity);
        foreach (var (a, b) in _counts)
        {
            if (a < _forced[0] || b < _forced[1])
            {
                continue;
            }

            var m = Best(first, _forced[0], a);
            var n = Best(second, _forced[1], b);
            if (first[m] + second[n] > best.Sum)
            {
                best = (m, n, first[m] + second[n]);
            }
        }

        return new WholeList(Slots(best.First, best.Second));
    }

    // With prices on states a program may cost more than it brings: then fewer are better than all.
    private static int Best(double[] sums, int least, int most)
    {
        var best = Math.Min(least, sums.Length - 1);
        for (var n = best + 1; n <= most && n < sums.Length; n++)
        {
            best = sums[n] >= sums[best] ? n : best;
        }

        return best;
    }

    private sbyte[] Slots(int first, int second)
    {
        _ = _groups[0].Price(_gradient, first);
        _ = _groups[1].Price(_gradient, second);
        var slots = new sbyte[_problem.Count];
        slots.AsSpan().Fill(-1);
        _groups[0].Write(slots);
        _groups[1].Write(slots);
        return slots;
    }

    private double Along(ReadOnlySpan<double> direction)
    {
        double sum = 0;
        for (var i = 0; i < _gradient.Length; i++)
        {
            sum += _gradient[i] * direction[i];
        }

        return sum;
    }

    private SignalAssignment Assignment(int group)
    {
        var programs = Enumerable
            .Range(0, _problem.Count)
            .Where(candidate => _problem.Groups[candidate] == group)
            .ToArray();
        var forced = programs.Select(candidate => _problem.Forced[candidate]).ToArray();
        _forced[group] = forced.Count(must => must);
        var capacity = _problem.Rules.SlotCapacity;
        var index = group * ListProblem.SlotCount;
        return new SignalAssignment(programs, forced, capacity[index + 1], capacity[index + 2]);
    }
}
