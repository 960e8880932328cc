namespace SmartPick.Engine.Calibration.Matches;

/// <summary>What ties an applicant to a program.</summary>
internal enum ProgramTie
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is the applicant's own institution.</summary>
    Home,

    /// <summary>The applicant did an away rotation there.</summary>
    Away,
}

/// <summary>
/// The typical list of one archetype of applicant, longest length first to last in order of preference; shorter lists are its
/// prefixes.
/// </summary>
/// <param name="Weight">The archetype's share of the cohort.</param>
/// <param name="MarginalLogit">logit of the published-scale interview rate at each program, tier, state and rotation included.</param>
/// <param name="Open">P(program is open to the type).</param>
/// <param name="Tie">What ties the archetype to the program.</param>
/// <param name="Intensity">I_j / mean I of the program.</param>
/// <param name="Lengths">Number of applications at each node of its distribution, ascending; the last is the array length.</param>
/// <param name="LengthWeights">Probability of each length.</param>
internal sealed record CohortList(
    double Weight,
    double[] MarginalLogit,
    double[] Open,
    ProgramTie[] Tie,
    double[] Intensity,
    int[] Lengths,
    double[] LengthWeights
);
