using SmartPick.Engine.Interviews;
using SmartPick.Reference.Profiles;
using static SmartPick.Reference.Workspaces.WorkspaceShape;

namespace SmartPick.Reference.Workspaces;

/// <summary>The fields of an application, of what happened to it, and of an unfilled program.</summary>
internal static class ApplicationFields
{
    private const int MostEvents = 50;
    private const int MostMinutes = 24 * 60;

    /// <summary>One application and what happened to it.</summary>
    public static Shape.Form Application =>
        new([
            Program(isRequired: true),
            new(
                "tier",
                new Shape.Choice(WorkspaceNames.Tiers.All),
                "The signal sent.",
                "none",
                "chances"
            ),
            new(
                "events",
                new Shape.Many(Event, MostEvents),
                "What happened, in the order entered.",
                "saved, and nothing sent",
                "chances"
            ),
            new(
                "spent",
                new Shape.Whole(0, TrackedApplication.MostSpent, "US dollars"),
                "What its interview cost you beyond the fees: a journey, a place to stay.",
                "not known",
                "the cost ledger"
            ),
        ]);

    private static Shape.Form Event =>
        new([
            new(
                "kind",
                new Shape.Choice(WorkspaceNames.Events.All),
                "What happened.",
                Field.MustBeGiven,
                "chances"
            ),
            new("on", new Shape.Day(), "The day.", Field.MustBeGiven, "chances"),
            new("start", new Shape.Moment(), "When the interview begins.", "not known", Nothing),
            new(
                "minutes",
                new Shape.Whole(1, MostMinutes, "minutes"),
                "How long it lasts.",
                "not known",
                Nothing
            ),
            new("inPerson", new Shape.Flag(), "Whether one has to travel.", "not known", Nothing),
            new(
                "respondBy",
                new Shape.Moment(),
                "Until when to answer an invitation.",
                "not known",
                Nothing
            ),
            new(
                "zone",
                new Shape.FreeText(LongestShortName),
                "IANA time zone of the times.",
                "the program's own",
                Nothing
            ),
            new("note", new Shape.FreeText(LongestNote), "Own words.", None, Nothing),
        ]);

    /// <summary>One unfilled program.</summary>
    public static Shape.Form Unfilled =>
        new([
            new(
                "name",
                new Shape.FreeText(LongestName),
                "The program's name as the list writes it.",
                Field.MustBeGiven,
                Nothing
            ),
            new(
                "specialty",
                new Shape.FreeText(LongestName),
                "The specialty as the list writes it.",
                "not given",
                Nothing
            ),
            State,
            new(
                "positions",
                new Shape.Whole(0, MostPrograms, "positions"),
                "Unfilled positions.",
                "not given",
                Nothing
            ),
            Program(isRequired: false),
            new(
                "applied",
                new Shape.Flag(),
                "Whether an application goes there.",
                "false",
                "the count of 45"
            ),
        ]);

    private static Field Program(bool isRequired) =>
        new(
            "program",
            new Shape.Known(CatalogWord.Program),
            "The program's ACGME code.",
            isRequired ? Field.MustBeGiven : "not known",
            "chances"
        );
}
