namespace SmartPick.Platform.People;

/// <summary>What takes, or took, a mentor's place.</summary>
public enum PlaceState
{
    /// <summary>A request waits for the mentor's answer; it takes room.</summary>
    Asked,

    /// <summary>A relationship goes on; it takes room.</summary>
    Active,

    /// <summary>A relationship was completed, both content; it takes no room and counts as having worked together.</summary>
    Completed,
}
