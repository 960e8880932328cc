using SmartPick.Engine.Catalog;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>
/// One specialty at a time as if it had no rates: its typical program is borrowed from its family by the rule that specialties
/// without rates are served by. A mean over programs stands above the typical program's rate, since programs differ; by how
/// much is borrowed from the family too.
/// </summary>
internal sealed class HeldOutSpecialties
{
    private readonly ProgramCatalog _catalog;
    private readonly InterviewPriors _priors;
    private readonly InStateShares _schools;
    private readonly double _rotation;

    public HeldOutSpecialties(
        ProgramCatalog catalog,
        InterviewPriors priors,
        InStateShares schools,
        double rotation
    )
    {
        _catalog = catalog;
        _priors = priors;
        _schools = schools;
        _rotation = rotation;
    }

    /// <summary>A row for every type of every specialty that has two others in its family to borrow from.</summary>
    public IReadOnlyList<InterviewPrediction> Of(IReadOnlyList<SpecialtyFit> fits)
    {
        var own = fits.Select(OwnOf).ToList();
        return
        [
            .. own.SelectMany(held =>
            {
                var lenders = own.Where(other =>
                        other != held && FamilyOf(other.Fit) == FamilyOf(held.Fit)
                    )
                    .ToList();
                return lenders.Count < 2 ? [] : Predict(held, lenders);
            }),
        ];
    }

    private SpecialtyFamily FamilyOf(SpecialtyFit fit) =>
        _catalog.FindSpecialty(fit.Pool.Specialty)!.Family;

    private IEnumerable<InterviewPrediction> Predict(Own held, IReadOnlyList<Own> lenders)
    {
        var pool = held.Fit.Pool;
        var loan = new FamilyLoan(_priors, _schools, _rotation);
        foreach (var lender in lenders)
        {
            loan.Add(lender.Fit, lender.Parameters);
        }

        var (sizes, open) = loan.Typical(pool);
        var typical = TypeLogits(pool, sizes, open);
        foreach (var type in Enum.GetValues<RateGroup>())
        {
            var programs = Published(held.Fit, type).ToList();
            if (programs.Count < 2)
            {
                continue;
            }

            var t = (int)type;
            var published = programs.Average(program => program.Published);
            var above = lenders.Average(lender => lender.MeanLogit[t] - lender.TypicalLogit[t]);
            var between = Sd([
                .. lenders.Select(lender =>
                    lender.MeanLogit[t] + Math.Log(loan.PerPosition(lender.Fit.Pool) ?? 1)
                ),
            ]);
            yield return new InterviewPrediction(
                pool.Specialty,
                type,
                programs.Count,
                published,
                programs.Average(program => program.Fitted),
                Sd([.. programs.Select(program => program.Published)])
                    / Math.Sqrt(programs.Count)
                    / (published * (1 - published)),
                Logistic.Probability(typical[t] + above),
                between * Math.Sqrt(1 + (1.0 / lenders.Count))
            );
        }
    }

    private Own OwnOf(SpecialtyFit fit)
    {
        var parameters = new SpecialtyParameters(fit, null, _priors, _rotation);
        return new Own(
            fit,
            parameters,
            [
                .. Enum.GetValues<RateGroup>()
                    .Select(type =>
                        Logistic.Logit(
                            Published(fit, type)
                                .Select(program => program.Fitted)
                                .DefaultIfEmpty(0.5)
                                .Average()
                        )
                    ),
            ],
            TypeLogits(fit.Pool, parameters.TypicalSizes(), fit.Open)
        );
    }

    private static IEnumerable<(double Published, double Fitted)> Published(
        SpecialtyFit fit,
        RateGroup type
    )
    {
        var column = fit.Columns.Type(type);
        return fit
            .Programs.Where(program => !double.IsNaN(program.Published[column]))
            .Select(program =>
                (program.Published[column], program.Open[(int)type] * program.Fitted[column])
            );
    }

    /// <summary>The logit of the rate of each type at a program with these effects, P(open) included.</summary>
    private double[] TypeLogits(SpecialtyPool pool, EffectSizes sizes, ReadOnlySpan<double> open)
    {
        var columns = new PublishedColumns(pool.Tiers);
        var margins = new PoolMargins(sizes.Effects, columns);
        var cells = new PoolFactory(_schools, _priors).Cells(
            pool,
            null,
            _priors.Get("association", pool.Specialty).Mean
        );
        margins.Evaluate(
            cells,
            sizes.ToFitParameters(new double[sizes.Effects.StepCount + 4]),
            _rotation,
            open
        );
        var logits = new double[open.Length];
        for (var type = 0; type < logits.Length; type++)
        {
            logits[type] = Logistic.Logit(
                open[type] * margins.Values[columns.Type((RateGroup)type)]
            );
        }

        return logits;
    }

    private static double Sd(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1));
    }

    /// <summary>What a specialty's own rates say: the logit of the mean over programs, and of its typical program, by type.</summary>
    private sealed record Own(
        SpecialtyFit Fit,
        SpecialtyParameters Parameters,
        double[] MeanLogit,
        double[] TypicalLogit
    );
}
