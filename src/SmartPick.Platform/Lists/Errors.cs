namespace SmartPick.Platform.Lists;

/// <summary>What can go wrong with a shared list.</summary>
internal static class Errors
{
    public static readonly Failure NotThere = new(
        FailureKind.NotThere,
        "lists.not-there",
        "There is no list here that you may read."
    );

    public static readonly Failure NotOfTheTeam = new(
        FailureKind.Invalid,
        "lists.not-of-the-team",
        "Choose somebody who guides you at present and has an account.",
        "with"
    );

    public static readonly Failure NothingKept = new(
        FailureKind.Refused,
        "lists.nothing-kept",
        "Your account keeps no list yet. Keep a copy in the account first: what is only in this browser cannot be shared."
    );

    public static readonly Failure Program = new(
        FailureKind.Invalid,
        "lists.program",
        "A note stands beside a program of the catalog."
    );

    public static readonly Failure Changed = new(
        FailureKind.Changed,
        "lists.changed",
        "This note was changed meanwhile, perhaps by you in another window. Below is what stands now."
    );
}
