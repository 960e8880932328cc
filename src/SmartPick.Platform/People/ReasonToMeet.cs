namespace SmartPick.Platform.People;

/// <summary>One reason why somebody stands on the list of people to meet.</summary>
public sealed class ReasonToMeet
{
    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>The entry it belongs to.</summary>
    public Guid PersonToMeetId { get; set; }

    /// <summary>Where they were found.</summary>
    public MeetSource Source { get; init; }

    /// <summary>What in particular: the talk, the paper, the program.</summary>
    public required string Text { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset EnteredAt { get; init; }

    /// <summary>True when it says the same.</summary>
    internal bool Says(MeetSource source, string text) =>
        Source == source && string.Equals(Text, text, StringComparison.Ordinal);
}
