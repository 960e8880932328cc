namespace SmartPick.Engine.Mentors;

/// <summary>Somebody who looks for mentors, as far as matching may know them.</summary>
public sealed record Mentee
{
    /// <summary>An opaque id; a person has the same one as mentor and as mentee.</summary>
    public required string Id { get; init; }

    /// <summary>How far they have come.</summary>
    public Stage Stage { get; init; }

    /// <summary>Specialties they think of; empty while undecided.</summary>
    public IReadOnlyList<Interest> Interests { get; init; } = [];

    /// <summary>An opaque id of the school, compared for being the same and for nothing else; null when unknown.</summary>
    public string? Institution { get; init; }

    /// <summary>Whether their school has a program in their first specialty; null when unknown.</summary>
    public bool? HasHomeProgram { get; init; }

    /// <summary>What they need, the most pressing first: ids of <c>mentors/needs.csv</c>.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

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

    /// <summary>The most mentors that a round may give them, at least 0.</summary>
    public int Capacity { get; init; } = 1;

    /// <summary>True once the person has agreed to be matched.</summary>
    public bool OptedIn { get; init; } = true;

    /// <summary>True when they look for a near-peer only, false for somebody past training only, null for either.</summary>
    public bool? WantsNearPeer { get; init; }

    /// <summary>People they are not to be matched with: blocked or avoided, without a reason.</summary>
    public IReadOnlyList<string> Avoids { get; init; } = [];

    /// <summary>Conflicts of interest they declared.</summary>
    public IReadOnlyList<DeclaredConflict> Conflicts { get; init; } = [];

    /// <summary>Programs and projects they would like to be introduced to: ten-digit program codes or ids of projects.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Mentors they have had before and were content with.</summary>
    public IReadOnlyList<string> EarlierMentors { get; init; } = [];

    /// <summary>Supports a mentor must offer to be shown at all: the mentee's own filter, such as frank talks.</summary>
    public IReadOnlyList<string> MustOffer { get; init; } = [];

    /// <summary>What a mentor must show to be shown at all: the mentee's own opt-in filter, never part of a score.</summary>
    public IReadOnlyList<string> Wishes { get; init; } = [];
}
