using SmartPick.Engine.Applicants;

namespace SmartPick.Reference.Profiles;

/// <summary>The fields of wishes, and of what the applicant knows about single programs.</summary>
internal static class PreferenceFields
{
    private const string NoEffect = "no effect";
    private const string Value = "E[value] and the order of the list";
    private const string OnTheList = "which programs are on the list";

    private static readonly Shape Programs = new Shape.Many(
        new Shape.Known(CatalogWord.Program),
        1000
    );

    private static readonly Shape States = new Shape.Many(new Shape.Known(CatalogWord.State), 60);

    private static readonly Shape Weight = new Shape.Number(0, 100, "relative weight");

    /// <summary>The wishes.</summary>
    public static Shape Preferences { get; } =
        new Shape.Form([
            new(
                "divisions",
                new Shape.Many(new Shape.Known(CatalogWord.Division), 12),
                "Census divisions you would like to be in.",
                NoEffect,
                Value
            ),
            new(
                "regions",
                new Shape.Many(new Shape.Known(CatalogWord.Region), 6),
                "Census regions you would like to be in.",
                NoEffect,
                Value
            ),
            new("states", States, "States you would like to be in.", NoEffect, Value),
            new(
                "settings",
                new Shape.Many(new Shape.Choice(ProfileNames.Settings), 3),
                "Settings you would like; counts only where a program's setting is known (see knownFacts).",
                NoEffect,
                Value
            ),
            new("near", Near, "A place to be near to.", NoEffect, Value),
            new(
                "soughtAfter",
                new Shape.Number(0, 1, "0 not at all, 1 above all"),
                "How much you want sought-after programs, measured by selectivity. Your wish, never ours.",
                "0",
                Value
            ),
            new(
                "ownScores",
                new Shape.ByProgram(new Shape.Number(0, 100, "points")),
                "Your own scores of programs, by ACGME code.",
                NoEffect,
                Value
            ),
            new("weights", Weights, "How much each wish counts.", "the weights below", Value),
            new("must", Programs, "Programs that must be on the list.", NoEffect, OnTheList),
            new("never", Programs, "Programs that must not be on the list.", NoEffect, OnTheList),
            new(
                "neverStates",
                States,
                "States in which no program may be on the list.",
                NoEffect,
                OnTheList
            ),
            new(
                "statedDivisions",
                new Shape.Many(new Shape.Known(CatalogWord.Division), 3),
                "What you state in the ERAS geographic preferences section; an empty list states none.",
                "the picker advises which to state",
                "P(interview) in and outside those divisions"
            ),
        ]);

    /// <summary>What is known about one program.</summary>
    public static Shape KnownFacts { get; } =
        new Shape.Form([
            Known("sponsorsJ1", new Shape.Flag(), "Sponsors a J-1 visa."),
            Known("sponsorsH1B", new Shape.Flag(), "Sponsors an H-1B visa."),
            Known(
                "minimumStep2",
                new Shape.Whole(Step2Score.Lowest, Step2Score.Highest, "points"),
                "The lowest Step 2 CK the program states."
            ),
            Known(
                "maximumAttempts",
                new Shape.Whole(0, 20, "failed attempts"),
                "The most failed attempts the program states to accept."
            ),
            Known(
                "maximumYearsSinceGraduation",
                new Shape.Whole(0, 80, "years"),
                "The most years since graduation the program states to accept."
            ),
            Known("acceptsComlex", new Shape.Flag(), "Accepts COMLEX without USMLE."),
            Known(
                "isStrict",
                new Shape.Flag(),
                "The requirements above are strict (true) or soft (false); unknown is taken as soft."
            ),
            Known(
                "setting",
                new Shape.Choice(ProfileNames.Settings),
                "The program's setting; serves the wish for settings."
            ),
        ]);

    private static Shape Near =>
        new Shape.Form([
            new(
                "label",
                new Shape.FreeText(80),
                "What you call the place.",
                Field.MustBeGiven,
                "nothing"
            ),
            new(
                "latitude",
                new Shape.Number(-90, 90, "degrees north"),
                "Its latitude.",
                Field.MustBeGiven,
                Value
            ),
            new(
                "longitude",
                new Shape.Number(-180, 180, "degrees east, so negative in the US"),
                "Its longitude.",
                Field.MustBeGiven,
                Value
            ),
            new(
                "withinKilometers",
                new Shape.Number(1, 5000, "kilometres"),
                "Up to this distance the wish is fulfilled; it fades to nothing at three times as far.",
                Field.MustBeGiven,
                Value
            ),
        ]);

    private static Shape Weights =>
        new Shape.Form([
            new("place", Weight, "Divisions, regions and states.", "1", Value),
            new("near", Weight, "Distance to the place.", "1", Value),
            new("setting", Weight, "Setting.", "1", Value),
            new("soughtAfter", Weight, "Selectivity; multiplied with the dial.", "1", Value),
            new("ownScore", Weight, "Own scores.", "2", Value),
        ]);

    private static Field Known(string name, Shape shape, string meaning) =>
        new(name, shape, meaning, "stays unknown", "who is left out, and P(interview) there");
}
