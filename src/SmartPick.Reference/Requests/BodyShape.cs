using SmartPick.Reference.Profiles;
using SmartPick.Reference.Sharing;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Requests;

/// <summary>
/// What the body of a request to the API may hold: the one table behind the reader (<see cref="BodyReader"/>) and the published
/// description (<see cref="BodySchema"/>).
/// </summary>
public sealed class BodyShape
{
    /// <summary>The field of the workspace.</summary>
    public const string Workspace = "workspace";

    /// <summary>The field of the changes on trial.</summary>
    public const string Changes = "changes";

    /// <summary>The field of the most signals to send.</summary>
    public const string Signals = "signals";

    /// <summary>The field of the second specialty to try.</summary>
    public const string Parallel = "parallel";

    /// <summary>The field of the seed.</summary>
    public const string Seed = "seed";

    /// <summary>The field of the day asked for.</summary>
    public const string Today = "today";

    /// <summary>The field of the parts of a packet.</summary>
    public const string Parts = "parts";

    /// <summary>The field of the questions to a mentor.</summary>
    public const string Ask = "ask";

    /// <summary>The field of who applies as the first of a couple.</summary>
    public const string First = "first";

    /// <summary>The field of the other one.</summary>
    public const string Second = "second";

    /// <summary>The field of how much being together counts.</summary>
    public const string Togetherness = "togetherness";

    /// <summary>The field of what counts as near.</summary>
    public const string WithinKilometers = "withinKilometers";

    /// <summary>The field of the answers about taking part in SOAP.</summary>
    public const string Answers = "answers";

    /// <summary>The field of a table as text.</summary>
    public const string Table = "table";

    private const string Everything = "everything";
    private const int MostChanges = 100;
    private const int MostSignals = 1000;
    private const int LongestName = 200;
    private const int LongestValue = 20_000;
    private const int LongestTable = 384 * 1024;
    private const double MostWithin = 5000;

    private BodyShape(string name, string meaning, bool orDocument, Shape.Form around)
    {
        Name = name;
        Meaning = meaning;
        IsOrDocument = orDocument;
        Around = around;
    }

    /// <summary>A workspace or a profile.</summary>
    public static BodyShape Document { get; } =
        new("WorkspaceBody", "A workspace or a profile.", true, new Shape.Form([Held]));

    /// <summary>Changes on trial.</summary>
    public static BodyShape WhatIf { get; } =
        new(
            "WhatIfBody",
            "A workspace or a profile, and what is tried.",
            true,
            new Shape.Form([
                Held,
                new(
                    Changes,
                    new Shape.Many(Change, MostChanges),
                    "What is tried, in this order.",
                    "nothing",
                    Everything
                ),
                new(
                    Signals,
                    new Shape.Whole(0, MostSignals, "signals"),
                    "The most signals to send.",
                    "all",
                    "the list"
                ),
                SeedField,
            ])
        );

    /// <summary>What would help most.</summary>
    public static BodyShape WhatHelps { get; } =
        new(
            "WhatHelpsBody",
            "A workspace or a profile, and which second specialty to try.",
            true,
            new Shape.Form([
                Held,
                new(
                    Parallel,
                    new Shape.Known(CatalogWord.Specialty),
                    "The second specialty to try.",
                    "the one that adds most",
                    "one of the answers"
                ),
                SeedField,
            ])
        );

    /// <summary>A file; a packet for a mentor has more to say.</summary>
    public static BodyShape File { get; } =
        new(
            "FileBody",
            "A workspace or a profile, and for a packet what goes in.",
            true,
            new Shape.Form([
                Held,
                new(
                    Parts,
                    new Shape.Many(new Shape.Choice(PacketParts.Names), PacketParts.Names.Count),
                    "What goes into a packet. For a packet alone.",
                    "profile and list",
                    "the packet"
                ),
                new(
                    Ask,
                    new Shape.FreeText(PacketParts.LongestQuestions, OrEmpty: true),
                    "What you want to ask the mentor. For a packet alone.",
                    "nothing",
                    "the packet"
                ),
            ])
        );

    /// <summary>Two who rank together.</summary>
    public static BodyShape Couple { get; } =
        new(
            "CoupleBody",
            "Two workspaces or profiles.",
            false,
            new Shape.Form([
                new(
                    First,
                    WorkspaceShape.OrProfile,
                    "Who applies, as a workspace or a profile.",
                    Field.MustBeGiven,
                    Everything
                ),
                new(
                    Second,
                    WorkspaceShape.OrProfile,
                    "The partner, as a workspace or a profile.",
                    Field.MustBeGiven,
                    Everything
                ),
                new(
                    Togetherness,
                    new Shape.Number(0, 1, "0 not at all, 1 above all"),
                    "How much being together counts, in place of what the profile says.",
                    "as the profile says",
                    "the joint list"
                ),
                new(
                    WithinKilometers,
                    new Shape.Number(1, MostWithin, "kilometres"),
                    "What counts as near, in place of what the profile says.",
                    "as the profile says",
                    "the joint list"
                ),
                SeedField,
                new(
                    Today,
                    new Shape.Day(),
                    $"The day asked for: {AskedDay.Range}.",
                    "today",
                    "what has been heard until then"
                ),
            ])
        );

    /// <summary>Unfilled programs, as a table or in a workspace.</summary>
    public static BodyShape Soap { get; } =
        new(
            "SoapBody",
            "A workspace that holds the unfilled programs, or one with their table beside it.",
            true,
            new Shape.Form([
                Held,
                new(
                    Table,
                    new Shape.FreeText(LongestTable),
                    "The unfilled programs as CSV with the column name, and if you like specialty, state, positions, program and applied; in place of those of the workspace.",
                    "those of the workspace",
                    Everything
                ),
                new(
                    Answers,
                    new Shape.Form([
                        SoapAnswer("registered", "Registered with the NRMP for this Match."),
                        SoapAnswer("able", "Able to begin on the first day of the year."),
                        SoapAnswer("unmatched", "Told to be unmatched or partly matched."),
                    ]),
                    "What taking part depends on.",
                    "nothing is said of whether you may take part",
                    "whether you may take part"
                ),
            ])
        );

    /// <summary>Profiles as a table.</summary>
    public static BodyShape Profiles { get; } =
        new(
            "ProfilesBody",
            "A table of profiles.",
            false,
            new Shape.Form([
                new(
                    Table,
                    new Shape.FreeText(LongestTable),
                    "The profiles as CSV: the columns specialty and type and any other field of a profile by its name or path, a line a profile.",
                    Field.MustBeGiven,
                    Everything
                ),
            ])
        );

    /// <summary>What the description calls it.</summary>
    public string Name { get; }

    /// <summary>What it is, in a sentence.</summary>
    public string Meaning { get; }

    /// <summary>True when a workspace or a profile may be the whole body.</summary>
    internal bool IsOrDocument { get; }

    /// <summary>The object with fields of its own.</summary>
    internal Shape.Form Around { get; }

    /// <summary>What a body is called in messages.</summary>
    internal DocumentKind Kind =>
        new(
            "body",
            IsOrDocument
                ? WorkspaceShape.OrProfile.Words
                : "a JSON object with "
                    + string.Join(
                        " and ",
                        Around.Fields.Where(entry => entry.IsRequired).Select(entry => entry.Name)
                    )
        )
        {
            Holder = "body",
        };

    private static Field Held =>
        new(
            Workspace,
            WorkspaceShape.OrProfile,
            "The workspace, or a profile.",
            Field.MustBeGiven,
            Everything
        );

    private static Field SeedField =>
        new(
            Seed,
            new Shape.Seed(),
            "The seed of the intervals' draws: same seed, same answer.",
            "1",
            "the last digits"
        );

    private static Field SoapAnswer(string name, string meaning) =>
        new(name, new Shape.Flag(), meaning, "open", "whether you may take part");

    private static Shape.Form Change =>
        new([
            new(
                "verb",
                new Shape.Choice(["set", "add"]),
                "set replaces what the field holds, add adds an entry to a list.",
                Field.MustBeGiven,
                Everything
            ),
            new(
                "field",
                new Shape.FreeText(LongestName),
                "The profile's field, by its name or path, such as step2.",
                Field.MustBeGiven,
                Everything
            ),
            new(
                "value",
                new Shape.FreeText(LongestValue),
                "The value as a text; \"unknown\" takes the field away.",
                Field.MustBeGiven,
                Everything
            ),
        ]);
}
