namespace SmartPick.Web.Features.Pick;

/// <summary>How a question's answer stands in the profile.</summary>
internal enum AnswerKind
{
    /// <summary>A text, as typed.</summary>
    Text,

    /// <summary>A number; what is not one is kept as typed, so that the reader can say what it found.</summary>
    Number,

    /// <summary>Yes, no or not answered.</summary>
    Flag,

    /// <summary>A list, one value a control.</summary>
    Many,

    /// <summary>States, typed by code or by name.</summary>
    States,

    /// <summary>A list that may be said to be empty, by the value <see cref="FormField.NoneOfThem"/>; nothing ticked is no answer.</summary>
    ManyOrNone,

    /// <summary>Part of the place to be near to, which is looked up.</summary>
    Place,
}

/// <summary>One question of the form: its name is the JSON path of the answer in the profile, without the leading <c>$.</c></summary>
/// <param name="Name">The control's name.</param>
/// <param name="Kind">How the answer stands in the profile.</param>
/// <param name="Label">The question as the error summary names it.</param>
internal sealed record FormField(string Name, AnswerKind Kind, string Label)
{
    /// <summary>The value that says that a list is empty on purpose.</summary>
    public const string NoneOfThem = "none";

    /// <summary>False for a question that makes no sense for an applicant type: it is not shown and its answer is not taken.</summary>
    public bool IsAsked(string type) =>
        Name switch
        {
            "comlexLevel2" => type is "US DO senior" or "US DO graduate",
            "schoolState" => type is not ("US IMG" or "non-US IMG"),
            "usClinicalMonths" => type is "US IMG" or "non-US IMG",
            "step3Passed" => type is not ("US MD senior" or "US DO senior"),
            "visa" => type is not "US IMG",
            _ => true,
        };

    /// <summary>Every question that the form asks. What a profile holds beside these is carried along untouched.</summary>
    public static IReadOnlyList<FormField> All { get; } =
    [
        new("specialty", AnswerKind.Text, "Specialty"),
        new("type", AnswerKind.Text, "Applicant type"),
        new("step2", AnswerKind.Number, "Step 2 CK"),
        new("schoolState", AnswerKind.Text, "State of your medical school"),
        new("tieStates", AnswerKind.States, "States you have ties to"),
        new("homePrograms", AnswerKind.Many, "Home program"),
        new("awayPrograms", AnswerKind.Many, "Away rotations"),
        new("researchExperiences", AnswerKind.Number, "Research experiences"),
        new("publications", AnswerKind.Number, "Publications, abstracts and talks"),
        new("visa", AnswerKind.Text, "Visa"),
        new("preferences.divisions", AnswerKind.Many, "Where you would like to be"),
        new("preferences.states", AnswerKind.States, "States you would like"),
        new("preferences.soughtAfter", AnswerKind.Number, "Sought-after programs"),
        new("limits.budget", AnswerKind.Number, "Budget for application fees"),
        new("comlexLevel2", AnswerKind.Number, "COMLEX Level 2 CE"),
        new("failedAttempts", AnswerKind.Number, "Failed attempts"),
        new("step3Passed", AnswerKind.Flag, "Step 3 passed"),
        new("graduationYear", AnswerKind.Number, "Graduation year"),
        new("usClinicalMonths", AnswerKind.Number, "Months of US clinical experience"),
        new("specialtyHonors", AnswerKind.Flag, "Honors in the specialty's clerkship"),
        new("honorSociety", AnswerKind.Flag, "Honor society"),
        new("reApplicant", AnswerKind.Flag, "Applied before"),
        new("armedForces", AnswerKind.Flag, "Armed forces"),
        new("redFlags", AnswerKind.Many, "Things a reader may stumble over"),
        new("mentorTies", AnswerKind.Many, "Mentor or research ties"),
        new("preferences.settings", AnswerKind.Many, "Setting"),
        new("preferences.must", AnswerKind.Many, "Must be on the list"),
        new("preferences.never", AnswerKind.Many, "Never on the list"),
        new("preferences.neverStates", AnswerKind.States, "States never"),
        new(NearWish.Place, AnswerKind.Place, "A place to be near to"),
        new(NearWish.Distance, AnswerKind.Place, "Near is within"),
        new(
            "preferences.statedDivisions",
            AnswerKind.ManyOrNone,
            "Stated in ERAS geographic preferences"
        ),
        new("preferences.weights.place", AnswerKind.Number, "Weight of where it is"),
        new("preferences.weights.near", AnswerKind.Number, "Weight of the place to be near to"),
        new("preferences.weights.setting", AnswerKind.Number, "Weight of the setting"),
        new("preferences.weights.soughtAfter", AnswerKind.Number, "Weight of being sought after"),
        new("preferences.weights.ownScore", AnswerKind.Number, "Weight of your own scores"),
        new("partner.specialty", AnswerKind.Text, "Your partner's specialty"),
        new("limits.maxApplications", AnswerKind.Number, "Most applications"),
        new("limits.maxPerState", AnswerKind.Number, "Most in one state"),
        new("limits.reserve", AnswerKind.Number, "Applications to keep back"),
        new("parallel.specialty", AnswerKind.Text, "Second specialty"),
        new("parallel.worth", AnswerKind.Number, "What a match there is worth"),
        new("parallel.maxApplications", AnswerKind.Number, "Most applications there"),
        new("label", AnswerKind.Text, "A name for this list"),
    ];

    /// <summary>The questions answered with programs.</summary>
    public static IReadOnlyList<string> OfPrograms { get; } =
    ["homePrograms", "awayPrograms", "mentorTies", "preferences.must", "preferences.never"];

    /// <summary>The question that a JSON path of the profile belongs to, or null.</summary>
    public static FormField? At(string? path) =>
        path is null
            ? null
            : All.FirstOrDefault(field =>
                string.Equals("$." + field.Name, path, StringComparison.Ordinal)
                || path.StartsWith($"$.{field.Name}[", StringComparison.Ordinal)
            )
                ?? All.FirstOrDefault(field =>
                    field.Name.StartsWith(path.TrimStart('$', '.') + ".", StringComparison.Ordinal)
                );
}
