using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Platform.Activity;
using SmartPick.Platform.People;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Groups;

/// <summary>Groups, for those who are in them, are invited or lead.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
public sealed class ReadGroups(PlatformDb db, TimeProvider time)
{
    private const int MostNotes = 200;

    /// <summary>All of one person: invitations first, then those that run, the latest first.</summary>
    /// <param name="who">Whose they are.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<GroupLine>> DoAsync(
        Who who,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from grp in db.Set<StoredGroup>().AsNoTracking()
            join place in db.Set<GroupMember>()
                .Where(row => row.PersonId == who.PersonId && row.Until == null)
                on grp.Id equals place.GroupId
                into places
            from place in places.DefaultIfEmpty()
            join inviter in db.Set<Person>() on place.InvitedById equals inviter.Id into inviters
            from inviter in inviters.DefaultIfEmpty()
            where
                (place != null && (place.Since != null || grp.ClosedAt == null))
                || (grp.LeadId == who.PersonId && grp.ClosedAt == null)
            orderby grp.Since descending
            select new
            {
                Group = grp,
                Place = place,
                Inviter = inviter == null ? null : inviter.Name,
            }
        ).ToListAsync(cancellationToken);
        var lines = new List<GroupLine>();
        foreach (var row in rows)
        {
            var isInvited = row.Place is { Since: null };
            lines.Add(
                new GroupLine(
                    row.Group.Id,
                    row.Group.Name,
                    row.Group.About,
                    row.Place?.Role,
                    isInvited,
                    row.Group.ClosedAt is null,
                    isInvited ? row.Inviter : null
                )
                {
                    Members = isInvited
                        ?
                        [
                            .. (await PeopleAsync(row.Group.Id, cancellationToken)).Select(one =>
                                one.Name
                            ),
                        ]
                        : [],
                    KeptAway = isInvited
                        ? await KeptAwayAsync(who, row.Group, cancellationToken)
                        : [],
                }
            );
        }

        return [.. lines.OrderBy(line => (!line.IsInvited, !line.IsOpen))];
    }

    /// <summary>One of them, with all that its reader may see of it.</summary>
    /// <param name="who">Who reads.</param>
    /// <param name="groupId">The group.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<GroupView>> OneAsync(
        Who who,
        Guid groupId,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindGroupAsync(who, groupId, cancellationToken) is not { } seat)
        {
            return Errors.NotThere;
        }

        var meetings = await db.Set<GroupMeeting>()
            .AsNoTracking()
            .Where(row => row.GroupId == groupId)
            .OrderByDescending(row => row.StartsAt)
            .ToListAsync(cancellationToken);
        var isMember = seat.Member is not null;
        return new GroupView(groupId, seat.Group.Name, seat.Member?.Role, seat.Group.Version)
        {
            About = seat.Group.About,
            Needs = seat.Group.Needs,
            Institution = await db.Set<Institution>()
                .Where(row => row.Id == seat.Group.InstitutionId)
                .Select(row => row.Name)
                .SingleOrDefaultAsync(cancellationToken),
            IsLead = seat.IsLead(who),
            MayGuide = seat.MayGuide(who),
            IsOpen = seat.IsOpen,
            LeadId = seat.LeadId,
            Members = await PeopleAsync(groupId, cancellationToken),
            KeptAway = await KeptAwayAsync(who, seat.Group, cancellationToken),
            Waiting = seat.IsLead(who)
                ? await db.Set<GroupMember>()
                    .CountAsync(
                        row => row.GroupId == groupId && row.Since == null && row.Until == null,
                        cancellationToken
                    )
                : 0,
            Meetings = meetings.ConvertAll(row => row.ToMeeting()),
            Tasks = isMember ? await TasksAsync(groupId, cancellationToken) : [],
            Notes = isMember ? await NotesAsync(who, groupId, cancellationToken) : [],
        };
    }

    /// <summary>One meeting with its agenda.</summary>
    /// <param name="who">Who reads.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<GroupMeetingView>> MeetingAsync(
        Who who,
        Guid meetingId,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindGroupMeetingAsync(who, meetingId, cancellationToken) is not { } found)
        {
            return Errors.NoMeeting;
        }

        var (row, seat) = found;
        var meeting = row.ToMeeting();
        var view = new GroupMeetingView(meeting, seat.Group.Name, seat.Member?.Role)
        {
            Place = row.Place,
            MayGuide = seat.MayGuide(who),
            IsOpen = seat.IsOpen,
            Members = await PeopleAsync(row.GroupId, cancellationToken),
            Presence = await PresenceAsync(meetingId, cancellationToken),
        };
        if (seat.Member is null)
        {
            return view;
        }

        var tasks = await TasksAsync(row.GroupId, cancellationToken);
        var agenda = AgendaBuilder.Make(
            meeting,
            who.PersonId,
            await db.HappeningsAsync([row.GroupId], cancellationToken),
            [.. tasks.Select(line => line.Task)],
            [],
            [],
            time.GetUtcNow()
        );
        var own = await db.Set<GroupTask>()
            .Where(task => task.MeetingId == meetingId)
            .Select(task => task.Id)
            .ToListAsync(cancellationToken);
        return view with
        {
            Updates = agenda.Value!.Updates,
            Lines = await LinesAsync(who, meetingId, cancellationToken),
            Tasks = [.. tasks.Where(line => own.Contains(line.Task.Id))],
        };
    }

    private async Task<IReadOnlyList<GroupPerson>> PeopleAsync(
        Guid groupId,
        CancellationToken cancellationToken
    ) =>
        await (
            from place in db.Set<GroupMember>()
            join person in db.Set<Person>() on place.PersonId equals person.Id
            where place.GroupId == groupId && place.Since != null && place.Until == null
            orderby place.Since, person.Name
            select new GroupPerson(person.Id, person.Name, place.Role, place.Since!.Value)
        ).ToListAsync(cancellationToken);

    /// <summary>A group goes on whoever keeps whom away: that would tell of it. The one who does is told that the other is here, and what to do.</summary>
    private async Task<IReadOnlyList<string>> KeptAwayAsync(
        Who who,
        StoredGroup grp,
        CancellationToken cancellationToken
    ) =>
        await (
            from apart in db.Set<Apart>()
            join person in db.Set<Person>() on apart.OtherId equals person.Id
            where
                apart.PersonId == who.PersonId
                && (
                    apart.OtherId == grp.LeadId
                    || db.Set<GroupMember>()
                        .Any(place =>
                            place.GroupId == grp.Id
                            && place.PersonId == apart.OtherId
                            && place.Since != null
                            && place.Until == null
                        )
                )
            orderby person.Name
            select person.Name
        ).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<GroupTaskLine>> TasksAsync(
        Guid groupId,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from task in db.Set<GroupTask>().AsNoTracking()
            join owner in db.Set<Person>() on task.OwnerId equals owner.Id
            where task.GroupId == groupId
            orderby task.Due
            select new { Task = task, owner.Name }
        ).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new GroupTaskLine(
            row.Task.ToTask(),
            row.Task.OwnerId,
            row.Name
        ));
    }

    /// <summary>A private note is read by its writer and by no other query than this one's first condition.</summary>
    private async Task<IReadOnlyList<GroupNoteLine>> NotesAsync(
        Who who,
        Guid groupId,
        CancellationToken cancellationToken
    ) =>
        await (
            from note in db.Set<GroupNote>()
            join writer in db.Set<Person>() on note.ById equals writer.Id
            where note.GroupId == groupId && (note.ById == who.PersonId || !note.IsPrivate)
            orderby note.At descending
            select new GroupNoteLine(
                note.Id,
                writer.Name,
                note.ById == who.PersonId,
                note.IsPrivate,
                note.Text,
                note.At
            )
        )
            .Take(MostNotes)
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<GroupAgendaEntry>> LinesAsync(
        Who who,
        Guid meetingId,
        CancellationToken cancellationToken
    ) =>
        await (
            from line in db.Set<GroupAgendaLine>()
            join writer in db.Set<Person>() on line.ById equals writer.Id
            where line.MeetingId == meetingId
            orderby line.At, line.Id
            select new GroupAgendaEntry(line.Id, writer.Name, line.ById == who.PersonId, line.Text)
        ).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<(string Name, bool WasThere)>> PresenceAsync(
        Guid meetingId,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from row in db.Set<GroupPresence>()
            join person in db.Set<Person>() on row.PersonId equals person.Id
            where row.MeetingId == meetingId
            orderby person.Name
            select new { person.Name, row.WasThere }
        ).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.Name, row.WasThere));
    }
}
