namespace SmartPick.Platform.People;

/// <summary>
/// What a mentor says of themselves. There is no field for title, rank, citations, awards or anything demographic: what cannot be stored cannot sort people.
/// </summary>
public sealed record MentorAnswers
{
    /// <summary>The longest introduction, in characters.</summary>
    public const int LongestAbout = 600;

    /// <summary>The longest name of a project, in characters.</summary>
    public const int LongestProject = 120;

    /// <summary>The most entries of any list.</summary>
    public const int MostEntries = 40;

    /// <summary>The largest capacity that is no slip of the keys.</summary>
    public const int MostMentees = 50;

    /// <summary>True once they have agreed to be found and matched.</summary>
    public bool IsListed { get; init; }

    /// <summary>Their fields: specialties, or subspecialties of <c>mentors/closeness.csv</c>.</summary>
    public string[] Fields { get; init; } = [];

    /// <summary>The year of their own Match; null when they have not matched or have not said.</summary>
    public int? YearMatched { get; init; }

    /// <summary>What they offer: ids of <c>mentors/supports.csv</c>.</summary>
    public string[] Supports { get; init; } = [];

    /// <summary>How they like to talk.</summary>
    public Manner Manner { get; init; } = new();

    /// <summary>The most mentees at one time, 0 to <see cref="MostMentees"/>.</summary>
    public int Capacity { get; init; } = 1;

    /// <summary>True while they take nobody new.</summary>
    public bool IsPaused { get; init; }

    /// <summary>True when they take mentees of other schools.</summary>
    public bool TakesOtherSchools { get; init; } = true;

    /// <summary>True when they volunteered for mentees whose school has no program in the specialty.</summary>
    public bool VolunteersForNoHome { get; init; }

    /// <summary>Programs that they can honestly introduce to: ten-digit codes.</summary>
    public string[] Programs { get; init; } = [];

    /// <summary>Projects that they can honestly introduce to, by name.</summary>
    public string[] Projects { get; init; } = [];

    /// <summary>Struggles that they are willing to talk about: ids of <c>people/struggles.csv</c>. Chosen one by one and taken back at any time.</summary>
    public string[] Struggles { get; init; } = [];

    /// <summary>A few words of their own; null for none.</summary>
    public string? About { get; init; }
}
