using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>Mean interview rate of a type over a specialty's programs, as fitted and as borrowed when the specialty is held out.</summary>
/// <param name="Specialty">The specialty.</param>
/// <param name="Group">The type.</param>
/// <param name="Programs">Programs with the rate.</param>
/// <param name="Fitted">Mean over those programs as fitted.</param>
/// <param name="FittedSd">Its standard deviation, programs taken as independent.</param>
/// <param name="Borrowed">The mean when the specialty is treated as one without rates: its family's loan. Null without two lenders.</param>
/// <param name="BorrowedLogitSd">How far the logit of such a mean may be off: the spread of the lenders' own means.</param>
public sealed record TypeRateRow(
    string Specialty,
    RateGroup Group,
    int Programs,
    double Fitted,
    double FittedSd,
    double? Borrowed,
    double BorrowedLogitSd
);

/// <summary>
/// Holds every specialty out of the first stage in turn: what its family lends it, as it lends to the specialties without rates,
/// beside what its own rates give. Specialties are fitted apart from each other, so nothing has to be refitted.
/// </summary>
internal sealed class TypeRates
{
    private const int Nodes = 15;
    private static readonly NormalQuadrature Spread = NormalQuadrature.Create(Nodes);

    private readonly ProgramCatalog _catalog;
    private readonly InterviewPriors _priors;
    private readonly InStateShares _schools;
    private readonly double _rotation;
    private readonly IReadOnlyList<SpecialtyFit> _fits;

    internal TypeRates(
        ProgramCatalog catalog,
        InterviewPriors priors,
        InStateShares schools,
        double rotation,
        IReadOnlyList<SpecialtyFit> fits
    )
    {
        _catalog = catalog;
        _priors = priors;
        _schools = schools;
        _rotation = rotation;
        _fits = fits;
    }

    /// <summary>A row for each specialty with rates and type.</summary>
    internal IReadOnlyList<TypeRateRow> Rows() => [.. _fits.SelectMany(Rows)];

    private IEnumerable<TypeRateRow> Rows(SpecialtyFit fit)
    {
        var lenders = _fits
            .Where(other => !ReferenceEquals(other, fit) && FamilyOf(other) == FamilyOf(fit))
            .ToList();
        var loan = lenders.Count < 2 ? null : Loan(fit, lenders);
        foreach (var group in Enum.GetValues<RateGroup>())
        {
            var own = Own(fit, group);
            if (own.Count == 0)
            {
                continue;
            }

            yield return new TypeRateRow(
                fit.Pool.Specialty,
                group,
                own.Count,
                own.Average(program => program.Rate),
                Math.Sqrt(own.Sum(program => program.Variance)) / own.Count,
                loan is null ? null : Mean(fit.Pool, loan, group),
                LenderSpread(lenders, group)
            );
        }
    }

    private SpecialtyFamily FamilyOf(SpecialtyFit fit) =>
        _catalog.FindSpecialty(fit.Pool.Specialty)!.Family;

    private SignalRule? RuleOfRates(string specialty)
    {
        var season = new Season((int)_priors.Get("rates_season").Mean);
        return _catalog.SignalRules.FirstOrDefault(rule =>
            rule.Season == season
            && string.Equals(rule.Specialty, specialty, StringComparison.Ordinal)
        );
    }

    private InterviewParameters Loan(SpecialtyFit fit, IReadOnlyList<SpecialtyFit> lenders)
    {
        var loan = new FamilyLoan(_priors, _schools, _rotation);
        foreach (var lender in lenders)
        {
            loan.Add(
                lender,
                new SpecialtyParameters(
                    lender,
                    RuleOfRates(lender.Pool.Specialty),
                    _priors,
                    _rotation
                )
            );
        }

        return loan.Row(fit.Pool, RuleOfRates(fit.Pool.Specialty));
    }

    /// <summary>Fitted rates of the programs whose rate is published, with the variance that sampling leaves.</summary>
    private static List<(double Rate, double Variance)> Own(SpecialtyFit fit, RateGroup group)
    {
        var column = fit.Columns.Type(group);
        return
        [
            .. fit
                .Programs.Where(program => !double.IsNaN(program.Published[column]))
                .Select(program =>
                {
                    var rate = program.Open[(int)group] * program.Fitted[column];
                    var people =
                        fit.Pool.ApplicantsPerProgram
                        * program.Cells.ColumnShares(fit.Columns)[column];
                    return (rate, rate * (1 - rate) / people);
                }),
        ];
    }

    /// <summary>The spread between lenders' own means, for one specialty more.</summary>
    private static double LenderSpread(IReadOnlyList<SpecialtyFit> lenders, RateGroup group)
    {
        var logits = lenders
            .Select(lender => Own(lender, group))
            .Where(own => own.Count > 0)
            .Select(own => Logistic.Logit(own.Average(program => program.Rate)))
            .ToList();
        if (logits.Count < 2)
        {
            return 0;
        }

        var mean = logits.Average();
        return Math.Sqrt(
            logits.Sum(logit => (logit - mean) * (logit - mean))
                / (logits.Count - 1)
                * (1 + (1.0 / logits.Count))
        );
    }

    /// <summary>The mean rate of a type over programs that scatter as the typical row says, in an average state's pool.</summary>
    private double Mean(SpecialtyPool pool, InterviewParameters typical, RateGroup group)
    {
        var cells = new PoolFactory(_schools, _priors).Cells(
            pool,
            null,
            _priors.Get("association", pool.Specialty).Mean
        );
        var (sum, weight) = (0.0, 0.0);
        for (var tier = 0; tier < cells.TierCount; tier++)
        {
            for (var kind = 0; kind < PoolCells.KindCount; kind++)
            {
                if (PoolCells.GroupOf(kind) != group)
                {
                    continue;
                }

                var effects = Effects(pool.Tiers[tier], kind, group);
                for (var rotated = 0; rotated < 2; rotated++)
                {
                    var share = cells.Weights[PoolCells.Index(tier, kind, rotated)];
                    weight += share;
                    sum += share * Expected(typical, effects, rotated * _rotation);
                }
            }
        }

        return typical.Open[(int)group] * sum / weight;
    }

    private static List<int> Effects(SignalTier tier, int kind, RateGroup group)
    {
        List<int> effects = [(int)InterviewEffect.Base, (int)TierEffects.EffectOf(tier)];
        if (PoolCells.IsInState(kind))
        {
            effects.Add((int)InterviewEffect.InState);
        }

        if (group != RateGroup.UsMd)
        {
            effects.Add((int)InterviewEffect.UsDo + (int)group - 1);
        }

        return effects;
    }

    private static double Expected(InterviewParameters row, List<int> effects, double shift)
    {
        var mean = effects.Sum(effect => row.Mean[effect]) + shift;
        var sd = Math.Sqrt(
            Math.Max(
                0,
                effects.Sum(i => effects.Sum(j => row.Covariance[At(Math.Max(i, j), Math.Min(i, j))]))
            )
        );
        var sum = 0.0;
        for (var k = 0; k < Nodes; k++)
        {
            sum += Spread.Weights[k] * Logistic.Probability(mean + (sd * Spread.Nodes[k]));
        }

        return sum;
    }

    private static int At(int row, int column) => (row * (row + 1) / 2) + column;
}
