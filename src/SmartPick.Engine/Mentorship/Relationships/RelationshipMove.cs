namespace SmartPick.Engine.Mentorship.Relationships;

/// <summary>What can be done with a relationship.</summary>
public enum RelationshipMove
{
    /// <summary>Write down that the first conversation took place. Needs the meeting.</summary>
    HoldConversation,

    /// <summary>Close an ask that was declined, expired or withdrawn.</summary>
    NotTakeUp,

    /// <summary>Offer a relationship.</summary>
    Offer,

    /// <summary>Take one's own offer back.</summary>
    WithdrawOffer,

    /// <summary>Decline the other side's offer, or the placement of a round.</summary>
    DeclineOffer,

    /// <summary>Put a version of the agreement in force that both have accepted. Needs the version.</summary>
    Agree,

    /// <summary>Begin.</summary>
    Start,

    /// <summary>Let it rest.</summary>
    Pause,

    /// <summary>Go on after a rest.</summary>
    Resume,

    /// <summary>Let it end on a day to come. Needs the day.</summary>
    Taper,

    /// <summary>The day named by a taper has come.</summary>
    FinishTaper,

    /// <summary>Say that what was agreed is done.</summary>
    Complete,

    /// <summary>End it, without a reason and without anybody's leave.</summary>
    End,

    /// <summary>End it at once and bar every further contact.</summary>
    Block,

    /// <summary>Take over the record that a mentee kept of a mentor without account.</summary>
    Claim,
}
