using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Catalog;

/// <summary>A published figure that the product shows or checks itself against: a row of <c>benchmarks.csv</c>.</summary>
/// <param name="EvidenceId">Source, specialty, type, year and metric, as <see cref="Evidence.EvidenceId"/> writes them.</param>
/// <param name="Specialty">The specialty, or ALL.</param>
/// <param name="ApplicantType">The applicant type, or all.</param>
/// <param name="Year">The year or years, as the source gives them.</param>
/// <param name="Metric">What is measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">percent, count, score, ratio, USD ...</param>
/// <param name="People">How many people it rests on; null if not published.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record Benchmark(
    string EvidenceId,
    string Specialty,
    string ApplicantType,
    string Year,
    string Metric,
    double Value,
    string Unit,
    int? People,
    Provenance Provenance
);
