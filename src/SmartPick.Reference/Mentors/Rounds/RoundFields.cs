using System.Text.Json;

namespace SmartPick.Reference.Mentors.Rounds;

/// <summary>The fields of a round's file: their names in JSON, and as columns with underscores.</summary>
internal static class RoundFields
{
    /// <summary>Parts the texts of a list in a cell.</summary>
    public const char ListSeparator = ';';

    /// <summary>Stands between a name and what belongs to it: "directness: 4".</summary>
    public const char NameSeparator = ':';

    /// <summary>Stands between equals of a ranking.</summary>
    public const char EqualsSign = '=';

    private static readonly string[] Both =
    [
        "id",
        "stage",
        "specialties",
        "institution",
        "styles",
        "values",
        "channels",
        "cadence",
        "hours",
        "asynchronous",
        "utcOffset",
        "capacity",
        "optedIn",
        "avoids",
        "conflicts",
        "ranks",
    ];

    /// <summary>Fields of a mentee.</summary>
    public static IReadOnlyList<string> OfMentee { get; } =
    [
        .. Both,
        "homeProgram",
        "needs",
        "wantsNearPeer",
        "targets",
        "earlierMentors",
        "mustOffer",
        "wishes",
    ];

    /// <summary>Fields of a mentor.</summary>
    public static IReadOnlyList<string> OfMentor { get; } =
    [
        .. Both,
        "yearMatched",
        "supports",
        "active",
        "pending",
        "paused",
        "introducesTo",
        "otherSchools",
        "volunteersForNoHome",
        "shows",
    ];

    /// <summary>Fields of a published pair.</summary>
    public static IReadOnlyList<string> OfPublished { get; } = ["mentee", "mentor"];

    /// <summary>The column of a field.</summary>
    public static string Column(string field) => JsonNamingPolicy.SnakeCaseLower.ConvertName(field);
}
