namespace SmartPick.Engine.Catalog;

/// <summary>Who runs the match that fills a specialty's positions.</summary>
public enum MatchSystem
{
    /// <summary>The National Resident Matching Program's Main Residency Match.</summary>
    Nrmp,

    /// <summary>The San Francisco Match (ophthalmology); decided before the NRMP deadline.</summary>
    SfMatch,

    /// <summary>The urology match; decided before the NRMP deadline.</summary>
    Urology,
}

/// <summary>Whether a position needs a preliminary or transitional year elsewhere.</summary>
public enum PreliminaryYear
{
    /// <summary>Categorical: the first year is part of the program.</summary>
    NotNeeded,

    /// <summary>Some programs of the specialty are advanced; which ones is not in the catalog.</summary>
    SomePrograms,

    /// <summary>Advanced throughout, or nearly.</summary>
    Needed,
}

/// <summary>Which specialties lend each other parameters where there is no evidence.</summary>
public enum SpecialtyFamily
{
    /// <summary>Medical specialties.</summary>
    Medical,

    /// <summary>Surgical specialties.</summary>
    Surgical,
}

/// <summary>The rules of one specialty that do not change within a season.</summary>
/// <param name="Name">The name used in every file.</param>
/// <param name="MatchSystem">Who runs its match.</param>
/// <param name="Portal">The application portal's id in <c>fees.csv</c>.</param>
/// <param name="PreliminaryYear">Whether a preliminary year is needed.</param>
/// <param name="Family">Where parameters are borrowed from.</param>
/// <param name="UsualApplications">The published usual number of applications by applicant type; empty when none is published.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Specialty(
    string Name,
    MatchSystem MatchSystem,
    string Portal,
    PreliminaryYear PreliminaryYear,
    SpecialtyFamily Family,
    IReadOnlyList<UsualApplications> UsualApplications,
    Provenance Provenance
)
{
    /// <summary>What a reader must know about the portal, the match or the first year; null when there is nothing to add.</summary>
    public string? Note { get; init; }

    /// <summary>The published usual number of applications for a group: its own row, else the row for all types, else null.</summary>
    /// <param name="group">The group.</param>
    public UsualApplications? UsualFor(RateGroup group) =>
        UsualApplications.FirstOrDefault(row => row.Group == group)
        ?? UsualApplications.FirstOrDefault(row => row.Group is null);
}

/// <summary>How many programs applicants of a type usually apply to in a specialty, as published.</summary>
/// <param name="Group">The group of applicants; null when the figure is for all types together.</param>
/// <param name="Mean">The published mean (or median, said in the note).</param>
/// <param name="Low">Lower end of the usual range.</param>
/// <param name="High">Upper end of the usual range.</param>
/// <param name="Note">How the range follows from the published figure.</param>
/// <param name="Provenance">Where the figure comes from.</param>
public sealed record UsualApplications(
    RateGroup? Group,
    double Mean,
    double Low,
    double High,
    string Note,
    Provenance Provenance
);
