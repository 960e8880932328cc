using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>What the fit of the second stage starts from.</summary>
/// <param name="Evidence">Published figures.</param>
/// <param name="Step2Logits">The logistic fit on Step 2 to compare with.</param>
/// <param name="Catalog">Programs and specialties.</param>
/// <param name="Interviews">Fitted interview parameters of programs and of each specialty's typical program.</param>
/// <param name="LowRotation">The same fitted with the low effect of a rotation; for sensitivity.</param>
/// <param name="HighRotation">The same fitted with the high one.</param>
/// <param name="Effects">Cited and assumed effects: R, rho, delta_home, delta_away.</param>
/// <param name="Schools">Where applicants come from.</param>
/// <param name="Priors">What is assumed before evidence.</param>
public sealed record MatchFitInput(
    EvidenceTable Evidence,
    IReadOnlyList<Step2LogitRow> Step2Logits,
    ProgramCatalog Catalog,
    IReadOnlyList<InterviewParameters> Interviews,
    IReadOnlyList<InterviewParameters> LowRotation,
    IReadOnlyList<InterviewParameters> HighRotation,
    IReadOnlyList<AssumedEffect> Effects,
    IReadOnlyList<MedicalSchool> Schools,
    AssumptionTable Priors
);
