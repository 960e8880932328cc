using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Outreach;

/// <summary>Answers a request, takes it back, or says that it was fulfilled: who may do which is for the rules to say.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What requests go by.</param>
public sealed class AnswerRequest(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Makes the move.</summary>
    /// <param name="who">Who makes it.</param>
    /// <param name="answer">The request and the move.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The request as it stands then.</returns>
    public Task<Outcome<RequestState>> DoAsync(
        Who who,
        RequestAnswer answer,
        CancellationToken cancellationToken
    ) => OnConflict.AgainAsync(db, () => TryAsync(who, answer, cancellationToken));

    private async Task<Outcome<RequestState>> TryAsync(
        Who who,
        RequestAnswer answer,
        CancellationToken cancellationToken
    )
    {
        var row = await db.Set<StoredRequest>()
            .SingleOrDefaultAsync(one => one.Id == answer.RequestId, cancellationToken);
        if (row is null || !row.ToRequest().IsSeenBy(who.PersonId) || IsHidden(row, who))
        {
            return Errors.NotThere;
        }

        if (row.Version != answer.Version)
        {
            return Errors.Changed;
        }

        if (
            TextCheck.Of(answer.TryInstead, "try", "the name", StoredRequest.LongestName) is
            { } fault
        )
        {
            return fault;
        }

        var refusals = await new RequestWriter(db, time, rules).MoveAsync(
            row,
            new RequestAct(answer.Move, new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId))
            {
                Reason = answer.Reason,
                TryInstead = TextCheck.Trimmed(answer.TryInstead),
            },
            cancellationToken
        );
        if (refusals.Count > 0)
        {
            return Refused.By("requests", refusals);
        }

        await new FreePlaces(db, time, rules).OfferAsync(row.ToId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return row.State;
    }

    /// <summary>Who waits on a list has not asked yet: the mentor knows nothing of it.</summary>
    private static bool IsHidden(StoredRequest row, Who who) =>
        row.ToId == who.PersonId && row.OpenSince is null;
}

/// <summary>A move with a request.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Move">The move.</param>
public sealed record RequestAnswer(Guid RequestId, int Version, RequestMove Move)
{
    /// <summary>The reason of a no; none is owed.</summary>
    public DeclineReason Reason { get; init; }

    /// <summary>Whom to try instead, at most 200 characters.</summary>
    public string? TryInstead { get; init; }
}
