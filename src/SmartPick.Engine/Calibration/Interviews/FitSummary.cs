using SmartPick.Engine.Catalog;
using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>Sums up a fit for its report.</summary>
internal static class FitSummary
{
    private const double FuzzyBelow = 0.90;
    private const double ZeroIsBelow = 0.005;
    private const double LargeFrom = 100;
    private const double HalfWidth90 = 1.645;

    internal static InterviewFitReport Report(
        ProgramCatalog catalog,
        IReadOnlyList<ProgramInterviewRates> rates,
        InterviewPriors priors,
        List<SpecialtyFit> fits
    )
    {
        var coded = rates
            .Where(row => row.Code is not null)
            .Select(row => row.Code!.Value)
            .ToHashSet();
        var errors = fits.SelectMany(fit =>
                fit.Programs.SelectMany(program => ErrorsOf(fit, program))
            )
            .ToList();
        return new InterviewFitReport(
            fits.Select(Summarise).ToList(),
            Errors("all", errors),
            Errors("large", errors.Where(error => error.People >= LargeFrom)),
            catalog
                .Specialties.Select(specialty => specialty.Name)
                .Except(fits.Select(fit => fit.Pool.Specialty), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .ToList(),
            catalog.Programs.Count(program => !coded.Contains(program.Code)),
            rates.Count(row => row.Code is null),
            rates.Where(row => row.Code is not null && row.JoinScore < FuzzyBelow).ToList(),
            Range(priors, "Signal"),
            Range(priors, "InState"),
            rates.SelectMany(Constrained).ToList()
        );
    }

    private static PublishedRange Range(InterviewPriors priors, string effect) =>
        new(
            priors.Get("published_or", string.Empty, effect + "Low").Mean,
            priors.Get("published_or", string.Empty, effect + "High").Mean
        );

    private static SpecialtyReport Summarise(SpecialtyFit fit)
    {
        var errors = fit.Programs.SelectMany(program => ErrorsOf(fit, program)).ToList();
        var sizes = fit
            .Programs.Select(program =>
                EffectSizes.Of(fit.Effects, program.Mode, program.Covariance).Mean
            )
            .ToList();
        var effects = Enumerable
            .Range(0, fit.Effects.Count)
            .Select(k =>
                Summarise(fit.Effects.Key(k), sizes.Select(row => row[k]).ToList()) with
                {
                    Spread = fit.Sd[k],
                }
            )
            .ToList();
        return new SpecialtyReport(
            fit.Pool.Specialty,
            fit.Programs.Count,
            fit.Programs.Count(program => !program.Rates.HasSignalRates),
            fit.Rounds,
            Math.Exp(fit.Association),
            Math.Exp(fit.Association - (1.645 * fit.AssociationSd)),
            Math.Exp(fit.Association + (1.645 * fit.AssociationSd)),
            effects,
            Tilts(fit),
            fit.Open.Skip(1).ToList(),
            Enumerable
                .Range(0, fit.Columns.Count)
                .Select(column =>
                    Errors(fit.Columns.Name(column), errors.Where(error => error.Column == column))
                )
                .ToList(),
            Errors("all", errors),
            Math.Exp(effects[fit.Effects.InState].Mean),
            fit.HasSignalRates ? Math.Exp(effects[1].Mean) : null
        );
    }

    private static List<EffectSummary> Tilts(SpecialtyFit fit)
    {
        var names = fit
            .Pool.Tiers.Skip(1)
            .Select(tier => tier.ToString())
            .Append("InState")
            .Concat(OpenShares.Types.Select(type => type.ToString()))
            .ToList();
        return names
            .Select(
                (name, k) =>
                    Summarise(
                        name,
                        fit.Programs.Select(program => program.Mode[fit.Effects.Count + k]).ToList()
                    )
            )
            .ToList();
    }

    private static EffectSummary Summarise(string effect, List<double> values)
    {
        var mean = values.Average();
        return new EffectSummary(
            effect,
            mean,
            Math.Sqrt(values.Average(value => (value - mean) * (value - mean))),
            values.Min(),
            values.Max()
        );
    }

    private static IEnumerable<ColumnError> ErrorsOf(SpecialtyFit fit, ProgramPosterior program)
    {
        var shares = program.Cells.ColumnShares(fit.Columns);
        for (var column = 0; column < fit.Columns.Count; column++)
        {
            var published = program.Published[column];
            if (double.IsNaN(published))
            {
                continue;
            }

            var open = fit.Columns.GroupOf(column) is { } group ? program.Open[(int)group] : 1;
            var fitted = open * program.Fitted[column];
            var people = fit.Pool.ApplicantsPerProgram * shares[column];
            var met = published == 0 && fitted < ZeroIsBelow;
            yield return new ColumnError(
                column,
                met ? 0 : 100 * Math.Abs(fitted - published),
                people,
                met || Math.Abs(fitted - published) < HalfWidth90 * Luck(fitted, people)
            );
        }
    }

    private static double Luck(double rate, double people) =>
        Math.Sqrt((rate * (1 - rate) / people) + (0.01 * 0.01 / 12));

    private static ColumnErrors Errors(string column, IEnumerable<ColumnError> errors)
    {
        var sorted = errors.OrderBy(error => error.Points).ToList();
        return sorted.Count == 0
            ? new ColumnErrors(column, 0, 0, 0, 0, 1)
            : new ColumnErrors(
                column,
                sorted.Count,
                sorted.Average(error => error.Points),
                sorted[sorted.Count / 2].Points,
                sorted[Math.Min(sorted.Count - 1, (int)(0.95 * sorted.Count))].Points,
                sorted.Count(error => error.IsWithin90) / (double)sorted.Count
            );
    }

    private sealed record ColumnError(int Column, double Points, double People, bool IsWithin90);

    private static IEnumerable<ConstrainedCell> Constrained(ProgramInterviewRates row)
    {
        var pairs = new[]
        {
            ("InState", row.InState, row.OutOfState),
            ("Signal", row.Single, row.NoSignal),
            ("Signal", row.Silver, row.NoSignal),
            ("GoldOverSilver", row.Gold, row.Silver),
        };
        return pairs
            .Where(pair => pair.Item2 < pair.Item3)
            .Select(pair => new ConstrainedCell(
                row.Specialty,
                row.NameInSource,
                pair.Item1,
                pair.Item2!.Value,
                pair.Item3!.Value
            ));
    }
}
