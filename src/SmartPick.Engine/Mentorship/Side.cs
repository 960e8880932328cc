namespace SmartPick.Engine.Mentorship;

/// <summary>One of the two sides of a relationship.</summary>
public enum Side
{
    /// <summary>Who gives guidance.</summary>
    Mentor,

    /// <summary>Who seeks guidance.</summary>
    Mentee,
}
