using SmartPick.Engine.Applicants;

namespace SmartPick.Reference.Profiles;

/// <summary>The profile's fields: the one table behind the reader, <c>docs/profile.schema.json</c> and <c>docs/profile.md</c>.</summary>
internal static class ProfileShape
{
    /// <summary>The name of the field that holds the format's version.</summary>
    public const string VersionField = "smartpickProfile";

    /// <summary>The format's version.</summary>
    public const int Version = 1;

    private const string Expected = "taken at its expected value, with a wider interval";
    private const string NoEffect = "no effect";
    private const string InterviewsAndMatch = "P(interview) and P(match)";
    private const string Bill = "the list's length and cost";

    private static readonly Shape Programs = new Shape.Many(
        new Shape.Known(CatalogWord.Program),
        1000
    );

    private static readonly Shape States = new Shape.Many(new Shape.Known(CatalogWord.State), 60);

    /// <summary>The whole profile.</summary>
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
                "$schema",
                new Shape.FreeText(300),
                "Where an editor finds the schema; not read.",
                NoEffect,
                "nothing"
            ),
            new(
                "label",
                new Shape.FreeText(80),
                "A name to show on the list.",
                "none shown",
                "nothing"
            ),
            .. Facts,
            .. Places,
            new(
                "preferences",
                PreferenceFields.Preferences,
                "What you wish.",
                "every program is worth the same, and value means match",
                "E[value] and the order of the list"
            ),
            new("limits", LimitsShape, "What may be spent and sent.", "no limit of your own", Bill),
            new(
                "parallel",
                ParallelShape,
                "A second specialty to apply to beside the first.",
                "one specialty only",
                "P(match anywhere) and cost"
            ),
            new(
                "partner",
                PartnerShape,
                "The partner you couple with.",
                "you apply alone",
                "fees, and a notice that the pair is not optimised together yet"
            ),
            new(
                "knownFacts",
                new Shape.ByProgram(PreferenceFields.KnownFacts),
                "What you have learned about single programs, by ACGME code.",
                "each unknown stays unknown and never means no",
                "who is left out, and P(interview) there"
            ),
        ]);

    private static IEnumerable<Field> Facts =>
        [
            new(
                "specialty",
                new Shape.Known(CatalogWord.Specialty),
                "The primary specialty.",
                Field.MustBeGiven,
                "everything"
            ),
            new(
                "type",
                new Shape.Choice(ProfileNames.Types.All),
                "The applicant type. Needing a visa is a separate fact.",
                Field.MustBeGiven,
                "everything"
            ),
            new(
                "step2",
                new Shape.Whole(Step2Score.Lowest, Step2Score.Highest, "points"),
                "USMLE Step 2 CK.",
                Expected,
                InterviewsAndMatch
            ),
            new(
                "comlexLevel2",
                new Shape.Whole(9, 999, "points"),
                "COMLEX-USA Level 2 CE. Used only without step2, through a stated and weak link.",
                NoEffect,
                InterviewsAndMatch
            ),
            new(
                "failedAttempts",
                new Shape.Whole(0, 20, "attempts"),
                "Failed attempts at a USMLE or COMLEX examination.",
                Expected,
                InterviewsAndMatch
            ),
            new(
                "step3Passed",
                new Shape.Flag(),
                "Step 3 is passed (some programs ask it for an H-1B visa).",
                "flagged where an H-1B may need it",
                "P(interview) for who needs an H-1B"
            ),
            new(
                "graduationYear",
                new Shape.Whole(1950, 2100, "year"),
                "The calendar year of graduation from medical school, past or coming.",
                Expected,
                "P(interview) and P(match) of graduates and IMGs; requirements on years since graduation"
            ),
            new(
                "researchExperiences",
                new Shape.Whole(0, 200, "experiences"),
                "Research experiences, as ERAS counts them.",
                Expected,
                InterviewsAndMatch
            ),
            new(
                "publications",
                new Shape.Whole(0, 2000, "works"),
                "Abstracts, presentations and publications together.",
                Expected,
                InterviewsAndMatch
            ),
            new(
                "specialtyHonors",
                new Shape.Flag(),
                "Honours in the specialty's core clerkship.",
                Expected,
                InterviewsAndMatch
            ),
            new(
                "honorSociety",
                new Shape.Flag(),
                "Member of Alpha Omega Alpha, Sigma Sigma Phi or Gold Humanism.",
                Expected,
                InterviewsAndMatch
            ),
            new(
                "usClinicalMonths",
                new Shape.Whole(0, 240, "months"),
                "Hands-on clinical experience in the US; for graduates of schools abroad.",
                Expected,
                InterviewsAndMatch
            ),
            new(
                "redFlags",
                new Shape.Many(new Shape.Choice(ProfileNames.RedFlags.All), 10),
                "Things a reader of the file may stumble over.",
                "none assumed",
                InterviewsAndMatch
            ),
            new(
                "visa",
                new Shape.Choice(ProfileNames.Visas.All),
                "The visa you need; \"none\" when you need none.",
                "no effect: the type's published rates mix people with and without need",
                "P(interview), who is left out, what to verify before paying"
            ),
            new(
                "reApplicant",
                new Shape.Flag(),
                "You applied in an earlier season without matching.",
                NoEffect,
                "nothing by itself: the types of graduates have match rates of their own"
            ),
            new(
                "armedForces",
                new Shape.Flag(),
                "You serve in the US armed forces, or are committed to.",
                "taken as no: military programs are left out, each with an override",
                "whether military programs may be on the list"
            ),
        ];

    private static IEnumerable<Field> Places =>
        [
            new(
                "schoolState",
                new Shape.Known(CatalogWord.State),
                "The state of your medical school; for US schools.",
                "no in-state effect anywhere",
                "P(interview) in that state"
            ),
            new(
                "tieStates",
                States,
                "States with a tie beside the school's: grew up, family, college.",
                NoEffect,
                "P(interview) in those states"
            ),
            new(
                "homePrograms",
                Programs,
                "Programs of the specialty at your own institution.",
                NoEffect,
                "P(interview) and P(match) there; they are put on the list"
            ),
            new(
                "awayPrograms",
                Programs,
                "Programs of the specialty where you did an away rotation, or will before applying.",
                NoEffect,
                "P(interview) and P(match) there; they are put on the list"
            ),
            new(
                "mentorTies",
                Programs,
                "Programs to which a mentor or a research project ties you.",
                NoEffect,
                "P(interview) there"
            ),
        ];

    private static Shape LimitsShape =>
        new Shape.Form([
            new(
                "budget",
                new Shape.Whole(0, 100_000, "US dollars"),
                "The most that application fees may come to, fixed fees apart.",
                "no limit",
                Bill
            ),
            new(
                "maxApplications",
                new Shape.Whole(1, 1000, "applications"),
                "The most applications in the primary specialty.",
                "no limit",
                Bill
            ),
            new(
                "maxPerState",
                new Shape.Whole(1, 1000, "applications"),
                "The most applications in one state.",
                "no limit",
                "which programs are on the list"
            ),
            new(
                "reserve",
                new Shape.Whole(0, 100, "applications"),
                "Applications to keep back for later; paid for but not placed.",
                "none",
                Bill
            ),
        ]);

    private static Shape ParallelShape =>
        new Shape.Form([
            new(
                "specialty",
                new Shape.Known(CatalogWord.Specialty),
                "The second specialty.",
                Field.MustBeGiven,
                "P(match anywhere)"
            ),
            new(
                "worth",
                new Shape.Number(0, 100, "points, a match in the primary specialty being 100"),
                "What a match there is worth to you.",
                "60",
                "E[value], and how effort is split"
            ),
            new(
                "maxApplications",
                new Shape.Whole(0, 1000, "applications"),
                "The most applications there.",
                "no limit",
                Bill
            ),
            new(
                "homePrograms",
                Programs,
                "Programs of the second specialty at your own institution.",
                NoEffect,
                "P(interview) and P(match) there"
            ),
            new(
                "awayPrograms",
                Programs,
                "Away rotations in the second specialty.",
                NoEffect,
                "P(interview) and P(match) there"
            ),
        ]);

    private static Shape PartnerShape =>
        new Shape.Form([
            new(
                "specialty",
                new Shape.Known(CatalogWord.Specialty),
                "The partner's specialty.",
                NoEffect,
                "nothing yet"
            ),
            new(
                "profileFile",
                new Shape.FreeText(260),
                "The file with the partner's profile, relative to this one.",
                NoEffect,
                "nothing yet"
            ),
            new(
                "togetherness",
                new Shape.Number(0, 1, "0 not at all, 1 above all"),
                "How much being together matters.",
                "0.5",
                "nothing yet"
            ),
            new(
                "withinKilometers",
                new Shape.Number(1, 5000, "kilometres"),
                "What counts as together.",
                "80",
                "nothing yet"
            ),
        ]);
}
