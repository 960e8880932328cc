namespace SmartPick.Platform.Mentorship;

/// <summary>The word of a mentee who asks all the same for a support that the mentor has said no to.</summary>
public static class SupportWord
{
    /// <summary>The code of the failure that asks for it.</summary>
    public const string Code = "agreements.not-offered";
}
