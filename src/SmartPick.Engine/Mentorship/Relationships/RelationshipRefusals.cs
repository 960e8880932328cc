namespace SmartPick.Engine.Mentorship.Relationships;

/// <summary>The reasons for which a move is refused.</summary>
internal static class RelationshipRefusals
{
    public static Refusal Stranger { get; } =
        new("not-yours", "Only the two people of a relationship can do this.");

    public static Refusal ConversationFirst { get; } =
        new(
            "conversation-first",
            "Ask for a conversation first: a relationship is offered once you have talked."
        );

    public static Refusal OwnOffer { get; } =
        new(
            "own-offer",
            "You made this offer: you can take it back, the other side can decline it."
        );

    public static Refusal NotYourOffer { get; } =
        new("not-your-offer", "The other side made this offer: you can decline it.");

    public static Refusal NotBoth { get; } =
        new(
            "not-both",
            "An agreement counts once both of you have accepted the same version of it."
        );

    public static Refusal OlderVersion { get; } =
        new("older-version", "A later version of the agreement is in force already.");

    public static Refusal NotInformal { get; } =
        new("not-informal", "Only a mentor without account takes a record over.");

    public static Refusal KeptByMentee { get; } =
        new(
            "kept-by-mentee",
            "The mentee keeps this record: take it over first, then you can act in it."
        );

    public static Refusal WaitForDay { get; } =
        new("wait-for-day", "It ends on the day that was named, and that day has not come.");

    public static Refusal PastDay { get; } = new("past-day", "Name a day to come, today included.");

    public static Refusal FarDay { get; } = new("far-day", "Name a day within the next two years.");

    public static Refusal Missing(string what) =>
        new("missing", "What is needed is not there: " + what + ".");

    public static Refusal NotNow(RelationshipMove move, RelationshipState state) =>
        move switch
        {
            RelationshipMove.Offer when state is RelationshipState.Asked => ConversationFirst,
            RelationshipMove.Agree
            or RelationshipMove.Start
                when state is RelationshipState.Asked or RelationshipState.ConversationHeld => new(
                "offer-first",
                "First one of you offers a relationship, after a conversation."
            ),
            RelationshipMove.Start when state is RelationshipState.Offered => NotBoth,
            RelationshipMove.Pause
            or RelationshipMove.Taper
            or RelationshipMove.Complete when state < RelationshipState.Active => new(
                "not-running",
                "It does not run yet; you can end it in one step."
            ),
            _ when state is RelationshipState.Completed or RelationshipState.Ended => new(
                "closed",
                "This relationship is over; its history stays with each of you."
            ),
            _ => new("not-now", "As it stands, this cannot be done: " + Words(state) + "."),
        };

    private static string Words(RelationshipState state) =>
        state switch
        {
            RelationshipState.Asked => "a conversation is asked for",
            RelationshipState.ConversationHeld => "you have talked, and nothing is offered",
            RelationshipState.Offered => "a relationship is offered",
            RelationshipState.Agreed => "the agreement is made, and it has not begun",
            RelationshipState.Active => "it runs",
            RelationshipState.Paused => "it rests",
            RelationshipState.Completed => "it is completed",
            _ => "it has ended",
        };
}
