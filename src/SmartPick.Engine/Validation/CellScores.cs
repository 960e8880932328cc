using SmartPick.Engine.Applicants;
using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Validation;

/// <summary>Mean Step 2 of the people of a cell, from the distribution of those who apply: for the curve on Step 2.</summary>
internal sealed class CellScores
{
    private readonly Dictionary<(string, ApplicantType), Step2Distribution> _scores;
    private readonly Dictionary<string, double> _inTopBand;

    /// <summary>Scores as a fit knows them.</summary>
    public CellScores(MatchFitResult fit)
    {
        _scores = fit.Parameters.ToDictionary(row => (row.Specialty, row.Type), row => row.Step2);
        _inTopBand = fit
            .Predictions.Where(row => row.Target.Kind == TargetKind.BandRate)
            .GroupBy(row => row.Specialty, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group =>
                    group
                        .Where(row => row.Target.Cell == TargetBook.Bands.Count)
                        .Sum(row => row.Target.People!.Value)
                    / (double)group.Sum(row => row.Target.People!.Value),
                StringComparer.Ordinal
            );
    }

    /// <summary>The mean score of a prediction's people.</summary>
    public double Of(GroupPrediction prediction)
    {
        var step2 = _scores[(prediction.Specialty, prediction.Type)];
        if (prediction.Target.Kind != TargetKind.BandRate)
        {
            return step2.MeanScore();
        }

        // In the years of the bands the distribution stood where its share above the last edge is the published one.
        var scores = Step2Book.Split(step2);
        var edge = TargetBook.Bands[^1].Low;
        var share = Math.Clamp(_inTopBand[prediction.Specialty], 0.01, 0.99);
        var then = scores with { Median = scores.Median + edge - scores.Quantile(1 - share) };
        var (low, high) = TargetBook.Bands[prediction.Target.Cell - 1];
        var cell = Step2Cell.Create(then, low, high, null);
        return cell.Scores.Zip(cell.Weights, (score, weight) => score * weight).Sum();
    }
}
