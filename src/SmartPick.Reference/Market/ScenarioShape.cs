using SmartPick.Engine.Market;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Market;

/// <summary>The fields of a scenario file, as the reader checks them.</summary>
internal static class ScenarioShape
{
    /// <summary>The name of the field that holds the format's version.</summary>
    public const string VersionField = "smartpickScenario";

    /// <summary>The format's version.</summary>
    public const int Version = 1;

    /// <summary>The way to choose by which everybody uses the lists that SmartPick would give them.</summary>
    public const string SmartPickLists = "smartpick";

    private const int MostRules = 200;
    private const double MostFactor = 10;
    private const int MostOfATier = 100;
    private const int MostApplications = 1000;
    private const int MostInterviews = 200;
    private const string AsItIs = "as it is";
    private const string Everything = "the season";

    /// <summary>The names of the ways to choose.</summary>
    public static IReadOnlyDictionary<string, ListBehaviour> Lists { get; } =
        new Dictionary<string, ListBehaviour>(StringComparer.Ordinal)
        {
            ["usual"] = ListBehaviour.Usual,
            [SmartPickLists] = ListBehaviour.SmartPick,
        };

    /// <summary>What a file is called in messages.</summary>
    public static DocumentKind Kind { get; } =
        new(
            "scenario",
            $"a scenario: a JSON object with \"{VersionField}\": {Version} and \"name\""
        );

    /// <summary>The whole file.</summary>
    public static Shape.Form Root { get; } =
        new([
            new(
                VersionField,
                new Shape.Whole(Version, Version, "version"),
                "The version of this format.",
                Field.MustBeGiven,
                "nothing"
            ),
            new(
                "name",
                new Shape.FreeText(80),
                "A short name, shown above the tables.",
                Field.MustBeGiven,
                "nothing"
            ),
            new("note", new Shape.FreeText(1000), "What it asks, in words.", "none", "nothing"),
            new("signals", Rules(Signals), "Other numbers of signals.", AsItIs, Everything),
            new("applicants", Rules(Applicants), "More or fewer people.", AsItIs, Everything),
            new("positions", Rules(Positions), "More or fewer positions.", AsItIs, Everything),
            new(
                "applications",
                Rules(Applications),
                "More or fewer applications a person.",
                AsItIs,
                Everything
            ),
            new(
                "mostInterviews",
                new Shape.Whole(1, MostInterviews, "interviews"),
                "The most interviews a person attends.",
                AsItIs,
                Everything
            ),
            new(
                "lists",
                new Shape.Choice([.. Lists.Keys]),
                "How people choose where to apply: as they do, or by the lists that SmartPick would give them.",
                "usual",
                Everything
            ),
        ]);

    private static Shape.Form Signals =>
        new([
            Specialty,
            Count("gold", "Gold signals."),
            Count("silver", "Silver signals."),
            Count("single", "Signals where there is one tier."),
        ]);

    private static Shape.Form Applicants => new([Specialty, Types, Factor(isRequired: true)]);

    private static Shape.Form Positions => new([Specialty, Factor(isRequired: true)]);

    private static Shape.Form Applications =>
        new([
            Specialty,
            Types,
            Factor(isRequired: false),
            new(
                "most",
                new Shape.Whole(1, MostApplications, "applications"),
                "Never more than this.",
                "no limit",
                Everything
            ),
        ]);

    private static Field Specialty =>
        new(
            "specialty",
            new Shape.Known(CatalogWord.Specialty),
            "The specialty.",
            "all specialties",
            Everything
        );

    private static Field Types =>
        new(
            "types",
            new Shape.Many(new Shape.Choice(ProfileNames.Types.All), ProfileNames.Types.All.Count),
            "Of whom.",
            "all types",
            Everything
        );

    private static Shape.Many Rules(Shape.Form rule) => new(rule, MostRules);

    private static Field Count(string name, string meaning) =>
        new(name, new Shape.Whole(0, MostOfATier, "signals"), meaning, "0", Everything);

    private static Field Factor(bool isRequired) =>
        new(
            "factor",
            new Shape.Number(0, MostFactor, "times as many as there are"),
            "How many times as many.",
            isRequired ? Field.MustBeGiven : "1",
            Everything
        );
}
