namespace SmartPick.Engine.Evidence;

/// <summary>One published figure.</summary>
/// <param name="Id">The name it is cited under: source/specialty/type/year/metric.</param>
/// <param name="Specialty">The specialty as the evidence file writes it; <c>ALL</c> for all together.</param>
/// <param name="ApplicantType">The applicants it is about, as the file writes them.</param>
/// <param name="Year">The year of the Match, or a span of years.</param>
/// <param name="Metric">What is measured, for example <c>match_rate_preferred</c>.</param>
/// <param name="Value">The figure, in <paramref name="Unit"/>.</param>
/// <param name="Unit">percent, count, score, ratio and the like.</param>
/// <param name="SourceId">Who published it.</param>
/// <param name="Confidence">How far to trust the row.</param>
public sealed record EvidenceRow(
    string Id,
    string Specialty,
    string ApplicantType,
    string Year,
    string Metric,
    double Value,
    string Unit,
    string SourceId,
    string Confidence
);
