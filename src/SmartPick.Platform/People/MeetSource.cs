namespace SmartPick.Platform.People;

/// <summary>Where somebody to meet was found.</summary>
public enum MeetSource
{
    /// <summary>At an event: a panel, a talk, a conference.</summary>
    Event,

    /// <summary>Through something they wrote.</summary>
    Paper,

    /// <summary>Among alumni of one's school.</summary>
    Alumni,

    /// <summary>At a program one looks at.</summary>
    Program,

    /// <summary>Otherwise.</summary>
    Other,
}
