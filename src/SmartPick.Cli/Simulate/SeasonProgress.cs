using System.Globalization;
using SmartPick.Cli.Output;

namespace SmartPick.Cli.Simulate;

/// <summary>How far a simulation is, and how long it still takes, on a <see cref="StatusLine"/>.</summary>
internal sealed class SeasonProgress : IDisposable
{
    private readonly Surroundings _surroundings;
    private readonly StatusLine _line;
    private readonly int _before;
    private readonly int _all;
    private readonly long _start;

    /// <summary>Begins to measure.</summary>
    /// <param name="surroundings">Clock and standard error.</param>
    /// <param name="before">Seasons done before.</param>
    /// <param name="all">Seasons asked for.</param>
    public SeasonProgress(Surroundings surroundings, int before, int all)
    {
        _surroundings = surroundings;
        _line = new StatusLine(surroundings);
        _before = before;
        _all = all;
        _start = surroundings.Clock.GetTimestamp();
        Show(before);
    }

    /// <summary>Shows how far it is.</summary>
    public void Show(int done) =>
        _line.Show(Words(_before, done, _all, _surroundings.Clock.GetElapsedTime(_start)));

    /// <summary>The line: seasons done, and the time left at the pace so far.</summary>
    public static string Words(int before, int done, int all, TimeSpan elapsed)
    {
        var left =
            done > before
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $", {Duration(elapsed * (all - done) / (done - before))} left"
                )
                : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"simulating: season {done:N0} of {all:N0}{left}"
        );
    }

    /// <summary>Clears the line.</summary>
    public void Dispose() => _line.Dispose();

    private static string Duration(TimeSpan time) =>
        time < TimeSpan.FromMinutes(1)
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Math.Floor(time.TotalHours):0}:{time:mm\\:ss} h"
            );
}
