using SmartPick.Engine.Applicants;
using SmartPick.Engine.Evidence;
using SmartPick.Reference.Catalog;

namespace SmartPick.Web.Features.People;

/// <summary>A Step 2 CK score beside those of the applicants of one type who matched in the specialty, as published.</summary>
/// <param name="Score">The applicant's own.</param>
/// <param name="Specialty">The specialty.</param>
/// <param name="Type">The applicant type's name.</param>
/// <param name="Median">The middle score of those who matched.</param>
/// <param name="Low">A quarter of them had a lower one; null if not published.</param>
/// <param name="High">A quarter of them had a higher one; null if not published.</param>
/// <param name="Unmatched">The middle score of those who did not match; null if not published.</param>
/// <param name="Year">The season of the figures.</param>
/// <param name="SourceId">Who published them.</param>
public sealed record StepStanding(
    int Score,
    string Specialty,
    string Type,
    double Median,
    double? Low,
    double? High,
    double? Unmatched,
    string Year,
    string SourceId
)
{
    private const string MedianMetric = "step2ck_median_matched";
    private const string LowMetric = "step2ck_q1_matched";
    private const string HighMetric = "step2ck_q3_matched";
    private const string UnmatchedMetric = "step2ck_median_unmatched";

    /// <summary>True when more than half of those who matched had a higher score.</summary>
    public bool IsBelowMiddle => Score < Median;

    /// <summary>Reads it from the latest published figures; null without a score or without a figure for just this specialty and type.</summary>
    /// <param name="applicant">The answers.</param>
    /// <param name="benchmarks">All published figures.</param>
    public static StepStanding? Of(Applicant applicant, IEnumerable<Benchmark> benchmarks)
    {
        if (applicant.Step2 is not { } score)
        {
            return null;
        }

        var type = EvidenceTable.NameOf(applicant.Type);
        Benchmark[] own =
        [
            .. benchmarks.Where(row =>
                string.Equals(row.Specialty, applicant.Specialty, StringComparison.Ordinal)
                && string.Equals(row.ApplicantType, type, StringComparison.Ordinal)
            ),
        ];
        var median = own.Where(row =>
                string.Equals(row.Metric, MedianMetric, StringComparison.Ordinal)
            )
            .OrderByDescending(row => row.Year, StringComparer.Ordinal)
            .FirstOrDefault();
        return median is null
            ? null
            : new StepStanding(
                score.Value,
                applicant.Specialty,
                type,
                median.Value,
                Beside(LowMetric),
                Beside(HighMetric),
                Beside(UnmatchedMetric),
                median.Year,
                median.Provenance.SourceId
            );

        double? Beside(string metric) =>
            own.FirstOrDefault(row =>
                string.Equals(row.Metric, metric, StringComparison.Ordinal)
                && string.Equals(row.Year, median.Year, StringComparison.Ordinal)
                && string.Equals(
                    row.Provenance.SourceId,
                    median.Provenance.SourceId,
                    StringComparison.Ordinal
                )
            )?.Value;
    }
}
