using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Validation;

namespace SmartPick.Cli.Validate;

/// <summary>How a validation writes its figures, on the page and in the document.</summary>
internal static class ReportWords
{
    /// <summary>A family in words.</summary>
    public static string Family(CellFamily family) =>
        family switch
        {
            CellFamily.MatchByType => "Match by type",
            CellFamily.MatchByStep2Band => "Match by Step 2 band",
            CellFamily.InterviewRate => "Interview rates",
            CellFamily.Ranks => "Ranks and interviews",
            _ => "Whole season",
        };

    /// <summary>What a tolerance or measure is of.</summary>
    public static string Name(string name, CellFamily? family) =>
        family is { } of ? $"{Family(of)}: {name}"
        : name.Length == 0 ? name
        : char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>Of whom and what a cell is.</summary>
    public static string Group(ValidationCell cell) =>
        string.Equals(cell.Specialty, EvidenceTable.AllSpecialties, StringComparison.Ordinal)
            ? cell.Type?.DisplayName() ?? "Everybody"
            : $"{cell.Specialty}, {cell.Type?.DisplayName() ?? "all"}";

    /// <summary>A number with so many digits that its unit makes sense of them, nothing never below 0; a dash for none.</summary>
    public static string Number(double? number, string unit) =>
        number is { } value && double.IsFinite(value)
            ? value.ToString(
                $"{Digits(unit)};-{Digits(unit)};{Digits(unit)}",
                CultureInfo.InvariantCulture
            )
            : "-";

    /// <summary>A cell's figure: percent for a rate, units for a count.</summary>
    public static string Figure(ValidationCell cell, double? figure) =>
        figure is not { } value ? "-"
        : cell.IsRate ? (100 * value).ToString("0.0", CultureInfo.InvariantCulture) + "%"
        : value.ToString(
            Math.Abs(value) < LargeCount ? "0.0" : "#,##0",
            CultureInfo.InvariantCulture
        );

    /// <summary>An error with its sign and unit.</summary>
    public static string Error(ValidationCell cell, double predicted) =>
        CellError
            .Of(cell, predicted)
            .ToString(
                IsPeople(cell) ? "+#,##0;-#,##0;0" : "+0.0;-0.0;0.0",
                CultureInfo.InvariantCulture
            )
        + (
            cell.IsRate ? " points"
            : IsPeople(cell) ? " people"
            : string.Empty
        );

    /// <summary>The standard error of the model's figure; a dash for none.</summary>
    public static string StandardError(ValidationCell cell) =>
        cell.StandardError is { } error
            ? Number(cell.IsRate ? 100 * error : error, cell.IsRate ? "points" : "people")
            : "-";

    private static bool IsPeople(ValidationCell cell) =>
        cell is { IsRate: false, Family: CellFamily.MarketTotal };

    private const double LargeCount = 1000;

    private static string Digits(string unit) =>
        unit switch
        {
            "people" => "#,##0",
            "cells" or "specialties" or "groups" => "0",
            "share" => "0.000",
            _ when unit.StartsWith("nats", StringComparison.Ordinal) => "0.0000",
            _ => "0.00",
        };
}
