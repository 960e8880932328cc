using SmartPick.Engine.Applicants;
using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>Published figures that the fit never sees, beside what it says of them.</summary>
internal static class HeldOutChecks
{
    private const string OneRank = "p_match_given_1_rank";

    /// <summary>All checks that the evidence has a figure for.</summary>
    public static IEnumerable<FigureRow> Create(
        FitWorld world,
        EvidenceTable evidence,
        IReadOnlyList<FittedGroup> groups
    ) => FromSeniors(world, groups).Concat(ByRanks(evidence, groups));

    /// <summary>US DO match rates from the specialty's US MD parameters with the DOs' own first stage.</summary>
    private static IEnumerable<FigureRow> FromSeniors(
        FitWorld world,
        IReadOnlyList<FittedGroup> groups
    )
    {
        var seniors = groups
            .Where(group => group is { Type: ApplicantType.UsMdSenior, Fit: not null })
            .ToDictionary(group => group.Specialty, StringComparer.Ordinal);
        foreach (
            var group in groups.Where(g => g is { Type: ApplicantType.UsDoSenior, Fit: not null })
        )
        {
            var target = group.Problem!.Targets.FirstOrDefault(t => t.Kind == TargetKind.MatchRate);
            if (
                target is null
                || !seniors.TryGetValue(group.Specialty, out var senior)
                || world.Targets.ShareInTopBand(group.Specialty) is null
            )
            {
                continue;
            }

            var cells = group.Problem.Cohort.Evaluate(senior.Fit!.Estimate.Parameters);
            yield return new FigureRow(
                group.Specialty,
                group.Type,
                "MatchRate from US MD parameters",
                target.Published,
                target.Predict(cells),
                target.Sd,
                target.People,
                true,
                target.EvidenceId
            );
        }
    }

    /// <summary>Old charts of US MDs' P(match) by number of ranks, and the mean ranks beside them.</summary>
    private static IEnumerable<FigureRow> ByRanks(
        EvidenceTable evidence,
        IReadOnlyList<FittedGroup> groups
    ) =>
        evidence
            .Rows.Where(row => string.Equals(row.Metric, OneRank, StringComparison.Ordinal))
            .SelectMany(row => ByRanks(evidence, groups, row));

    private static IEnumerable<FigureRow> ByRanks(
        EvidenceTable evidence,
        IReadOnlyList<FittedGroup> groups,
        EvidenceRow chart
    )
    {
        var group = groups.FirstOrDefault(g =>
            g is { Type: ApplicantType.UsMdSenior, Fit: not null }
            && string.Equals(g.Specialty, chart.Specialty, StringComparison.Ordinal)
        );
        if (group is null)
        {
            return [];
        }

        var parameters = group.Fit!.Estimate.Parameters;
        var byRanks = group.Problem!.Cohort.MatchByRanks(parameters, 2);
        var moments = group.Problem.Cohort.Evaluate(parameters)[0];
        (string Metric, double Scale, double Fitted)[] checks =
        [
            (OneRank, 100, byRanks[0]),
            ("p_match_given_2_ranks", 100, byRanks[1]),
            ("contiguous_ranks_mean_matched", 1, moments.RanksMatched),
            ("contiguous_ranks_mean_unmatched", 1, moments.RanksUnmatched),
        ];
        return checks
            .Select(check =>
                (
                    check,
                    Row: evidence.Find(
                        chart.Specialty,
                        chart.ApplicantType,
                        chart.Year,
                        check.Metric
                    )
                )
            )
            .Where(pair => pair.Row is not null)
            .Select(pair => new FigureRow(
                chart.Specialty,
                ApplicantType.UsMdSenior,
                $"{pair.check.Metric} {chart.Year}",
                pair.Row!.Value / pair.check.Scale,
                pair.check.Fitted,
                0,
                null,
                true,
                pair.Row.Id
            ));
    }
}
