using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Chances;

/// <summary>
/// The model's formulas for a US MD without signals, written out a second time without tables, factored odds or vectors.
/// </summary>
internal sealed class PlainFunnel
{
    private readonly (double Eta, double Delta, double Factor)[] _programs;
    private readonly double _shown;
    private readonly double[] _match;

    private PlainFunnel((double, double, double)[] programs, double shown, double[] match)
    {
        _programs = programs;
        _shown = shown;
        _match = match;
    }

    public static PlainFunnel Of(SyntheticModel synthetic, Applicant applicant)
    {
        var parameters = synthetic.Model.MatchesOf(applicant.Specialty, applicant.Type);
        var match = parameters.Mean;
        var below = parameters.Step2.SdBelow;
        var above = parameters.Step2.SdAbove;
        var shift = Math.Sqrt(2 / Math.PI) * (above - below) / 2;
        var variance = ((((below * below) + (above * above)) / 2) - (shift * shift)) / 100;
        var sigma = Math.Exp(match[1]);
        var spread = Math.Sqrt((match[0] * match[0] * variance) + (sigma * sigma));
        var z = (applicant.Step2!.Value.Value - parameters.Step2.Median - shift) / 10;
        var rule = synthetic.Catalog.SignalsOf(applicant.Specialty);
        // Less than the highest signal keeps 0.6 of R; without signals, or where the rotation is the signal, all of it counts.
        var unsignalled = rule is { HomeAway: HomeAwaySignals.SignalThem } ? 0.6 : 1;
        var programs = synthetic
            .Programs(applicant.Specialty)
            .Select(program =>
            {
                var row = synthetic.Model.InterviewsOf(program);
                var isAway = applicant.AwayPrograms.Contains(program.Code);
                var marginal =
                    row.Mean[0]
                    + (
                        string.Equals(
                            program.State,
                            applicant.SchoolState,
                            StringComparison.Ordinal
                        )
                            ? row.Mean[5]
                            : 0
                    )
                    + row.Mean[1]
                    + (isAway ? 3 * unsignalled : 0);
                return (
                    ConditionalLogit.Solve(marginal, spread),
                    isAway ? 0.1 : 0,
                    Math.Pow(row.RelativeIntensity, -0.5)
                );
            })
            .ToArray();
        (rule is null).ShouldBe(
            string.Equals(applicant.Specialty, SyntheticModel.NoSignals, StringComparison.Ordinal)
        );
        return new PlainFunnel(programs, match[0] * z, match);
    }

    public double Interview(int program, double e) =>
        1 / (1 + Math.Exp(-(_programs[program].Eta + _match[4] + U(e))));

    public double Taken(int program, double e)
    {
        var (_, delta, factor) = _programs[program];
        return Math.Min(
            1,
            NormalDistribution.Cumulative((_match[2] * U(e)) - _match[3] + delta) * factor
        );
    }

    private double U(double e) => _shown + (Math.Exp(_match[1]) * e);
}
