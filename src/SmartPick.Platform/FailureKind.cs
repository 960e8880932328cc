namespace SmartPick.Platform;

/// <summary>The sorts of failure that callers tell apart.</summary>
public enum FailureKind
{
    /// <summary>What was entered cannot be taken: 400, exit 2.</summary>
    Invalid,

    /// <summary>It is not there, or the caller may not know whether it is: 404. Somebody else's things are not there.</summary>
    NotThere,

    /// <summary>The caller sees it but may not do this: 403.</summary>
    NotAllowed,

    /// <summary>Somebody changed it meanwhile: 409; show what stands now and keep what was typed.</summary>
    Changed,

    /// <summary>A rule of the product stands against it, and the message names the rule: 422.</summary>
    Refused,

    /// <summary>The store does not answer or cannot write; nothing was done and the same may succeed later: 503, exit 2.</summary>
    Unavailable,
}
