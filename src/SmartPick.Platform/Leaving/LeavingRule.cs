namespace SmartPick.Platform.Leaving;

/// <summary>What becomes of rows when the person leaves whose they are.</summary>
public enum LeavingRule
{
    /// <summary>They are deleted.</summary>
    Deleted,

    /// <summary>They stay for the other side, and lead to somebody without a name.</summary>
    Kept,

    /// <summary>They are nobody's: no person's key is in them.</summary>
    Nobodys,
}
