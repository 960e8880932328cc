using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using SmartPick.Matching.Generation;
using SmartPick.Matching.Seasons;

namespace SmartPick.Bench;

/// <summary>Prints the speed table of the many-season mode.</summary>
internal static class SeasonTable
{
    private const int WarmUps = 60;
    private const int Runs = 101;
    private const int Batch = 40;
    private const int Batches = 15;

    public static int Print()
    {
        var national = SeasonCase.Create();
        Console.WriteLine("| work | median ms | least ms |");
        Console.WriteLine("|---|---|---|");
        PrintOneSeason(national);
        PrintThreads(national);
        PrintGenerator();
        Console.WriteLine();
        var report = national.CheckLeaveOneOut();
        Say(
            $"cut-offs against full runs, one applicant left out: {report.Checked - report.Differences.Count} of {report.Checked} the same"
        );
        return 0;
    }

    private static void PrintOneSeason(SeasonCase national)
    {
        var season = 0;
        var proposals = 0L;
        var times = Times(
            WarmUps,
            Runs,
            () => ThreadClock.Now,
            () => proposals += national.OneSeason(season++)
        );
        Row("one season, one thread, time the thread ran", times);
        var each = times[Runs / 2] * 1e6 * (WarmUps + Runs) / proposals;
        Say($"| - a proposal of {proposals / (WarmUps + Runs)}, ns | {each:0.0} | |");
    }

    // Taken in turns, so that what others do on the machine meets both alike. On a busy machine the wall clock says little about scaling;
    // what a season costs in processor time does: where two threads cost no more of it than one, free cores would halve the wait.
    private static void PrintThreads(SeasonCase national)
    {
        var (one, two) = (national.Room(Batch), national.Room(Batch));
        var (ones, twos) = (new double[Batches], new double[Batches]);
        var (oneCosts, twoCosts) = (new double[Batches], new double[Batches]);
        for (var batch = 0; batch < Batches; batch++)
        {
            (ones[batch], oneCosts[batch]) = OneOf(one, threads: 1);
            (twos[batch], twoCosts[batch]) = OneOf(two, threads: 2);
        }

        PrintPair("wall clock", ones, twos);
        PrintPair("processor time", oneCosts, twoCosts);
        Say($"| - the same bits | {(Same(one, two) ? "yes" : "NO")} | |");

        (double Wall, double Cost) OneOf(SeasonOutcomes room, int threads)
        {
            var (wall, cost) = (Wall(), Cost());
            national.Seasons(room, threads);
            return ((Wall() - wall) / Batch, (Cost() - cost) / Batch);
        }
    }

    private static void PrintPair(string clock, double[] ones, double[] twos)
    {
        Array.Sort(ones);
        Array.Sort(twos);
        Row($"one of {Batch} seasons, one thread, {clock}", ones);
        Row($"one of {Batch} seasons, two threads, {clock}", twos);
        Say(
            $"| - one thread / two threads | {ones[Batches / 2] / twos[Batches / 2]:0.00} | {ones[0] / twos[0]:0.00} |"
        );
    }

    private static void PrintGenerator() =>
        Row(
            "national market with 1,200 couples made",
            Times(
                3,
                Runs / 10,
                () => ThreadClock.Now,
                () => InstanceGenerator.Generate(new GeneratorOptions { Couples = 1_200 })
            )
        );

    private static bool Same(SeasonOutcomes one, SeasonOutcomes two) =>
        MemoryMarshal
            .AsBytes(one.Cutoffs.Span)
            .SequenceEqual(MemoryMarshal.AsBytes(two.Cutoffs.Span))
        && one.Choices.Span.SequenceEqual(two.Choices.Span)
        && one.Counts.Span.SequenceEqual(two.Counts.Span);

    private static double Wall() => Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency;

    private static double Cost() => Environment.CpuUsage.TotalTime.TotalMilliseconds;

    private static double[] Times(int warmUps, int runs, Func<double> clock, Action run)
    {
        for (var i = 0; i < warmUps; i++)
        {
            run();
        }

        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var start = clock();
            run();
            times[i] = clock() - start;
        }

        Array.Sort(times);
        return times;
    }

    private static void Row(string work, double[] sorted) =>
        Say($"| {work} | {sorted[sorted.Length / 2]:0.00} | {sorted[0]:0.00} |");

    private static void Say(FormattableString text) =>
        Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
