using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Meetings;

/// <summary>Sends a message to the other side that waits for an answer, or answers one.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What a patient's identity looks like.</param>
public sealed class SendMessage(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Sends it.</summary>
    /// <param name="who">One of the two.</param>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="text">The message, at most 4000 characters.</param>
    /// <param name="answerTo">The message of the other side that it answers; null for a new one.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The message's key.</returns>
    public async Task<Outcome<Guid>> DoAsync(
        Who who,
        Guid relationshipId,
        string? text,
        Guid? answerTo,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindPairAsync(who, relationshipId, cancellationToken) is not { } found)
        {
            return Mentorship.Errors.NotThere;
        }

        var (pair, side) = found;
        if (!pair.ToRelationship().IsOpen || pair.IsKeptByMentee)
        {
            return Errors.Over;
        }

        // An ask that is not answered yet is followed by one reminder and nothing else.
        if (pair.State is RelationshipState.Asked)
        {
            return Errors.NotAnswered;
        }

        if (
            TextCheck.WithoutPatients(
                text,
                "message",
                "the message",
                StoredMessage.LongestText,
                rules,
                isNeeded: true
            ) is
            { } fault
        )
        {
            return fault;
        }

        if (answerTo is { } asked && !await MayAnswerAsync(who, pair, asked, cancellationToken))
        {
            return Errors.Answered;
        }

        var stamp = new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId);
        var row = new StoredMessage
        {
            Id = Ids.New(time),
            RelationshipId = pair.Id,
            FromId = who.PersonId,
            Text = text!.Trim(),
            At = stamp.At,
            AnswerToId = answerTo,
        };
        db.Add(row);
        db.Log(
            stamp.Entry(
                answerTo is null ? ActivityKind.QuestionAsked : ActivityKind.QuestionAnswered,
                pair.Id,
                new ActivityFacts { SubjectId = answerTo ?? row.Id }
            )
        );
        await db.AddNoticeAsync(
            time,
            new Notice(
                side is Side.Mentor ? pair.MenteeId : pair.MentorId,
                $"message:{row.Id}",
                "A message waits for you",
                "It stands under Relationships."
            ),
            cancellationToken
        );
        await db.SaveChangesAsync(cancellationToken);
        return row.Id;
    }

    private async Task<bool> MayAnswerAsync(
        Who who,
        StoredRelationship pair,
        Guid asked,
        CancellationToken cancellationToken
    ) =>
        await db.Set<StoredMessage>()
            .AnyAsync(
                row =>
                    row.Id == asked
                    && row.RelationshipId == pair.Id
                    && row.FromId != who.PersonId
                    && row.AnswerToId == null
                    && !db.Set<StoredMessage>().Any(answer => answer.AnswerToId == row.Id),
                cancellationToken
            );
}
