using System.Collections.Concurrent;
using System.Globalization;

namespace SmartPick.Bench;

/// <summary>
/// Puts guests before a running server and prints how long they wait: <c>--table load ADDRESS [sessions] [seconds] [server's process id]</c>.
/// Each guest thinks for five to ten seconds between two requests; the driver shares the machine with the server.
/// </summary>
internal static class LoadTable
{
    private const int UsualSessions = 50;
    private const int UsualSeconds = 300;

    public static async Task<int> PrintAsync(string[] args)
    {
        if (args.Length == 0 || !Uri.TryCreate(args[0], UriKind.Absolute, out var server))
        {
            await Console.Error.WriteLineAsync(
                "expected: --table load ADDRESS [sessions] [seconds] [server's process id]"
            );
            return 2;
        }

        var sessions = NumberOr(args, 1, UsualSessions);
        var seconds = NumberOr(args, 2, UsualSeconds);
        var process = NumberOr(args, 3, 0);
        var waits = new ConcurrentQueue<Wait>();
        var before = ResidentBytes(process);
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        await Task.WhenAll(
            Enumerable
                .Range(0, sessions)
                .Select(guest => new LoadSession(server, guest, waits).RunAsync(end.Token))
        );
        Print(sessions, seconds, [.. waits]);
        if (before is { } start && ResidentBytes(process) is { } now)
        {
            Say($"");
            Say(
                $"Resident memory of the server: {Megabytes(start):0} MB before, {Megabytes(now):0} MB after, {Megabytes(now - start) / sessions:0.00} MB more per session."
            );
        }

        return waits.Any(wait => wait.Failure is not null) ? 1 : 0;
    }

    private static void Print(int sessions, int seconds, Wait[] waits)
    {
        Say($"{sessions} sessions, {seconds} s, {waits.Length} requests");
        Say($"");
        Say($"| request | number | p50 ms | p95 ms | slowest ms | errors |");
        Say($"|---|---|---|---|---|---|");
        PrintKinds(waits, string.Empty);
    }

    /// <summary>A row for each kind of request, then what failed.</summary>
    /// <param name="waits">The requests.</param>
    /// <param name="before">What stands before the kind.</param>
    internal static void PrintKinds(Wait[] waits, string before)
    {
        foreach (
            var kind in waits
                .GroupBy(wait => wait.Kind, StringComparer.Ordinal)
                .OrderBy(kind => kind.Key, StringComparer.Ordinal)
        )
        {
            var times = kind.Select(wait => wait.Milliseconds).Order().ToList();
            Say(
                $"| {before}{kind.Key} | {times.Count} | {Quantile(times, 0.5):0} | {Quantile(times, 0.95):0} | {times[^1]:0} | {kind.Count(wait => wait.Failure is not null)} |"
            );
        }

        foreach (
            var failure in waits
                .Where(wait => wait.Failure is not null)
                .GroupBy(wait => $"{wait.Kind}: {wait.Failure}", StringComparer.Ordinal)
        )
        {
            Say($"{failure.Count()} x {failure.Key}");
        }
    }

    private static double Quantile(List<double> sorted, double share) =>
        sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];

    private static int NumberOr(string[] args, int place, int usual) =>
        args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : usual;

    /// <summary>What the server's process holds in memory; null where the system does not tell.</summary>
    private static double? ResidentBytes(int process)
    {
        var file = FormattableString.Invariant($"/proc/{process}/status");
        if (!File.Exists(file))
        {
            return null;
        }

        var line = File.ReadLines(file)
            .First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ')[^2], CultureInfo.InvariantCulture) * 1024;
    }

    private static double Megabytes(double bytes) => bytes / (1024 * 1024);

    private static void Say(FormattableString text) =>
        Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

/// <summary>One request that a guest waited for.</summary>
/// <param name="Kind">What was asked for.</param>
/// <param name="Milliseconds">From the request to the last byte of the answer.</param>
/// <param name="Failure">What was wrong with the answer; null for nothing.</param>
internal sealed record Wait(string Kind, double Milliseconds, string? Failure);
