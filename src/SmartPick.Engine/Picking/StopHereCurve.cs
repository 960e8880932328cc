using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Picking;

/// <summary>
/// How one group's part of the list fares as it grows, each length valued in the centre and in every draw. Stopping is advised only
/// where no longer list adds, by the upper limit, as much as the threshold for each further application, and never below the usual
/// range: a point estimate under-applies the weak. Stopping goes by the model's numbers, as the search does; the points shown are
/// corrected.
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
    /// <param name="applicant">The applicant with the geographic preference advised.</param>
    /// <param name="group">Whose applications are counted.</param>
    /// <param name="before">Candidates and slots on every list (for a parallel plan the primary list).</param>
    /// <param name="sequence">Candidates and slots in the order in which they are added.</param>
    /// <param name="cancellation">Stops between two draws.</param>
    public static StopHereCurve Follow(
        PickQuestion question,
        Applicant applicant,
        int group,
        IReadOnlyList<(int Candidate, int Slot)> before,
        IReadOnlyList<(int Candidate, int Slot)> sequence,
        CancellationToken cancellation
    )
    {
        var sampler = new DrawSampler(
            question,
            applicant,
            [.. before.Concat(sequence).Select(entry => question.Candidates[entry.Candidate])],
            cancellation
        );
        var curve = new StopHereCurve(question, group, sequence.Count, sampler);
        int[] always = [.. before.Select(entry => entry.Slot)];
        int[] added = [.. sequence.Select(entry => entry.Slot)];
        Walk(sampler.Central, always, added, curve._central, curve._interviews);
        sampler.ForEach(
            question.Request.Draws,
            (draw, table) => Walk(table, always, added, curve._draws[draw], null)
        );
        return curve;
    }

    /// <summary>The upper 90 % limit of the gain of each of the next few applications after so many, on average.</summary>
    public double GainHigh(int count) => AverageHigh(count, Few(count));

    /// <summary>
    /// The upper 90 % limit of what each further application adds on average, for the longer list for which that is most. What each
    /// adds alone goes up and down; stopping at the first dip would leave out a stretch that is worth it as a whole.
    /// </summary>
    public double MostAfter(int count)
    {
        var most = 0.0;
        for (var to = Few(count); to <= Length; to++)
        {
            most = Math.Max(most, AverageHigh(count, to));
        }

        return most;
    }

    /// <summary>The first length from <paramref name="least"/> on after which no longer list adds as much as the threshold for each application.</summary>
    /// <param name="least">The shortest length considered.</param>
    /// <param name="worth">What a match counts beside one in the primary specialty, 0 to 1.</param>
    public int FirstFlat(int least, double worth = 1)
    {
        var count = Math.Min(least, Length);
        while (count < Length && !IsFlat(count, worth))
        {
            count++;
        }

        return count;
    }

    /// <summary>Whether no longer list adds as much as the threshold for each further application.</summary>
    /// <param name="count">The length looked at.</param>
    /// <param name="worth">What a match counts beside one in the primary specialty, 0 to 1.</param>
    public bool IsFlat(int count, double worth = 1)
    {
        for (var to = Few(count); to <= Length; to++)
        {
            if (worth * AverageHigh(count, to) >= _question.Preset.StopGain)
            {
                return false;
            }
        }

        return true;
    }

    private int Few(int count) => Math.Min(Length, count + _question.Rules.StopWindow);

    private double AverageHigh(int count, int to)
    {
        if (to == count)
        {
            return 0;
        }

        if (_draws.Length == 0)
        {
            return (_central[to] - _central[count]) / (to - count);
        }

        var gains = new double[_draws.Length];
        for (var draw = 0; draw < gains.Length; draw++)
        {
            gains[draw] = (_draws[draw][to] - _draws[draw][count]) / (to - count);
        }

        return DrawInterval.Upper(gains);
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
        int[] before,
        int[] sequence,
        double[] matches,
        double[]? interviews
    )
    {
        var rows = table.RowCount;
        var free = (double[])table.Weights.Clone();
        for (var i = 0; i < before.Length; i++)
        {
            Pass(free, table.MatchRows(i, before[i]));
        }

        matches[0] = before.Length == 0 ? 0 : 1 - free.Sum();
        for (var i = 0; i < sequence.Length; i++)
        {
            var x = table.MatchRows(before.Length + i, sequence[i]);
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
                    + Mean(table.Weights, table.InterviewRows(before.Length + i, sequence[i]));
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
