using SmartPick.Engine.Applicants;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>How a missing rate is taken from a specialty's other figures.</summary>
/// <param name="WithSeniors">US MD seniors per position count among the figures.</param>
/// <param name="Shrinkage">0 to 1: by how much correlations are drawn towards 0, since they come from few specialties.</param>
internal readonly record struct ClearingRule(bool WithSeniors, double Shrinkage)
{
    /// <summary>All rules that are tried, the plainest first.</summary>
    public static IReadOnlyList<ClearingRule> All { get; } =
    [
        .. ((bool[])[false, true]).SelectMany(with =>
            ((double[])[0, 0.1, 0.2, 0.3]).Select(shrinkage => new ClearingRule(with, shrinkage))
        ),
    ];
}

/// <summary>The figures of many specialties as jointly normal, and what a specialty's figures say of one that is missing.</summary>
internal sealed class ClearingModel
{
    // Five numbers have fifteen variances and covariances: from fewer specialties than that they are not to be had.
    private const int FewestDonors = 10;

    // Keeps two types that always go together from dividing by nothing.
    private const double Ridge = 1e-3;

    private readonly ClearingFigures _figures;
    private readonly Func<string, ApplicantType, bool> _isLeftOut;
    private readonly int _last;
    private readonly List<double[]> _donors;
    private readonly JointNormal? _together;

    /// <summary>Estimates the model.</summary>
    /// <param name="figures">Published figures.</param>
    /// <param name="specialties">The specialties to learn from.</param>
    /// <param name="withSeniors">US MD seniors per position count among the figures.</param>
    /// <param name="isLeftOut">Groups whose rates are not to be used, neither to learn from nor as known.</param>
    public ClearingModel(
        ClearingFigures figures,
        IEnumerable<string> specialties,
        bool withSeniors,
        Func<string, ApplicantType, bool> isLeftOut
    )
    {
        _figures = figures;
        _isLeftOut = isLeftOut;
        _last = withSeniors ? ClearingFigures.Seniors : ClearingFigures.Positions;
        _donors = [.. specialties.Select(Row).Where(row => row.Count(double.IsFinite) > 1)];
        if (Enumerable.Range(0, _last + 1).All(column => Seen(column) >= FewestDonors))
        {
            _together = JointNormal.Estimate(_donors, Ridge);
        }
    }

    /// <summary>The rate of a group; null when too few specialties have the figures, or this one has none.</summary>
    /// <param name="specialty">The specialty.</param>
    /// <param name="type">One of <see cref="ClearingFigures.Types"/>.</param>
    /// <param name="shrinkage">See <see cref="ClearingRule"/>.</param>
    public ClearedRate? Of(string specialty, ApplicantType type, double shrinkage)
    {
        var missing = Array.IndexOf(ClearingFigures.Types, type);
        var known = Known(specialty, missing).ToList();
        if (_together is null || known.Count == 0)
        {
            return null;
        }

        var (mean, variance) = _together.Given(
            missing,
            [.. known.Select(figure => figure.Column)],
            [.. known.Select(figure => figure.Value)],
            [.. known.Select(figure => figure.Variance)],
            shrinkage
        );
        // Means and slopes come from few specialties themselves, as in any regression.
        double donors = Seen(missing);
        var few = (donors - 1) / (donors - 1 - known.Count) * (1 + (1 / donors));
        return new ClearedRate(
            mean,
            Math.Sqrt(few * variance),
            $"match rate: from {string.Join(", ", known.Select(item => item.Words))}, as they go with it in {donors} specialties",
            [.. known.SelectMany(item => item.EvidenceIds).Distinct(StringComparer.Ordinal)]
        );
    }

    private int Seen(int column) => _donors.Count(row => double.IsFinite(row[column]));

    /// <summary>The figures of a specialty that rest on enough people; NaN where there is none.</summary>
    private double[] Row(string specialty) =>
        [
            .. ClearingFigures.Types.Select(
                (type, column) =>
                    !_isLeftOut(specialty, type)
                    && _figures.Rate(specialty, column) is { } rate
                    && RateBook.IsEnough(rate)
                        ? Logistic.Logit(rate.Rate)
                        : double.NaN
            ),
            .. Ratios.Select(column => _figures.Ratio(specialty, column)?.Value ?? double.NaN),
        ];

    private IEnumerable<int> Ratios =>
        Enumerable.Range(ClearingFigures.Positions, _last - ClearingFigures.Positions + 1);

    private IEnumerable<KnownFigure> Known(string specialty, int missing) =>
        Enumerable
            .Range(0, ClearingFigures.Types.Length)
            .Where(column =>
                column != missing && !_isLeftOut(specialty, ClearingFigures.Types[column])
            )
            .Select(column => _figures.KnownRate(specialty, column))
            .Concat(Ratios.Select(column => _figures.Ratio(specialty, column)))
            .OfType<KnownFigure>();
}
