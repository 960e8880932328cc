using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Advising;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Meetings;

/// <summary>Meetings, tasks and messages of a relationship, for its two.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">The rules.</param>
public sealed class ReadMeetings(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>What goes on in one relationship.</summary>
    /// <param name="who">One of the two.</param>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<PairWork>> OfAsync(
        Who who,
        Guid relationshipId,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindPairAsync(who, relationshipId, cancellationToken) is null)
        {
            return Mentorship.Errors.NotThere;
        }

        var meetings = await db.Set<StoredMeeting>()
            .AsNoTracking()
            .Where(row => row.RelationshipId == relationshipId)
            .OrderByDescending(row => row.StartsAt)
            .ToListAsync(cancellationToken);
        var messages = await db.Set<StoredMessage>()
            .AsNoTracking()
            .Where(row => row.RelationshipId == relationshipId)
            .OrderByDescending(row => row.At)
            .Take(200)
            .ToListAsync(cancellationToken);
        return new PairWork(
            meetings.ConvertAll(row => row.ToMeeting()),
            await TasksAsync(relationshipId, cancellationToken),
            messages.ConvertAll(row => new MessageLine(
                row.Id,
                row.FromId == who.PersonId,
                row.Text,
                row.At,
                row.AnswerToId
            )),
            await TodayAsync(who, cancellationToken)
        );
    }

    /// <summary>Today on the reader's own clock; in UTC for who has not said a time zone.</summary>
    private async Task<DateOnly> TodayAsync(Who who, CancellationToken cancellationToken)
    {
        var zone = await db.Set<Person>()
            .Where(person => person.Id == who.PersonId)
            .Select(person => person.TimeZone)
            .SingleOrDefaultAsync(cancellationToken);
        var now = time.GetUtcNow();
        return DateOnly.FromDateTime(now.UtcDateTime.AddMinutes(OfEngine.OffsetOf(zone, now) ?? 0));
    }

    /// <summary>One meeting with its agenda.</summary>
    /// <param name="who">One of the two.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<MeetingView>> OneAsync(
        Who who,
        Guid meetingId,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindMeetingAsync(who, meetingId, cancellationToken) is not { } found)
        {
            return Errors.NotThere;
        }

        var (row, pair, side) = found;
        var now = time.GetUtcNow();
        var log = await db.HappeningsAsync([pair.Id], cancellationToken);
        var news = await db.OwnHappeningsAsync(pair.MenteeId, cancellationToken);
        var tasks = await TasksAsync(pair.Id, cancellationToken);
        var names = await db.Set<Person>()
            .Where(person => person.Id == pair.MentorId || person.Id == pair.MenteeId)
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        var isSeen = side is Side.Mentee || row.SentAt is not null;
        var meeting = row.ToMeeting();
        var agenda = AgendaBuilder.Make(
            meeting,
            pair.MenteeId,
            [.. log, .. news],
            tasks,
            AgendaLines.QuestionsOf(isSeen ? row.Questions : null),
            AgendaLines.DecisionsOf(isSeen ? row.Decisions : null),
            now
        );
        MeetingTask[] own = [.. await OfMeetingAsync(row, cancellationToken)];
        return new MeetingView(
            meeting,
            side,
            names[side is Side.Mentee ? pair.MentorId : pair.MenteeId],
            row.Version
        )
        {
            Place = row.Place,
            Agenda = agenda.Value!,
            SendAhead = SendAhead.Of(meeting, log, rules, now),
            SentAt = row.SentAt,
            Tasks = own,
            FollowUp = row.FollowUp,
            FollowUpAt = row.FollowUpAt,
            Draft =
                side is Side.Mentee
                    ? FollowUp
                        .Draft(meeting, names[pair.MentorId], names[pair.MenteeId], own, rules)
                        .Value
                    : null,
            Reflections = await ReflectionsAsync(who, meetingId, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<MeetingTask>> TasksAsync(
        Guid relationshipId,
        CancellationToken cancellationToken
    )
    {
        var rows = await db.Set<StoredTask>()
            .AsNoTracking()
            .Where(row => row.RelationshipId == relationshipId)
            .OrderBy(row => row.Due)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToTask());
    }

    private async Task<IEnumerable<MeetingTask>> OfMeetingAsync(
        StoredMeeting meeting,
        CancellationToken cancellationToken
    )
    {
        var rows = await db.Set<StoredTask>()
            .AsNoTracking()
            .Where(row =>
                row.MeetingId == meeting.Id && row.RelationshipId == meeting.RelationshipId
            )
            .OrderBy(row => row.Due)
            .ToListAsync(cancellationToken);
        return rows.Select(row => row.ToTask());
    }

    private async Task<IReadOnlyList<ReflectionVersion>> ReflectionsAsync(
        Who who,
        Guid meetingId,
        CancellationToken cancellationToken
    ) =>
        await db.Set<StoredReflection>()
            .Where(row => row.OwnerId == who.PersonId && row.MeetingId == meetingId)
            .OrderByDescending(row => row.Number)
            .Select(row => new ReflectionVersion(row.Number, row.At, row.Text))
            .ToListAsync(cancellationToken);
}

/// <summary>What goes on in a relationship.</summary>
/// <param name="Meetings">Its meetings, the latest first.</param>
/// <param name="Tasks">Its tasks, by their day.</param>
/// <param name="Messages">Its latest messages, the latest first.</param>
/// <param name="Today">The day it was read on, on the reader's own clock; in UTC for who has not said a time zone.</param>
public sealed record PairWork(
    IReadOnlyList<Meeting> Meetings,
    IReadOnlyList<MeetingTask> Tasks,
    IReadOnlyList<MessageLine> Messages,
    DateOnly Today
);

/// <summary>A message.</summary>
/// <param name="Id">Its key.</param>
/// <param name="IsMine">True when the reader wrote it.</param>
/// <param name="Text">What it says.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="AnswerToId">What it answers; null for one that asks.</param>
public sealed record MessageLine(
    Guid Id,
    bool IsMine,
    string Text,
    DateTimeOffset At,
    Guid? AnswerToId
);

/// <summary>A meeting as one of its two reads it.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Side">The reader's side.</param>
/// <param name="OtherName">The other side's name.</param>
/// <param name="Version">What a form carries.</param>
public sealed record MeetingView(Meeting Meeting, Side Side, string OtherName, int Version)
{
    /// <summary>Where, or by which link; null when it was not said.</summary>
    public string? Place { get; init; }

    /// <summary>The agenda; what the mentee has not sent is not in the mentor's.</summary>
    public required Agenda Agenda { get; init; }

    /// <summary>How it stands with what is sent before.</summary>
    public required SendAhead SendAhead { get; init; }

    /// <summary>When questions and decisions were sent; null while they are the mentee's own.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Tasks that were set in it.</summary>
    public IReadOnlyList<MeetingTask> Tasks { get; init; } = [];

    /// <summary>The mentee's note after it; null while none was sent.</summary>
    public string? FollowUp { get; init; }

    /// <summary>When that note was sent, in UTC.</summary>
    public DateTimeOffset? FollowUpAt { get; init; }

    /// <summary>A draft of the note, for the mentee, once the meeting took place.</summary>
    public FollowUp? Draft { get; init; }

    /// <summary>What the reader thinks of it, the latest version first; nobody else's.</summary>
    public IReadOnlyList<ReflectionVersion> Reflections { get; init; } = [];
}
