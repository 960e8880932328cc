using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Gratitude;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Gratitude;

/// <summary>Sends thanks for a milestone, answers the invitation to be a near-peer, and writes down a mentor's part in an outcome.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">The rules.</param>
public sealed class SendThanks(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Sends it. To a mentor without account nothing is sent; that it was written is kept.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="relationshipId">To whom: the relationship.</param>
    /// <param name="milestoneId">For what.</param>
    /// <param name="text">What it says, at most 4000 characters.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<bool>> DoAsync(
        Who who,
        Guid relationshipId,
        Guid milestoneId,
        string? text,
        CancellationToken cancellationToken
    )
    {
        var due = (await new ReadThanks(db, rules).DoAsync(who, cancellationToken)).Due;
        if (
            due.FirstOrDefault(one =>
                one.RelationshipId == relationshipId && one.MilestoneId == milestoneId
            )
            is not { } thanks
        )
        {
            return Errors.NotThere;
        }

        if (
            TextCheck.WithoutPatients(
                text,
                "thanks",
                "the thanks",
                StoredThanks.LongestText,
                rules,
                isNeeded: true
            ) is
            { } fault
        )
        {
            return fault;
        }

        var pair = (await db.FindPairAsync(who, relationshipId, cancellationToken))!.Value.Row;
        if (await db.AreApartAsync(pair, cancellationToken))
        {
            return Mentorship.Errors.Over;
        }

        db.Add(
            new StoredThanks
            {
                Id = Ids.New(time),
                RelationshipId = relationshipId,
                MilestoneId = milestoneId,
                Text = text!.Trim(),
                At = time.GetUtcNow(),
            }
        );
        Log(
            who,
            ActivityKind.ThanksSent,
            relationshipId,
            new ActivityFacts { SubjectId = milestoneId }
        );
        if (!thanks.IsByHand)
        {
            await db.AddNoticeAsync(
                time,
                new Notice(
                    pair.MentorId,
                    $"thanks:{relationshipId}:{milestoneId}",
                    "Somebody thanks you",
                    "Read it under Thanks. There is nothing for you to do."
                ),
                cancellationToken
            );
        }

        return await db.SaveOrTellAsync(Errors.Once, cancellationToken) is { } failure
            ? failure
            : true;
    }

    /// <summary>Answers the invitation to be a near-peer. A yes begins a mentor profile with few places, which its owner completes and lists; a no is remembered.</summary>
    /// <param name="who">Who was invited.</param>
    /// <param name="isYes">The answer.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<bool>> AnswerNearPeerAsync(
        Who who,
        bool isYes,
        CancellationToken cancellationToken
    )
    {
        var own = await db.OwnHappeningsAsync(who.PersonId, cancellationToken);
        if (NearPeerInvitation.Due(who.PersonId, own, rules) is not { } invitation)
        {
            return Errors.NotInvited;
        }

        Log(
            who,
            isYes ? ActivityKind.NearPeerAccepted : ActivityKind.NearPeerDeclined,
            null,
            ActivityFacts.None
        );
        if (isYes)
        {
            await BeginProfileAsync(who, invitation.Capacity, cancellationToken);
        }

        return await db.SaveOrTellAsync(Errors.NotInvited, cancellationToken) is { } failure
            ? failure
            : isYes;
    }

    /// <summary>Writes down a mentor's part in an outcome. It leaves the pair only when both agree.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="text">The sentence, at most 1000 characters.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<Guid>> AttributeAsync(
        Who who,
        Guid relationshipId,
        string? text,
        CancellationToken cancellationToken
    )
    {
        if (
            await db.FindPairAsync(who, relationshipId, cancellationToken)
            is not { Side: Side.Mentee } found
        )
        {
            return Errors.NotThere;
        }

        if (await db.AreApartAsync(found.Row, cancellationToken))
        {
            return Mentorship.Errors.Over;
        }

        if (
            TextCheck.WithoutPatients(
                text,
                "attribution",
                "the sentence",
                StoredAttribution.LongestText,
                rules,
                isNeeded: true
            ) is
            { } fault
        )
        {
            return fault;
        }

        var row = new StoredAttribution
        {
            Id = Ids.New(time),
            RelationshipId = relationshipId,
            Text = text!.Trim(),
        };
        db.Add(row);
        Log(
            who,
            ActivityKind.AttributionWritten,
            relationshipId,
            new ActivityFacts { SubjectId = row.Id, Title = "An attribution" }
        );
        await db.SaveChangesAsync(cancellationToken);
        return row.Id;
    }

    /// <summary>Agrees that an attribution may leave the pair, or takes that back.</summary>
    /// <param name="who">One of the two.</param>
    /// <param name="attributionId">The attribution.</param>
    /// <param name="isYes">True to agree.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>True when it may leave the pair now.</returns>
    public async Task<Outcome<bool>> AgreeAsync(
        Who who,
        Guid attributionId,
        bool isYes,
        CancellationToken cancellationToken
    )
    {
        var row = await db.Set<StoredAttribution>()
            .SingleOrDefaultAsync(one => one.Id == attributionId, cancellationToken);
        if (
            row is null
            || await db.FindPairAsync(who, row.RelationshipId, cancellationToken) is not { } found
        )
        {
            return Errors.NotThere;
        }

        var at = isYes ? time.GetUtcNow() : (DateTimeOffset?)null;
        if (found.Side is Side.Mentor)
        {
            row.MentorAgreedAt = at;
        }
        else
        {
            row.MenteeAgreedAt = at;
        }

        Log(
            who,
            isYes ? ActivityKind.AttributionAgreed : ActivityKind.AttributionWithdrawn,
            row.RelationshipId,
            new ActivityFacts { SubjectId = row.Id }
        );
        await db.SaveChangesAsync(cancellationToken);
        return row.ToAttribution().MayLeavePair;
    }

    private async Task BeginProfileAsync(Who who, int capacity, CancellationToken cancellationToken)
    {
        var isThere = await db.Set<MentorProfile>()
            .AnyAsync(profile => profile.PersonId == who.PersonId, cancellationToken);
        if (isThere)
        {
            return;
        }

        var needs = await db.Set<MenteeProfile>()
            .AsNoTracking()
            .SingleOrDefaultAsync(profile => profile.PersonId == who.PersonId, cancellationToken);
        db.Add(
            new MentorProfile
            {
                PersonId = who.PersonId,
                Answers = new MentorAnswers
                {
                    Capacity = capacity,
                    Fields = needs?.Answers.Interests ?? [],
                    Manner = needs?.Answers.Manner ?? new Manner(),
                },
                ChangedAt = time.GetUtcNow(),
            }
        );
    }

    private void Log(Who who, ActivityKind kind, Guid? relationshipId, ActivityFacts facts) =>
        db.Log(
            new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId).Entry(
                kind,
                relationshipId,
                facts
            )
        );
}
