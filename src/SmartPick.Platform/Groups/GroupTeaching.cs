using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Gratitude;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Groups;

/// <summary>What groups add to the page of a mentee's team and to a mentor's hours.</summary>
internal static class GroupTeaching
{
    /// <summary>The mentors of the groups in which somebody is a mentee, each with the needs that all of those groups together are there for.</summary>
    public static async Task<IReadOnlyList<GroupMentor>> GroupMentorsAsync(
        this PlatformDb db,
        Who who,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from mine in db.Set<GroupMember>()
            join grp in db.Set<StoredGroup>() on mine.GroupId equals grp.Id
            join other in db.Set<GroupMember>() on grp.Id equals other.GroupId
            join person in db.Set<Person>() on other.PersonId equals person.Id
            join profile in db.Set<MentorProfile>()
                on person.Id equals profile.PersonId
                into profiles
            from profile in profiles.DefaultIfEmpty()
            where
                mine.PersonId == who.PersonId
                && mine.Role == Side.Mentee
                && mine.Since != null
                && mine.Until == null
                && grp.ClosedAt == null
                && other.Role == Side.Mentor
                && other.Since != null
                && other.Until == null
            orderby other.Since, person.Id
            select new
            {
                grp.Id,
                grp.Needs,
                PersonId = person.Id,
                person.Name,
                person.Stage,
                person.InstitutionId,
                Profile = profile,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.PersonId)
                .Select(of => new GroupMentor(
                    of.First().Id,
                    of.Key,
                    of.First().Name,
                    of.First().Stage,
                    of.First().InstitutionId,
                    of.First().Profile?.Answers.Fields ?? [],
                    [.. of.SelectMany(row => row.Needs).Distinct(StringComparer.Ordinal)]
                )),
        ];
    }

    /// <summary>The meetings of groups that took place while somebody was there as a mentor.</summary>
    public static async Task<IReadOnlyList<GroupHour>> GroupHoursAsync(
        this PlatformDb db,
        Who who,
        CancellationToken cancellationToken
    )
    {
        var meetings = await (
            from mine in db.Set<GroupPresence>()
            join meeting in db.Set<GroupMeeting>() on mine.MeetingId equals meeting.Id
            where
                mine.PersonId == who.PersonId
                && mine.WasThere
                && mine.Role == Side.Mentor
                && meeting.Outcome == MeetingOutcome.Held
            select meeting
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var ids = meetings.ConvertAll(meeting => meeting.Id);
        var mentees = (
            await db.Set<GroupPresence>()
                .AsNoTracking()
                .Where(row =>
                    ids.Contains(row.MeetingId) && row.WasThere && row.Role == Side.Mentee
                )
                .ToListAsync(cancellationToken)
        ).ToLookup(row => row.MeetingId, row => row.PersonId);
        return meetings.ConvertAll(meeting => new GroupHour(
            DateOnly.FromDateTime(meeting.StartsAt.UtcDateTime),
            meeting.Minutes,
            [.. mentees[meeting.Id]]
        ));
    }
}

/// <summary>A mentor of a mentee's groups.</summary>
/// <param name="GroupId">The first group of the two.</param>
/// <param name="PersonId">Who.</param>
/// <param name="Name">The name.</param>
/// <param name="Stage">The stage; null when it is not known.</param>
/// <param name="InstitutionId">Where; null when it is not known.</param>
/// <param name="Fields">The mentor's specialties.</param>
/// <param name="Needs">What the groups are there for.</param>
internal sealed record GroupMentor(
    Guid GroupId,
    Guid PersonId,
    string Name,
    string? Stage,
    Guid? InstitutionId,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Needs
);
