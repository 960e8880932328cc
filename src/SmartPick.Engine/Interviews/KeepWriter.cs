using System.Globalization;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Interviews;

/// <summary>
/// Which interviews to keep: one after another the one whose loss costs least is given back, while more are held than can be
/// attended or the upper limit of what it costs stays below the risk floor, the same as where a list stops.
/// </summary>
internal sealed class KeepWriter
{
    private readonly SeasonCase _season;
    private readonly DrawnSeason _now;
    private readonly bool[] _isGone;
    private readonly bool _isThin;

    private KeepWriter(SeasonCase season, DrawnSeason now, bool isThin)
    {
        _season = season;
        _now = now;
        _isThin = isThin;
        _isGone = new bool[season.Members.Length];
    }

    // What is summed here counts every specialty; where there is but one, that is the chance to match.
    private string Chance =>
        _season.Question.Applicant.Parallel is null
            ? "the chance to match"
            : "the chance to match anywhere";

    private double Threshold => _season.Question.Preset.StopGain;

    /// <summary>The advice, those given back first.</summary>
    /// <param name="season">The question.</param>
    /// <param name="now">The applications as they stand.</param>
    /// <param name="isThin">True where the evidence is thin: losses are given as intervals alone.</param>
    public static IReadOnlyList<KeepAdvice> Write(
        SeasonCase season,
        DrawnSeason now,
        bool isThin
    ) => new KeepWriter(season, now, isThin).Write();

    private List<KeepAdvice> Write()
    {
        var today = _season.Request.Today;
        var ahead = new List<int>();
        var attended = 0;
        for (var i = 0; i < _season.Members.Length; i++)
        {
            if (_now.Standings[i].IsHeld)
            {
                if (
                    _season.Applications[i].FirstOf(ApplicationEventKind.Interviewed) is { } day
                    && day <= today
                )
                {
                    attended++;
                }
                else
                {
                    ahead.Add(i);
                }
            }
        }

        var advice = new List<KeepAdvice>();
        while (ahead.Count > 0)
        {
            var least = ahead.MinBy(Objective);
            var (loss, value) = LossOf(least);
            var isTooMany = attended + ahead.Count > _season.Request.MostInterviews;
            if (!isTooMany && loss.High >= Threshold)
            {
                break;
            }

            advice.Add(
                new KeepAdvice(
                    _season.Members[least].Program,
                    isTooMany ? KeepVerdict.GiveBack : KeepVerdict.MayGiveBack,
                    loss,
                    value,
                    isTooMany ? TooMany(loss) : Little(loss)
                )
            );
            _isGone[least] = true;
            ahead.Remove(least);
        }

        foreach (var kept in ahead.OrderBy(Objective))
        {
            var (loss, value) = LossOf(kept);
            advice.Add(
                new KeepAdvice(
                    _season.Members[kept].Program,
                    KeepVerdict.Keep,
                    loss,
                    value,
                    Say($"Without it {Chance} would fall by {SeasonPoints.Of(loss, _isThin)}.")
                )
            );
        }

        return advice;
    }

    // The objective that is lost, in the centre: smaller is cheaper to give back.
    private double Objective(int member)
    {
        var table = _now.Posterior.Table;
        return Sums(table, -1).Objective - Sums(table, member).Objective;
    }

    private (Estimate Match, double Value) LossOf(int member)
    {
        var centre = _now.Posterior.Table;
        var (with, objective) = Sums(centre, -1);
        var (without, left) = Sums(centre, member);
        var loss = _now.Of(
            with - without,
            draw =>
            {
                var table = _now.Posteriors[draw].Table;
                return Sums(table, -1).Match - Sums(table, member).Match;
            }
        );
        return (loss, objective - left);
    }

    /// <summary>P(match) and the objective of what is not given back, without one more.</summary>
    private (double Match, double Objective) Sums(ChanceTable table, int without)
    {
        var question = _season.Question;
        var objective = question.Request.Objective;
        double match = 0;
        double achieved = 0;
        for (var row = 0; row < table.RowCount; row++)
        {
            var free = table.Weights[row];
            var start = row;
            for (var i = 0; i < _season.Entries.Length; i++)
            {
                if (!_isGone[i] && i != without)
                {
                    var entry = _season.Entries[i];
                    var here = free * table.Match[start];
                    match += here;
                    achieved += here * Worth(objective, entry, question);
                    free -= here;
                }

                start += ChanceTable.SlotCount * table.RowCount;
            }
        }

        return (match, achieved);
    }

    private static double Worth(Objective objective, TallyEntry entry, PickQuestion question) =>
        objective switch
        {
            Picking.Objective.Match => entry.Group == 0 ? 1 : 0,
            Picking.Objective.Anywhere => entry.Group == 0 ? 1 : question.ParallelWorth,
            _ => entry.Value,
        };

    private string TooMany(Estimate loss) =>
        Say(
            $"You can attend {_season.Request.MostInterviews}; of those held this one costs least to give back: {SeasonPoints.Of(loss, _isThin)} of {Chance}."
        );

    private string Little(Estimate loss) =>
        Say(
            $"Giving it back costs at most {SeasonPoints.Of(loss.High)} points of {Chance} (upper 90% limit), less than the {SeasonPoints.Rule(Threshold)} at which we advise to stop. It is your choice; given back early, it helps somebody else."
        );

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
