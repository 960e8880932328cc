using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Matching;
using SmartPick.Matching.Runs;

namespace SmartPick.Cli.Match;

/// <summary>How far the Match is, on a <see cref="StatusLine"/>.</summary>
internal sealed class MatchProgressLine(Surroundings surroundings)
    : IProgress<MatchProgress>,
        IDisposable
{
    /// <summary>What is over sooner than this needs no progress, and nobody reads faster.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly StatusLine _line = new(surroundings);
    private long _last = surroundings.Clock.GetTimestamp();

    /// <inheritdoc/>
    public void Report(MatchProgress value)
    {
        if (surroundings.Clock.GetElapsedTime(_last) < Patience)
        {
            return;
        }

        _last = surroundings.Clock.GetTimestamp();
        var best = value.FewestBlockingPairs is { } pairs
            ? $", best so far {MarketWords.Count(pairs, "blocking pair")}"
            : string.Empty;
        _line.Show(
            string.Create(
                CultureInfo.InvariantCulture,
                $"matching: attempt {value.Attempt:N0}, {value.Proposals:N0} proposals{best} ({MatchWords.Name(value.Rung)})"
            )
        );
    }

    /// <summary>Clears the line.</summary>
    public void Dispose() => _line.Dispose();
}
