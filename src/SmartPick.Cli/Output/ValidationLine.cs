using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Validation;
using SmartPick.Reference;
using SmartPick.Reference.Validation;

namespace SmartPick.Cli.Output;

/// <summary>The last line of an answer: how well the model did on the group that its numbers are of, and where all of that is found.</summary>
internal static class ValidationLine
{
    /// <summary>The line for a group.</summary>
    /// <param name="dataFolder">The data folder, where the last validation lies beside the model.</param>
    /// <param name="data">The data read from it.</param>
    /// <param name="specialty">The specialty of the numbers shown.</param>
    /// <param name="type">The applicant type of the numbers shown.</param>
    public static string Of(
        string dataFolder,
        ReferenceData data,
        string specialty,
        ApplicantType type
    )
    {
        if (ValidationFolder.Read(dataFolder).Value is not { } report)
        {
            return "How good is this? No validation of these data can be read: smartpick validate holds the numbers against what is published (docs/validation.md).";
        }

        var parameters = data.Model.MatchesOf(specialty, type);
        return Of(report, specialty, type, parameters.Thin, parameters.Borrowed.Length > 0);
    }

    /// <summary>The line for a group of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="specialty">The specialty of the numbers shown.</param>
    /// <param name="type">The applicant type of the numbers shown.</param>
    /// <param name="isThin">True where the group's evidence is thin.</param>
    /// <param name="isBorrowed">True where the group borrows from others.</param>
    public static string Of(
        ValidationReport report,
        string specialty,
        ApplicantType type,
        bool isThin,
        bool isBorrowed
    )
    {
        var rates = ValidationGroup
            .Of(report, specialty, type)
            .Cells.Where(cell => cell.IsRate)
            .ToList();
        return string.Join(
            ' ',
            new[]
            {
                "How good is this?",
                Error(rates, $"In {specialty}, {type.DisplayName()}s,"),
                isThin ? "The evidence for this group is thin." : string.Empty,
                isBorrowed && !isThin
                    ? "A part of it is borrowed from other groups."
                    : string.Empty,
                report.Standing,
                $"All figures: smartpick validate, docs/validation.md, or on the page /how-good#{ValidationGroup.AnchorOf(specialty, type)}",
            }.Where(part => part.Length > 0)
        );
    }

    private static string Error(List<ValidationCell> rates, string group) =>
        (MeanError.Seen(rates), MeanError.HeldOut(rates)) switch
        {
            (_, { } unseen) =>
                $"{group} the model was off by {Points(unseen)} when it had not seen the group ({Count(unseen)}).",
            ({ } seen, null) =>
                $"{group} the model was off by {Points(seen)} on figures it was fitted to ({Count(seen)}); the group could not be held out.",
            _ => $"{group} no rate is published that the model could be held against.",
        };

    private static string Points(MeanError error) =>
        error.Value.ToString("0.0", CultureInfo.InvariantCulture) + " points";

    private static string Count(MeanError error) =>
        error.Cells == 1
            ? "1 figure"
            : error.Cells.ToString(CultureInfo.InvariantCulture) + " figures";
}
