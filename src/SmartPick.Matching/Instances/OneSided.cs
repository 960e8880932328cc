namespace SmartPick.Matching.Instances;

/// <summary>Rankings that only one side made. They cannot lead to a match; they are dropped and counted here.</summary>
/// <param name="ByApplicants">Programs on a primary list that do not rank the applicant.</param>
/// <param name="ByPrograms">Applicants on a program's list who do not rank the program, alone, in a pair or on a supplemental list.</param>
/// <param name="Pairs">Pairs of a couple of which at least one program does not rank its member.</param>
/// <param name="OnSupplementalLists">Programs on a supplemental list that do not rank the applicant.</param>
public readonly record struct OneSided(
    int ByApplicants,
    int ByPrograms,
    int Pairs,
    int OnSupplementalLists
)
{
    /// <summary>All of them together.</summary>
    public int Total => ByApplicants + ByPrograms + Pairs + OnSupplementalLists;
}
