using SmartPick.Reference.Evidence;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Catalog;

/// <summary>Reads <c>benchmarks.csv</c>.</summary>
internal static class BenchmarksFile
{
    public const string Name = "benchmarks.csv";

    private static readonly string[] Columns =
    [
        "evidence_id",
        "specialty",
        "applicant_type",
        "year",
        "metric",
        "value",
        "unit",
        "people",
        .. CsvRow.ProvenanceColumns,
    ];

    public static List<Benchmark> Read(
        string folder,
        IReadOnlySet<string>? sourceIds,
        ProblemLog log
    )
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return CsvTable.Read(
            Path.Combine(folder, Name),
            Columns,
            log,
            row =>
            {
                var benchmark = new Benchmark(
                    row.Text("evidence_id"),
                    row.Text("specialty"),
                    row.Text("applicant_type"),
                    row.Text("year"),
                    row.Text("metric"),
                    row.Number("value", double.MinValue, double.MaxValue),
                    row.Text("unit"),
                    row.IntegerOrNull("people", 0, int.MaxValue),
                    row.Provenance(sourceIds)
                );
                var id = EvidenceId.From(
                    benchmark.Provenance.SourceId,
                    benchmark.Specialty,
                    benchmark.ApplicantType,
                    benchmark.Year,
                    benchmark.Metric
                );
                if (
                    row.IsGood && !string.Equals(id, benchmark.EvidenceId, StringComparison.Ordinal)
                )
                {
                    row.Reject("evidence_id", benchmark.EvidenceId, id);
                }

                if (row.IsGood && !seen.Add(benchmark.EvidenceId))
                {
                    row.Reject("evidence_id", benchmark.EvidenceId, "an id that no other row has");
                }

                return benchmark;
            }
        );
    }
}
