using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Groups;

/// <summary>Puts a line on the agenda that a group shares, or takes one's own off it.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What a patient's identity looks like.</param>
public sealed class WriteGroupAgenda(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    private const int MostLines = 60;

    /// <summary>Adds a line.</summary>
    /// <param name="who">A member.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="text">The line, at most 300 characters.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The line's key.</returns>
    public async Task<Outcome<Guid>> AddAsync(
        Who who,
        Guid meetingId,
        string? text,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindGroupMeetingAsync(who, meetingId, cancellationToken) is not { } found)
        {
            return Errors.NoMeeting;
        }

        if (found.Seat.Member is null)
        {
            return Errors.MembersOnly;
        }

        if (!found.Seat.IsOpen || found.Meeting.Outcome is not MeetingOutcome.Open)
        {
            return Errors.AgendaClosed;
        }

        if (
            TextCheck.WithoutPatients(
                text,
                "line",
                "the line",
                GroupAgendaLine.LongestText,
                rules,
                true
            ) is
            { } fault
        )
        {
            return fault;
        }

        if (
            await db.Set<GroupAgendaLine>()
                .CountAsync(row => row.MeetingId == meetingId, cancellationToken) >= MostLines
        )
        {
            return Errors.AgendaFull;
        }

        var line = new GroupAgendaLine
        {
            Id = Ids.New(time),
            MeetingId = meetingId,
            ById = who.PersonId,
            Text = text!.Trim(),
            At = time.GetUtcNow(),
        };
        db.Add(line);
        await db.SaveChangesAsync(cancellationToken);
        return line.Id;
    }

    /// <summary>Takes one's own line off.</summary>
    /// <param name="who">Who wrote it.</param>
    /// <param name="lineId">The line.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The meeting's key.</returns>
    public async Task<Outcome<Guid>> RemoveAsync(
        Who who,
        Guid lineId,
        CancellationToken cancellationToken
    )
    {
        var line = await db.Set<GroupAgendaLine>()
            .SingleOrDefaultAsync(
                row => row.Id == lineId && row.ById == who.PersonId,
                cancellationToken
            );
        if (
            line is null
            || await db.FindGroupMeetingAsync(who, line.MeetingId, cancellationToken) is null
        )
        {
            return Errors.NoMeeting;
        }

        db.Remove(line);
        await db.SaveChangesAsync(cancellationToken);
        return line.MeetingId;
    }
}
