using SmartPick.Engine.Applicants;

namespace SmartPick.Reference.Model;

/// <summary>Turns a fit's report into the lines of <c>residuals.csv</c>; no published interview rate of a single program is among them.</summary>
internal static class ResidualRows
{
    /// <summary>All lines: the first stage by specialty and column, then every figure of the second.</summary>
    public static IEnumerable<ResidualRow> Of(FitReport report) =>
        report
            .Interviews.Specialties.SelectMany(specialty =>
                specialty.Columns.Select(column => new ResidualRow(
                    "interview",
                    specialty.Specialty,
                    column.Column,
                    "mean and 95th percentile of the absolute error, in points",
                    column.Programs,
                    null,
                    column.MeanError,
                    column.Error95,
                    false,
                    string.Empty
                ))
            )
            .Concat(
                report.Matches.Figures.Select(figure => new ResidualRow(
                    "match",
                    figure.Specialty,
                    figure.Type.DisplayName(),
                    figure.What,
                    figure.People,
                    figure.Published,
                    figure.Fitted,
                    figure.Sd,
                    figure.HeldOut,
                    figure.EvidenceId
                ))
            );
}
