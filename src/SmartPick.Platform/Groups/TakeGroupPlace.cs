using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Groups;

/// <summary>Takes a place in a group that one was invited to, says no to it, or leaves it. Leaving needs nobody and no reason.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
public sealed class TakeGroupPlace(PlatformDb db, TimeProvider time)
{
    /// <summary>Answers an invitation.</summary>
    /// <param name="who">Who was invited.</param>
    /// <param name="groupId">To which group.</param>
    /// <param name="isAccepted">True to take the place.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>True when the place is taken.</returns>
    public async Task<Outcome<bool>> AnswerAsync(
        Who who,
        Guid groupId,
        bool isAccepted,
        CancellationToken cancellationToken
    )
    {
        var place = await db.Set<GroupMember>()
            .SingleOrDefaultAsync(
                row =>
                    row.GroupId == groupId
                    && row.PersonId == who.PersonId
                    && row.Since == null
                    && row.Until == null
                    && db.Set<StoredGroup>()
                        .Any(group => group.Id == groupId && group.ClosedAt == null),
                cancellationToken
            );
        if (place is null)
        {
            return Errors.NotInvited;
        }

        var now = time.GetUtcNow();
        if (isAccepted)
        {
            place.Since = now;
            db.LogPlace(time, place, ActivityKind.GroupJoined);
            db.Add(AuditEntry.Of(time, who.PersonId, AuditKind.GroupJoined, groupId));
        }
        else
        {
            place.Until = now;
        }

        return await db.SaveOrTellAsync(Errors.NotInvited, cancellationToken) is { } failure
            ? failure
            : isAccepted;
    }

    /// <summary>Leaves, or as the lead takes somebody out. A lead who leaves is followed by whoever has been a mentor longest; with nobody left to lead, the group ends.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="groupId">The group.</param>
    /// <param name="personId">Who is to be out of it: oneself, or for the lead any member.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>True when the group goes on.</returns>
    public async Task<Outcome<bool>> LeaveAsync(
        Who who,
        Guid groupId,
        Guid personId,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindGroupAsync(who, groupId, cancellationToken) is not { } seat)
        {
            return Errors.NotThere;
        }

        if (personId != who.PersonId && !seat.IsLead(who))
        {
            return Errors.LeadOnly;
        }

        var place = await db.Set<GroupMember>()
            .SingleOrDefaultAsync(
                row => row.GroupId == groupId && row.PersonId == personId && row.Until == null,
                cancellationToken
            );
        var leadGoes = seat.LeadId == personId;
        if (place is null && !leadGoes)
        {
            return Errors.NoMember;
        }

        var now = time.GetUtcNow();
        if (place is not null)
        {
            if (place.Since is not null)
            {
                db.LogPlace(time, place, ActivityKind.GroupLeft);
            }

            place.Until = now;
        }

        var next = await db.LongestMentorAsync(groupId, personId, cancellationToken);
        if (leadGoes)
        {
            seat.Group.LeadId = next ?? seat.Group.LeadId;
            seat.Group.ClosedAt ??= next is null ? now : null;
        }

        db.Add(AuditEntry.Of(time, who.PersonId, AuditKind.GroupLeft, groupId));
        return await db.SaveOrTellAsync(Errors.Changed, cancellationToken) is { } failure
            ? failure
            : seat.IsOpen;
    }
}
