using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Tests.Profiles;

/// <summary>A catalog of a few programs with made-up names, enough for profiles to name.</summary>
internal static class SmallCatalog
{
    public const string DermHome = "0800000001";
    public const string DermAway = "0800000002";
    public const string DermOther = "0800000003";
    public const string MedicineHome = "1400000001";
    public const string MedicineOther = "1400000002";
    public const string SurgeryHome = "4400000001";

    private static readonly Provenance Made = new("made-up", "2026", "high");

    public static ProgramCatalog Catalog { get; } =
        new(
            new Season(2027),
            [
                Program(DermHome, "Dermatology", "NC", "South Atlantic", "South"),
                Program(DermAway, "Dermatology", "NC", "South Atlantic", "South"),
                Program(DermOther, "Dermatology", "OH", "East North Central", "Midwest"),
                Program(MedicineHome, "Internal Medicine", "NC", "South Atlantic", "South"),
                Program(MedicineOther, "Internal Medicine", "WA", "Pacific", "West"),
                Program(SurgeryHome, "General Surgery", "NC", "South Atlantic", "South"),
            ],
            [
                Specialty("Dermatology", PreliminaryYear.Needed, SpecialtyFamily.Medical),
                Specialty("Internal Medicine", PreliminaryYear.NotNeeded, SpecialtyFamily.Medical),
                Specialty("General Surgery", PreliminaryYear.NotNeeded, SpecialtyFamily.Surgical),
            ],
            [],
            [],
            []
        );

    public static IReadOnlyList<string> Codes { get; } =
    [.. Catalog.Programs.Select(program => program.Code.Digits)];

    private static ResidencyProgram Program(
        string code,
        string specialty,
        string state,
        string division,
        string region
    ) =>
        new(
            AcgmeCode.Parse(code),
            specialty,
            $"Program {code}",
            "Somewhere",
            state,
            division,
            region,
            35,
            -80,
            null,
            false,
            Made
        );

    private static Specialty Specialty(
        string name,
        PreliminaryYear preliminary,
        SpecialtyFamily family
    ) => new(name, MatchSystem.Nrmp, "eras", preliminary, family, [], Made);
}
