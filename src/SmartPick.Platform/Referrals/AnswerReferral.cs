using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Referrals;

/// <summary>The mentee's yes or no to a referral, or the adviser takes it back. With the yes, and only with it, a request goes to the contact.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What requests go by.</param>
public sealed class AnswerReferral(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Says yes: the contact is asked.</summary>
    /// <param name="who">The mentee; nobody else can.</param>
    /// <param name="referralId">The referral.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The request's key.</returns>
    public Task<Outcome<Guid>> ConsentAsync(
        Who who,
        Guid referralId,
        int version,
        CancellationToken cancellationToken
    ) => OnConflict.AgainAsync(db, () => TryAsync(who, referralId, version, cancellationToken));

    /// <summary>Says no, or takes it back: nothing ever reaches the contact.</summary>
    /// <param name="who">The mentee or the adviser.</param>
    /// <param name="referralId">The referral.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>True.</returns>
    public async Task<Outcome<bool>> CloseAsync(
        Who who,
        Guid referralId,
        CancellationToken cancellationToken
    )
    {
        var row = await db.Set<StoredReferral>()
            .SingleOrDefaultAsync(
                one =>
                    one.Id == referralId
                    && (one.MenteeId == who.PersonId || one.AdviserId == who.PersonId),
                cancellationToken
            );
        if (row is null)
        {
            return Errors.NotThere;
        }

        if (row.ConsentAt is not null || row.ClosedAt is not null)
        {
            return Errors.Over;
        }

        row.ClosedAt = time.GetUtcNow();
        return await db.SaveOrTellAsync(Errors.Over, cancellationToken) is { } failure
            ? failure
            : true;
    }

    private async Task<Outcome<Guid>> TryAsync(
        Who who,
        Guid referralId,
        int version,
        CancellationToken cancellationToken
    )
    {
        var row = await db.Set<StoredReferral>()
            .SingleOrDefaultAsync(
                one => one.Id == referralId && one.MenteeId == who.PersonId,
                cancellationToken
            );
        if (row is null)
        {
            return Errors.NotThere;
        }

        if (row.Version != version || row.ConsentAt is not null || row.ClosedAt is not null)
        {
            return Errors.Over;
        }

        var now = time.GetUtcNow();
        row.ConsentAt = now;
        var asked = RequestDesk.Ask(
            new RequestWish(Ids.New(time), RequestKind.Referral, row.ContactId)
            {
                ForId = row.MenteeId,
                ConsentAt = row.ConsentAt,
            },
            await SettingAsync(row, cancellationToken),
            rules,
            new Stamp(Ids.New(time), now, row.AdviserId)
        );
        if (asked.Value is not { } step)
        {
            return Refused.By("referrals", asked.Refusals);
        }

        var request = await new RequestWriter(db, time, rules).BeginAsync(
            step,
            new RequestBeginning(MentorshipModel.Faculty, "introduction", row.Note),
            cancellationToken
        );
        row.RequestId = request.Id;
        await db.SaveChangesAsync(cancellationToken);
        return request.Id;
    }

    /// <summary>A referral takes no place until the contact says yes, and the ceiling of requests is the mentee's to keep, not the adviser's.</summary>
    private async Task<RequestSetting> SettingAsync(
        StoredReferral row,
        CancellationToken cancellationToken
    ) =>
        new(0, new MentorLoad(0, 0, 0, IsPaused: false))
        {
            IsAsked = await db.Set<StoredRequest>()
                .AnyAsync(
                    one =>
                        one.ToId == row.ContactId
                        && (one.FromId == row.MenteeId || one.ForId == row.MenteeId)
                        && (
                            one.State == RequestState.Asked || one.State == RequestState.WaitingList
                        ),
                    cancellationToken
                ),
            IsBlocked = await db.Set<Apart>()
                .AnyAsync(
                    one =>
                        (one.PersonId == row.MenteeId && one.OtherId == row.ContactId)
                        || (one.PersonId == row.ContactId && one.OtherId == row.MenteeId)
                        || (one.PersonId == row.ContactId && one.OtherId == row.AdviserId),
                    cancellationToken
                ),
        };
}
