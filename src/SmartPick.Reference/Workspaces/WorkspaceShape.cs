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

    /// <summary>The most programs in any list.</summary>
    public const int MostPrograms = 1000;
    private const int MostInterviews = 200;
    private const int MostDates = 60;

    /// <summary>The most criteria.</summary>
    public const int MostCriteria = 20;

    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = 4000;

    /// <summary>The longest name of a program or a position, in characters.</summary>
    public const int LongestName = 200;

    /// <summary>The longest name of a criterion, in characters.</summary>
    public const int LongestShortName = 60;

    /// <summary>What a field moves that moves no number.</summary>
    public const string Nothing = "nothing";

    /// <summary>What holds where an own list is left out.</summary>
    public const string None = "none";

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
                new Shape.Many(ApplicationFields.Application, MostPrograms),
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
                RankFields.Ranks,
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
                new Shape.Many(ApplicationFields.Application, MostPrograms),
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
                new Shape.Many(RankFields.Pair, MostPairs),
                "The couple's joint rank order list; a side left out means no match of that member.",
                "none",
                "the couple's four outcomes"
            ),
            new(
                "unfilled",
                new Shape.Many(ApplicationFields.Unfilled, MostPrograms * 3),
                "Unfilled programs imported for SOAP.",
                None,
                "the SOAP page"
            ),
        ]);

    /// <summary>A workspace, or a bare profile in place of one.</summary>
    public static Shape.Either OrProfile { get; } =
        new(
            ProfileShape.VersionField,
            ProfileShape.Root,
            Root,
            "a workspace or a profile: a JSON object with "
                + $"\"{VersionField}\": {Version} or \"{ProfileShape.VersionField}\": {ProfileShape.Version}"
        );

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

    /// <summary>A list of programs by their codes.</summary>
    public static Shape.Many Programs(int most) => new(new Shape.Known(CatalogWord.Program), most);

    /// <summary>A state, as a field of its own.</summary>
    public static Field State =>
        new("state", new Shape.Known(CatalogWord.State), "The state.", "not given", Nothing);
}
