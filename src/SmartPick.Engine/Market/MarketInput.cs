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
)
{
    /// <summary>
    /// By program: how large a part of its specialty's positions it holds where its own number is not imported, on any scale;
    /// null for equal parts.
    /// </summary>
    public IReadOnlyDictionary<AcgmeCode, double>? Sizes { get; init; }
}

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

/// <summary>A field of the Match that the directory does not hold: preliminary, transitional, combined.</summary>
/// <param name="Name">Its name as published.</param>
/// <param name="Kind">What its positions are.</param>
/// <param name="Parent">The specialty of the directory whose places and scores stand in.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record MarketField(
    string Name,
    PositionKind Kind,
    string Parent,
    Provenance Provenance
);

/// <summary>The published marginals of a season.</summary>
/// <param name="Counts">One row a figure; keys are unique.</param>
public sealed record MarketFacts(IReadOnlyList<MarketCount> Counts)
{
    private readonly Dictionary<(string, ApplicantType?, string, int), MarketCount> _byKey =
        Counts.ToDictionary(row => (row.Specialty, row.Type, row.What, row.Year));

    /// <summary>The fields that the directory does not hold, in the order of the plan.</summary>
    public IReadOnlyList<MarketField> Fields { get; init; } = [];

    /// <summary>The newest year of a figure over all specialties: the Match that the market stands for.</summary>
    public int Year => Counts.Max(row => row.Year);

    /// <summary>A figure, or null when none is published.</summary>
    public MarketCount? Find(string specialty, ApplicantType? type, string what, int year) =>
        _byKey.GetValueOrDefault((specialty, type, what, year));

    /// <summary>The newest figure, or null when none is published.</summary>
    public double? Newest(string specialty, ApplicantType? type, string what) =>
        Counts
            .Where(row =>
                row.Type == type
                && string.Equals(row.Specialty, specialty, StringComparison.Ordinal)
                && string.Equals(row.What, what, StringComparison.Ordinal)
            )
            .MaxBy(row => row.Year)
            ?.Value;
}
