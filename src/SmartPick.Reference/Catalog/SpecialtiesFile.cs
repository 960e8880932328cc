using SmartPick.Engine.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Catalog;

/// <summary>Reads <c>specialties.csv</c> and, into it, <c>usual_applications.csv</c>.</summary>
internal static class SpecialtiesFile
{
    public const string Name = "specialties.csv";

    private static readonly string[] Columns =
    [
        "specialty",
        "match_system",
        "portal",
        "preliminary_year",
        "family",
        "note",
        .. CsvRow.ProvenanceColumns,
    ];

    private static readonly Dictionary<string, MatchSystem> MatchSystems = new(
        StringComparer.Ordinal
    )
    {
        ["nrmp"] = MatchSystem.Nrmp,
        ["sf_match"] = MatchSystem.SfMatch,
        ["urology"] = MatchSystem.Urology,
    };

    private static readonly Dictionary<string, PreliminaryYear> PreliminaryYears = new(
        StringComparer.Ordinal
    )
    {
        ["not_needed"] = PreliminaryYear.NotNeeded,
        ["some_programs"] = PreliminaryYear.SomePrograms,
        ["needed"] = PreliminaryYear.Needed,
    };

    private static readonly Dictionary<string, SpecialtyFamily> Families = new(
        StringComparer.Ordinal
    )
    {
        ["medical"] = SpecialtyFamily.Medical,
        ["surgical"] = SpecialtyFamily.Surgical,
    };

    /// <summary>The specialties by name; rows with problems are left out.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="sourceIds">The ids of <c>sources.csv</c>; null when that file could not be read.</param>
    /// <param name="names">Gets every name, those of rows with problems included.</param>
    /// <param name="log">Where problems go.</param>
    public static List<Specialty> Read(
        string folder,
        IReadOnlySet<string>? sourceIds,
        HashSet<string> names,
        ProblemLog log
    )
    {
        var specialties = CsvTable.Read(
            Path.Combine(folder, Name),
            Columns,
            log,
            row =>
            {
                var specialty = new Specialty(
                    row.Text("specialty"),
                    row.Choice("match_system", MatchSystems),
                    row.Text("portal"),
                    row.Choice("preliminary_year", PreliminaryYears),
                    row.Choice("family", Families),
                    [],
                    row.Provenance(sourceIds)
                )
                {
                    Note = row.TextOrNull("note"),
                };
                if (!names.Add(specialty.Name))
                {
                    row.Reject("specialty", specialty.Name, "a specialty that no other row has");
                }

                return specialty;
            }
        );
        var usual = UsualApplicationsFile.Read(
            folder,
            names.Count == 0 ? null : names,
            sourceIds,
            log
        );
        return
        [
            .. specialties
                .Select(specialty =>
                    specialty with
                    {
                        UsualApplications = [.. usual[specialty.Name]],
                    }
                )
                .OrderBy(specialty => specialty.Name, StringComparer.Ordinal),
        ];
    }
}
