using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.Interviews;

/// <summary>
/// Whether further applications are worth it today: no signal is left for them, and only the invitations that are still to come
/// can be theirs.
/// </summary>
internal sealed class LateWriter
{
    private static readonly ChanceOptions Coarse = new() { Nodes = 16, NodesOfEach = 8 };

    private readonly SeasonCase _season;
    private readonly Applicant _applicant;

    public LateWriter(SeasonCase season)
    {
        _season = season;
        _applicant = season.Request.Question.Applicant;
    }

    private SeasonRules Rules => _season.Basis.Rules;

    /// <summary>The programs not applied to that would add most today, best first; few enough to look at in every draw.</summary>
    public Candidate[] Choose()
    {
        var wishes = _applicant.Preferences;
        var tracked = _season.Members.Select(member => member.Program.Code).ToHashSet();
        var others = _season
            .Question.Candidates.Where(candidate =>
                !tracked.Contains(candidate.Program.Code)
                && !candidate.IsLate
                && !wishes.Never.Contains(candidate.Program.Code)
                && !wishes.NeverStates.Contains(candidate.Program.State, StringComparer.Ordinal)
                && StillToCome(candidate) > 0
            )
            .ToArray();
        if (others.Length == 0)
        {
            return [];
        }

        var table = ChanceTableBuilder.Build(
            _season.Question.Catalog,
            _season.Question.Model,
            _applicant,
            [.. _season.Members.Concat(others).Select(candidate => candidate.Program)],
            ParameterDraw.Central,
            Coarse
        );
        var free = Free(
            SeasonPosterior.Of(table, _season.Slots, _season.On(_season.Request.Today))
        );
        return
        [
            .. others
                .Select(
                    (candidate, i) =>
                        (
                            Candidate: candidate,
                            Gain: StillToCome(candidate)
                                * Sum(free, table.MatchRows(_season.Members.Length + i, 0))
                        )
                )
                .OrderByDescending(entry => entry.Gain)
                .ThenBy(entry => entry.Candidate.Program.Code)
                .Take(Rules.LateShown)
                .Select(entry => entry.Candidate),
        ];
    }

    /// <summary>The advice.</summary>
    /// <param name="chosen">What <see cref="Choose"/> found.</param>
    /// <param name="now">The applications as they stand.</param>
    /// <param name="prior">The central table, the chosen programs after those tracked.</param>
    /// <param name="gains">Gain by chosen program and draw.</param>
    /// <param name="interviews">P(interview) by chosen program and draw.</param>
    /// <param name="isThin">True where the evidence is thin: gains are given as intervals alone.</param>
    public LateAdvice Write(
        Candidate[] chosen,
        DrawnSeason now,
        ChanceTable prior,
        double[][] gains,
        double[][] interviews,
        bool isThin
    )
    {
        var free = Free(now.Posterior);
        var programs = chosen
            .Select(
                (candidate, i) =>
                {
                    var index = _season.Members.Length + i;
                    var share = StillToCome(candidate);
                    return new LateProgram(
                        candidate.Program,
                        candidate.Group == 1,
                        now.Of(
                            share * Sum(now.Posterior.Table.Weights, prior.InterviewRows(index, 0)),
                            draw => interviews[i][draw]
                        ),
                        now.Of(
                            share * Sum(free, prior.MatchRows(index, 0)),
                            draw => gains[i][draw]
                        ),
                        NextFee(candidate.Group),
                        _season.Question.Model.IsThin(
                            candidate.Program,
                            _season.Question.Applicant.Type
                        )
                    );
                }
            )
            .OrderByDescending(program => program.Gain.Value)
            .ToList();
        var threshold = _season.Question.Preset.StopGain;
        var isWorth = programs.Count > 0 && programs[0].Gain.Value >= threshold;
        return new LateAdvice(programs, isWorth, Reason(programs, isWorth, threshold, isThin));
    }

    /// <summary>What a late application adds in one draw, and its chance of an interview.</summary>
    public (double Gain, double Interview) InDraw(
        Candidate candidate,
        int index,
        SeasonPosterior posterior,
        ChanceTable prior
    )
    {
        var share = StillToCome(candidate);
        return (
            share * Sum(Free(posterior), prior.MatchRows(index, 0)),
            share * Sum(posterior.Table.Weights, prior.InterviewRows(index, 0))
        );
    }

    private double StillToCome(Candidate candidate) =>
        1 - _season.Basis.Timing.Share(candidate.Program.Specialty, _season.Request.Today);

    private Money NextFee(int group)
    {
        var sent = _season.Members.Count(member => member.Group == group);
        var portal = _season.Question.Portals[group];
        var before = sent == 0 ? 0 : portal.Cost(sent).Dollars;
        return new Money(portal.Cost(sent + 1).Dollars - before);
    }

    // P(row and nobody tracked takes the applicant): what a further program can still add to.
    private double[] Free(SeasonPosterior posterior)
    {
        var table = posterior.Table;
        var free = (double[])table.Weights.Clone();
        for (var i = 0; i < _season.Members.Length; i++)
        {
            var match = table.MatchRows(i, 0);
            for (var row = 0; row < free.Length; row++)
            {
                free[row] *= 1 - match[row];
            }
        }

        return free;
    }

    private static double Sum(ReadOnlySpan<double> weights, ReadOnlySpan<double> values)
    {
        double sum = 0;
        for (var row = 0; row < weights.Length; row++)
        {
            sum += weights[row] * values[row];
        }

        return sum;
    }

    private static string Reason(
        List<LateProgram> programs,
        bool isWorth,
        double threshold,
        bool isThin
    )
    {
        if (programs.Count == 0)
        {
            return "By our dates no invitations are left to come, or every open program has your application.";
        }

        var best = programs[0];
        var gain = SeasonPoints.Of(best.Gain.Value);
        var high = SeasonPoints.Of(best.Gain.High);
        var limit = SeasonPoints.Rule(threshold);
        if (isThin)
        {
            var adds =
                $"One more application today, without a signal, adds {SeasonPoints.Of(best.Gain, true)} to the chance to match at the best program left, for {best.Fee}";
            return isWorth
                ? $"{adds}. Ask the program first whether it still looks at applications."
                : $"{adds}; by the central estimates that is less than the {limit} points from which on we would call it worth its fee.";
        }

        return isWorth
            ? $"One more application today, without a signal, adds {gain} points to the chance to match at the best program left (at most {high}, upper 90% limit) for {best.Fee}. Ask the program first whether it still looks at applications."
            : $"One more application today, without a signal, adds {gain} points to the chance to match at the best program left, and {Most(best.Gain.High)} (upper 90% limit), for {best.Fee}; from {limit} points on we would call it worth its fee.";
    }

    // "At most under 0.1" is no figure: the limit is the tenth above it.
    private static string Most(double share) =>
        share < 0.001 ? "at most 0.1" : "at most " + SeasonPoints.Of(share);
}
