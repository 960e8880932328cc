namespace SmartPick.Engine.Mentorship.Relationships;

/// <summary>The three ways in which a relationship begins.</summary>
public static class RelationshipBeginning
{
    /// <summary>By asking for a conversation. It takes one of the mentor's places, so it is made when the request reaches the mentor, not while that is on the waiting list.</summary>
    /// <param name="id">The identity it gets.</param>
    /// <param name="mentorId">Who is asked to guide.</param>
    /// <param name="menteeId">Who asks.</param>
    /// <param name="model">The model it would follow.</param>
    /// <param name="requestId">The request that asks.</param>
    /// <param name="stamp">Who asks and when: the mentee, or the mentor who reaches out.</param>
    public static Verdict<RelationshipStep> Ask(
        Guid id,
        Guid mentorId,
        Guid menteeId,
        MentorshipModel model,
        Guid requestId,
        Stamp stamp
    )
    {
        var refusals = OfTwo(mentorId, menteeId);
        if (stamp.PersonId != mentorId && stamp.PersonId != menteeId)
        {
            refusals.Add(RelationshipRefusals.Stranger);
        }

        return refusals.Count > 0
            ? Verdict.No<RelationshipStep>(refusals)
            : Begun(
                New(
                    id,
                    mentorId,
                    menteeId,
                    model,
                    RelationshipOrigin.Request,
                    RelationshipState.Asked,
                    stamp
                ),
                ActivityKind.RelationshipAsked,
                new ActivityFacts
                {
                    SubjectId = requestId,
                    OtherId = stamp.PersonId == mentorId ? menteeId : mentorId,
                },
                stamp
            );
    }

    /// <summary>By a round. Only a round that a person has published places anybody; both still have to agree.</summary>
    /// <param name="id">The identity it gets.</param>
    /// <param name="mentorId">Who guides.</param>
    /// <param name="menteeId">Who is guided.</param>
    /// <param name="model">The model it follows.</param>
    /// <param name="round">The published round.</param>
    /// <param name="activityId">The identity of the entry in the log.</param>
    public static Verdict<RelationshipStep> Place(
        Guid id,
        Guid mentorId,
        Guid menteeId,
        MentorshipModel model,
        PublishedRound round,
        Guid activityId
    )
    {
        var refusals = OfTwo(mentorId, menteeId);
        if (round.PublishedBy == Activity.Clock)
        {
            refusals.Add(
                new Refusal(
                    "round-unpublished",
                    "A person publishes a round; this one has no name."
                )
            );
        }

        var stamp = new Stamp(activityId, round.PublishedAt, round.PublishedBy);
        return refusals.Count > 0
            ? Verdict.No<RelationshipStep>(refusals)
            : Begun(
                New(
                    id,
                    mentorId,
                    menteeId,
                    model,
                    RelationshipOrigin.Round,
                    RelationshipState.Offered,
                    stamp
                ) with
                {
                    RoundId = round.Id,
                },
                ActivityKind.RelationshipPlaced,
                new ActivityFacts { SubjectId = round.Id },
                stamp
            );
    }

    /// <summary>By itself: a mentee enters a mentor who has no account. It runs at once, and the mentee keeps the record.</summary>
    /// <param name="id">The identity it gets.</param>
    /// <param name="mentorId">The mentee's own record of the person.</param>
    /// <param name="stamp">The mentee, and when.</param>
    public static Verdict<RelationshipStep> Informal(Guid id, Guid mentorId, Stamp stamp)
    {
        var refusals = OfTwo(mentorId, stamp.PersonId);
        return refusals.Count > 0
            ? Verdict.No<RelationshipStep>(refusals)
            : Begun(
                New(
                    id,
                    mentorId,
                    stamp.PersonId,
                    MentorshipModel.Informal,
                    RelationshipOrigin.Informal,
                    RelationshipState.Active,
                    stamp
                ) with
                {
                    StartedAt = stamp.At,
                    IsKeptByMentee = true,
                },
                ActivityKind.InformalRecorded,
                new ActivityFacts { OtherId = mentorId },
                stamp
            );
    }

    private static Verdict<RelationshipStep> Begun(
        Relationship relationship,
        ActivityKind kind,
        ActivityFacts facts,
        Stamp stamp
    ) => Verdict.Of(new RelationshipStep(relationship, stamp.Entry(kind, relationship.Id, facts)));

    private static Relationship New(
        Guid id,
        Guid mentorId,
        Guid menteeId,
        MentorshipModel model,
        RelationshipOrigin origin,
        RelationshipState state,
        Stamp stamp
    ) =>
        new()
        {
            Id = id,
            MentorId = mentorId,
            MenteeId = menteeId,
            Model = model,
            Origin = origin,
            State = state,
            Since = stamp.At,
        };

    private static List<Refusal> OfTwo(Guid mentorId, Guid menteeId)
    {
        var refusals = new List<Refusal>();
        if (mentorId == menteeId)
        {
            refusals.Add(
                new Refusal("both-sides", "Nobody is both mentor and mentee of one relationship.")
            );
        }

        if (mentorId == Activity.Clock || menteeId == Activity.Clock)
        {
            refusals.Add(new Refusal("nobody", "A relationship has two people."));
        }

        return refusals;
    }
}
