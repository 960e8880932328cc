namespace SmartPick.Engine.Catalog;

/// <summary>The four columns in which interview rates by applicant type are published.</summary>
public enum RateGroup
{
    /// <summary>US MD, seniors and graduates.</summary>
    UsMd,

    /// <summary>US DO, seniors and graduates.</summary>
    UsDo,

    /// <summary>US citizens who graduate abroad.</summary>
    UsImg,

    /// <summary>Other international graduates.</summary>
    NonUsImg,
}
