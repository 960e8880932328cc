namespace SmartPick.Platform.Outreach;

/// <summary>What can go wrong with a request beside what the rules refuse.</summary>
internal static class Errors
{
    public static readonly Failure NotThere = new(
        FailureKind.NotThere,
        "requests.not-there",
        "There is no request of yours at this address."
    );

    public static readonly Failure NobodyThere = new(
        FailureKind.NotThere,
        "requests.nobody-there",
        "There is nobody here by that address whom you could ask."
    );

    public static readonly Failure Changed = new(
        FailureKind.Changed,
        "requests.changed",
        "This request was changed meanwhile. Below is what stands now."
    );

    public static readonly Failure NoAccount = new(
        FailureKind.Refused,
        "requests.no-account",
        "You entered this person yourself, and they have no account: nothing can be sent from here. Write to them as you know them, and record below what came of it."
    );

    public static readonly Failure NotAFirstAsk = new(
        FailureKind.Refused,
        "requests.conversation-first",
        "Ask for a conversation first: a relationship is offered once you have talked, on the page of your conversation.",
        "kind"
    );

    public static readonly Failure UnknownNeed = new(
        FailureKind.Invalid,
        "requests.unknown-need",
        "Choose a need from the list, or leave it open.",
        "need"
    );

    public static readonly Failure UnknownOrigin = new(
        FailureKind.Invalid,
        "requests.unknown-origin",
        "Choose one of the ways in which you met, or leave it open.",
        "met"
    );
}
