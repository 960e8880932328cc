using System.Diagnostics;
using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Matching;

namespace SmartPick.Cli.Match;

/// <summary>How far the Match is, on a <see cref="StatusLine"/>.</summary>
internal sealed class MatchProgressLine(Surroundings surroundings)
    : IProgress<MatchProgress>,
        IDisposable
{
    /// <summary>What is over sooner than this needs no progress.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly StatusLine _line = new(surroundings);
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <inheritdoc/>
    public void Report(MatchProgress value)
    {
        if (Stopwatch.GetElapsedTime(_start) < Patience)
        {
            return;
        }

        var best = value.FewestBlockingPairs is { } pairs
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"; best so far: {pairs:N0} blocking pairs"
            )
            : string.Empty;
        _line.Show(
            string.Create(
                CultureInfo.InvariantCulture,
                $"matching: attempt {value.Attempt} ({MatchWords.Name(value.Rung)}), {value.Proposals:N0} proposals{best}"
            )
        );
    }

    /// <summary>Clears the line.</summary>
    public void Dispose() => _line.Dispose();
}
