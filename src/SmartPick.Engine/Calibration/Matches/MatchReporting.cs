using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>Puts the report together.</summary>
internal static class MatchReporting
{
    private const double PriorOnlyBelow = 0.01;

    public static MatchFitReport Create(
        MatchFitInput input,
        MatchFitSettings settings,
        FitWorld world,
        RoundResults rounds,
        IReadOnlyList<FittedGroup> groups,
        FitTasks tasks
    )
    {
        var round = rounds.Ranks;
        var figures = tasks.Map(groups, (group, _) => Figures(group)).SelectMany(rows => rows);
        return new MatchFitReport(
            round.Lambda.Mean,
            round.Lambda.Sd,
            round.Profile,
            Math.Exp(round.LogSigma.Mean),
            round.LogSigma.Sd,
            rounds.Choices.CutoffShift,
            round.Specialties,
            BandReport.Create(groups, input.Step2Logits),
            [
                .. figures,
                .. rounds.Choices.Figures,
                .. HeldOutChecks.Create(world, input.Evidence, groups),
            ],
            [
                .. tasks
                    .Map(
                        groups,
                        (group, cancellation) =>
                            Row(world, settings.WithStudies ? round : null, group, cancellation)
                    )
                    .OfType<GroupRow>(),
            ],
            settings.WithStudies ? new SensitivityStudy(input, rounds, tasks).Run() : [],
            [
                .. groups
                    .Where(group => group.Borrowed.Length > 0)
                    .Select(group => (group.Specialty, group.Type, group.Borrowed)),
            ]
        )
        {
            Counts =
            [
                .. TargetCensus.Count(groups, world),
                .. rounds.Choices.Figures.Select(figure => new TargetCount(
                    TargetKind.FirstThree,
                    figure.Type,
                    0,
                    0,
                    1
                )),
            ],
            Marks = [.. groups.SelectMany(group => TargetCensus.Marks(group, world))],
        };
    }

    /// <summary>The targets' chi-square with sigma held at twice its value: where it does not move, nothing speaks of sigma.</summary>
    private static double? ChiSquareAtDoubleSigma(
        RankRoundResult round,
        FittedGroup group,
        CancellationToken cancellation
    )
    {
        if (
            group.Type != ApplicantType.NonUsImg
            || !round.Specialties.Contains(group.Specialty, StringComparer.Ordinal)
        )
        {
            return null;
        }

        const double Tight = 1e-3;
        var twice = group.Fit!.Estimate[MatchParameter.LogSigma] + Math.Log(2);
        return GroupFit
            .Fit(
                group.Problem! with
                {
                    LogSigma = new NormalPrior(twice, Tight),
                },
                round.Lambda,
                group.Fit.FreeParameters,
                cancellation
            )
            .TargetChiSquare;
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

    private static GroupRow? Row(
        FitWorld world,
        RankRoundResult? round,
        FittedGroup group,
        CancellationToken cancellation
    )
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
            round is null ? null : ChiSquareAtDoubleSigma(round, group, cancellation),
            moments.Mean.NoInterview,
            moments.Matched
        );
    }
}
