using SmartPick.Matching.Assignments;
using SmartPick.Matching.Tracing;

namespace SmartPick.Matching.Runs;

/// <summary>How to run a Match. The defaults suit everybody; same instance, same options, same result.</summary>
public sealed record MatchOptions
{
    /// <summary>Seed of the orders tried when the first one goes in circles.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>What counts as blocking when a couple moves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such policy.</exception>
    public StabilityPolicy Policy
    {
        get;
        init =>
            field = Enum.IsDefined(value)
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "No such policy.");
    }

    /// <summary>Whether the independent verifier decides the status. Off only for timing.</summary>
    public bool Verify { get; init; } = true;

    /// <summary>The most restarts in other orders after the first attempt, and the most after the first attempt in rounds; at least 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int Restarts
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 20;

    /// <summary>Whether rounds of couples and singles are tried when restarts fail.</summary>
    public bool Rounds { get; init; } = true;

    /// <summary>The most agents (singles and couples) for which a complete search is made when all else failed; at least 0, which means never. The search may take until <see cref="TimeLimit"/>. With reversions or parities it takes the quotas of the best attempt as given: it may find a stable matching and proves nothing. With <see cref="Restarts"/> 0 and no <see cref="Rounds"/> it comes right after the first attempt.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int ExactUpTo
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 100_000;

    /// <summary>Time after which no further attempt is started and the running one stops; at least zero. A result cut short says so in its attempts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public TimeSpan TimeLimit
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromSeconds(30);

    /// <summary>The clock that <see cref="TimeLimit"/> is read from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Called with every step of the first attempt, in order; null for none. Slows the Match down: meant for small markets.</summary>
    public Action<MatchStep>? Trace { get; init; }

    /// <summary>Told from time to time how far the Match is; null for nobody.</summary>
    public IProgress<MatchProgress>? Progress { get; init; }
}

/// <summary>How far a Match is.</summary>
/// <param name="Rung">What is being tried.</param>
/// <param name="Attempt">Which attempt, counted from 1.</param>
/// <param name="Proposals">Proposals made so far, in all attempts.</param>
/// <param name="FewestBlockingPairs">Blocking pairs of the best assignment so far; null when there is none yet.</param>
public readonly record struct MatchProgress(
    MatchRung Rung,
    int Attempt,
    long Proposals,
    int? FewestBlockingPairs
);
