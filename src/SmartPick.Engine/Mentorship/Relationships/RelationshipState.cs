namespace SmartPick.Engine.Mentorship.Relationships;

/// <summary>Where a relationship stands.</summary>
public enum RelationshipState
{
    /// <summary>A conversation was asked for.</summary>
    Asked,

    /// <summary>The two have talked; nobody is bound to anything.</summary>
    ConversationHeld,

    /// <summary>A relationship is offered.</summary>
    Offered,

    /// <summary>Both have accepted the same version of the agreement.</summary>
    Agreed,

    /// <summary>It runs.</summary>
    Active,

    /// <summary>It rests; its place stays taken.</summary>
    Paused,

    /// <summary>What was agreed is done.</summary>
    Completed,

    /// <summary>It has ended; <see cref="EndKind"/> says how.</summary>
    Ended,
}

/// <summary>How a relationship ended that was not completed.</summary>
public enum EndKind
{
    /// <summary>One side ended it; nobody is at fault and no reason was needed.</summary>
    NoFault,

    /// <summary>One side has blocked the other.</summary>
    Blocked,

    /// <summary>The ask or the placement came to nothing: there was never a relationship.</summary>
    NotTakenUp,
}

/// <summary>How a relationship came about.</summary>
public enum RelationshipOrigin
{
    /// <summary>By asking for a conversation.</summary>
    Request,

    /// <summary>By a round that a person published.</summary>
    Round,

    /// <summary>By itself: the mentee entered a mentor who has no account.</summary>
    Informal,
}

/// <summary>The models of mentorship.</summary>
public enum MentorshipModel
{
    /// <summary>One to one with a member of a faculty.</summary>
    Faculty,

    /// <summary>With somebody at least one stage ahead.</summary>
    NearPeer,

    /// <summary>One pair out of a group.</summary>
    Group,

    /// <summary>Grown by itself, with a mentor who needs no account.</summary>
    Informal,

    /// <summary>By message and video alone; needs no common school.</summary>
    Virtual,
}
