using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>What the first two rounds found.</summary>
internal sealed record RoundResults(RankRoundResult Ranks, FirstChoiceResult Choices);

/// <summary>What the share of first three choices says.</summary>
/// <param name="CutoffShift">Added to the mean of c's prior for all US MD seniors.</param>
/// <param name="Figures">The published share beside the fitted one; empty when none is published.</param>
internal sealed record FirstChoiceResult(double CutoffShift, IReadOnlyList<FigureRow> Figures);

/// <summary>
/// The share of US MD seniors who match at one of their first three choices is published over all specialties together. It speaks
/// of the level of c that all of them share, which nothing else does, so one common shift of c's prior is fitted to it (read
/// as a share of all who rank, as the sentence that gives it says; of the matched alone it would be 5 points more): a
/// parabola through three shifts of the sum of all specialties' chi-square, the shift's own prior and the figure's residual.
/// </summary>
internal sealed class FirstChoiceRound
{
    private const ApplicantType Type = ApplicantType.UsMdSenior;
    private const double Step = 0.15;

    private readonly FitWorld _world;
    private readonly RankRoundResult _ranks;
    private readonly FitTasks _tasks;

    public FirstChoiceRound(FitWorld world, RankRoundResult ranks, FitTasks tasks)
    {
        _world = world;
        _ranks = ranks;
        _tasks = tasks;
    }

    /// <summary>Runs the round.</summary>
    public FirstChoiceResult Run()
    {
        if (_world.FirstThree is not { } row)
        {
            return new FirstChoiceResult(0, []);
        }

        var names = _world
            .Specialties.Select(specialty => specialty.Name)
            .Where(name =>
                _world.Rates[name, Type] is { Borrowed.Length: 0, People: not null }
                && _world.Targets.Of(name, Type).Any(target => !target.HeldOut)
            )
            .ToList();
        var published = row.Value / 100;
        var sd = _world.Priors.Get("first_three_sd").Mean;
        var low = Try(names, 0, published, sd);
        var middle = Try(names, Step, published, sd);
        var high = Try(names, 2 * Step, published, sd);
        var curvature = high.ChiSquare - (2 * middle.ChiSquare) + low.ChiSquare;
        var slope = (high.ChiSquare - low.ChiSquare) / 2;
        var shift = Step * Math.Clamp(1 - (slope / curvature), -2, 4);
        var best = Try(names, shift, published, sd);
        return new FirstChoiceResult(
            shift,
            [
                new FigureRow(
                    Evidence.EvidenceTable.AllSpecialties,
                    Type,
                    nameof(TargetKind.FirstThree),
                    published,
                    best.FirstThree,
                    sd,
                    (int)best.People,
                    false,
                    row.Id
                ),
            ]
        );
    }

    private (double ChiSquare, double FirstThree, double People) Try(
        IReadOnlyList<string> names,
        double shift,
        double published,
        double sd
    )
    {
        var fits = _tasks.Map(
            names,
            (name, cancellation) =>
            {
                var problem = _world.Problem(
                    name,
                    Type,
                    MatchFit.LogSigmaFor(_world, _ranks, Type),
                    shift
                );
                var fit = GroupFit.Fit(problem, _ranks.Lambda, null, cancellation);
                var rate = _world.Rates[name, Type];
                return (
                    fit.ChiSquare,
                    People: (double)rate.People!.Value,
                    problem.Cohort.Evaluate(fit.Estimate.Parameters)[0].FirstThreeOfRanked
                );
            }
        );
        var people = fits.Sum(fit => fit.People);
        var firstThree = fits.Sum(fit => fit.People * fit.FirstThreeOfRanked) / people;
        var prior = _world.Prior("cutoff_shift");
        var residual = (firstThree - published) / sd;
        var pull = (shift - prior.Mean) / prior.Sd;
        return (
            fits.Sum(fit => fit.ChiSquare) + (residual * residual) + (pull * pull),
            firstThree,
            people
        );
    }
}
