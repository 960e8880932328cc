using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Groups;

/// <summary>Makes a group: anybody as its first mentor, or somebody who speaks for an institution, as its first mentor or not.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="words">The needs that there are.</param>
public sealed class MakeGroup(PlatformDb db, TimeProvider time, MentorVocabulary words)
{
    private const int MostLed = 10;

    /// <summary>Makes it.</summary>
    /// <param name="who">Who makes it and leads it from then on.</param>
    /// <param name="form">What it is.</param>
    /// <param name="institutionId">The institution it belongs to; null for none.</param>
    /// <param name="isMentor">True to be its first mentor; without an institution it is always so.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The group's key.</returns>
    public async Task<Outcome<Guid>> DoAsync(
        Who who,
        GroupForm form,
        Guid? institutionId,
        bool isMentor,
        CancellationToken cancellationToken
    )
    {
        if (GroupCheck.Of(form, words) is { Length: > 0 } faults)
        {
            return faults;
        }

        if (
            institutionId is { } institution
            && !await db.Set<Membership>()
                .AnyAsync(
                    row =>
                        row.PersonId == who.PersonId
                        && row.InstitutionId == institution
                        && row.Role != Role.Member,
                    cancellationToken
                )
        )
        {
            return Errors.NotYours;
        }

        if (
            await db.Set<StoredGroup>()
                .CountAsync(
                    row => row.LeadId == who.PersonId && row.ClosedAt == null,
                    cancellationToken
                ) >= MostLed
        )
        {
            return Errors.TooManyGroups;
        }

        var group = new StoredGroup
        {
            Id = Ids.New(time),
            Name = form.Name!.Trim(),
            About = TextCheck.Trimmed(form.About),
            Needs = [.. form.Needs],
            InstitutionId = institutionId,
            LeadId = who.PersonId,
            Since = time.GetUtcNow(),
        };
        db.Add(group);
        db.Add(AuditEntry.Of(time, who.PersonId, AuditKind.GroupMade, group.Id, institutionId));
        if (isMentor || institutionId is null)
        {
            var member = new GroupMember
            {
                GroupId = group.Id,
                PersonId = who.PersonId,
                Role = Side.Mentor,
                InvitedById = who.PersonId,
                InvitedAt = group.Since,
                Since = group.Since,
            };
            db.Add(member);
            db.LogPlace(time, member, ActivityKind.GroupJoined);
        }

        await db.SaveChangesAsync(cancellationToken);
        return group.Id;
    }
}
