namespace SmartPick.Matching.Instances;

/// <summary>What number of applicants a program wants. When the number is wrong, the quota falls by one; it never rises.</summary>
public enum Parity
{
    /// <summary>Any number up to the quota.</summary>
    Any,

    /// <summary>An even number; none is even.</summary>
    Even,

    /// <summary>An odd number, or none.</summary>
    Odd,
}
