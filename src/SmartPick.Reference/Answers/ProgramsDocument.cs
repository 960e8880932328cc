using SmartPick.Reference;

namespace SmartPick.Reference.Answers;

/// <summary>What <c>smartpick programs --json</c> writes.</summary>
public sealed record ProgramsDocument(
    string Smartpick,
    int Version,
    IReadOnlyList<CatalogPart> Programs,
    IReadOnlyList<SourceLine> Sources
)
{
    /// <summary>The document.</summary>
    public static ProgramsDocument Build(
        IReadOnlyList<FoundProgram> found,
        ReferenceData reference
    ) =>
        new(
            "programs",
            1,
            [
                .. found.Select(hit => new CatalogPart(
                    hit.Program.Code.Digits,
                    hit.Program.Specialty,
                    hit.Program.Name,
                    hit.Program.City,
                    hit.Program.State,
                    hit.Program.Division,
                    hit.Program.Region,
                    hit.Program.Latitude,
                    hit.Program.Longitude,
                    hit.Program.Military,
                    hit.Kilometers is { } kilometers ? Math.Round(kilometers, 1) : null,
                    hit.Program.Provenance.AsOf,
                    hit.Program.Provenance.SourceId,
                    reference.Imports.Of(hit.Program.Code)
                )),
            ],
            SourceLine.Of(found.Select(hit => hit.Program.Provenance.SourceId), reference.Sources)
        );
}

/// <summary>A program of the catalog; null is unknown.</summary>
public sealed record CatalogPart(
    string Code,
    string Specialty,
    string Name,
    string City,
    string State,
    string? Division,
    string? Region,
    double? Latitude,
    double? Longitude,
    bool Military,
    double? Kilometers,
    string AsOf,
    string Source,
    IReadOnlyList<string> Imported
);
