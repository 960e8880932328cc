using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Market.Archetypes;

/// <summary>Somebody who stands for people like them: one specialty, one type, a score, a place.</summary>
/// <param name="Specialty">Index of the preferred specialty in <see cref="MarketPlan.Specialties"/>.</param>
/// <param name="Type">The type.</param>
/// <param name="Step2">Step 2 CK: the middle one of those it stands for.</param>
/// <param name="State">The school's state, the most frequent one of those it stands for; -1 for a school abroad.</param>
/// <param name="Home">The home track, the most frequent one in that state; -1 where most have none.</param>
/// <param name="Weight">The number of people it stands for.</param>
public sealed record Archetype(
    int Specialty,
    ApplicantType Type,
    int Step2,
    int State,
    int Home,
    double Weight
);
