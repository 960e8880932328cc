using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>The fit of the second stage (model section 3): deterministic, the same bytes for any number of threads.</summary>
public static class MatchFit
{
    private const int FewPeople = 20;

    /// <summary>Fits every specialty and type, as shipped.</summary>
    /// <param name="input">Evidence, first stage, assumptions.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="progress">0 to 1.</param>
    /// <param name="cancellation">Stops between steps.</param>
    public static MatchFitResult Run(
        MatchFitInput input,
        int threads,
        IProgress<double>? progress,
        CancellationToken cancellation
    ) => Run(input, MatchFitSettings.Shipped, threads, progress, cancellation);

    /// <summary>Fits every specialty and type, with groups held out or as a baseline.</summary>
    /// <param name="input">Evidence, first stage, assumptions.</param>
    /// <param name="settings">What the fit must not see, and what it leaves out.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="progress">0 to 1.</param>
    /// <param name="cancellation">Stops between steps.</param>
    public static MatchFitResult Run(
        MatchFitInput input,
        MatchFitSettings settings,
        int threads,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        var world = new FitWorld(input, settings);
        world.Cohorts.BuildAll(input.Catalog.Specialties);
        var tasks = new FitTasks(threads, cancellation);
        var round = new RankRound(world, RankSpecialties(world), tasks).Run();
        progress?.Report(0.4);
        var choices = new FirstChoiceRound(world, round, tasks).Run();
        progress?.Report(0.5);
        var fitted = FitOwn(world, round, choices.CutoffShift, tasks);
        progress?.Report(0.6);
        var groups = Complete(world, round, fitted, tasks);
        progress?.Report(0.8);
        var report = MatchReporting.Create(
            input,
            settings,
            world,
            new RoundResults(round, choices),
            groups,
            tasks
        );
        var predictions = settings.WithPredictions
            ? Predict(new Predictions(input, world, settings), groups, tasks)
            : [];
        progress?.Report(1);
        return new MatchFitResult(
            [.. groups.Select(group => Pack(world, group))],
            report,
            predictions
        );
    }

    /// <summary>Specialties whose rank figures rest on enough matched and unmatched people.</summary>
    private static List<string> RankSpecialties(FitWorld world)
    {
        var fewest = world.Priors.Get("rank_round_people").Mean;
        return
        [
            .. world
                .Specialties.Select(specialty => specialty.Name)
                .Where(name =>
                {
                    var targets = world.Targets.Of(name, ApplicantType.NonUsImg);
                    return targets.Any(t => t.Kind == TargetKind.RanksMatched && t.People >= fewest)
                        && targets.Any(t =>
                            t.Kind == TargetKind.RanksUnmatched && t.People >= fewest
                        );
                }),
        ];
    }

    /// <summary>Round (b): every specialty and type that has figures of its own.</summary>
    private static IReadOnlyList<FittedGroup> FitOwn(
        FitWorld world,
        RankRoundResult round,
        double cutoffShift,
        FitTasks tasks
    )
    {
        ApplicantType[] types =
        [
            ApplicantType.UsMdSenior,
            ApplicantType.UsDoSenior,
            ApplicantType.NonUsImg,
        ];
        var work = world
            .Specialties.SelectMany(specialty => types.Select(type => (specialty.Name, Type: type)))
            .Where(item => world.Targets.Of(item.Name, item.Type).Any(target => !target.HeldOut))
            .ToList();
        return tasks.Map(
            work,
            (item, cancellation) =>
                FitOne(world, round, cutoffShift, item.Name, item.Type, cancellation)
        );
    }

    internal static FittedGroup FitOne(
        FitWorld world,
        RankRoundResult round,
        double cutoffShift,
        string specialty,
        ApplicantType type,
        CancellationToken cancellation
    )
    {
        var problem = world.Problem(
            specialty,
            type,
            LogSigmaFor(world, round, type),
            type == ApplicantType.UsMdSenior ? cutoffShift : 0
        );
        var fit = GroupFit.Fit(problem, round.Lambda, null, cancellation);
        var final = MoveToNewestRate(world, specialty, type, fit.Estimate);
        return new FittedGroup(specialty, type, problem, fit, final, string.Empty);
    }

    /// <summary>What international graduates say of sigma is the mean for the others too, with the wider spread of the prior.</summary>
    internal static NormalPrior LogSigmaFor(
        FitWorld world,
        RankRoundResult round,
        ApplicantType type
    ) =>
        type == ApplicantType.NonUsImg
            ? round.LogSigma
            : round.LogSigma with
            {
                Sd = Math.Max(round.LogSigma.Sd, world.Prior("log_sigma").Sd),
            };

    /// <summary>
    /// The newest rate moves c only: the level of the bands' years, which may have drifted since, and the newest rate with its
    /// counting error, weighted by their precisions.
    /// </summary>
    private static GroupEstimate MoveToNewestRate(
        FitWorld world,
        string specialty,
        ApplicantType type,
        GroupEstimate estimate
    )
    {
        var newest = world.Rates[specialty, type];
        if (
            type != ApplicantType.UsMdSenior
            || world.Targets.ShareInTopBand(specialty) is null
            || newest.Borrowed.Length > 0
        )
        {
            return estimate;
        }

        var cohort = world.Cohort(specialty, type);
        var pooled = Logistic.Logit(cohort.Evaluate(estimate.Parameters)[0].Rate);
        var drift =
            world.Priors.Get("season_logit_sd").Mean
            * Math.Sqrt(world.Priors.Get("drift_years").Mean);
        var pooledWeight = 1 / (drift * drift);
        var newestWeight = 1 / (newest.LogitSd * newest.LogitSd);
        var level =
            ((pooledWeight * pooled) + (newestWeight * Logistic.Logit(newest.Rate)))
            / (pooledWeight + newestWeight);
        return Intercept.Solve(
            cohort,
            estimate,
            Logistic.Probability(level),
            1 / Math.Sqrt(pooledWeight + newestWeight)
        );
    }

    /// <summary>Every specialty and type, borrowed ones included, in the order of the catalog.</summary>
    private static IReadOnlyList<FittedGroup> Complete(
        FitWorld world,
        RankRoundResult round,
        IReadOnlyList<FittedGroup> fitted,
        FitTasks tasks
    )
    {
        var own = fitted.ToDictionary(group => (group.Specialty, group.Type));
        var borrowing = new Borrowing(world, round, fitted);
        var all = world
            .Specialties.SelectMany(specialty =>
                Enum.GetValues<ApplicantType>().Select(type => (Specialty: specialty, Type: type))
            )
            .ToList();
        return tasks.Map(
            all,
            (item, _) =>
                own.GetValueOrDefault((item.Specialty.Name, item.Type))
                ?? borrowing.Fill(item.Specialty, item.Type)
        );
    }

    private static IReadOnlyList<GroupPrediction> Predict(
        Predictions predictions,
        IReadOnlyList<FittedGroup> groups,
        FitTasks tasks
    ) => [.. tasks.Map(groups, (group, _) => predictions.Of(group)).SelectMany(rows => rows)];

    private static MatchParameters Pack(FitWorld world, FittedGroup group)
    {
        var rate = world.Rates[group.Specialty, group.Type];
        var slope = Intercept.SlopeWithCutoff(
            world.Cohort(group.Specialty, group.Type),
            group.Final.Parameters
        );
        var evidence = rate.EvidenceIds.Concat(
            group.Problem?.Seen.Select(target => target.EvidenceId) ?? []
        );
        return new MatchParameters(
            group.Specialty,
            group.Type,
            group.Final.Mean,
            group.Final.LowerTriangle(),
            world.Priors.Get("season_logit_sd").Mean / Math.Abs(slope),
            world.Scores[group.Specialty, group.Type],
            group.Final.KneeSlope > 0 ? world.KneeBelow(group.Specialty, group.Type) : null,
            group.Final.KneeSlope,
            rate.Published,
            rate.Borrowed.Length > 0 || group.Borrowed.Length > 0 || rate.People is < FewPeople,
            group.Borrowed,
            [.. evidence.Distinct(StringComparer.Ordinal)]
        );
    }
}
