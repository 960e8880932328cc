namespace SmartPick.Engine.Mentors;

/// <summary>
/// Somebody who offers to mentor, as far as matching may know them. There is no field for title, citations, an institution's rank or anything demographic, so that none of these can enter a score.
/// </summary>
public sealed record Mentor
{
    /// <summary>An opaque id; a person has the same one as mentor and as mentee.</summary>
    public required string Id { get; init; }

    /// <summary>How far they have come; whoever is still in training is a near-peer.</summary>
    public Stage Stage { get; init; }

    /// <summary>Their fields: names of <c>specialties.csv</c> or subspecialties of <c>mentors/closeness.csv</c>.</summary>
    public IReadOnlyList<string> Specialties { get; init; } = [];

    /// <summary>The year of their own Match; null when they have not matched or have not said.</summary>
    public int? YearMatched { get; init; }

    /// <summary>An opaque id of the school or hospital, compared for being the same and for nothing else; null when unknown.</summary>
    public string? Institution { get; init; }

    /// <summary>What they offer: ids of <c>mentors/supports.csv</c>.</summary>
    public IReadOnlyList<string> Supports { get; init; } = [];

    /// <summary>Answers on the scales of <c>mentors/styles.csv</c>, by scale; a scale not answered is unknown.</summary>
    public IReadOnlyDictionary<string, int> Styles { get; init; } = NoAnswers.Styles;

    /// <summary>Value cards, what matters most first: ids of <c>mentors/values.csv</c>; cards left out are not ranked.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Ways of talking they use: ids of <c>mentors/channels.csv</c>; empty when unknown.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>How often they want to talk: an id of <c>mentors/cadences.csv</c>; null when unknown.</summary>
    public string? Cadence { get; init; }

    /// <summary>When they can talk; null when unknown.</summary>
    public WeeklyHours? Hours { get; init; }

    /// <summary>True when writing without ever meeting at the same hour is fine.</summary>
    public bool AsynchronousIsFine { get; init; }

    /// <summary>Minutes east of UTC; null when unknown. Used only where hours are unknown.</summary>
    public int? UtcOffsetMinutes { get; init; }

    /// <summary>The most mentees at one time, at least 0.</summary>
    public int Capacity { get; init; } = 1;

    /// <summary>Relationships going on now; they take room.</summary>
    public int Active { get; init; }

    /// <summary>Requests waiting for an answer; they take room too.</summary>
    public int Pending { get; init; }

    /// <summary>True once the person has agreed to be matched.</summary>
    public bool OptedIn { get; init; } = true;

    /// <summary>True while they take nobody new.</summary>
    public bool IsPaused { get; init; }

    /// <summary>People they are not to be matched with: blocked or avoided, without a reason.</summary>
    public IReadOnlyList<string> Avoids { get; init; } = [];

    /// <summary>Conflicts of interest they declared.</summary>
    public IReadOnlyList<DeclaredConflict> Conflicts { get; init; } = [];

    /// <summary>Programs and projects they can honestly introduce somebody to: ten-digit program codes or ids of projects.</summary>
    public IReadOnlyList<string> IntroducesTo { get; init; } = [];

    /// <summary>True when they take mentees of other schools.</summary>
    public bool TakesOtherSchools { get; init; } = true;

    /// <summary>True when they volunteered for mentees whose school has no program in the specialty; such mentees have first call on them.</summary>
    public bool VolunteersForNoHome { get; init; }

    /// <summary>What they chose to show for mentees to filter by, such as a language; never part of a score.</summary>
    public IReadOnlyList<string> Shows { get; init; } = [];

    /// <summary>Places left, pending requests taken off; never below 0.</summary>
    public int Room => Math.Max(0, Capacity - Active - Pending);

    /// <summary>True for a mentor who is still in training.</summary>
    public bool IsNearPeer => Stage.IsInTraining;
}
