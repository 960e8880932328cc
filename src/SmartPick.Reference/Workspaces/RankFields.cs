using SmartPick.Reference.Importing;
using SmartPick.Reference.Profiles;
using static SmartPick.Reference.Workspaces.WorkspaceShape;

namespace SmartPick.Reference.Workspaces;

/// <summary>The fields of the rank order list and of a couple's joint one.</summary>
internal static class RankFields
{
    /// <summary>The rank order list.</summary>
    public static Shape.Form Ranks =>
        new([
            new(
                "programs",
                Programs(MostPrograms),
                "Programs, most preferred first.",
                None,
                "the chance at each rank"
            ),
            new(
                "unacceptable",
                Programs(MostPrograms),
                "Programs at which you would rather not train.",
                None,
                "warnings"
            ),
            new(
                "firstYears",
                new Shape.Many(
                    new Shape.Form([
                        new(
                            "name",
                            new Shape.FreeText(LongestName),
                            "What you call it.",
                            Field.MustBeGiven,
                            Nothing
                        ),
                        State,
                    ]),
                    MostPrograms
                ),
                "First-year positions to rank with advanced ones, most preferred first.",
                None,
                "fees and warnings"
            ),
            new(
                "supplement",
                new Shape.Flag(),
                "Whether each advanced program carries the list of first years.",
                "true",
                "fees and warnings"
            ),
            new(
                "nrmpCodes",
                new Shape.ByProgram(new Shape.FreeText(NrmpCode.LongestLength)),
                "NRMP codes by program; the directory holds ACGME codes alone.",
                None,
                "the list as exported"
            ),
        ]);

    /// <summary>One rank of a couple.</summary>
    public static Shape.Form Pair => new([Side("mine"), Side("theirs")]);

    private static Field Side(string name) =>
        new(
            name,
            new Shape.Known(CatalogWord.Program),
            "A program.",
            "no match of that member",
            "the couple's four outcomes"
        );
}
