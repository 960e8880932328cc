using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Picking;

/// <summary>
/// How one group's part of the list fares as it grows: programs in the order in which the search adds them, each length valued
/// in the centre and in every draw. Stopping is advised only where the upper limit of what one more application adds is below the
/// threshold, and never below the usual range: a point estimate under-applies the weak. Stopping goes by the model's numbers, as the
/// search does; the points shown are corrected.
/// </summary>
internal sealed class StopHereCurve
{
    // Keeps the ratio finite where an application adds next to no interview.
    private const double LeastInterviews = 1e-9;

    private readonly PickQuestion _question;
    private readonly int _group;
    private readonly double[] _central;
    private readonly double[][] _draws;
    private readonly double[] _interviews;
    private readonly double _correction;
    private readonly double[] _correctionOfDraw;

    private StopHereCurve(PickQuestion question, int group, int length, DrawSampler sampler)
    {
        var draws = question.Request.Draws;
        _correction = sampler.Correction(ParameterDraw.Central);
        _correctionOfDraw = [.. Enumerable.Range(0, draws).Select(sampler.Correction)];
        _question = question;
        _group = group;
        _central = new double[length + 1];
        _interviews = new double[length + 1];
        _draws = [.. Enumerable.Range(0, draws).Select(_ => new double[length + 1])];
    }

    /// <summary>The number of applications of the longest list followed.</summary>
    public int Length => _central.Length - 1;

    /// <summary>Follows a sequence.</summary>
    /// <param name="question">The question.</param>
    /// <param name="group">Whose applications are counted.</param>
    /// <param name="before">Programs on every list (for a parallel plan the primary list).</param>
    /// <param name="sequence">Programs and slots in the order in which they are added.</param>
    /// <param name="sampler">Chances of <paramref name="before"/>, then of <paramref name="sequence"/>.</param>
    public static StopHereCurve Follow(
        PickQuestion question,
        int group,
        IReadOnlyList<int> before,
        IReadOnlyList<int> sequence,
        DrawSampler sampler
    )
    {
        var curve = new StopHereCurve(question, group, sequence.Count, sampler);
        Walk(sampler.Central, before, sequence, curve._central, curve._interviews);
        sampler.ForEach(
            question.Request.Draws,
            (draw, table) => Walk(table, before, sequence, curve._draws[draw], null)
        );
        return curve;
    }

    /// <summary>The upper 90 % limit of the gain of each of the next few applications after so many, on average.</summary>
    public double GainHigh(int count)
    {
        var to = Math.Min(Length, count + _question.Rules.StopWindow);
        if (to == count)
        {
            return 0;
        }

        var gains = new double[Math.Max(1, _draws.Length)];
        if (_draws.Length == 0)
        {
            gains[0] = (_central[to] - _central[count]) / (to - count);
        }

        for (var draw = 0; draw < _draws.Length; draw++)
        {
            gains[draw] = (_draws[draw][to] - _draws[draw][count]) / (to - count);
        }

        return DrawInterval.Upper(gains);
    }

    /// <summary>The first length from <paramref name="least"/> on at which the upper limit of the gain is below the threshold.</summary>
    /// <param name="least">The shortest length considered.</param>
    /// <param name="worth">What a match counts beside one in the primary specialty, 0 to 1.</param>
    public int FirstFlat(int least, double worth = 1)
    {
        for (var count = Math.Min(least, Length); count < Length; count++)
        {
            if (worth * GainHigh(count) < _question.Preset.StopGain)
            {
                return count;
            }
        }

        return Length;
    }

    /// <summary>What the longest list adds to one of a length, in words too; null when that is the longest.</summary>
    /// <param name="count">The length at which stopping is advised.</param>
    /// <param name="isThin">True where a chance is given as its interval alone.</param>
    public LongestList? Longest(int count, bool isThin)
    {
        if (count >= Length)
        {
            return null;
        }

        var gain = DrawInterval.Of(
            Corrected(_central, _correction, Length) - Corrected(_central, _correction, count),
            _draws
                .Select(
                    (draw, i) =>
                        Corrected(draw, _correctionOfDraw[i], Length)
                        - Corrected(draw, _correctionOfDraw[i], count)
                )
                .ToArray()
        );
        var last = Point(Length);
        var cost = new Money(last.Cost.Dollars - Point(count).Cost.Dollars);
        var points = isThin
            ? Say($"between {100 * gain.Low:0.0} and {100 * gain.High:0.0} points")
            : Say(
                $"{100 * gain.Value:0.0} points ({100 * gain.Low:0.0} to {100 * gain.High:0.0}, 90% interval)"
            );
        return new LongestList(
            Length,
            last.Match,
            gain,
            cost,
            Say(
                $"The longest list followed, {Length} applications, would add {points} to the chance to match of the {count} advised and cost {cost} more in application fees. Each of them adds little; all of them together add that. The choice is yours."
            )
        );
    }

    /// <summary>The points, thinned so that a page can draw them.</summary>
    public IReadOnlyList<StopHerePoint> Points()
    {
        var points = new List<StopHerePoint>();
        for (var count = 1; count <= Length; count++)
        {
            points.Add(Point(count));
        }

        return points;
    }

    private StopHerePoint Point(int count)
    {
        var portal = _question.Portals[_group];
        var reserve = _question.Reserve(_group);
        var cost = portal.Cost(count + reserve);
        var last = cost.Dollars - (count == 1 ? 0 : portal.Cost(count - 1 + reserve).Dollars);
        var added = _interviews[count] - _interviews[count - 1];
        return new StopHerePoint(
            count,
            DrawInterval.Of(
                Corrected(_central, _correction, count),
                _draws.Select((draw, i) => Corrected(draw, _correctionOfDraw[i], count)).ToArray()
            ),
            _interviews[count],
            cost,
            last / Math.Max(added, LeastInterviews),
            GainHigh(count)
        );
    }

    // P(match among the first n) does not depend on the order of preference: a running product by row.
    private static void Walk(
        ChanceTable table,
        IReadOnlyList<int> before,
        IReadOnlyList<int> sequence,
        double[] matches,
        double[]? interviews
    )
    {
        var rows = table.RowCount;
        var free = (double[])table.Weights.Clone();
        for (var i = 0; i < before.Count; i++)
        {
            Pass(free, table.MatchRows(i, before[i]));
        }

        matches[0] = before.Count == 0 ? 0 : 1 - free.Sum();
        for (var i = 0; i < sequence.Count; i++)
        {
            var x = table.MatchRows(before.Count + i, sequence[i]);
            double here = 0;
            for (var row = 0; row < rows; row++)
            {
                here += free[row] * x[row];
            }

            Pass(free, x);
            matches[i + 1] = matches[i] + here;
            if (interviews is not null)
            {
                interviews[i + 1] =
                    interviews[i]
                    + Mean(table.Weights, table.InterviewRows(before.Count + i, sequence[i]));
            }
        }
    }

    private static double Corrected(double[] matches, double correction, int count) =>
        ListCorrection.Of(matches[count], correction);

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);

    private static void Pass(double[] free, ReadOnlySpan<double> x)
    {
        for (var row = 0; row < free.Length; row++)
        {
            free[row] *= 1 - x[row];
        }
    }

    private static double Mean(double[] weights, ReadOnlySpan<double> values)
    {
        double sum = 0;
        for (var row = 0; row < weights.Length; row++)
        {
            sum += weights[row] * values[row];
        }

        return sum;
    }
}
