using SmartPick.Engine.RankLists.Couples;
using SmartPick.Reference.Answers;

namespace SmartPick.Reference.Couples;

/// <summary>
/// The six outcomes of a joint list as they are written and printed: rounded so that they add up to 1. In this order: both
/// together, both near, both apart, the first alone, the second alone, neither.
/// </summary>
public static class CoupleShares
{
    private const int BothKinds = 3;
    private const int WholePercent = 2;
    private const double Nothing = 5e-7;

    /// <summary>The shares.</summary>
    /// <param name="figures">What comes of a list.</param>
    /// <param name="decimals">The decimals.</param>
    public static IReadOnlyList<double> Of(CoupleFigures figures, int decimals) =>
        RoundedShares.Of(Exact(figures), decimals);

    /// <summary>The shares in whole percent: "34%"; "under 1%" where that is not nothing, "over 99%" where it is not all.</summary>
    public static IReadOnlyList<string> Percents(CoupleFigures figures) => Percents(Exact(figures));

    /// <summary>The shares in whole percent, of shares that sum to 1.</summary>
    public static IReadOnlyList<string> Percents(IReadOnlyList<double> shares) =>
        [.. shares.Zip(RoundedShares.Of(shares, WholePercent), Percent)];

    /// <summary>P(both matched) in whole percent: what the three outcomes it is made of show, added up.</summary>
    public static string Both(CoupleFigures figures) =>
        Percent(figures.Both, Of(figures, WholePercent).Take(BothKinds).Sum());

    private static double[] Exact(CoupleFigures figures) =>
        [
            figures.Together.Estimate.Value,
            figures.Near.Estimate.Value,
            figures.Apart.Estimate.Value,
            figures.FirstOnly.Estimate.Value,
            figures.SecondOnly.Estimate.Value,
            figures.Neither.Estimate.Value,
        ];

    private static string Percent(double exact, double rounded) =>
        Math.Round(100 * rounded) switch
        {
            0 when exact > Nothing => "under 1%",
            100 when exact < 1 - Nothing => "over 99%",
            var percent => FormattableString.Invariant($"{percent}%"),
        };
}
