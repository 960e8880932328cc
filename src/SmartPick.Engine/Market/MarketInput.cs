using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Market;

/// <summary>What a market is made of.</summary>
/// <param name="Catalog">Programs, specialties, signals.</param>
/// <param name="Model">Fitted parameters of interview and match.</param>
/// <param name="Facts">Published marginals: who applies where, how many positions there are.</param>
/// <param name="Schools">Where applicants come from.</param>
/// <param name="Assumptions">How people and programs behave where nothing is published.</param>
/// <param name="ImportedPositions">Positions by program that the user has imported; empty for none. They replace the estimate.</param>
public sealed record MarketInput(
    ProgramCatalog Catalog,
    ChanceModel Model,
    MarketFacts Facts,
    IReadOnlyList<MedicalSchool> Schools,
    AssumptionTable Assumptions,
    IReadOnlyDictionary<AcgmeCode, int> ImportedPositions
);

/// <summary>How many people of a type have to do with a specialty.</summary>
/// <param name="Specialty">The specialty, as the evidence writes it; ALL for everybody.</param>
/// <param name="Type">The type; null for all types together.</param>
/// <param name="What">What is counted: preferring, ranking, matched, registered, active and the like.</param>
/// <param name="Year">The year of the Match.</param>
/// <param name="Value">How many.</param>
/// <param name="EvidenceId">The row it comes from.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record MarketCount(
    string Specialty,
    ApplicantType? Type,
    string What,
    int Year,
    double Value,
    string EvidenceId,
    Provenance Provenance
);

/// <summary>The published marginals of a season.</summary>
/// <param name="Counts">One row a figure; keys are unique.</param>
public sealed record MarketFacts(IReadOnlyList<MarketCount> Counts)
{
    /// <summary>A figure, or null when none is published.</summary>
    public MarketCount? Find(string specialty, ApplicantType? type, string what, int year) =>
        Counts.FirstOrDefault(row =>
            row.Type == type
            && row.Year == year
            && string.Equals(row.Specialty, specialty, StringComparison.Ordinal)
            && string.Equals(row.What, what, StringComparison.Ordinal)
        );
}
