using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Questions;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.People;
using SmartPick.Platform.Questions;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Outreach;

/// <summary>Reads what has to be known around a request before it is taken.</summary>
internal static class RequestSettings
{
    public static async Task<RequestSetting> AroundAsync(
        PlatformDb db,
        Guid fromId,
        Guid toId,
        MentorPlaces places,
        CancellationToken cancellationToken
    )
    {
        var open = await db.Set<StoredRequest>()
            .AsNoTracking()
            .Where(row =>
                row.FromId == fromId
                && (row.State == RequestState.Asked || row.State == RequestState.WaitingList)
            )
            .Select(row => row.ToId)
            .ToListAsync(cancellationToken);
        var pairs = await db.Set<StoredRelationship>()
            .AsNoTracking()
            .Where(row =>
                (row.MentorId == toId && row.MenteeId == fromId)
                || (row.MentorId == fromId && row.MenteeId == toId)
            )
            .ToListAsync(cancellationToken);
        var questions = await db.Set<StoredQuestion>()
            .CountAsync(
                row => row.AskerId == fromId && row.State == QuestionState.Open,
                cancellationToken
            );
        return new RequestSetting(
            open.Count + questions,
            await LoadAsync(db, toId, places, cancellationToken)
        )
        {
            IsAsked = open.Contains(toId),
            IsBlocked = await db.Set<Apart>()
                .AnyAsync(
                    row =>
                        (row.PersonId == fromId && row.OtherId == toId)
                        || (row.PersonId == toId && row.OtherId == fromId),
                    cancellationToken
                ),
            WorkTogether = await WorkTogetherAsync(db, fromId, toId, cancellationToken),
            HasTalked = pairs.Exists(pair => pair.ConversationAt is not null),
            IsPlaced = pairs.Exists(pair =>
                pair.RoundId is not null && pair.State == RelationshipState.Offered
            ),
        };
    }

    /// <summary>True when the one guides the other already, or the two have talked of it.</summary>
    public static Task<bool> WorkTogetherAsync(
        PlatformDb db,
        Guid menteeId,
        Guid mentorId,
        CancellationToken cancellationToken
    ) =>
        db.Set<StoredRelationship>()
            .AnyAsync(
                row =>
                    row.MenteeId == menteeId
                    && row.MentorId == mentorId
                    && row.State != RelationshipState.Asked
                    && row.State != RelationshipState.Completed
                    && row.State != RelationshipState.Ended,
                cancellationToken
            );

    /// <summary>The places of a mentor, with what this transaction has changed and not yet written.</summary>
    public static async Task<MentorLoad> LoadAsync(
        PlatformDb db,
        Guid mentorId,
        MentorPlaces places,
        CancellationToken cancellationToken
    )
    {
        await db.Set<StoredRelationship>()
            .Where(row =>
                row.MentorId == mentorId
                && row.State != RelationshipState.Completed
                && row.State != RelationshipState.Ended
            )
            .LoadAsync(cancellationToken);
        await db.Set<StoredRequest>()
            .Where(row =>
                row.ToId == mentorId
                && (row.State == RequestState.Asked || row.State == RequestState.WaitingList)
            )
            .LoadAsync(cancellationToken);
        return MentorLoad.Of(
            mentorId,
            places.Capacity,
            places.IsPaused,
            db.Set<StoredRelationship>().Local.Select(row => row.ToRelationship()),
            db.Set<StoredRequest>().Local.Select(row => row.ToRequest())
        );
    }
}
