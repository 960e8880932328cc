namespace SmartPick.Engine.Mentors;

/// <summary>The roles of a mentorship team.</summary>
public enum TeamRole
{
    /// <summary>A faculty mentor in the mentee's specialty, for research and letters.</summary>
    SpecialtyFaculty,

    /// <summary>A near-peer at least one stage ahead, for the Match and day-to-day questions.</summary>
    NearPeer,

    /// <summary>A generalist adviser of any specialty, for long-term planning and work and life.</summary>
    Generalist,
}
