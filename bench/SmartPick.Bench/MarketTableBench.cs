using System.Diagnostics;
using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Market;
using SmartPick.Engine.Market.Counting;
using SmartPick.Engine.Randomness;
using SmartPick.Reference;
using SmartPick.Reference.Market;

namespace SmartPick.Bench;

/// <summary>Prints how long seasons of the national market take, and their totals.</summary>
internal static class MarketTableBench
{
    public static int Print(int seasons)
    {
        var folder = DataFolder.Locate(null)!;
        var reference = ReferenceData.Load(folder).Value!;
        var read = MarketFolder.Read(folder, reference, new Dictionary<AcgmeCode, int>());
        if (read.Value is not { } input)
        {
            foreach (var problem in read.Problems)
            {
                Console.WriteLine(problem);
            }

            return 1;
        }

        var clock = Stopwatch.StartNew();
        var market = NationalMarket.Create(input, Scenario.AsItIs);
        Say($"created in {clock.Elapsed.TotalSeconds:0.00} s");
        var work = market.CreateWorkspace();
        for (var season = 0; season < 3; season++)
        {
            clock.Restart();
            market.Run(new Seed(1), season, work);
            Say($"season {season}: {clock.Elapsed.TotalSeconds:0.000} s");
        }

        clock.Restart();
        var tally = MarketRuns.Run(market, new Seed(1), 0, seasons, 2);
        Say($"{seasons} seasons on 2 threads: {clock.Elapsed.TotalSeconds:0.0} s");
        Say($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
        var table = MarketTables.Of(tally, "as it is");
        foreach (var row in table.Rows.Where(row => row.Specialty is null && row.Step2Band is null))
        {
            Say(
                $"{row.Measure} {row.Type?.DisplayName() ?? "all"}: {row.Mean:0.000} sd {row.SeasonSd:0.000} of {row.People:0}"
            );
        }

        foreach (
            var row in table.Rows.Where(row =>
                row.Measure is MarketMeasure.MatchRatePreferred or MarketMeasure.Filled
                && row.Step2Band is null
                && row.Specialty is not null
            )
        )
        {
            Say(
                $"{row.Measure} {row.Specialty} {row.Type?.DisplayName() ?? "all"}: {row.Mean:0.000} sd {row.SeasonSd:0.000} of {row.People:0}"
            );
        }

        return 0;
    }

    private static void Say(FormattableString text) =>
        Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
