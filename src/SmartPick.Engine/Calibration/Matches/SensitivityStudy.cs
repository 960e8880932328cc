using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>Refits a few groups with other assumptions: what nothing published decides must at least be shown.</summary>
internal sealed class SensitivityStudy
{
    private const string GroupKey = "sensitivity";

    private readonly MatchFitInput _input;
    private readonly RankRoundResult _round;
    private readonly double _cutoffShift;
    private readonly FitTasks _tasks;

    public SensitivityStudy(MatchFitInput input, RoundResults rounds, FitTasks tasks)
    {
        _input = input;
        _round = rounds.Ranks;
        _cutoffShift = rounds.Choices.CutoffShift;
        _tasks = tasks;
    }

    /// <summary>All rows, assumption by assumption.</summary>
    public IReadOnlyList<SensitivityRow> Run()
    {
        var groups = _input
            .Priors.Rows.Where(row =>
                string.Equals(row.Key, GroupKey, StringComparison.Ordinal)
                && _input.Catalog.FindSpecialty(row.Specialty!) is not null
            )
            .Select(row => (row.Specialty!, Enum.Parse<ApplicantType>(row.Group!)))
            .ToList();
        var central = Measure(_input, _round, groups);
        var variants = Variants().ToList();
        return
        [
            .. variants.SelectMany(variant =>
                Compare(variant.Name, central, Measure(variant.Input, variant.Round, groups))
            ),
        ];
    }

    private IEnumerable<(string Name, MatchFitInput Input, RankRoundResult Round)> Variants()
    {
        foreach (var lambda in (double[])[0.15, 0.3])
        {
            yield return (
                Name("lambda", lambda),
                _input,
                _round with
                {
                    Lambda = _round.Lambda with { Mean = lambda },
                }
            );
        }

        foreach (var cv in (double[])[0.3, 0.7])
        {
            yield return (
                Name("applications_cv", cv),
                _input with
                {
                    Priors = _input.Priors.With("applications_cv", cv),
                },
                _round
            );
        }

        // How far applicants already aim at programs that interview their type: what an advised list gains depends on it.
        foreach (var tilt in (double[])[0, 1])
        {
            yield return (
                Name("favour_open", tilt),
                _input with
                {
                    Priors = _input.Priors.With("favour_open", tilt),
                },
                _round
            );
        }

        yield return (
            Name(EffectKeys.Rotated, 2),
            WithEffect(EffectKeys.Rotated, 2) with
            {
                Interviews = _input.LowRotation,
            },
            _round
        );
        yield return (
            Name(EffectKeys.Rotated, 4),
            WithEffect(EffectKeys.Rotated, 4) with
            {
                Interviews = _input.HighRotation,
            },
            _round
        );
        foreach (var rho in (double[])[0, 1])
        {
            yield return (
                Name(EffectKeys.Intensity, rho),
                WithEffect(EffectKeys.Intensity, rho),
                _round
            );
        }
    }

    private MatchFitInput WithEffect(string key, double mean) =>
        _input with
        {
            Effects =
            [
                .. _input.Effects.Select(effect =>
                    string.Equals(effect.Key, key, StringComparison.Ordinal)
                        ? effect with
                        {
                            Mean = mean,
                        }
                        : effect
                ),
            ],
        };

    private IReadOnlyList<IReadOnlyList<Measured>> Measure(
        MatchFitInput input,
        RankRoundResult round,
        IReadOnlyList<(string Specialty, ApplicantType Type)> groups
    )
    {
        var world = new FitWorld(input, MatchFitSettings.Shipped);
        foreach (var group in groups)
        {
            _ = world.Cohorts.Of(group.Specialty, group.Type.RateGroup());
        }

        return _tasks.Map(
            groups,
            (group, cancellation) =>
                Measure(
                    world,
                    MatchFit.FitOne(
                        world,
                        round,
                        _cutoffShift,
                        group.Specialty,
                        group.Type,
                        cancellation
                    )
                )
        );
    }

    private static IReadOnlyList<Measured> Measure(FitWorld world, FittedGroup group)
    {
        var step2 = world.Scores[group.Specialty, group.Type];
        var mean = step2.MeanScore();
        var cells = world
            .Cohort(
                group.Specialty,
                group.Type,
                Step2Book.Split(step2),
                [(mean - 10, mean - 10), (mean, mean), (mean + 10, mean + 10)]
            )
            .Evaluate(group.Final.Parameters);
        return
        [
            new(group, "chance 10 points below the mean score", cells[1].Matched),
            new(group, "chance at the mean score", cells[2].Matched),
            new(group, "chance 10 points above the mean score", cells[3].Matched),
            new(group, "interviews of the matched", cells[0].RanksMatched),
            new(group, "sigma", group.Final.Parameters.Sigma),
            new(group, "chi-square of the targets", group.Fit!.TargetChiSquare),
        ];
    }

    private static IEnumerable<SensitivityRow> Compare(
        string assumption,
        IReadOnlyList<IReadOnlyList<Measured>> central,
        IReadOnlyList<IReadOnlyList<Measured>> changed
    ) =>
        central
            .Zip(changed)
            .SelectMany(pair =>
                pair.First.Zip(
                    pair.Second,
                    (before, after) =>
                        new SensitivityRow(
                            assumption,
                            before.Group.Specialty,
                            before.Group.Type,
                            before.What,
                            before.Value,
                            after.Value
                        )
                )
            );

    private static string Name(string key, double value) =>
        FormattableString.Invariant($"{key} = {value}");

    private sealed record Measured(FittedGroup Group, string What, double Value);
}
