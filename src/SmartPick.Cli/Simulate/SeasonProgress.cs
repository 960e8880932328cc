using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Engine.Market.Archetypes;

namespace SmartPick.Cli.Simulate;

/// <summary>How far a simulation is, and how long it still takes, on a <see cref="StatusLine"/>.</summary>
internal sealed class SeasonProgress : IProgress<ListProgress>, IDisposable
{
    /// <summary>Nobody reads faster.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly Surroundings _surroundings;
    private readonly StatusLine _line;
    private readonly int _before;
    private readonly int _all;
    private readonly Lock _gate = new();
    private long _start;
    private long _shown;

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
        _shown = surroundings.Clock.GetTimestamp();
        Begin();
    }

    /// <summary>The seasons begin: from now on they are timed.</summary>
    public void Begin()
    {
        _start = _surroundings.Clock.GetTimestamp();
        Show(_before);
    }

    /// <inheritdoc/>
    public void Report(ListProgress value)
    {
        lock (_gate)
        {
            if (_surroundings.Clock.GetElapsedTime(_shown) < Patience)
            {
                return;
            }

            _shown = _surroundings.Clock.GetTimestamp();
            _line.Show(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"making lists for everybody: round {value.Round}, {100 * value.Share:0}%"
                )
            );
        }
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
