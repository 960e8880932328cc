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
/// are taken as jointly normal (specialties that lack some of them inform the rest), and a missing logit is its mean given the
/// others (counting error of each known rate added). How many prefer a specialty is published over all types only, so the sum
/// over types itself cannot be written down.
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
    private readonly List<double[]> _donors;
    private readonly JointNormal? _together;

    public MarketClearing(
        EvidenceTable evidence,
        PublishedRates published,
        IEnumerable<string> specialties
    )
    {
        _evidence = evidence;
        _published = published;
        _donors = [.. specialties.Select(Row).Where(row => row.Count(double.IsFinite) > 1)];
        if (Enumerable.Range(0, Ratio + 1).All(column => Seen(column) >= FewestDonors))
        {
            _together = JointNormal.Estimate(_donors, Ridge);
        }
    }

    /// <summary>The rate of a group whose own is not known; null when too few specialties have the figures, or this one has none.</summary>
    public ClearedRate? Of(string specialty, ApplicantType type)
    {
        var known = Known(specialty, type).ToList();
        if (_together is null || known.Count == 0)
        {
            return null;
        }

        var missing = Array.IndexOf(Types, type);
        var (mean, variance) = _together.Given(
            missing,
            [.. known.Select(figure => figure.Index)],
            [.. known.Select(figure => figure.Value)],
            [.. known.Select(figure => figure.Variance)]
        );
        // Means and slopes come from few specialties themselves, as in any regression.
        double donors = Seen(missing);
        var few = (donors - 1) / (donors - 1 - known.Count) * (1 + (1 / donors));
        return new ClearedRate(
            mean,
            Math.Sqrt(few * variance),
            $"match rate: from {string.Join(", ", known.Select(item => item.Words))}, as they go with it in {donors} specialties",
            [.. known.SelectMany(item => item.EvidenceIds)]
        );
    }

    private int Seen(int column) => _donors.Count(row => double.IsFinite(row[column]));

    /// <summary>The figures of a specialty that rest on enough people; NaN where there is none.</summary>
    private double[] Row(string specialty) =>
        [
            .. Types.Select(type =>
                _published.Own(specialty, type) is { } rate && RateBook.IsEnough(rate)
                    ? Logistic.Logit(rate.Rate)
                    : double.NaN
            ),
            RatioOf(specialty)?.Value ?? double.NaN,
        ];

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
