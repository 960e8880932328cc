namespace SmartPick.Platform.Gratitude;

/// <summary>What can go wrong with thanks.</summary>
internal static class Errors
{
    public static readonly Failure NotThere = new(
        FailureKind.NotThere,
        "thanks.not-there",
        "There is nothing of yours at this address."
    );

    public static readonly Failure Once = new(
        FailureKind.Changed,
        "thanks.once",
        "You have thanked for this already."
    );

    public static readonly Failure NoMilestone = new(
        FailureKind.Invalid,
        "thanks.no-milestone",
        "Choose what has happened.",
        "kind"
    );

    public static readonly Failure NotInvited = new(
        FailureKind.Refused,
        "thanks.not-invited",
        "This invitation was answered. You can offer to mentor at any time under your mentor profile."
    );
}
