namespace SmartPick.Platform.People;

/// <summary>What somebody who looks for mentors says of what they need. Seen by themselves; others see of it what a request says.</summary>
public sealed record MenteeAnswers
{
    /// <summary>True once they have agreed that mentors are looked for on their behalf.</summary>
    public bool IsLooking { get; init; }

    /// <summary>What they need, the most pressing first: ids of <c>mentors/needs.csv</c>.</summary>
    public string[] Needs { get; init; } = [];

    /// <summary>Specialties they think of, the strongest interest first.</summary>
    public string[] Interests { get; init; } = [];

    /// <summary>How strong each of <see cref="Interests"/> is, above 0, in the same order; only the ratios count.</summary>
    public int[] Strengths { get; init; } = [];

    /// <summary>How they like to talk.</summary>
    public Manner Manner { get; init; } = new();

    /// <summary>Programs they aim at: ten-digit codes.</summary>
    public string[] Programs { get; init; } = [];

    /// <summary>Projects they would like to join, by name.</summary>
    public string[] Projects { get; init; } = [];

    /// <summary>What a mentor must offer to be shown at all: ids of <c>mentors/supports.csv</c>.</summary>
    public string[] MustOffer { get; init; } = [];

    /// <summary>True when they look for a near-peer only, false for somebody past training only, null for either.</summary>
    public bool? WantsNearPeer { get; init; }

    /// <summary>The most mentors that a round may give them.</summary>
    public int Capacity { get; init; } = 1;
}
