using SmartPick.Engine.Applicants;
using SmartPick.Engine.Statistics;
using SmartPick.Engine.Validation;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Features.HowGood;

/// <summary>How published figures, the model's and their difference are said.</summary>
internal static class CellWords
{
    private const double LargeCount = 100;
    private const string Share = "share";
    private const string Nats = "nats";

    /// <summary>A figure of a cell: "71.3%" or "9.0" or "48,050".</summary>
    public static string Figure(bool isRate, double figure) =>
        isRate ? Wording.Number(figure * 100, "0.0") + "%"
        : Math.Abs(figure) >= LargeCount ? Wording.Number(figure, "N0")
        : Wording.Number(figure, "0.0");

    /// <summary>The 90 % interval of a cell.</summary>
    public static string Interval(bool isRate, Estimate estimate) =>
        $"{Figure(isRate, estimate.Low)} to {Figure(isRate, estimate.High)}";

    /// <summary>The model's figure less the published one, with its sign: points for a rate.</summary>
    public static string Difference(ValidationCell cell, Estimate model)
    {
        var difference = CellError.Of(cell, model.Value);
        var text = Wording.Number(
            Math.Abs(difference),
            Math.Abs(difference) >= LargeCount ? "N0" : "0.0"
        );
        return text is "0.0" ? text : (difference < 0 ? "−" : "+") + text;
    }

    /// <summary>A mean error: "1.4 points", or "0.8" for counts.</summary>
    public static string Error(MeanError error, bool isRate) =>
        isRate ? Points(error.Value) : Wording.Number(error.Value, "0.0");

    /// <summary>"1.4 points".</summary>
    public static string Points(double points) => Wording.Number(points, "0.0") + " points";

    /// <summary>How far a figure lies from the published one: the difference of rates, the relative difference of counts, so that both
    /// can be put in one order.</summary>
    public static double Distance(ValidationCell cell, Estimate model)
    {
        var difference = Math.Abs(model.Value - cell.Published);
        return cell.IsRate || cell.Published == 0
            ? difference
            : difference / Math.Abs(cell.Published);
    }

    /// <summary>What the fit knew of a figure, seen and held out.</summary>
    public static string Use(ValidationCell cell) =>
        (cell.IsFitted ? "fitted" : "not fitted")
        + cell.HeldOutBy switch
        {
            HoldOut.Group => "; held out with its group",
            HoldOut.Specialty => "; held out with its specialty",
            HoldOut.NewestYear => "; held out as the newest year",
            HoldOut.Always => "; never shown to a fit",
            _ => cell.IsFitted ? "; not held out" : string.Empty,
        };

    /// <summary>Who the figures are of: "US MD seniors", "everybody".</summary>
    public static string People(ApplicantType? type) =>
        type is { } known ? known.DisplayName() + "s" : "all applicants together";

    /// <summary>A specialty's name, or what stands for all of them.</summary>
    public static string Specialty(string specialty) =>
        string.Equals(specialty, ValidationGroup.Everything, StringComparison.Ordinal)
            ? "All specialties together"
            : specialty;

    /// <summary>A measured value with its unit, as a tolerance has it.</summary>
    public static string Measured(double value, string unit) =>
        double.IsNaN(value) ? "not measured"
        : unit is Share ? Wording.Number(value * 100, "0.#") + "%"
        : $"{Wording.Number(value, Digits(value, unit))} {unit}".TrimEnd();

    /// <summary>A measured value with its unit and, where it has one, its standard error: "92.2 ± 0.1 percent".</summary>
    public static string Measured(ToleranceCheck check) =>
        check.StandardError is { } error && !double.IsNaN(check.Value)
            ? $"{Wording.Number(check.Value, ErrorDigits(check.Unit))} ± {Wording.Number(error, ErrorDigits(check.Unit))} {check.Unit}"
            : Measured(check.Value, check.Unit);

    /// <summary>The text with a capital at its start.</summary>
    public static string Sentence(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    // Three sections, so that what rounds to nothing has no sign.
    private static string Digits(double value, string unit) =>
        Math.Abs(value) >= LargeCount ? "N0"
        : unit is "points" or "percent" ? "0.0;−0.0;0.0"
        : unit.StartsWith(Nats, StringComparison.Ordinal) ? "0.0000;−0.0000;0.0000"
        : "0.000;−0.000;0.000";

    private static string ErrorDigits(string unit) =>
        unit is "people" ? "N0"
        : unit.StartsWith(Nats, StringComparison.Ordinal) ? "0.0000;−0.0000;0.0000"
        : "0.00";

    /// <summary>The limits of a tolerance: "at most 2 points".</summary>
    public static string Limits(ToleranceCheck check) =>
        check switch
        {
            { AgainstRival: true, High: <= 0 } => "better by more than luck",
            { Low: { } low, High: { } high } =>
                $"{Wording.Number(check.Unit is Share ? low * 100 : low, low >= LargeCount ? "N0" : "0.###")} to {Limit(high, check.Unit)}",
            { Low: { } low } => $"at least {Limit(low, check.Unit)}",
            { High: { } high } => $"at most {Limit(high, check.Unit)}",
            _ => "no limit",
        };

    private static string Limit(double value, string unit) =>
        unit is Share
            ? Wording.Number(value * 100, "0.#") + "%"
            : $"{Wording.Number(value, Math.Abs(value) >= LargeCount ? "N0" : "0.###")} {unit}".TrimEnd();
}
