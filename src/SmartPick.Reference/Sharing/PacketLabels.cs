using SmartPick.Reference.Answers;

namespace SmartPick.Reference.Sharing;

/// <summary>What a packet calls the profile's fields: the labels of the form in which they were answered.</summary>
public static class PacketLabels
{
    private static readonly Dictionary<string, string> ByField = new(StringComparer.Ordinal)
    {
        ["specialty"] = "Specialty",
        ["type"] = "Applicant type",
        ["step2"] = "Step 2 CK",
        ["schoolState"] = "State of your medical school",
        ["tieStates"] = "States you have ties to",
        ["homePrograms"] = "Home program",
        ["awayPrograms"] = "Away rotations",
        ["researchExperiences"] = "Research experiences",
        ["publications"] = "Publications, abstracts and talks",
        ["visa"] = "Visa",
        ["preferences.divisions"] = "Where you would like to be",
        ["preferences.states"] = "States you would like",
        ["preferences.soughtAfter"] = "Sought-after programs",
        ["limits.budget"] = "Budget for application fees",
        ["comlexLevel2"] = "COMLEX Level 2 CE",
        ["failedAttempts"] = "Failed attempts",
        ["step3Passed"] = "Step 3 passed",
        ["graduationYear"] = "Graduation year",
        ["usClinicalMonths"] = "Months of US clinical experience",
        ["specialtyHonors"] = "Honors in the specialty's clerkship",
        ["honorSociety"] = "Honor society",
        ["reApplicant"] = "Applied before",
        ["armedForces"] = "Armed forces",
        ["redFlags"] = "Things a reader may stumble over",
        ["mentorTies"] = "Mentor or research ties",
        ["preferences.settings"] = "Setting",
        ["preferences.must"] = "Must be on the list",
        ["preferences.never"] = "Never on the list",
        ["preferences.neverStates"] = "States never",
        ["preferences.statedDivisions"] = "Stated in ERAS geographic preferences",
        ["preferences.weights.place"] = "Weight of where it is",
        ["preferences.weights.near"] = "Weight of the place to be near to",
        ["preferences.weights.setting"] = "Weight of the setting",
        ["preferences.weights.soughtAfter"] = "Weight of being sought after",
        ["preferences.weights.ownScore"] = "Weight of your own scores",
        ["partner.specialty"] = "Your partner's specialty",
        ["limits.maxApplications"] = "Most applications",
        ["limits.maxPerState"] = "Most in one state",
        ["limits.reserve"] = "Applications to keep back",
        ["parallel.specialty"] = "Second specialty",
        ["parallel.worth"] = "What a match there is worth",
        ["parallel.maxApplications"] = "Most applications there",
        ["preferences.near.label"] = "A place to be near to",
        ["preferences.near.latitude"] = "Its degrees north",
        ["preferences.near.longitude"] = "Its degrees east",
        ["preferences.near.withinKilometers"] = "Near is within, km (1.6 km are a mile)",
        ["preferences.regions"] = "Regions you would like",
        ["parallel.homePrograms"] = "Home program of the second specialty",
        ["parallel.awayPrograms"] = "Away rotations in the second specialty",
        ["partner.profileFile"] = "File of your partner's profile",
        ["partner.togetherness"] = "How much being together matters, 0 to 1",
        ["partner.withinKilometers"] = "Together is within, km",
    };

    private const string OwnScores = "preferences.ownScores.";
    private const string KnownFacts = "knownFacts.";

    /// <summary>The fields that have a label.</summary>
    public static IReadOnlyDictionary<string, string> All => ByField;

    /// <summary>The label of a field; one that nobody has named keeps its documented name.</summary>
    /// <param name="field">The field's path in the profile.</param>
    /// <param name="program">The name of a program by its code, for what is kept program by program.</param>
    public static string Of(string field, Func<string, string> program)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(program);
        return field.StartsWith(OwnScores, StringComparison.Ordinal)
                ? $"Your own score, {program(field[OwnScores.Length..])}"
            : field.StartsWith(KnownFacts, StringComparison.Ordinal)
            && field[KnownFacts.Length..].Split('.') is [var code, var fact]
                ? $"{FactLabels.Of(fact)}, {program(code)}"
            : ByField.GetValueOrDefault(field, field);
    }
}
