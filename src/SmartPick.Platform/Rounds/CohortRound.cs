using SmartPick.Engine.Mentors.Rounds;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Rounds;

/// <summary>A cohort round of an institution: people enrol, it is run as often as wanted, and a person publishes a run.</summary>
public sealed class CohortRound : IVersioned
{
    /// <summary>The longest name taken, in characters.</summary>
    public const int LongestName = 120;

    /// <summary>The longest file of weights taken, in characters.</summary>
    public const int LongestWeights = 8000;

    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose round.</summary>
    public Guid InstitutionId { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; set; }

    /// <summary>The last day to enrol, until it has ended everywhere; null for no end.</summary>
    public DateOnly? ClosesOn { get; set; }

    /// <summary>True once nobody enrols any more.</summary>
    public bool IsClosed { get; set; }

    /// <summary>What it is to bring about.</summary>
    public RoundObjective Objective { get; set; }

    /// <summary>Score from which a pair may be placed; null for the product's own.</summary>
    public double? Floor { get; set; }

    /// <summary>The institution's own weights, as the text of a file like <c>data/mentors/weights.csv</c>; null for the product's.</summary>
    public string? Weights { get; set; }

    /// <summary>What equals are drawn by: the same people and seed, the same result.</summary>
    public long Seed { get; init; }

    /// <summary>Who opened it.</summary>
    public Guid MadeById { get; init; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>True while people may enrol.</summary>
    /// <param name="today">The earliest day that has not ended everywhere yet.</param>
    public bool IsOpenOn(DateOnly today) => !IsClosed && (ClosesOn is null || today <= ClosesOn);
}
