using SmartPick.Engine.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Catalog;

/// <summary>Reads <c>fees.csv</c>: the steps of each portal's tiered fee.</summary>
internal static class FeesFile
{
    public const string Name = "fees.csv";

    // Catches a slip, not a policy: no portal asks this much for an application.
    private const int MostDollars = 10_000;
    private const int MostApplications = 10_000;

    private static readonly string[] Columns =
    [
        "portal",
        "season",
        "from",
        "to",
        "amount_usd",
        "basis",
        "carried_over",
        .. CsvRow.ProvenanceColumns,
    ];

    private static readonly Dictionary<string, bool> FlatBases = new(StringComparer.Ordinal)
    {
        ["flat"] = true,
        ["each"] = false,
    };

    public static List<FeeSchedule> Read(
        string folder,
        IReadOnlySet<string>? sourceIds,
        ProblemLog log
    )
    {
        var path = Path.Combine(folder, Name);
        var before = log.Count;
        var rows = CsvTable.Read(
            path,
            Columns,
            log,
            row => new FeeRow(
                row.Text("portal"),
                row.Season(),
                row.Flag("carried_over"),
                row.Line,
                new FeeStep(
                    row.Integer("from", 1, MostApplications),
                    row.IntegerOrNull("to", 1, MostApplications),
                    new Money(row.Integer("amount_usd", 0, MostDollars)),
                    row.Choice("basis", FlatBases),
                    row.Provenance(sourceIds)
                )
            )
        );
        var schedules = rows.GroupBy(row => (row.Portal, row.Season)).ToList();
        if (log.Count == before)
        {
            foreach (var schedule in schedules)
            {
                CheckSteps(path, [.. schedule], log);
            }
        }

        return
        [
            .. schedules.Select(schedule => new FeeSchedule(
                schedule.Key.Portal,
                schedule.Key.Season,
                [.. schedule.Select(row => row.Step)],
                schedule.Any(row => row.CarriedOver)
            )),
        ];
    }

    private static void CheckSteps(string path, IReadOnlyList<FeeRow> rows, ProblemLog log)
    {
        int? next = 1;
        foreach (var row in rows)
        {
            var found = FormattableString.Invariant($"{row.Step.From}");
            if (next is null)
            {
                log.Add(path, row.Line, "from", found, "no step after one without an end");
            }
            else if (row.Step.From != next)
            {
                log.Add(path, row.Line, "from", found, FormattableString.Invariant($"{next}"));
            }
            else if (row.Step.To < row.Step.From)
            {
                log.Add(
                    path,
                    row.Line,
                    "to",
                    FormattableString.Invariant($"{row.Step.To}"),
                    "no less than from"
                );
            }

            next = row.Step.To + 1;
        }

        if (next is not null)
        {
            log.Add(path, rows[^1].Line, "to", "an end", "nothing in the last step of a season");
        }
    }

    private sealed record FeeRow(
        string Portal,
        Season Season,
        bool CarriedOver,
        long Line,
        FeeStep Step
    );
}
