namespace SmartPick.Platform.Profiles;

/// <summary>Why a workspace was not kept.</summary>
public static class Errors
{
    /// <summary>There is nothing to keep, or too much.</summary>
    public static Failure Size { get; } =
        new(
            FailureKind.Invalid,
            "profiles.size",
            "This browser holds nothing yet, or more than the account keeps (384 kB)."
        );

    /// <summary>Another device has kept something meanwhile.</summary>
    public static Failure Changed { get; } =
        new(
            FailureKind.Changed,
            "profiles.changed",
            "Another device has kept something in the account meanwhile. Nothing was replaced; look at what stands there now, and press again to replace it."
        );
}
