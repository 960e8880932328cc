namespace SmartPick.Engine.Catalog;

/// <summary>One accredited residency program: its identity and place. What is not known is null, and null never means no.</summary>
/// <param name="Code">The ACGME code, unique in the catalog.</param>
/// <param name="Specialty">The specialty's name as <c>specialties.csv</c> writes it.</param>
/// <param name="Name">The program's name.</param>
/// <param name="City">The city.</param>
/// <param name="State">Two-letter state or territory.</param>
/// <param name="Division">The census division; null for a territory outside all nine.</param>
/// <param name="Region">The census region; null likewise.</param>
/// <param name="Latitude">City-level latitude in degrees north; null when not known.</param>
/// <param name="Longitude">City-level longitude in degrees east; null when not known.</param>
/// <param name="TimeZone">IANA time zone; null when not known.</param>
/// <param name="Military">Guessed from the name by the catalog's source.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record ResidencyProgram(
    AcgmeCode Code,
    string Specialty,
    string Name,
    string City,
    string State,
    string? Division,
    string? Region,
    double? Latitude,
    double? Longitude,
    string? TimeZone,
    bool Military,
    Provenance Provenance
);
