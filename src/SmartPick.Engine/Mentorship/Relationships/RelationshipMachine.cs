namespace SmartPick.Engine.Mentorship.Relationships;

/// <summary>Makes moves by <see cref="MoveTable"/> and by what a table cannot say: whose offer it is, whether both have agreed.</summary>
public static class RelationshipMachine
{
    /// <summary>The most days a taper takes: further off nobody plans an end.</summary>
    private const int LongestTaper = 730;

    /// <summary>Makes a move.</summary>
    /// <param name="relationship">The relationship as it stands.</param>
    /// <param name="act">The move.</param>
    /// <returns>The relationship after it and the entry for the log; or every reason against it.</returns>
    public static Verdict<RelationshipStep> Do(Relationship relationship, RelationshipAct act)
    {
        var actor = ActorOf(relationship, act);
        if (actor is MoveActors.None)
        {
            return Verdict.No<RelationshipStep>(RelationshipRefusals.Stranger);
        }

        // Said as of any end, so that nobody learns here that the other side has blocked.
        if (relationship.EndedAs is EndKind.Blocked)
        {
            return Verdict.No<RelationshipStep>(
                RelationshipRefusals.NotNow(act.Move, relationship.State)
            );
        }

        if (MoveTable.Find(relationship.State, act.Move) is not { } rule)
        {
            return Verdict.No<RelationshipStep>(
                RelationshipRefusals.NotNow(act.Move, relationship.State)
            );
        }

        var refusals = Against(relationship, act, rule, actor);
        return refusals.Count > 0
            ? Verdict.No<RelationshipStep>(refusals)
            : Verdict.Of(
                new RelationshipStep(
                    After(relationship, act, rule),
                    act.Stamp.Entry(rule.Logs, relationship.Id, Facts(act))
                )
            );
    }

    /// <summary>The moves that a person can make now, for the buttons of a page. What a move needs besides is not asked here.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="personId">The person.</param>
    public static IReadOnlyList<RelationshipMove> MovesOf(Relationship relationship, Guid personId)
    {
        var actor = relationship.SideOf(personId) switch
        {
            Side.Mentor when !relationship.IsKeptByMentee => MoveActors.Mentor,
            Side.Mentee => MoveActors.Mentee,
            _ => MoveActors.None,
        };
        return relationship.EndedAs is EndKind.Blocked
            ? []
            :
            [
                .. MoveTable
                    .Rules.Where(rule =>
                        rule.From == relationship.State
                        && rule.May.HasFlag(actor)
                        && actor is not MoveActors.None
                        && rule.Move is not RelationshipMove.Claim
                        && WrongOfferSide(relationship, rule.Move, actor) is null
                    )
                    .Select(rule => rule.Move),
            ];
    }

    private static MoveActors ActorOf(Relationship relationship, RelationshipAct act) =>
        act.Stamp.IsClock ? MoveActors.Clock
        : act.Move is RelationshipMove.Claim
            ? act.Stamp.PersonId == relationship.MenteeId ? MoveActors.Mentee
                : MoveActors.Mentor
        : relationship.SideOf(act.Stamp.PersonId) switch
        {
            Side.Mentor => MoveActors.Mentor,
            Side.Mentee => MoveActors.Mentee,
            _ => MoveActors.None,
        };

    private static List<Refusal> Against(
        Relationship relationship,
        RelationshipAct act,
        MoveRule rule,
        MoveActors actor
    )
    {
        var refusals = new List<Refusal>();
        if (!rule.May.HasFlag(actor))
        {
            refusals.Add(
                actor is MoveActors.Mentee && act.Move is RelationshipMove.Claim
                    ? new Refusal("both-sides", "The mentor takes the record over, not the mentee.")
                    : RelationshipRefusals.NotNow(act.Move, relationship.State)
            );
        }

        if (
            relationship.IsKeptByMentee
            && actor is MoveActors.Mentor
            && act.Move is not RelationshipMove.Claim
        )
        {
            refusals.Add(RelationshipRefusals.KeptByMentee);
        }

        if (WrongOfferSide(relationship, act.Move, actor) is { } wrong)
        {
            refusals.Add(wrong);
        }

        if (AgainstNeeds(relationship, act) is { } missing)
        {
            refusals.Add(missing);
        }

        return refusals;
    }

    private static Refusal? WrongOfferSide(
        Relationship relationship,
        RelationshipMove move,
        MoveActors actor
    )
    {
        var isOwn = relationship.OfferedBy switch
        {
            Side.Mentor => actor is MoveActors.Mentor,
            Side.Mentee => actor is MoveActors.Mentee,
            _ => (bool?)null,
        };
        return (move, isOwn) switch
        {
            (RelationshipMove.WithdrawOffer, not true) => RelationshipRefusals.NotYourOffer,
            (RelationshipMove.DeclineOffer, true) => RelationshipRefusals.OwnOffer,
            _ => null,
        };
    }

    private static Refusal? AgainstNeeds(Relationship relationship, RelationshipAct act) =>
        act.Move switch
        {
            RelationshipMove.HoldConversation when act.MeetingId is null =>
                RelationshipRefusals.Missing("the meeting"),
            RelationshipMove.HoldConversation when act.Minutes is null or < 0 =>
                RelationshipRefusals.Missing("how long it took"),
            RelationshipMove.Agree when act.Version is null => RelationshipRefusals.Missing(
                "the version of the agreement"
            ),
            RelationshipMove.Agree when act.Version.RelationshipId != relationship.Id =>
                RelationshipRefusals.Stranger,
            RelationshipMove.Agree when !act.Version.IsAcceptedByBoth =>
                RelationshipRefusals.NotBoth,
            RelationshipMove.Agree when act.Version.Number <= relationship.AgreementVersion =>
                RelationshipRefusals.OlderVersion,
            RelationshipMove.Taper when act.Until is null => RelationshipRefusals.Missing(
                "the day"
            ),
            RelationshipMove.Taper when act.Until < act.Stamp.Day => RelationshipRefusals.PastDay,
            RelationshipMove.Taper when act.Until > act.Stamp.Day.AddDays(LongestTaper) =>
                RelationshipRefusals.FarDay,
            RelationshipMove.FinishTaper
                when relationship.TaperUntil is not { } last || act.Stamp.Day <= last =>
                RelationshipRefusals.WaitForDay,
            RelationshipMove.Claim when !relationship.IsKeptByMentee =>
                RelationshipRefusals.NotInformal,
            _ => null,
        };

    private static Relationship After(Relationship relationship, RelationshipAct act, MoveRule rule)
    {
        // A pair that a round placed has no conversation to go back to.
        var to =
            rule.Move is RelationshipMove.DeclineOffer && relationship.ConversationAt is null
                ? RelationshipState.Ended
                : rule.To;
        var after = relationship with
        {
            State = to,
            Since = to == relationship.State ? relationship.Since : act.Stamp.At,
            ClosedAt = to is RelationshipState.Completed or RelationshipState.Ended
                ? relationship.ClosedAt ?? act.Stamp.At
                : null,
            EndedAs = to is RelationshipState.Ended ? EndOf(rule.Move) : null,
            OfferedBy = to is RelationshipState.Offered ? relationship.OfferedBy : null,
        };
        return rule.Move switch
        {
            RelationshipMove.HoldConversation => after with { ConversationAt = act.Stamp.At },
            RelationshipMove.Offer => after with
            {
                OfferedBy = relationship.SideOf(act.Stamp.PersonId),
            },
            RelationshipMove.Agree => after with { AgreementVersion = act.Version!.Number },
            RelationshipMove.Start => after with { StartedAt = act.Stamp.At },
            RelationshipMove.Taper => after with { TaperUntil = act.Until },
            RelationshipMove.Block => after with
            {
                BlockedBy = relationship.SideOf(act.Stamp.PersonId),
            },
            RelationshipMove.Claim => after with
            {
                MentorId = act.Stamp.PersonId,
                IsKeptByMentee = false,
            },
            _ => after,
        };
    }

    private static EndKind EndOf(RelationshipMove move) =>
        move switch
        {
            RelationshipMove.Block => EndKind.Blocked,
            RelationshipMove.NotTakeUp or RelationshipMove.DeclineOffer => EndKind.NotTakenUp,
            _ => EndKind.NoFault,
        };

    private static ActivityFacts Facts(RelationshipAct act) =>
        act.Move switch
        {
            RelationshipMove.HoldConversation => new ActivityFacts
            {
                SubjectId = act.MeetingId,
                Minutes = act.Minutes,
            },
            RelationshipMove.Agree => new ActivityFacts { Version = act.Version!.Number },
            RelationshipMove.Taper => new ActivityFacts { Day = act.Until },
            RelationshipMove.Claim => new ActivityFacts { OtherId = act.Stamp.PersonId },
            _ => ActivityFacts.None,
        };
}
