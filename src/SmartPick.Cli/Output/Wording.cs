using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;
using SmartPick.Reference.Exporting;

namespace SmartPick.Cli.Output;

/// <summary>Numbers and terms in a person's words. Never "safe", never "guaranteed".</summary>
internal static class Wording
{
    /// <summary>A chance as a frequency: "about 7 in 10".</summary>
    public static string Frequency(double chance) => ChanceText.Frequency(chance);

    /// <summary>A probability in per cent: whole from 10 up, with a decimal below, never 0 % or 100 % for what is neither.</summary>
    public static string Percent(double chance) => PercentNumber(chance) + "%";

    /// <summary>A probability with its 90 % interval: "68 % (61 to 74)".</summary>
    public static string Percent(Estimate estimate) =>
        $"{Percent(estimate.Value)} ({PercentRange(estimate)})";

    /// <summary>The 90 % interval of a probability alone: "61 to 74"; once where both ends read the same.</summary>
    public static string PercentRange(Estimate estimate)
    {
        var low = End(estimate, estimate.Low);
        var high = End(estimate, estimate.High);
        return string.Equals(low, high, StringComparison.Ordinal) ? low : $"{low} to {high}";
    }

    /// <summary>A chance with its interval; the interval alone where the evidence is thin, since no single number fits better.</summary>
    public static string Chance(Estimate estimate, bool isThin) =>
        isThin ? $"{PercentRange(estimate)}%, evidence is thin" : Percent(estimate);

    /// <summary>A count with its interval; the interval alone where the evidence is thin.</summary>
    public static string Count(Estimate count, bool isThin) =>
        isThin ? $"{Count(count.Low)} to {Count(count.High)}, evidence is thin" : Count(count);

    /// <summary>A change of a probability in points: "+3.1".</summary>
    public static string Points(double change) => ExportWords.Points(change);

    /// <summary>The interval of a change in points alone; once where both ends read the same.</summary>
    public static string PointsRange(Estimate change) =>
        string.Equals(Points(change.Low), Points(change.High), StringComparison.Ordinal)
            ? Points(change.Low)
            : $"{Points(change.Low)} to {Points(change.High)}";

    /// <summary>A change of a probability in points with its interval.</summary>
    public static string Points(Estimate change) =>
        $"{Points(change.Value)} ({Points(change.Low)} to {Points(change.High)})";

    /// <summary>A change in points with its interval; where the evidence is thin the interval alone, and nothing for one that has none.</summary>
    public static string Points(Estimate change, bool isThin) =>
        !isThin ? Points(change)
        : change.High > change.Low ? PointsRange(change)
        : "not known";

    /// <summary>A change of a count with its interval; the interval alone where the evidence is thin.</summary>
    public static string CountChange(Estimate change, bool isThin) =>
        isThin ? $"{Count(change.Low)} to {Count(change.High)}" : Count(change);

    /// <summary>A size on the model's scale with its interval: "+1.42 (+0.90 to +1.95)".</summary>
    public static string Logits(Estimate size) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{size.Value:+0.00;-0.00;0.00} ({size.Low:+0.00;-0.00;0.00} to {size.High:+0.00;-0.00;0.00})"
        );

    /// <summary>The same; the interval alone where the evidence is thin.</summary>
    public static string Logits(Estimate size, bool isThin) =>
        isThin
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{size.Low:+0.00;-0.00;0.00} to {size.High:+0.00;-0.00;0.00}"
            )
            : Logits(size);

    /// <summary>A count such as expected interviews, one decimal.</summary>
    public static string Count(double count) => count.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A count with its interval.</summary>
    public static string Count(Estimate count) =>
        $"{Count(count.Value)} ({Count(count.Low)} to {Count(count.High)})";

    /// <summary>A signal in a cell; "-" for none.</summary>
    public static string Signal(SignalTier tier) =>
        tier switch
        {
            SignalTier.Gold => "gold",
            SignalTier.Silver => "silver",
            SignalTier.Single => "signal",
            _ => "-",
        };

    /// <summary>A label in a cell.</summary>
    public static string Label(ChanceLabel label) =>
        label switch
        {
            ChanceLabel.Reach => "reach",
            ChanceLabel.Target => "target",
            _ => "likely",
        };

    /// <summary>How a figure is known, where it is not fitted.</summary>
    public static string Status(EffectStatus status) => AnswerWords.Status(status);

    /// <summary>What the list maximises.</summary>
    public static string Objective(Objective objective) =>
        objective switch
        {
            Engine.Picking.Objective.Match => "match in the specialty",
            Engine.Picking.Objective.Anywhere => "match anywhere",
            _ => "value to you",
        };

    /// <summary>Who a base rate or a chance is about.</summary>
    public static string Plural(ApplicantType type) => type.DisplayName() + "s";

    // An end that a sum rounds to nothing or to certainty is as little certain as the figure beside it.
    private static string End(Estimate estimate, double end) =>
        PercentNumber(
            estimate.Low < estimate.High
                ? Math.Clamp(end, double.Epsilon, Math.BitDecrement(1))
                : end
        );

    /// <summary>More decimals than this would claim more than the model knows: above 99 it says no more than that.</summary>
    private static string PercentNumber(double chance)
    {
        var percent = chance * 100;
        return percent switch
        {
            > 0 and < 0.0501 => "<0.1",
            > 99 and < 100 => ">99",
            >= 9.95 or 0 => percent.ToString("0", CultureInfo.InvariantCulture),
            _ => percent.ToString("0.0", CultureInfo.InvariantCulture),
        };
    }
}
