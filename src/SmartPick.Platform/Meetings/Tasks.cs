using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Meetings;

/// <summary>Sets tasks: several at once, so that a meeting's three take one form.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">The purposes that there are.</param>
public sealed class SetTasks(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Sets them: all, or none.</summary>
    /// <param name="who">One of the two.</param>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="meetingId">The meeting they come from; null for none.</param>
    /// <param name="wishes">The tasks; those without a title are passed over.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many were set.</returns>
    public async Task<Outcome<int>> DoAsync(
        Who who,
        Guid relationshipId,
        Guid? meetingId,
        IReadOnlyList<TaskWish> wishes,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindPairAsync(who, relationshipId, cancellationToken) is not { } found)
        {
            return Mentorship.Errors.NotThere;
        }

        var (pair, _) = found;
        if (!pair.ToRelationship().IsOpen)
        {
            return Errors.Over;
        }

        TaskWish[] typed = [.. wishes.Where(wish => !string.IsNullOrWhiteSpace(wish.Title))];
        Failure[] faults =
        [
            .. TaskWishCheck.Of([.. typed.Select(wish => (wish.Title, wish.Due))], rules),
            .. typed.Any(wish => !rules.IsPurpose(wish.Purpose)) ? new[] { Errors.Purpose } : [],
        ];
        if (faults.Length > 0)
        {
            return faults;
        }

        var meeting = await db.Set<StoredMeeting>()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                row => row.Id == meetingId && row.RelationshipId == relationshipId,
                cancellationToken
            );
        if (meetingId is not null && meeting is null)
        {
            return Errors.NotThere;
        }

        if (
            await db.AgainstAsync(
                pair,
                rules,
                typed.Select(wish => TextCheck.Trimmed(wish.Purpose) ?? meeting?.Purpose),
                cancellationToken
            ) is
            { } keptOut
        )
        {
            return keptOut with { Field = "purpose" };
        }

        var purpose = meeting?.Purpose;
        foreach (var wish in typed)
        {
            Set(who, pair, meetingId, wish, purpose);
        }

        await db.SaveChangesAsync(cancellationToken);
        return typed.Length;
    }

    private void Set(
        Who who,
        StoredRelationship pair,
        Guid? meetingId,
        TaskWish wish,
        string? purpose
    )
    {
        var row = new StoredTask
        {
            Id = Ids.New(time),
            RelationshipId = pair.Id,
            MeetingId = meetingId,
            Owner = wish.Owner,
            Kind = wish.Kind,
            Title = wish.Title!.Trim(),
            Due = wish.Due!.Value,
            Purpose = TextCheck.Trimmed(wish.Purpose) ?? purpose,
        };
        db.Add(row);
        db.Log(
            new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId).Entry(
                ActivityKind.TaskSet,
                pair.Id,
                TaskFacts.Of(row, pair)
            )
        );
    }
}

/// <summary>Says that a task is done or dropped, or hands it over to another relationship of the mentee when its own has ended.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
public sealed class CloseTask(PlatformDb db, TimeProvider time)
{
    /// <summary>Closes it; closing twice changes nothing.</summary>
    /// <param name="who">One of the two.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="isDone">True when it was done, false when it was dropped.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>True when it is done.</returns>
    public async Task<Outcome<bool>> DoAsync(
        Who who,
        Guid taskId,
        bool isDone,
        CancellationToken cancellationToken
    )
    {
        var task = await db.Set<StoredTask>()
            .SingleOrDefaultAsync(one => one.Id == taskId, cancellationToken);
        if (
            task is null
            || await db.FindPairAsync(who, task.RelationshipId, cancellationToken) is not { } found
        )
        {
            return Mentorship.Errors.NotThere;
        }

        if (!task.ToTask().IsOpen)
        {
            return task.DoneAt is not null;
        }

        var now = time.GetUtcNow();
        task.DoneAt = isDone ? now : null;
        task.IsDropped = !isDone;
        db.Log(
            new Stamp(Ids.New(time), now, who.PersonId).Entry(
                isDone ? ActivityKind.TaskDone : ActivityKind.TaskDropped,
                task.RelationshipId,
                TaskFacts.Of(task, found.Row)
            )
        );
        return await db.SaveOrTellAsync(Errors.Changed, cancellationToken) is { } failure
            ? failure
            : isDone;
    }

    /// <summary>Hands the mentee's open task over to another open relationship of the same mentee.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="toRelationshipId">Where it goes on.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The relationship it belongs to now.</returns>
    public async Task<Outcome<Guid>> HandOverAsync(
        Who who,
        Guid taskId,
        Guid toRelationshipId,
        CancellationToken cancellationToken
    )
    {
        var task = await db.Set<StoredTask>()
            .SingleOrDefaultAsync(one => one.Id == taskId, cancellationToken);
        if (
            task is not { Owner: Side.Mentee }
            || await db.FindPairAsync(who, task.RelationshipId, cancellationToken)
                is not { Side: Side.Mentee }
            || await db.FindPairAsync(who, toRelationshipId, cancellationToken)
                is not { Side: Side.Mentee } to
            || !to.Row.ToRelationship().IsOpen
            || !task.ToTask().IsOpen
        )
        {
            return Mentorship.Errors.NotThere;
        }

        task.RelationshipId = toRelationshipId;
        // The meeting was with somebody else, who follows this no further.
        task.MeetingId = null;
        db.Log(
            new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId).Entry(
                ActivityKind.TaskSet,
                toRelationshipId,
                TaskFacts.Of(task, to.Row)
            )
        );
        return await db.SaveOrTellAsync(Errors.Changed, cancellationToken) is { } failure
            ? failure
            : toRelationshipId;
    }
}

/// <summary>A task that somebody wants to set.</summary>
/// <param name="Title">What is to be done, at most 300 characters.</param>
/// <param name="Kind">What kind of work it is.</param>
/// <param name="Owner">Which side does it.</param>
/// <param name="Due">The day by which; needed.</param>
public sealed record TaskWish(string? Title, TaskKind Kind, Side Owner, DateOnly? Due)
{
    /// <summary>What for: the key of a purpose; null for that of the meeting it comes from.</summary>
    public string? Purpose { get; init; }
}

/// <summary>What the log says of a task.</summary>
internal static class TaskFacts
{
    public static ActivityFacts Of(StoredTask task, StoredRelationship pair) =>
        new()
        {
            SubjectId = task.Id,
            Title = task.Title,
            Day = task.Due,
            Word = task.Kind.ToString(),
            Purpose = task.Purpose,
            OtherId = task.Owner is Side.Mentor ? pair.MentorId : pair.MenteeId,
        };
}
