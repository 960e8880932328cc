using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Groups;

/// <summary>Finds groups for their members and whoever leads them, and for nobody else.</summary>
internal static class GroupDoor
{
    public static async Task<GroupSeat?> FindGroupAsync(
        this PlatformDb db,
        Who who,
        Guid groupId,
        CancellationToken cancellationToken
    )
    {
        var group = await db.Set<StoredGroup>()
            .SingleOrDefaultAsync(row => row.Id == groupId, cancellationToken);
        if (group is null)
        {
            return null;
        }

        var member = await db.Set<GroupMember>()
            .SingleOrDefaultAsync(
                row => row.GroupId == groupId && row.PersonId == who.PersonId,
                cancellationToken
            );
        var lead = await db.LeadOfAsync(group, cancellationToken);
        var seat = new GroupSeat(group, member is { IsIn: true } ? member : null, lead);
        return seat.Member is not null || (seat.IsOpen && seat.IsLead(who)) ? seat : null;
    }

    public static async Task<(GroupMeeting Meeting, GroupSeat Seat)?> FindGroupMeetingAsync(
        this PlatformDb db,
        Who who,
        Guid meetingId,
        CancellationToken cancellationToken
    )
    {
        var meeting = await db.Set<GroupMeeting>()
            .SingleOrDefaultAsync(row => row.Id == meetingId, cancellationToken);
        return
            meeting is not null
            && await db.FindGroupAsync(who, meeting.GroupId, cancellationToken) is { } seat
            ? (meeting, seat)
            : null;
    }

    /// <summary>Who leads it: as was said, while that person has an account; then whoever has been its mentor longest; null when there is nobody.</summary>
    public static async Task<Guid?> LeadOfAsync(
        this PlatformDb db,
        StoredGroup group,
        CancellationToken cancellationToken
    ) =>
        await db.Set<Account>()
            .AnyAsync(account => account.PersonId == group.LeadId, cancellationToken)
            ? group.LeadId
            : await db.LongestMentorAsync(group.Id, group.LeadId, cancellationToken);

    /// <summary>Whoever has been a mentor of the group longest, one person apart; null for nobody.</summary>
    public static Task<Guid?> LongestMentorAsync(
        this PlatformDb db,
        Guid groupId,
        Guid apart,
        CancellationToken cancellationToken
    ) =>
        db.Set<GroupMember>()
            .Where(row =>
                row.GroupId == groupId
                && row.PersonId != apart
                && row.Role == Side.Mentor
                && row.Since != null
                && row.Until == null
            )
            .OrderBy(row => row.Since)
            .ThenBy(row => row.PersonId)
            .Select(row => (Guid?)row.PersonId)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Everybody who is in it now.</summary>
    public static Task<List<GroupMember>> MembersAsync(
        this PlatformDb db,
        Guid groupId,
        CancellationToken cancellationToken
    ) =>
        db.Set<GroupMember>()
            .Where(row => row.GroupId == groupId && row.Since != null && row.Until == null)
            .OrderBy(row => row.Since)
            .ThenBy(row => row.PersonId)
            .ToListAsync(cancellationToken);
}

/// <summary>Where somebody sits in a group.</summary>
/// <param name="Group">The group.</param>
/// <param name="Member">Their place; null for a lead who is no member.</param>
/// <param name="LeadId">Who leads; null for nobody.</param>
internal sealed record GroupSeat(StoredGroup Group, GroupMember? Member, Guid? LeadId)
{
    public bool IsOpen => Group.ClosedAt is null;

    public bool IsLead(Who who) => LeadId == who.PersonId;

    /// <summary>True for the lead and for mentors: they plan, and write down what came of it.</summary>
    public bool MayGuide(Who who) => IsLead(who) || Member?.Role is Side.Mentor;
}
