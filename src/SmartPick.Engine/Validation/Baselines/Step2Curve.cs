using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Validation.Baselines;

/// <summary>A logistic curve on Step 2, fitted to match rates by maximum likelihood: what a calculator without a model would use.</summary>
/// <param name="Intercept">Logit at the reference score.</param>
/// <param name="Slope">Per ten points.</param>
public readonly record struct Step2Curve(double Intercept, double Slope)
{
    private const double Reference = 250;
    private const double PointsPerStep = 10;
    private const int Rounds = 50;

    // A ridge so weak that it only speaks where the data do not (one band, or all matched).
    private const double Ridge = 1e-4;

    /// <summary>The chance at a score.</summary>
    public double At(double score) => Logistic.Probability(Intercept + (Slope * Steps(score)));

    /// <summary>Fits intercept and slope.</summary>
    public static Step2Curve Fit(IEnumerable<RateCell> training) =>
        Fit([.. training.Where(cell => cell.People > 0)], slope: null);

    /// <summary>Fits the intercept alone, the slope given.</summary>
    public static Step2Curve Fit(IEnumerable<RateCell> training, double slope) =>
        Fit([.. training.Where(cell => cell.People > 0)], (double?)slope);

    /// <summary>The curve of this slope whose mean over the cells' people is a given rate.</summary>
    public Step2Curve Through(double rate, IReadOnlyList<RateCell> cells)
    {
        var same = cells
            .Select(cell => cell with { Published = rate, People = Math.Max(1, cell.People) })
            .ToList();
        return Fit(same, (double?)Slope);
    }

    /// <summary>Newton's steps on the log-likelihood.</summary>
    private static Step2Curve Fit(IReadOnlyList<RateCell> cells, double? slope)
    {
        var curve = new Step2Curve(0, slope ?? 0);
        for (var round = 0; round < Rounds; round++)
        {
            var (g0, g1) = (-Ridge * curve.Intercept, -Ridge * curve.Slope);
            var (h00, h01, h11) = (Ridge, 0.0, Ridge);
            foreach (var cell in cells)
            {
                var x = Steps(cell.Score);
                var p = curve.At(cell.Score);
                var off = cell.People * (cell.Published - p);
                var weight = cell.People * p * (1 - p);
                g0 += off;
                g1 += off * x;
                h00 += weight;
                h01 += weight * x;
                h11 += weight * x * x;
            }

            var determinant = (h00 * h11) - (h01 * h01);
            var (d0, d1) = slope is null
                ? (((h11 * g0) - (h01 * g1)) / determinant, ((h00 * g1) - (h01 * g0)) / determinant)
                : (g0 / h00, 0.0);
            curve = new Step2Curve(
                curve.Intercept + Math.Clamp(d0, -2, 2),
                curve.Slope + Math.Clamp(d1, -2, 2)
            );
            if (Math.Abs(d0) + Math.Abs(d1) < 1e-10)
            {
                break;
            }
        }

        return curve;
    }

    private static double Steps(double score) => (score - Reference) / PointsPerStep;
}
