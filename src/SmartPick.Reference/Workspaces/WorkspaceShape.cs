using SmartPick.Engine.Interviews;
using SmartPick.Reference.Importing;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Workspaces;

/// <summary>The fields of a workspace, as the reader checks them.</summary>
internal static class WorkspaceShape
{
    /// <summary>The name of the field that holds the format's version.</summary>
    public const string VersionField = "smartpickWorkspace";

    /// <summary>The format's version.</summary>
    public const int Version = 1;

    /// <summary>The most programs that are compared at once.</summary>
    public const int MostCompared = 6;

    /// <summary>The most pairs that a couple may rank (rule of the Match).</summary>
    public const int MostPairs = 300;

    private const int MostPrograms = 1000;
    private const int MostEvents = 50;
    private const int MostInterviews = 200;
    private const int MostDates = 60;

    /// <summary>The most criteria.</summary>
    public const int MostCriteria = 20;

    private const int LongestNote = 4000;
    private const int LongestName = 200;

    /// <summary>The longest name of a criterion, in characters.</summary>
    public const int LongestShortName = 60;

    private const int MostMinutes = 24 * 60;
    private const string Nothing = "nothing";
    private const string None = "none";

    /// <summary>What a file is called in messages.</summary>
    public static DocumentKind Kind { get; } =
        new("workspace", $"a workspace: a JSON object with \"{VersionField}\": {Version}");

    /// <summary>The whole document.</summary>
    public static Shape.Form Root { get; } =
        new([
            new(
                VersionField,
                new Shape.Whole(Version, Version, "version"),
                "The version of this format.",
                Field.MustBeGiven,
                Nothing
            ),
            new(
                "revision",
                new Shape.Whole(0, int.MaxValue, "changes"),
                "Grows by one with every change; two tabs see by it that they differ.",
                "0",
                Nothing
            ),
            new(
                "profile",
                ProfileShape.Root,
                "The profile (docs/profile.md).",
                "there is none yet",
                "everything"
            ),
            new(
                "choices",
                Choices,
                "How to pick: everything that is asked beside the profile.",
                "value, balanced, nothing by hand",
                "the list"
            ),
            new(
                "notes",
                new Shape.ByProgram(Note),
                "Own notes and scores by ACGME code.",
                None,
                "the comparison of programs"
            ),
            new(
                "criteria",
                new Shape.Many(Criterion, MostCriteria),
                "What programs are compared by.",
                None,
                "the comparison of programs"
            ),
            new(
                "compared",
                Programs(MostCompared),
                "Programs put side by side.",
                None,
                "the comparison of programs"
            ),
            new(
                "applications",
                new Shape.Many(Application, MostPrograms),
                "Applications and what happened to them.",
                None,
                "every chance after the applications"
            ),
            new(
                "done",
                new Shape.Many(new Shape.FreeText(LongestShortName), MostDates),
                "Keys of the season's dates whose work is done (data/season/dates.csv).",
                None,
                "what you are reminded of"
            ),
            new(
                "mostInterviews",
                new Shape.Whole(0, MostInterviews, "interviews"),
                "The most interviews that you can attend.",
                "as many as come",
                "which interviews to keep"
            ),
            new(
                "heardUntil",
                new Shape.Day(),
                "The day up to which everything that you have heard is entered; silence counts until then.",
                "nothing is concluded from silence",
                "every chance after the applications"
            ),
            new(
                "ranks",
                Ranks,
                "The rank order list as it stands.",
                "empty",
                "the chance at each rank"
            ),
            new(
                "partner",
                ProfileShape.Root,
                "The partner's profile.",
                "you apply alone",
                "the couple's four outcomes"
            ),
            new(
                "partnerRanks",
                Programs(MostPrograms),
                "Programs that the partner ranks, most preferred first.",
                "none",
                "the couple's joint list"
            ),
            new(
                "partnerApplications",
                new Shape.Many(Application, MostPrograms),
                "The partner's applications and what happened to them.",
                None,
                "the couple's outcomes"
            ),
            new(
                "partnerHeardUntil",
                new Shape.Day(),
                "The day up to which everything that your partner has heard is entered; silence counts until then.",
                "nothing is concluded from silence",
                "the couple's outcomes"
            ),
            new(
                "pairs",
                new Shape.Many(Pair, MostPairs),
                "The couple's joint rank order list; a side left out means no match of that member.",
                "none",
                "the couple's four outcomes"
            ),
            new(
                "unfilled",
                new Shape.Many(Unfilled, MostPrograms * 3),
                "Unfilled programs imported for SOAP.",
                None,
                "the SOAP page"
            ),
        ]);

    private static Shape.Form Choices =>
        new([
            new(
                "objective",
                new Shape.Choice(WorkspaceNames.Objectives.All),
                "What the list maximises.",
                "value",
                "the list"
            ),
            new(
                "preset",
                new Shape.Choice(WorkspaceNames.Presets.All),
                "Cautious, balanced or reach.",
                "balanced",
                "the list"
            ),
            new(
                "overrides",
                Programs(MostPrograms),
                "Programs let in although a strict requirement is not met.",
                None,
                "the list"
            ),
            new(
                "signals",
                new Shape.ByProgram(new Shape.Choice(WorkspaceNames.Tiers.All)),
                "Signals placed by hand; none for one taken away.",
                "as advised",
                "the list"
            ),
        ]);

    private static Shape.Form Note =>
        new([
            new("text", new Shape.FreeText(LongestNote), "The note.", None, Nothing),
            new(
                "scores",
                new Shape.Many(
                    new Shape.Form([
                        new(
                            "criterion",
                            new Shape.FreeText(LongestShortName),
                            "The criterion's name.",
                            Field.MustBeGiven,
                            Nothing
                        ),
                        new(
                            "score",
                            new Shape.Whole(1, 5, "points"),
                            "1 to 5.",
                            Field.MustBeGiven,
                            Nothing
                        ),
                    ]),
                    MostCriteria
                ),
                "Own scores by criterion.",
                None,
                "the comparison of programs"
            ),
        ]);

    private static Shape.Form Criterion =>
        new([
            new(
                "name",
                new Shape.FreeText(LongestShortName),
                "Its name.",
                Field.MustBeGiven,
                Nothing
            ),
            new(
                "weight",
                new Shape.Number(0, 10, "weight"),
                "How much it counts.",
                Field.MustBeGiven,
                Nothing
            ),
        ]);

    private static Shape.Form Application =>
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

    private static Shape.Form Ranks =>
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

    private static Shape.Form Pair => new([Side("mine"), Side("theirs")]);

    private static Shape.Form Unfilled =>
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

    private static Field State =>
        new("state", new Shape.Known(CatalogWord.State), "The state.", "not given", Nothing);

    private static Field Side(string name) =>
        new(
            name,
            new Shape.Known(CatalogWord.Program),
            "A program.",
            "no match of that member",
            "the couple's four outcomes"
        );

    private static Field Program(bool isRequired) =>
        new(
            "program",
            new Shape.Known(CatalogWord.Program),
            "The program's ACGME code.",
            isRequired ? Field.MustBeGiven : "not known",
            "chances"
        );

    private static Shape.Many Programs(int most) => new(new Shape.Known(CatalogWord.Program), most);
}
