namespace SmartPick.Engine.Mentorship.Relationships;

/// <summary>Who may do what in which state. What is not here is not allowed.</summary>
public static class MoveTable
{
    /// <summary>All rows.</summary>
    public static IReadOnlyList<MoveRule> Rules { get; } =
    [
        Row(
            RelationshipState.Asked,
            RelationshipMove.HoldConversation,
            MoveActors.EitherSide,
            RelationshipState.ConversationHeld,
            ActivityKind.ConversationHeld
        ),
        Row(
            RelationshipState.Asked,
            RelationshipMove.NotTakeUp,
            MoveActors.EitherSide | MoveActors.Clock,
            RelationshipState.Ended,
            ActivityKind.RelationshipNotTakenUp
        ),
        Row(
            RelationshipState.ConversationHeld,
            RelationshipMove.Offer,
            MoveActors.EitherSide,
            RelationshipState.Offered,
            ActivityKind.RelationshipOffered
        ),
        Row(
            RelationshipState.Offered,
            RelationshipMove.WithdrawOffer,
            MoveActors.EitherSide,
            RelationshipState.ConversationHeld,
            ActivityKind.OfferWithdrawn
        ),
        Row(
            RelationshipState.Offered,
            RelationshipMove.DeclineOffer,
            MoveActors.EitherSide,
            RelationshipState.ConversationHeld,
            ActivityKind.OfferDeclined
        ),
        Row(
            RelationshipState.Offered,
            RelationshipMove.Agree,
            MoveActors.EitherSide,
            RelationshipState.Agreed,
            ActivityKind.AgreementReached
        ),
        Row(
            RelationshipState.Agreed,
            RelationshipMove.Agree,
            MoveActors.EitherSide,
            RelationshipState.Agreed,
            ActivityKind.AgreementReached
        ),
        Row(
            RelationshipState.Agreed,
            RelationshipMove.Start,
            MoveActors.EitherSide,
            RelationshipState.Active,
            ActivityKind.RelationshipStarted
        ),
        Row(
            RelationshipState.Active,
            RelationshipMove.Agree,
            MoveActors.EitherSide,
            RelationshipState.Active,
            ActivityKind.AgreementReached
        ),
        Row(
            RelationshipState.Active,
            RelationshipMove.Pause,
            MoveActors.EitherSide,
            RelationshipState.Paused,
            ActivityKind.RelationshipPaused
        ),
        Row(
            RelationshipState.Active,
            RelationshipMove.Taper,
            MoveActors.EitherSide,
            RelationshipState.Active,
            ActivityKind.RelationshipTapering
        ),
        Row(
            RelationshipState.Active,
            RelationshipMove.FinishTaper,
            MoveActors.Clock,
            RelationshipState.Ended,
            ActivityKind.RelationshipEnded
        ),
        Row(
            RelationshipState.Active,
            RelationshipMove.Complete,
            MoveActors.EitherSide,
            RelationshipState.Completed,
            ActivityKind.RelationshipCompleted
        ),
        Row(
            RelationshipState.Active,
            RelationshipMove.Claim,
            MoveActors.Mentor,
            RelationshipState.Active,
            ActivityKind.InformalClaimed
        ),
        Row(
            RelationshipState.Paused,
            RelationshipMove.Agree,
            MoveActors.EitherSide,
            RelationshipState.Paused,
            ActivityKind.AgreementReached
        ),
        Row(
            RelationshipState.Paused,
            RelationshipMove.Resume,
            MoveActors.EitherSide,
            RelationshipState.Active,
            ActivityKind.RelationshipResumed
        ),
        Row(
            RelationshipState.Paused,
            RelationshipMove.FinishTaper,
            MoveActors.Clock,
            RelationshipState.Ended,
            ActivityKind.RelationshipEnded
        ),
        Row(
            RelationshipState.Paused,
            RelationshipMove.Complete,
            MoveActors.EitherSide,
            RelationshipState.Completed,
            ActivityKind.RelationshipCompleted
        ),
        Row(
            RelationshipState.Paused,
            RelationshipMove.Claim,
            MoveActors.Mentor,
            RelationshipState.Paused,
            ActivityKind.InformalClaimed
        ),
        .. Open.Select(state =>
            Row(
                state,
                RelationshipMove.End,
                MoveActors.EitherSide,
                RelationshipState.Ended,
                ActivityKind.RelationshipEnded
            )
        ),
        .. Enum.GetValues<RelationshipState>()
            .Select(state =>
                Row(
                    state,
                    RelationshipMove.Block,
                    MoveActors.EitherSide,
                    RelationshipState.Ended,
                    ActivityKind.RelationshipBlocked
                )
            ),
    ];

    /// <summary>The states in which a relationship is not over.</summary>
    public static IReadOnlyList<RelationshipState> Open =>
        [
            RelationshipState.Asked,
            RelationshipState.ConversationHeld,
            RelationshipState.Offered,
            RelationshipState.Agreed,
            RelationshipState.Active,
            RelationshipState.Paused,
        ];

    /// <summary>The row of a move in a state; null when it is not allowed there.</summary>
    /// <param name="from">The state.</param>
    /// <param name="move">The move.</param>
    public static MoveRule? Find(RelationshipState from, RelationshipMove move) =>
        Rules.FirstOrDefault(rule => rule.From == from && rule.Move == move);

    private static MoveRule Row(
        RelationshipState from,
        RelationshipMove move,
        MoveActors may,
        RelationshipState to,
        ActivityKind logs
    ) => new(from, move, may, to, logs);
}
