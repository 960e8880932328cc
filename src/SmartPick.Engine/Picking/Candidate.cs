using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Picking;

/// <summary>A program that may be on the list, with what the rules and the applicant's wishes say about it.</summary>
internal sealed record Candidate
{
    public required ResidencyProgram Program { get; init; }

    /// <summary>0 for the primary specialty, 1 for the parallel one.</summary>
    public required int Group { get; init; }

    /// <summary>Value to the applicant, 0 to 100.</summary>
    public required double Value { get; init; }

    /// <summary>Rank of selectivity for the applicant's type within the specialty: 0 easiest, 1 hardest.</summary>
    public required double Selectivity { get; init; }

    public required bool IsHome { get; init; }

    public required bool IsAway { get; init; }

    /// <summary>School, upbringing, family, mentor or research tie.</summary>
    public required bool IsTied { get; init; }

    public required bool IsMust { get; init; }

    /// <summary>Nothing published speaks for the applicant's type here.</summary>
    public required bool IsLate { get; init; }

    /// <summary>The strict requirement that is not met where the applicant lets the program in all the same, in words; else null.</summary>
    public required string? Overridden { get; init; }

    /// <summary>What to check before paying.</summary>
    public required IReadOnlyList<string> Checks { get; init; }

    public bool IsRotated => IsHome || IsAway;
}
