using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Importing;

/// <summary>Positions of one program in one year, as the user's file gives them.</summary>
/// <param name="Program">The program of the catalog.</param>
/// <param name="NrmpCode">The track's code in the file.</param>
/// <param name="Year">The year of the Match.</param>
/// <param name="Quota">Positions offered.</param>
/// <param name="Matched">Positions filled; null when the file does not say.</param>
public sealed record ImportedQuota(
    AcgmeCode Program,
    string NrmpCode,
    int Year,
    int Quota,
    int? Matched
);

/// <summary>What the user's file says of one program: visa, minimum score, setting.</summary>
/// <param name="Program">The program.</param>
/// <param name="Facts">The facts; what the file leaves empty is unknown.</param>
public sealed record ImportedProgramFacts(AcgmeCode Program, ProgramFacts Facts);

/// <summary>One application of the user's own records and what came of it.</summary>
/// <param name="Program">The program.</param>
/// <param name="Season">The season.</param>
/// <param name="Signal">The signal sent.</param>
/// <param name="Interviewed">Invited or not; null for no answer yet.</param>
public sealed record ImportedOutcome(
    AcgmeCode Program,
    int Season,
    SignalTier Signal,
    bool? Interviewed
);

/// <summary>
/// Everything the user has imported, from a folder on the user's own machine. These facts go before estimates, are marked as the
/// user's wherever they are shown, and are never written into the product's data or sent anywhere.
/// </summary>
/// <param name="Quotas">Positions by program and year.</param>
/// <param name="Programs">Facts of programs.</param>
/// <param name="Outcomes">Own applications.</param>
public sealed record UserFacts(
    IReadOnlyList<ImportedQuota> Quotas,
    IReadOnlyList<ImportedProgramFacts> Programs,
    IReadOnlyList<ImportedOutcome> Outcomes
)
{
    /// <summary>Nothing imported.</summary>
    public static UserFacts None { get; } = new([], [], []);
}
