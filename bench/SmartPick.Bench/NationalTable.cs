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

/// <summary>
/// Prints what seasons of the national market cost, their totals and the market's own cuts:
/// <c>--table market [seasons]</c>.
/// </summary>
internal static class NationalTable
{
    private const int UsualSeasons = 20;
    private const int Timed = 7;
    private const int WarmUps = 3;
    private const int Threads = 2;
    private static readonly Seed Seed = new(1);

    public static int Print(string? seasons)
    {
        var folder = DataFolder.Locate(null);
        var data = ReferenceData.Load(folder).Value!;
        var input = MarketFolder.Read(folder, data, new Dictionary<AcgmeCode, int>()).Value!;
        Say($"| work | processor s | wall s |");
        Say($"|---|---|---|");
        var (wall, cost) = (Stopwatch.StartNew(), Cost());
        var market = NationalMarket.Create(input, Scenario.AsItIs);
        Row($"market prepared, baseline slots included", Cost() - cost, wall);
        PrintOneSeason(market);
        var count = seasons is null
            ? UsualSeasons
            : int.Parse(seasons, CultureInfo.InvariantCulture);
        (wall, cost) = (Stopwatch.StartNew(), Cost());
        var tally = MarketRuns.Run(market, Seed, 0, count, Threads);
        Row($"{count} seasons, {Threads} threads", Cost() - cost, wall);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        Say($"\npeak memory {peak:0} MB\n");
        PrintTotals(MarketTables.Of(tally, Scenario.AsItIs.Name));
        foreach (var cut in MarketTables.CutsOf(tally, input.Model))
        {
            Say(
                $"cut {cut.Specialty} {cut.Type.DisplayName()}: market {cut.Market:0.00} fitted {cut.Fitted:0.00} of {cut.Interviews:0}"
            );
        }

        return 0;
    }

    private static void PrintOneSeason(NationalMarket market)
    {
        var work = market.CreateWorkspace();
        var times = new double[Timed];
        for (var season = -WarmUps; season < Timed; season++)
        {
            var start = ThreadClock.Now;
            market.Run(Seed, season + WarmUps, work);
            if (season >= 0)
            {
                times[season] = ThreadClock.Now - start;
            }
        }

        Array.Sort(times);
        Say(
            $"| one season, one thread: median of {Timed} (least {times[0] / 1000:0.00}) | {times[Timed / 2] / 1000:0.00} | |"
        );
    }

    private static void PrintTotals(MarketTable table)
    {
        foreach (
            var row in table.Rows.Where(row =>
                row.Step2Band is null
                && (
                    row.Specialty is null
                    || row.Measure is MarketMeasure.MatchRatePreferred or MarketMeasure.Filled
                )
            )
        )
        {
            Say(
                $"{row.Measure} {row.Specialty ?? string.Empty} {row.Type?.DisplayName() ?? "all"}: {row.Mean:0.000} sd {row.SeasonSd:0.000} of {row.People:0}"
            );
        }
    }

    private static double Cost() => Environment.CpuUsage.TotalTime.TotalSeconds;

    private static void Row(FormattableString work, double cost, Stopwatch wall) =>
        Say(
            $"| {work.ToString(CultureInfo.InvariantCulture)} | {cost:0.0} | {wall.Elapsed.TotalSeconds:0.0} |"
        );

    private static void Say(FormattableString text) =>
        Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
