namespace SmartPick.Web.Features.Mentoring;

/// <summary>Where the pages of requests and relationships are.</summary>
internal static class MentoringAddress
{
    public const string Ask = "/ask";
    public const string Requests = "/requests";
    public const string Relationships = "/relationships";
    public const string Meetings = "/meetings";
    public const string Team = "/team";
    public const string Mentor = "/mentor";
    public const string Thanks = "/thanks";
    public const string Concerns = "/concerns";
    public const string Groups = "/groups";

    public const string Questions = "/questions";
    public const string Referrals = "/referrals";
    public const string Reflections = "/reflections";
    public const string Lists = "/lists";

    /// <summary>The form's name on every one of these pages.</summary>
    public const string FormName = "mentoring";

    private static readonly string[] All =
    [
        Ask,
        Requests,
        Relationships,
        Meetings,
        Team,
        Mentor,
        Thanks,
        Concerns,
        Questions,
        Referrals,
        Reflections,
        Lists,
        Groups,
    ];

    /// <summary>The page of one relationship.</summary>
    public static string Relationship(Guid id) => $"{Relationships}/{id:D}";

    /// <summary>The page of one meeting.</summary>
    public static string Meeting(Guid id) => $"{Meetings}/{id:D}";

    /// <summary>The page of a list that somebody shares.</summary>
    public static string List(Guid ownerId) => $"{Lists}/{ownerId:D}";

    /// <summary>True for one of these pages.</summary>
    public static bool IsOurs(PathString path) =>
        Array.Exists(All, one => path.StartsWithSegments(one, StringComparison.OrdinalIgnoreCase));
}
