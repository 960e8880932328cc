using SmartPick.Engine.Applicants;
using SmartPick.Engine.Statistics;
using SmartPick.Engine.Validation;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Features.HowGood;

/// <summary>How published figures, the model's and their difference are said.</summary>
internal static class CellWords
{
    private const double LargeCount = 100;

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
        var difference = (model.Value - cell.Published) * (cell.IsRate ? 100 : 1);
        var text = Wording.Number(
            Math.Abs(difference),
            Math.Abs(difference) >= LargeCount ? "N0" : "0.0"
        );
        return text is "0.0" ? text : (difference < 0 ? "−" : "+") + text;
    }

    /// <summary>A mean error: "1.4 points", or "0.8" for counts.</summary>
    public static string Error(MeanError error, bool isRate) =>
        isRate ? Points(error.Value) : Wording.Number(error.Value, "0.0");

    /// <summary>A share as points: "1.4 points".</summary>
    public static string Points(double share) => Wording.Number(share * 100, "0.0") + " points";

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
        double.IsNaN(value) ? "not measured" : $"{Wording.Number(value, "0.0##")} {unit}".TrimEnd();

    /// <summary>The limits of a tolerance: "at most 2 points".</summary>
    public static string Limits(ToleranceCheck check) =>
        check switch
        {
            { Low: { } low, High: { } high } => Measured2(low, high, check.Unit),
            { Low: { } low } => $"at least {Wording.Number(low, "0.###")} {check.Unit}",
            { High: { } high } => $"at most {Wording.Number(high, "0.###")} {check.Unit}",
            _ => "no limit",
        };

    private static string Measured2(double low, double high, string unit) =>
        $"{Wording.Number(low, "0.###")} to {Wording.Number(high, "0.###")} {unit}";
}
