namespace SmartPick.Matching.Instances;

/// <summary>
/// Whose list of first-year (PGY-1) programs it is and to which advanced (PGY-2) program of the applicant's primary list it
/// belongs. It is in force while the applicant holds that program.
/// </summary>
/// <param name="Applicant">Index of the applicant, single or member of a couple.</param>
/// <param name="AdvancedProgram">Index of the advanced program.</param>
public readonly record struct SupplementalList(int Applicant, int AdvancedProgram);
