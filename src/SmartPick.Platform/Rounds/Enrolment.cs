using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Rounds;

/// <summary>Somebody takes part in a round, on one side of it.</summary>
public sealed class Enrolment : IVersioned
{
    /// <summary>Most places on one side.</summary>
    public const int MostPlaces = 50;

    /// <summary>Most people ranked.</summary>
    public const int MostRanked = 30;

    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>Which round.</summary>
    public Guid RoundId { get; init; }

    /// <summary>Who.</summary>
    public Guid PersonId { get; init; }

    /// <summary>As what.</summary>
    public RoundSide Side { get; init; }

    /// <summary>The most people of the other side they want, at least 1.</summary>
    public int Places { get; set; }

    /// <summary>People of the other side, the most wanted first; whoever is left out comes after all named. The other side never sees it.</summary>
    public Guid[] Ranking { get; set; } = [];

    /// <summary>Since when.</summary>
    public DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }
}
