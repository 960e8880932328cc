namespace SmartPick.Platform.Rounds;

/// <summary>As what somebody takes part in a round. The same person may be both, with different people.</summary>
public enum RoundSide
{
    /// <summary>Looks for mentors.</summary>
    Mentee,

    /// <summary>Offers places.</summary>
    Mentor,
}
