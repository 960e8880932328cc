using MathNet.Numerics.LinearAlgebra;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>Parameters for specialties and types that no figure speaks of: taken from a donor, wider, c solved to a rate.</summary>
internal sealed class Borrowing
{
    private readonly FitWorld _world;
    private readonly RankRoundResult _round;
    private readonly Dictionary<(string, ApplicantType), FittedGroup> _fitted;

    public Borrowing(FitWorld world, RankRoundResult round, IEnumerable<FittedGroup> fitted)
    {
        _world = world;
        _round = round;
        _fitted = fitted.ToDictionary(group => (group.Specialty, group.Type));
    }

    /// <summary>The parameters of a specialty and type without targets of its own.</summary>
    public FittedGroup Fill(Specialty specialty, ApplicantType type)
    {
        var (donor, words) = Donor(specialty, type);
        if (type.IsUsGraduate())
        {
            donor = AsGraduates(donor, specialty.Name, type);
        }

        var rate = _world.Rates[specialty.Name, type];
        var final = Intercept.Solve(
            _world.Cohort(specialty.Name, type),
            donor with
            {
                Covariance = Widen(donor.Covariance),
            },
            rate.Rate,
            rate.LogitSd
        );
        return new FittedGroup(
            specialty.Name,
            type,
            null,
            null,
            final,
            rate.Borrowed.Length == 0 ? words : $"{rate.Borrowed}; {words}"
        );
    }

    /// <summary>
    /// Graduates match less often than seniors. Nothing published says whether they are interviewed less or taken less once
    /// interviewed, so the difference of the two match rates is shared out: a stated part of its logits is looked for in the
    /// interview, with an error that leaves nearly all or nearly none of it there, and c takes the rest.
    /// </summary>
    private GroupEstimate AsGraduates(GroupEstimate seniors, string specialty, ApplicantType type)
    {
        const int Kappa = (int)MatchParameter.Kappa;
        var senior =
            type == ApplicantType.UsMdGraduate
                ? ApplicantType.UsMdSenior
                : ApplicantType.UsDoSenior;
        var difference =
            Logistic.Logit(_world.Rates[specialty, type].Rate)
            - Logistic.Logit(_world.Rates[specialty, senior].Rate);
        var part = _world.Priors.Get("graduate_interviews");
        var mean = (double[])seniors.Mean.Clone();
        mean[Kappa] += part.Mean * difference;
        var covariance = seniors.Covariance.Clone();
        covariance[Kappa, Kappa] += part.Sd * part.Sd * difference * difference;
        return seniors with { Mean = mean, Covariance = covariance };
    }

    private (GroupEstimate Donor, string Words) Donor(Specialty specialty, ApplicantType type)
    {
        ApplicantType[] nearest = type switch
        {
            ApplicantType.UsImg => [ApplicantType.NonUsImg],
            ApplicantType.UsMdGraduate => [ApplicantType.UsMdSenior],
            ApplicantType.UsDoGraduate => [ApplicantType.UsDoSenior, ApplicantType.UsMdSenior],
            ApplicantType.UsDoSenior => [ApplicantType.UsMdSenior],
            _ => [],
        };
        foreach (var donor in nearest)
        {
            if (_fitted.TryGetValue((specialty.Name, donor), out var group))
            {
                return (
                    group.Final,
                    $"slope, spread and level of interviews: {donor.DisplayName()}s of the specialty"
                );
            }
        }

        return FamilyMean(specialty, type);
    }

    /// <summary>The mean of the family's specialties fitted for the type; its variance is theirs and that between them.</summary>
    private (GroupEstimate Donor, string Words) FamilyMean(Specialty specialty, ApplicantType type)
    {
        var source = type switch
        {
            ApplicantType.UsImg => ApplicantType.NonUsImg,
            ApplicantType.UsMdGraduate => ApplicantType.UsMdSenior,
            ApplicantType.UsDoGraduate => ApplicantType.UsDoSenior,
            _ => type,
        };
        var donors = _world
            .Specialties.Where(other => other.Family == specialty.Family)
            .Select(other => _fitted.GetValueOrDefault((other.Name, source)))
            .Where(group => group is not null)
            .Select(group => group!.Final)
            .ToList();
        if (donors.Count < 2)
        {
            return (
                _world.PriorEstimate(specialty.Name, type, _round.Lambda, _round.LogSigma),
                "slope, spread and level of interviews: the fit's starting assumptions"
            );
        }

        var mean = new double[MatchParameters.ParameterCount];
        for (var p = 0; p < mean.Length; p++)
        {
            mean[p] = donors.Average(donor => donor.Mean[p]);
        }

        var covariance = Matrix<double>.Build.Dense(mean.Length, mean.Length);
        foreach (var donor in donors)
        {
            var off = Vector<double>.Build.Dense(mean.Length, p => donor.Mean[p] - mean[p]);
            covariance += (donor.Covariance + off.OuterProduct(off)) / donors.Count;
        }

        var family = RateBook.FamilyName(specialty.Family);
        return (
            new GroupEstimate(mean, covariance, 0),
            $"slope, spread and level of interviews: mean of {donors.Count} {family} specialties, {source.DisplayName()}s"
        );
    }

    /// <summary>Borrowed parameters are known less well; lambda is common and stays as it is.</summary>
    private Matrix<double> Widen(Matrix<double> covariance)
    {
        var scale = Vector<double>.Build.Dense(
            MatchParameters.ParameterCount,
            p =>
                p == (int)MatchParameter.Lambda
                    ? 1
                    : Math.Sqrt(_world.Priors.Get("borrow_variance").Mean)
        );
        return covariance.PointwiseMultiply(scale.OuterProduct(scale));
    }
}
