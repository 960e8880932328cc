using MathNet.Numerics.LinearAlgebra;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>A match rate that follows from the others of its specialty.</summary>
/// <param name="Logit">Its logit.</param>
/// <param name="Sd">Standard deviation of the logit.</param>
/// <param name="Words">What it was taken from.</param>
/// <param name="EvidenceIds">The rows used.</param>
internal sealed record ClearedRate(
    double Logit,
    double Sd,
    string Words,
    IReadOnlyList<string> EvidenceIds
);

/// <summary>
/// A market clears: who prefers a specialty shares its positions, so positions per applicant and the rates of the other types
/// bound the rate of the one that is missing. How closely is seen where all are published: over those specialties the logits of
/// the rates of US MD seniors, US DO seniors and non-US IMGs and the log of positions per applicant who prefers the specialty
/// are taken as jointly normal, and a missing logit is its mean given the others (counting error of each known rate added). How
/// many prefer a specialty is published over all types only, so the sum over types itself cannot be written down.
/// </summary>
internal sealed class MarketClearing
{
    private const string Year = "2026";
    private const string Everybody = "all";

    // Four numbers have ten variances and covariances: from fewer specialties than that they are not to be had.
    private const int FewestDonors = 10;

    // Keeps two types that always go together from dividing by nothing.
    private const double Ridge = 1e-3;

    private static readonly ApplicantType[] Types =
    [
        ApplicantType.UsMdSenior,
        ApplicantType.UsDoSenior,
        ApplicantType.NonUsImg,
    ];

    private static readonly int Ratio = Types.Length;

    private readonly EvidenceTable _evidence;
    private readonly PublishedRates _published;
    private readonly Vector<double> _mean;
    private readonly Matrix<double> _covariance;
    private readonly int _donors;

    public MarketClearing(
        EvidenceTable evidence,
        PublishedRates published,
        IEnumerable<string> specialties
    )
    {
        _evidence = evidence;
        _published = published;
        var donors = specialties.Select(Complete).OfType<Vector<double>>().ToList();
        _donors = donors.Count;
        _mean = Vector<double>.Build.Dense(Ratio + 1);
        _covariance = Ridge * Matrix<double>.Build.DenseIdentity(Ratio + 1);
        if (_donors < FewestDonors)
        {
            return;
        }

        foreach (var donor in donors)
        {
            _mean += donor / _donors;
        }

        foreach (var donor in donors)
        {
            _covariance += (donor - _mean).OuterProduct(donor - _mean) / (_donors - 1);
        }
    }

    /// <summary>The rate of a group whose own is not known; null when too few specialties have all figures, or this one has none.</summary>
    public ClearedRate? Of(string specialty, ApplicantType type)
    {
        var known = Known(specialty, type).ToList();
        if (_donors < FewestDonors || known.Count == 0)
        {
            return null;
        }

        var missing = Array.IndexOf(Types, type);
        var among = Matrix<double>.Build.Dense(
            known.Count,
            known.Count,
            (i, j) => _covariance[known[i].Index, known[j].Index] + (i == j ? known[i].Variance : 0)
        );
        var with = Vector<double>.Build.Dense(
            known.Count,
            i => _covariance[known[i].Index, missing]
        );
        var off = Vector<double>.Build.Dense(
            known.Count,
            i => known[i].Value - _mean[known[i].Index]
        );
        var weights = among.Solve(with);
        // Means and slopes come from few specialties themselves, as in any regression.
        var few = (_donors - 1.0) / (_donors - 1.0 - known.Count) * (1 + (1.0 / _donors));
        return new ClearedRate(
            _mean[missing] + weights.DotProduct(off),
            Math.Sqrt(few * (_covariance[missing, missing] - weights.DotProduct(with))),
            $"match rate: from {string.Join(", ", known.Select(item => item.Words))}, as they go with it in {_donors} specialties",
            [.. known.SelectMany(item => item.EvidenceIds)]
        );
    }

    private Vector<double>? Complete(string specialty)
    {
        var values = new double[Ratio + 1];
        for (var k = 0; k < Types.Length; k++)
        {
            if (_published.Own(specialty, Types[k]) is not { } rate || !RateBook.IsEnough(rate))
            {
                return null;
            }

            values[k] = Logistic.Logit(rate.Rate);
        }

        if (RatioOf(specialty) is not { } ratio)
        {
            return null;
        }

        values[Ratio] = ratio.Value;
        return Vector<double>.Build.Dense(values);
    }

    private IEnumerable<KnownFigure> Known(string specialty, ApplicantType missing)
    {
        for (var k = 0; k < Types.Length; k++)
        {
            if (Types[k] != missing && _published.Own(specialty, Types[k]) is { } rate)
            {
                yield return new KnownFigure(
                    k,
                    Logistic.Logit(rate.Rate),
                    rate.LogitSd * rate.LogitSd,
                    $"the rate of {Types[k].DisplayName()}s",
                    rate.EvidenceIds
                );
            }
        }

        if (RatioOf(specialty) is { } ratio)
        {
            yield return ratio;
        }
    }

    private KnownFigure? RatioOf(string specialty)
    {
        var positions = _evidence.Find(specialty, Everybody, Year, "positions_offered_excl_prelim");
        var people = _evidence.Find(specialty, Everybody, Year, "applicants_first_or_only_choice");
        return positions is null || people is null
            ? null
            : new KnownFigure(
                Ratio,
                Math.Log(positions.Value / people.Value),
                0,
                "positions per applicant who prefers the specialty",
                [positions.Id, people.Id]
            );
    }

    private sealed record KnownFigure(
        int Index,
        double Value,
        double Variance,
        string Words,
        IReadOnlyList<string> EvidenceIds
    );
}
