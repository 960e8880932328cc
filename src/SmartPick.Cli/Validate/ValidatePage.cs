using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Engine.Validation;
using Spectre.Console;

namespace SmartPick.Cli.Validate;

/// <summary>What a validation found, as a page.</summary>
internal sealed class ValidatePage(ValidationReport report, Page page)
{
    /// <summary>Writes the page.</summary>
    public void Write()
    {
        page.Paragraph(
            $"Fitted on {report.FittedOn}, validated on {report.ValidatedOn}.",
            Page.Strong
        );
        if (report.Standing.Length > 0)
        {
            page.Paragraph(report.Standing);
        }

        WriteChecks();
    }

    private void WriteChecks()
    {
        page.Heading("Stated tolerances");
        var table = Page.Table(
            ("tolerance", Justify.Left),
            ("from", Justify.Right),
            ("to", Justify.Right),
            ("measured", Justify.Right),
            ("", Justify.Left)
        );
        foreach (var check in report.Checks)
        {
            table.AddRow(
                new Text(check.Family is { } family ? $"{family}: {check.Name}" : check.Name),
                new Text(Number(check.Low)),
                new Text(Number(check.High)),
                new Text($"{Number(check.Value)} {check.Unit}"),
                new Text(check.IsMet ? "met" : "not met")
            );
        }

        page.Write(table);
    }

    private static string Number(double? number) =>
        number is { } value && double.IsFinite(value)
            ? value.ToString("0.###", CultureInfo.InvariantCulture)
            : "-";
}
