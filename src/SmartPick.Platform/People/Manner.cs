namespace SmartPick.Platform.People;

/// <summary>How somebody likes to talk, and what matters to them. Both sides answer the same questions, so that the answers can be compared.</summary>
public sealed record Manner
{
    /// <summary>Answers on the scales of <c>mentors/styles.csv</c>, each as <c>scale:step</c>; a scale left out is not answered.</summary>
    public string[] Styles { get; init; } = [];

    /// <summary>Value cards, what matters most first: ids of <c>mentors/values.csv</c>.</summary>
    public string[] Values { get; init; } = [];

    /// <summary>Ways of talking they use: ids of <c>mentors/channels.csv</c>.</summary>
    public string[] Channels { get; init; } = [];

    /// <summary>How often: an id of <c>mentors/cadences.csv</c>; null when not said.</summary>
    public string? Cadence { get; init; }

    /// <summary>Parts of the week that suit them, in their own local time: keys of <see cref="WeekParts"/>; empty when not said.</summary>
    public string[] Hours { get; init; } = [];

    /// <summary>True when writing without ever meeting at the same hour is fine.</summary>
    public bool AsynchronousIsFine { get; init; }
}
