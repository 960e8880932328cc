using SmartPick.Engine.Applicants;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Market;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Market;

/// <summary>Reads <c>market/counts.csv</c>: the published numbers of people and positions that the market is made of.</summary>
internal static class MarketCountsFile
{
    /// <summary>The file, relative to the data folder.</summary>
    public static readonly string Name = Path.Combine("market", "counts.csv");

    private const double Most = 1e6;
    private const int EarliestYear = 1952;
    private const int LatestYear = 2100;

    private static readonly string[] Columns =
    [
        "specialty",
        "type",
        "what",
        "year",
        "value",
        "evidence_id",
        .. CsvRow.ProvenanceColumns,
    ];

    private static readonly Dictionary<string, ApplicantType> Types =
        Enum.GetValues<ApplicantType>()
            .ToDictionary(type => type.DisplayName(), StringComparer.Ordinal);

    private static readonly HashSet<string> Whats = new(CountNames.All, StringComparer.Ordinal);

    private static readonly ApplicantType[] TypesCounted =
    [
        ApplicantType.UsMdSenior,
        ApplicantType.UsDoSenior,
        ApplicantType.UsImg,
        ApplicantType.NonUsImg,
    ];

    /// <summary>The rows without problems; problems, missing totals among them, go to the log.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="specialties">Specialties and fields that a row may name, beside ALL.</param>
    /// <param name="sourceIds">Ids of <c>sources.csv</c>.</param>
    /// <param name="log">Where problems go.</param>
    public static List<MarketCount> Read(
        string folder,
        IReadOnlySet<string> specialties,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var path = Path.Combine(folder, Name);
        var before = log.Count;
        var known = specialties
            .Append(EvidenceTable.AllSpecialties)
            .ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<(string, ApplicantType?, string, int)>();
        var rows = CsvTable.Read(
            path,
            Columns,
            log,
            row =>
            {
                var count = new MarketCount(
                    row.Member("specialty", known, "ALL, a specialty or a field of fields.csv"),
                    row.TextOrNull("type") is null ? null : row.Choice("type", Types),
                    row.Member("what", Whats, "one of " + string.Join(", ", CountNames.All)),
                    row.Integer("year", EarliestYear, LatestYear),
                    row.Number("value", 0, Most),
                    row.Text("evidence_id"),
                    row.Provenance(sourceIds)
                );
                if (row.IsGood && !seen.Add((count.Specialty, count.Type, count.What, count.Year)))
                {
                    row.Reject("what", count.What, "one row for a specialty, type, what and year");
                }

                return count;
            }
        );
        if (log.Count == before)
        {
            ReportMissing(path, rows, log);
        }

        return rows;
    }

    /// <summary>What the market cannot do without: totals of the same year.</summary>
    private static void ReportMissing(string path, List<MarketCount> rows, ProblemLog log)
    {
        var year = rows.Count == 0 ? EarliestYear : rows.Max(row => row.Year);
        var totals = rows.Where(row =>
                row.Year == year
                && string.Equals(
                    row.Specialty,
                    EvidenceTable.AllSpecialties,
                    StringComparison.Ordinal
                )
            )
            .Select(row => (row.What, row.Type))
            .ToHashSet();
        (string What, ApplicantType? Type)[] needed =
        [
            (CountNames.Positions, null),
            (CountNames.Registered, null),
            (CountNames.Active, null),
            (CountNames.Couples, null),
            (CountNames.Tracks, null),
            .. TypesCounted.Select(type => (CountNames.Active, (ApplicantType?)type)),
        ];
        foreach (var (what, type) in needed.Where(need => !totals.Contains(need)))
        {
            log.Add(
                path,
                null,
                "what",
                FormattableString.Invariant($"no row {what} {type?.DisplayName()}").TrimEnd(),
                FormattableString.Invariant($"a row for ALL in {year}")
            );
        }
    }
}
