using System.Globalization;
using SmartPick.Matching.Formats;
using SmartPick.Matching.Runs;

namespace SmartPick.Bench;

/// <summary>Prints the speed table of the Match: the median and the least of some runs, in time that the measuring thread itself ran.</summary>
internal static class MatchTable
{
    private const int WarmUps = 40;
    private const int Runs = 60;
    private const int Seeds = 20;

    public static int Print()
    {
        var couples = MatchCase.WithCouples();
        var start = ThreadClock.Now;
        _ = couples.Run();
        Say($"first run in this process, with couples: {ThreadClock.Now - start:0.0} ms");
        Console.WriteLine();
        Console.WriteLine(
            "| market | median ms | least ms | proposals | ns a proposal | displacements | floor, least ms | least / floor | verify, least ms | status |"
        );
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        PrintRow(MatchCase.WithoutCouples());
        PrintRow(couples);
        PrintRow(MatchCase.WithEverything());
        Console.WriteLine();
        PrintReading(couples);
        PrintSearch();
        Console.WriteLine();
        PrintSeeds("1,200 couples", MatchCase.WithCouples);
        PrintSeeds("everything", MatchCase.WithEverything);
        return 0;
    }

    private static void PrintRow(MatchCase one)
    {
        var result = one.RunVerified();
        var (median, least) = Measure(() => one.Run(), Runs);
        var (_, verify) = Measure(() => one.Verify(result.Assignment), Runs);
        var floor = new LatencyFloor(one.Footprint);
        var (_, floorLeast) = Measure(() => floor.Follow(result.Statistics.Displacements), Runs);
        Say(
            $"| {one.Name} | {median:0.0} | {least:0.0} | {result.Statistics.Proposals} | {least * 1e6 / result.Statistics.Proposals:0.0} | {result.Statistics.Displacements} | {floorLeast:0.0} | {least / floorLeast:0.0} | {verify:0.0} | {result.Status} |"
        );
    }

    private static void PrintReading(MatchCase one)
    {
        var text = one.Text();
        var (median, least) = Measure(() => TextFormat.Read(text), Runs / 2, warmUps: 10);
        Say(
            $"{text.Length} bytes of text to an instance: median {median:0.0} ms, least {least:0.0}"
        );
    }

    private static void PrintSearch()
    {
        for (var seed = 1UL; seed <= 5; seed++)
        {
            var one = MatchCase.WithCouples(seed);
            var start = ThreadClock.Now;
            var outcome = one.Search();
            Say(
                $"complete search, 1,200 couples, seed {seed}: {outcome}, {(ThreadClock.Now - start) / 1000:0.0} s"
            );
        }
    }

    private static void PrintSeeds(string name, Func<ulong, MatchCase> make)
    {
        Say($"| {name}, seed | status | attempts | blocking pairs | median ms | statistics |");
        Console.WriteLine("|---|---|---|---|---|---|");
        for (var seed = 1UL; seed <= Seeds; seed++)
        {
            var one = make(seed);
            var result = one.RunVerified();
            var (median, _) = Measure(() => one.Run(), 9, warmUps: 2);
            var attempts = string.Join(", ", result.Attempts.CountBy(it => it.Rung).Select(Told));
            Say(
                $"| {seed} | {result.Status} | {attempts} | {result.Verification!.BlockingPairCount} | {median:0.0} | {Told(result.Statistics)} |"
            );
        }

        Console.WriteLine();
    }

    private static string Told(KeyValuePair<MatchRung, int> rung) =>
        string.Create(CultureInfo.InvariantCulture, $"{rung.Value} {rung.Key}");

    private static string Told(MatchStatistics it) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{it.MatchedApplicants} matched, {it.MatchedCouples} couples, {it.FilledPositions} of {it.Positions} positions, {it.FilledSupplementals} supplemental, {it.MovedPositions} moved, {it.TakenByParity} by parity, {it.QuotaPasses} passes"
        );

    private static (double Median, double Least) Measure<T>(
        Func<T> run,
        int runs,
        int warmUps = WarmUps
    )
    {
        for (var i = 0; i < warmUps; i++)
        {
            _ = run();
        }

        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var start = ThreadClock.Now;
            _ = run();
            times[i] = ThreadClock.Now - start;
        }

        Array.Sort(times);
        return (times[runs / 2], times[0]);
    }

    private static void Say(FormattableString text) =>
        Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
