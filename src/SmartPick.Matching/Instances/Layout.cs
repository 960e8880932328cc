namespace SmartPick.Matching.Instances;

/// <summary>
/// The lists of an instance in compressed rows: row i of X is X[Start[i]..Start[i + 1]]. Mutual rankings only, ranks counted
/// from 0 among them. Filled by <see cref="InstanceAssembler"/>; treated as read-only by everybody else.
/// </summary>
internal sealed record Layout
{
    public required string[] ApplicantIds { get; init; }
    public required string[] ProgramIds { get; init; }
    public required string[] CoupleIds { get; init; }

    /// <summary>Start of each applicant's row in <see cref="Edges"/>; a member of a couple has an empty row.</summary>
    public required int[] ApplicantStart { get; init; }

    /// <summary>Primary lists of singles.</summary>
    public required Edge[] Edges { get; init; }

    /// <summary>The couple of each applicant, -1 for singles; null when there are no couples.</summary>
    public required int[]? CoupleOf { get; init; }
    public required Couple[] Couples { get; init; }
    public required int[] CoupleStart { get; init; }
    public required PairEdge[] PairEdges { get; init; }

    /// <summary>Start of each program's row in <see cref="RankedApplicant"/>.</summary>
    public required int[] ProgramStart { get; init; }

    /// <summary>Programs' lists: the applicant at each rank.</summary>
    public required int[] RankedApplicant { get; init; }

    /// <summary>Beside <see cref="RankedApplicant"/>: where the program stands on that applicant's primary list; -1 for a member of a couple and for a program that stands on supplemental lists alone.</summary>
    public required int[] RankedChoice { get; init; }
    public required int[] Quotas { get; init; }

    /// <summary>By program; null when every program takes any number.</summary>
    public required Parity[]? Parities { get; init; }

    /// <summary>Sorted by applicant, then as given.</summary>
    public required SupplementalList[] Supplementals { get; init; }

    /// <summary>Start of each supplemental list in <see cref="SupplementalEdges"/>.</summary>
    public required int[] SupplementalStart { get; init; }
    public required Edge[] SupplementalEdges { get; init; }

    /// <summary>Start of each applicant's supplemental lists in <see cref="Supplementals"/>; null when there are none.</summary>
    public required int[]? SupplementalsOf { get; init; }
    public required Reversion[] Reversions { get; init; }

    /// <summary>Indices of <see cref="Reversions"/> so that a program gives only after everything it may receive has been decided.</summary>
    public required int[] ReversionOrder { get; init; }

    /// <summary>Beside <see cref="RankedApplicant"/>: the place with ties, equal for equals; null when no program's list has a tie.</summary>
    public required int[]? RankedLevel { get; init; }

    /// <summary>Beside <see cref="Edges"/>: the place with ties, equal for equals; null when no primary list has a tie.</summary>
    public required int[]? EdgeLevel { get; init; }
    public required OneSided Dropped { get; init; }

    /// <summary>What <see cref="Edges"/> lost of each applicant's list; null when nothing.</summary>
    public DroppedRows? DroppedChoices { get; init; }

    /// <summary>What <see cref="RankedApplicant"/> lost of each program's list; null when nothing.</summary>
    public DroppedRows? DroppedRanks { get; init; }

    /// <summary>What <see cref="PairEdges"/> lost of each couple's list; null when nothing.</summary>
    public DroppedRows? DroppedPairs { get; init; }

    /// <summary>What <see cref="SupplementalEdges"/> lost of each supplemental list; null when nothing.</summary>
    public DroppedRows? DroppedSupplementals { get; init; }
    public required TieReport? Ties { get; init; }
}
