using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Groups;

/// <summary>Sets a task for one member of a group, or says that one's own is done or dropped.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What a patient's identity looks like.</param>
public sealed class SetGroupTask(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Sets it.</summary>
    /// <param name="who">A mentor for anybody, a mentee for themselves.</param>
    /// <param name="groupId">The group.</param>
    /// <param name="meetingId">The meeting it comes from; null, or one of another group, for none.</param>
    /// <param name="wish">The task.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The task's key.</returns>
    public async Task<Outcome<Guid>> DoAsync(
        Who who,
        Guid groupId,
        Guid? meetingId,
        GroupTaskWish wish,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindGroupAsync(who, groupId, cancellationToken) is not { } seat)
        {
            return Errors.NotThere;
        }

        if (seat.Member is null)
        {
            return Errors.MembersOnly;
        }

        if (!seat.IsOpen)
        {
            return Errors.Over;
        }

        if (wish.OwnerId != who.PersonId && seat.Member.Role is not Side.Mentor)
        {
            return Errors.OwnTask;
        }

        var owner = (await db.MembersAsync(groupId, cancellationToken)).Find(row =>
            row.PersonId == wish.OwnerId
        );
        if (owner is null)
        {
            return Errors.NoMember;
        }

        if (
            TaskWishCheck.Of(
                string.IsNullOrWhiteSpace(wish.Title) ? [] : [(wish.Title, wish.Due)],
                rules
            ) is
            { Length: > 0 } faults
        )
        {
            return faults;
        }

        var meeting = await db.Set<GroupMeeting>()
            .SingleOrDefaultAsync(
                row => row.Id == meetingId && row.GroupId == groupId,
                cancellationToken
            );
        var task = new GroupTask
        {
            Id = Ids.New(time),
            GroupId = groupId,
            MeetingId = meeting?.Id,
            OwnerId = owner.PersonId,
            OwnerRole = owner.Role,
            Kind = wish.Kind,
            Title = wish.Title!.Trim(),
            Due = wish.Due!.Value,
            Purpose = meeting?.Purpose,
        };
        db.Add(task);
        Log(who, task, ActivityKind.TaskSet);
        await db.SaveChangesAsync(cancellationToken);
        return task.Id;
    }

    /// <summary>Closes it; closing twice changes nothing.</summary>
    /// <param name="who">Whose task it is.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="isDone">True when it was done, false when it was dropped.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>True when it is done.</returns>
    public async Task<Outcome<bool>> CloseAsync(
        Who who,
        Guid taskId,
        bool isDone,
        CancellationToken cancellationToken
    )
    {
        var task = await db.Set<GroupTask>()
            .SingleOrDefaultAsync(
                row => row.Id == taskId && row.OwnerId == who.PersonId,
                cancellationToken
            );
        if (task is null || await db.FindGroupAsync(who, task.GroupId, cancellationToken) is null)
        {
            return Errors.NotThere;
        }

        if (!task.ToTask().IsOpen)
        {
            return task.DoneAt is not null;
        }

        task.DoneAt = isDone ? time.GetUtcNow() : null;
        task.IsDropped = !isDone;
        Log(who, task, isDone ? ActivityKind.TaskDone : ActivityKind.TaskDropped);
        return await db.SaveOrTellAsync(Errors.Changed, cancellationToken) is { } failure
            ? failure
            : isDone;
    }

    private void Log(Who who, GroupTask task, ActivityKind kind) =>
        db.Log(
            new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId).Entry(
                kind,
                task.GroupId,
                new ActivityFacts
                {
                    SubjectId = task.Id,
                    Title = task.Title,
                    Day = task.Due,
                    Word = task.Kind.ToString(),
                    Purpose = task.Purpose,
                    OtherId = task.OwnerId,
                }
            )
        );
}

/// <summary>A task that somebody wants to set for one member.</summary>
/// <param name="Title">What is to be done, at most 300 characters.</param>
/// <param name="Kind">What kind of work it is.</param>
/// <param name="OwnerId">Who does it.</param>
/// <param name="Due">The day by which; needed.</param>
public sealed record GroupTaskWish(string? Title, TaskKind Kind, Guid OwnerId, DateOnly? Due);
