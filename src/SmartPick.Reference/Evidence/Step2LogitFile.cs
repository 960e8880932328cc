using SmartPick.Engine.Evidence;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Evidence;

/// <summary>Reads <c>step2_logit_usmd_2020_2024.csv</c>: the logistic fit on Step 2 CK to compare with.</summary>
public static class Step2LogitFile
{
    /// <summary>The file's name in the folder given with <c>--data</c>.</summary>
    public const string Name = "step2_logit_usmd_2020_2024.csv";

    private const double SteepestLogit = 20;

    private static readonly string[] Columns =
    [
        "specialty",
        "n_us_md_2020_2024",
        "overall_match_pct",
        "logit_intercept_at_250",
        "logit_slope_per_10_points",
        "fitted_p_220",
        "fitted_p_240",
        "fitted_p_250",
        "fitted_p_260",
    ];

    internal static IReadOnlyList<Step2LogitRow> Read(
        string folder,
        IReadOnlySet<string> specialties,
        ProblemLog log
    ) =>
        Tables.CsvTable.Read(
            Path.Combine(folder, Name),
            Columns,
            log,
            row => new Step2LogitRow(
                row.Member("specialty", specialties, "a specialty of specialties.csv"),
                row.Integer("n_us_md_2020_2024", 1, 1_000_000),
                row.Number("overall_match_pct", 0, 100) / 100,
                row.Number("logit_intercept_at_250", -SteepestLogit, SteepestLogit),
                row.Number("logit_slope_per_10_points", -SteepestLogit, SteepestLogit)
            )
        );
}
