using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Model;

/// <summary>Writes and reads <c>model/matches.csv</c>: what was fitted for each specialty and applicant type.</summary>
internal static class MatchParametersFile
{
    /// <summary>The file, relative to the data folder.</summary>
    public static readonly string Name = Path.Combine("model", "matches.csv");

    private const char Separator = ';';
    private const double Largest = 1000;
    private const int CovarianceLength =
        MatchParameters.ParameterCount * (MatchParameters.ParameterCount + 1) / 2;

    private static readonly string[] ParameterColumns =
    [
        "beta",
        "log_sigma",
        "lambda",
        "cutoff",
        "kappa",
    ];

    private static readonly string[] Columns =
    [
        "specialty",
        "applicant_type",
        .. ParameterColumns,
        "covariance",
        "season_sd",
        "step2_median",
        "step2_sd_below",
        "step2_sd_above",
        "step2_basis",
        "step2_source_id",
        "knee_below",
        "knee_slope",
        "base_rate",
        "base_rate_people",
        "base_rate_year",
        "base_rate_meaning",
        "base_rate_source_id",
        "thin",
        "borrowed",
        "evidence_ids",
    ];

    private static readonly Dictionary<string, ApplicantType> Types =
        Enum.GetValues<ApplicantType>()
            .ToDictionary(type => type.DisplayName(), StringComparer.Ordinal);

    /// <summary>Writes the file, in the order given.</summary>
    public static void Write(string folder, IReadOnlyList<MatchParameters> rows) =>
        CsvText.Write(Path.Combine(folder, Name), Columns, rows.Select(Fields));

    /// <summary>Reads the file; rows with problems are left out, the problems are in the log.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="specialties">The names of <c>specialties.csv</c>; each must have a row for every type.</param>
    /// <param name="sourceIds">The ids of <c>sources.csv</c>.</param>
    /// <param name="log">Where problems go.</param>
    public static IReadOnlyList<MatchParameters> Read(
        string folder,
        IReadOnlySet<string> specialties,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var path = Path.Combine(folder, Name);
        var before = log.Count;
        var seen = new HashSet<(string, ApplicantType)>();
        var rows = CsvTable.Read(
            path,
            Columns,
            log,
            row =>
            {
                var read = Row(row, specialties, sourceIds);
                if (row.IsGood && !seen.Add((read.Specialty, read.Type)))
                {
                    row.Reject(
                        "applicant_type",
                        read.Type.DisplayName(),
                        "one row for a specialty and type"
                    );
                }

                return read;
            }
        );
        // Rows that were rejected are not reported a second time as missing.
        if (log.Count == before)
        {
            ReportMissing(path, specialties, seen, log);
        }

        return rows;
    }

    private static void ReportMissing(
        string path,
        IReadOnlySet<string> specialties,
        HashSet<(string, ApplicantType)> seen,
        ProblemLog log
    )
    {
        foreach (var specialty in specialties.Order(StringComparer.Ordinal))
        {
            foreach (var type in Types.Values.Where(type => !seen.Contains((specialty, type))))
            {
                log.Add(
                    path,
                    null,
                    "applicant_type",
                    "no row",
                    $"a row for {specialty}, {type.DisplayName()}"
                );
            }
        }
    }

    private static List<string> Fields(MatchParameters row) =>
        [
            row.Specialty,
            row.Type.DisplayName(),
            .. row.Mean.Select(CsvText.Number),
            string.Join(Separator, row.Covariance.Select(CsvText.Number)),
            CsvText.Number(row.SeasonSd),
            CsvText.Number(row.Step2.Median),
            CsvText.Number(row.Step2.SdBelow),
            CsvText.Number(row.Step2.SdAbove),
            row.Step2.Basis,
            row.Step2.SourceId,
            row.KneeBelow is { } knee ? CsvText.Number(knee) : string.Empty,
            CsvText.Number(row.KneeSlope),
            row.BaseRate is { } rate ? CsvText.Number(rate.Rate) : string.Empty,
            row.BaseRate?.People?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
            row.BaseRate?.Year.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
            row.BaseRate?.Meaning ?? string.Empty,
            row.BaseRate?.SourceId ?? string.Empty,
            row.Thin ? "true" : "false",
            row.Borrowed,
            string.Join(Separator, row.EvidenceIds),
        ];

    private static MatchParameters Row(
        CsvRow row,
        IReadOnlySet<string> specialties,
        IReadOnlySet<string> sourceIds
    ) =>
        new(
            row.Member("specialty", specialties, "a specialty of specialties.csv"),
            row.Choice("applicant_type", Types),
            [.. ParameterColumns.Select(column => row.Number(column, -Largest, Largest))],
            Covariance(row),
            row.Number("season_sd", 0, Largest),
            new Step2Distribution(
                row.Number("step2_median", Step2Score.Lowest, Step2Score.Highest),
                row.Number("step2_sd_below", SmallestSpread, Step2Score.Highest),
                row.Number("step2_sd_above", SmallestSpread, Step2Score.Highest),
                row.Text("step2_basis"),
                row.Member("step2_source_id", sourceIds, "an id of sources.csv")
            ),
            row.NumberOrNull("knee_below", Step2Score.Lowest, Step2Score.Highest),
            row.Number("knee_slope", 0, Largest),
            BaseRate(row, sourceIds),
            row.Flag("thin"),
            row.TextOrNull("borrowed") ?? string.Empty,
            row.TextOrNull("evidence_ids")?.Split(Separator) ?? []
        );

    private const double SmallestSpread = 0.1;

    private static BaseRate? BaseRate(CsvRow row, IReadOnlySet<string> sourceIds) =>
        row.NumberOrNull("base_rate", 0, 1) is { } rate
            ? new BaseRate(
                rate,
                row.IntegerOrNull("base_rate_people", 1, int.MaxValue),
                row.Integer("base_rate_year", 1952, 2100),
                row.Text("base_rate_meaning"),
                row.Member("base_rate_source_id", sourceIds, "an id of sources.csv")
            )
            : null;

    private static double[] Covariance(CsvRow row)
    {
        var parts = row.Text("covariance").Split(Separator);
        var values = new double[CovarianceLength];
        if (parts.Length != CovarianceLength)
        {
            row.Reject(
                "covariance",
                FormattableString.Invariant($"{parts.Length} numbers"),
                FormattableString.Invariant($"{CovarianceLength} numbers")
            );
            return values;
        }

        for (var i = 0; i < CovarianceLength; i++)
        {
            if (
                !double.TryParse(
                    parts[i],
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out values[i]
                ) || !double.IsFinite(values[i])
            )
            {
                row.Reject("covariance", parts[i], "finite numbers between semicolons");
                return values;
            }
        }

        RejectNegativeVariance(row, values);
        return values;
    }

    private static void RejectNegativeVariance(CsvRow row, double[] values)
    {
        for (var i = 0; i < MatchParameters.ParameterCount; i++)
        {
            var variance = values[(i * (i + 1) / 2) + i];
            if (variance < 0)
            {
                row.Reject(
                    "covariance",
                    FormattableString.Invariant($"{variance} for {ParameterColumns[i]}"),
                    "variances of 0 or more"
                );
            }
        }
    }
}
