using SmartPick.Engine.Applicants;
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
/// bound the rate of the one that is missing. How closely is seen where all are published: over those specialties the figures
/// are taken as jointly normal (specialties that lack some of them inform the rest), and a missing logit is its mean given the
/// others (counting error of each known rate added). How many prefer a specialty is published over all types only, so the sum
/// over types itself cannot be written down.
/// </summary>
/// <remarks>
/// Which figures enter, and how far their correlations are shrunk, is chosen within what the fit may see: each inner fold of
/// groups is predicted from the others by every <see cref="ClearingRule"/>, and the least log-loss wins. A group that the whole
/// fit holds out has no part in the choice. Inner folds are small, so that enough specialties are left to learn from.
/// </remarks>
internal sealed class MarketClearing
{
    private const int InnerFolds = 10;

    private readonly IReadOnlyList<string> _specialties;
    private readonly ClearingFigures _figures;
    private readonly ClearingModel _model;
    private readonly List<(string Specialty, ApplicantType Type, GroupRate Rate)> _groups;

    public MarketClearing(ClearingFigures figures, IEnumerable<string> specialties)
    {
        _figures = figures;
        _specialties = [.. specialties];
        _groups = [.. Groups()];
        Rule = Choose();
        _model = new ClearingModel(figures, _specialties, Rule.WithSeniors, (_, _) => false);
    }

    /// <summary>The rule that did best within what may be seen; the plainest where none can be tried.</summary>
    public ClearingRule Rule { get; }

    /// <summary>The rate of a group whose own is not known; null when too few specialties have the figures, or this one has none.</summary>
    public ClearedRate? Of(string specialty, ApplicantType type) =>
        _model.Of(specialty, type, Rule.Shrinkage);

    private ClearingRule Choose() =>
        ClearingRule.All.Zip(Losses()).MinBy(pair => pair.Second).First;

    /// <summary>
    /// Log-loss by rule over all people of the inner folds whose groups every rule speaks of: one group on which a rule is silent
    /// must not decide between the others, nor they be compared on different people.
    /// </summary>
    private double[] Losses()
    {
        var losses = new double[ClearingRule.All.Count];
        for (var fold = 0; fold < InnerFolds; fold++)
        {
            var left = _groups.Where((_, index) => index % InnerFolds == fold).ToList();
            var plain = Without(left, withSeniors: false);
            var senior = Without(left, withSeniors: true);
            foreach (var (specialty, type, rate) in left)
            {
                var cleared = ClearingRule
                    .All.Select(rule =>
                        (rule.WithSeniors ? senior : plain).Of(specialty, type, rule.Shrinkage)
                    )
                    .ToList();
                if (cleared.Contains(null))
                {
                    continue;
                }

                for (var r = 0; r < losses.Length; r++)
                {
                    losses[r] +=
                        rate.People!.Value
                        * LogLoss.Of(rate.Rate, Logistic.Probability(cleared[r]!.Logit));
                }
            }
        }

        return losses;
    }

    private ClearingModel Without(
        List<(string Specialty, ApplicantType Type, GroupRate Rate)> left,
        bool withSeniors
    ) =>
        new(
            _figures,
            _specialties,
            withSeniors,
            (specialty, type) =>
                left.Exists(group =>
                    group.Type == type
                    && string.Equals(group.Specialty, specialty, StringComparison.Ordinal)
                )
        );

    /// <summary>Groups with a counted rate that may be seen.</summary>
    private IEnumerable<(string Specialty, ApplicantType Type, GroupRate Rate)> Groups() =>
        _specialties.SelectMany(specialty =>
            ClearingFigures
                .Types.Select(
                    (type, column) =>
                        (Specialty: specialty, Type: type, Rate: _figures.Rate(specialty, column))
                )
                .Where(group => group.Rate is { People: not null })
                .Select(group => (group.Specialty, group.Type, group.Rate!))
        );
}
