namespace SmartPick.Matching.Seasons;

/// <summary>Where the outcomes of seasons are written: the caller's memory, season after season. What is left empty is not written.</summary>
public readonly record struct SeasonOutcomes
{
    /// <summary>
    /// By season and program: the score of the worst applicant held when every position is filled, else minus infinity. Of length 0
    /// or seasons x programs.
    /// </summary>
    public Memory<float> Cutoffs { get; init; }

    /// <summary>By season and applicant: which choice she matched at, 0 is the first, -1 is none. Of length 0 or seasons x applicants.</summary>
    public Memory<short> Choices { get; init; }

    /// <summary>By season. Of length 0 or seasons.</summary>
    public Memory<SeasonCounts> Counts { get; init; }
}

/// <summary>Counts of one season.</summary>
/// <param name="Matched">Applicants matched, which is also the number of positions filled.</param>
/// <param name="FirstChoices">Applicants matched to their first choice.</param>
/// <param name="FullPrograms">Programs with every position filled.</param>
/// <param name="Proposals">Proposals made; does not depend on the order in which they were made.</param>
public readonly record struct SeasonCounts(
    int Matched,
    int FirstChoices,
    int FullPrograms,
    int Proposals
);

/// <summary>How far the seasons are.</summary>
/// <param name="Done">Seasons done.</param>
/// <param name="Total">Seasons asked for.</param>
public readonly record struct SeasonProgress(int Done, int Total);
