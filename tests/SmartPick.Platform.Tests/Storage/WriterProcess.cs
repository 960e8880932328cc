using System.Collections.Concurrent;
using System.Diagnostics;

namespace SmartPick.Platform.Tests.Storage;

/// <summary>A process that writes to a store and prints the id of each thing that was confirmed, until it is killed.</summary>
internal sealed class WriterProcess : IDisposable
{
    private static readonly string Program = Path.Combine(
        AppContext.BaseDirectory,
        "SmartPick.Platform.Writer.dll"
    );

    private readonly Process _process;
    private readonly Task _reading;
    private readonly SemaphoreSlim _confirmed = new(0);

    public WriterProcess(string store)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } self
            && Path.GetFileNameWithoutExtension(self) is "dotnet"
                ? self
                : "dotnet"
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Program);
        start.ArgumentList.Add("write");
        start.ArgumentList.Add(store);
        _process = Process.Start(start)!;
        _reading = ReadAsync();
    }

    /// <summary>The ids that were confirmed.</summary>
    public ConcurrentQueue<Guid> Confirmed { get; } = [];

    /// <summary>The codes of what was the matter meanwhile.</summary>
    public ConcurrentQueue<string> Troubles { get; } = [];

    /// <summary>Waits until so many more things were confirmed.</summary>
    public async Task AwaitAsync(int more, CancellationToken stop)
    {
        for (var seen = 0; seen < more; seen++)
        {
            if (!await _confirmed.WaitAsync(TimeSpan.FromMinutes(1), stop))
            {
                throw new TimeoutException(
                    $"Nothing was confirmed for a minute; {string.Join(", ", Troubles.TakeLast(3))}"
                );
            }
        }
    }

    /// <summary>Kills it in whatever it is doing, and reads what it had printed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
    }

    /// <summary>Runs the program under a shell's limits.</summary>
    /// <returns>What it printed and its exit code.</returns>
    public static async Task<(string Out, int Code)> RunLimitedAsync(string limits, string args)
    {
        var start = new ProcessStartInfo("/bin/bash")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"{limits}; exec dotnet {Program} {args}");
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (text, process.ExitCode);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
        _confirmed.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            // A line that the kill cut is no confirmation.
            if (Guid.TryParseExact(line, "D", out var id))
            {
                Confirmed.Enqueue(id);
                _confirmed.Release();
            }
            else
            {
                Troubles.Enqueue(line);
            }
        }
    }
}
