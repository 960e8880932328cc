using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>Puts the report together.</summary>
internal static class MatchReporting
{
    private const double PriorOnlyBelow = 0.01;

    public static MatchFitReport Create(
        FitWorld world,
        RankRoundResult round,
        IReadOnlyList<FittedGroup> groups,
        FitTasks tasks
    )
    {
        var figures = tasks.Map(groups, (group, _) => Figures(group)).SelectMany(rows => rows);
        return new MatchFitReport(
            round.Lambda.Mean,
            round.Lambda.Sd,
            round.Profile,
            Math.Exp(round.LogSigma.Mean),
            round.LogSigma.Sd,
            round.Specialties,
            [],
            [.. figures],
            [.. tasks.Map(groups, (group, _) => Row(world, group)).OfType<GroupRow>()],
            [],
            [
                .. groups
                    .Where(group => group.Borrowed.Length > 0)
                    .Select(group => (group.Specialty, group.Type, group.Borrowed)),
            ]
        );
    }

    private static IEnumerable<FigureRow> Figures(FittedGroup group)
    {
        if (group is not { Problem: { } problem, Fit: { } fit })
        {
            return [];
        }

        var cells = problem.Cohort.Evaluate(fit.Estimate.Parameters);
        return problem.Targets.Select(target => new FigureRow(
            group.Specialty,
            group.Type,
            $"{target.Kind} {target.Label}".TrimEnd(),
            target.Published,
            target.Predict(cells),
            target.Sd,
            target.People,
            target.HeldOut,
            target.EvidenceId
        ));
    }

    private static GroupRow? Row(FitWorld world, FittedGroup group)
    {
        if (group is not { Problem: { } problem, Fit: { } fit })
        {
            return null;
        }

        var moments = world.Cohort(group.Specialty, group.Type).Evaluate(group.Final.Parameters)[0];
        return new GroupRow(
            group.Specialty,
            group.Type,
            fit.TargetChiSquare,
            problem.Seen.Count,
            fit.RawBeta,
            fit.SingularValues,
            fit.SingularValues.Count(value => value < PriorOnlyBelow),
            moments.Mean.NoInterview,
            moments.Matched
        );
    }
}
