using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Platform.Groups;
using SmartPick.Platform.Meetings;
using SmartPick.Web.Features.Api;
using SmartPick.Web.Features.Mentoring;

namespace SmartPick.Web.Features.Groups;

/// <summary>Groups by request: belonging to one, leading one, and what a group does together.</summary>
internal static class GroupsApi
{
    public static void MapGroups(this IEndpointRouteBuilder app)
    {
        MapReading(app);
        MapBelonging(app);
        MapLeading(app);
        MapWork(app);
        MapMeetings(app);
    }

    private static void MapReading(IEndpointRouteBuilder app)
    {
        app.MapOwn<GroupLineDocument[]>(
            "groups",
            "The groups that the asker belongs to or leads, and those they are invited to.",
            async visit =>
                (await new ReadGroups(visit.Db, visit.Time).DoAsync(visit.Who, visit.Cancellation))
                    .Select(GroupLineDocument.Of)
                    .ToArray()
        );
        app.MapOwn<GroupDocument>(
            "groups/{id:guid}",
            "One group, for its members: people, meetings, tasks and notes.",
            async visit =>
                (
                    await new ReadGroups(visit.Db, visit.Time).OneAsync(
                        visit.Who,
                        visit.Id,
                        visit.Cancellation
                    )
                ).To(GroupDocument.Of)
        );
        app.MapOwn<GroupMeetingDocument>(
            "groups/meetings/{id:guid}",
            "One meeting of a group with its agenda, for the group's members.",
            async visit =>
                (
                    await new ReadGroups(visit.Db, visit.Time).MeetingAsync(
                        visit.Who,
                        visit.Id,
                        visit.Cancellation
                    )
                ).To(GroupMeetingDocument.Of)
        );
    }

    private static void MapBelonging(IEndpointRouteBuilder app)
    {
        app.MapOwnAsked<GroupBody, MadeDocument>(
            "groups",
            "Makes a group that the asker leads, of an institution where they hold a role other than member, or of none.",
            (visit, body) =>
                new MakeGroup(visit.Db, visit.Time, visit.Data.Mentoring.Vocabulary)
                    .DoAsync(
                        visit.Who,
                        new GroupForm(body.Name, body.About, body.Needs ?? []),
                        body.InstitutionId,
                        body.IsMentor,
                        visit.Cancellation
                    )
                    .MadeAsync()
        );
        app.MapOwnAsked<GroupAnswerBody, DoneDocument>(
            "groups/{id:guid}/answer",
            "Answers the invitation to a group.",
            (visit, body) =>
                new TakeGroupPlace(visit.Db, visit.Time)
                    .AnswerAsync(visit.Who, visit.Id, body.IsYes, visit.Cancellation)
                    .DoneAsync()
        );
        app.MapOwnAsked<GroupPersonBody, DoneDocument>(
            "groups/{id:guid}/leave",
            "Leaves a group; its lead may name somebody else, who is taken out.",
            (visit, body) =>
                new TakeGroupPlace(visit.Db, visit.Time)
                    .LeaveAsync(
                        visit.Who,
                        visit.Id,
                        body.PersonId ?? visit.Who.PersonId,
                        visit.Cancellation
                    )
                    .DoneAsync()
        );
    }

    private static void MapLeading(IEndpointRouteBuilder app)
    {
        app.MapOwnAsked<GroupInvitationBody, DoneDocument>(
            "groups/{id:guid}/invite",
            "Invites people by mail address, as Mentee or Mentor; whether an address belongs to anybody is not told.",
            async (visit, body) =>
            {
                var role = OwnApi.Word<Side>(body.Role, "role");
                return role.IsDone
                    ? await new InviteToGroup(visit.Db, visit.Time)
                        .DoAsync(
                            visit.Who,
                            visit.Id,
                            body.Addresses,
                            role.Value,
                            visit.Cancellation
                        )
                        .DoneAsync()
                    : role.Failures.ToArray();
            }
        );
        app.MapOwnAsked<GroupChangeBody, DoneDocument>(
            "groups/{id:guid}/change",
            "Says anew what a group is for; another version than the one read is refused (409).",
            (visit, body) =>
                new ChangeGroup(visit.Db, visit.Time, visit.Data.Mentoring.Vocabulary)
                    .SayAsync(
                        visit.Who,
                        visit.Id,
                        body.Version,
                        new GroupForm(body.Name, body.About, body.Needs ?? []),
                        visit.Cancellation
                    )
                    .DoneAsync()
        );
        app.MapOwnAsked<PersonBody, DoneDocument>(
            "groups/{id:guid}/hand-over",
            "Hands a group over to one of its mentors.",
            (visit, body) =>
                new ChangeGroup(visit.Db, visit.Time, visit.Data.Mentoring.Vocabulary)
                    .HandOverAsync(visit.Who, visit.Id, body.PersonId, visit.Cancellation)
                    .DoneAsync()
        );
        app.MapOwnAsked<NothingBody, DoneDocument>(
            "groups/{id:guid}/end",
            "Ends a group.",
            (visit, _) =>
                new ChangeGroup(visit.Db, visit.Time, visit.Data.Mentoring.Vocabulary)
                    .EndAsync(visit.Who, visit.Id, visit.Cancellation)
                    .DoneAsync()
        );
    }

    private static void MapWork(IEndpointRouteBuilder app)
    {
        app.MapOwnAsked<MeetingBody, MadeDocument>(
            "groups/{id:guid}/meetings",
            "Plans a meeting of a group, by the clock of a zone; its mentors may.",
            (visit, body) =>
                new PlanGroupMeeting(visit.Db, visit.Time, visit.Rules)
                    .DoAsync(
                        visit.Who,
                        visit.Id,
                        new MeetingWish(body.LocalStart, body.Zone, body.Minutes)
                        {
                            Place = body.Place,
                            Purpose = body.Purpose,
                        },
                        visit.Cancellation
                    )
                    .MadeAsync()
        );
        app.MapOwnAsked<GroupTaskBody, MadeDocument>(
            "groups/{id:guid}/tasks",
            "Sets a task: a mentor for anybody of the group, a mentee for themselves.",
            async (visit, body) =>
            {
                var kind = OwnApi.Word<TaskKind>(body.Kind, "kind");
                return kind.IsDone
                    ? await new SetGroupTask(visit.Db, visit.Time, visit.Rules)
                        .DoAsync(
                            visit.Who,
                            visit.Id,
                            body.MeetingId,
                            new GroupTaskWish(body.Title, kind.Value, body.OwnerId, body.Due),
                            visit.Cancellation
                        )
                        .MadeAsync()
                    : kind.Failures.ToArray();
            }
        );
        app.MapOwnAsked<TaskEndBody, DoneDocument>(
            "groups/tasks/{id:guid}/close",
            "Says that the asker's own task of a group was done, or is dropped.",
            (visit, body) =>
                new SetGroupTask(visit.Db, visit.Time, visit.Rules)
                    .CloseAsync(visit.Who, visit.Id, body.IsDone, visit.Cancellation)
                    .DoneAsync()
        );
        app.MapOwnAsked<GroupNoteBody, MadeDocument>(
            "groups/{id:guid}/notes",
            "Says something to a group, or keeps it for the asker's own eyes.",
            (visit, body) =>
                new WriteGroupNote(visit.Db, visit.Time, visit.Rules)
                    .DoAsync(visit.Who, visit.Id, body.Text, body.IsPrivate, visit.Cancellation)
                    .MadeAsync()
        );
        app.MapOwnAsked<NothingBody, DoneDocument>(
            "groups/notes/{id:guid}/remove",
            "Removes a note of the asker's own.",
            (visit, _) =>
                new WriteGroupNote(visit.Db, visit.Time, visit.Rules)
                    .RemoveAsync(visit.Who, visit.Id, visit.Cancellation)
                    .DoneAsync()
        );
    }

    private static void MapMeetings(IEndpointRouteBuilder app)
    {
        app.MapOwnAsked<TextBody, MadeDocument>(
            "groups/meetings/{id:guid}/lines",
            "Puts a line on the agenda of a group's meeting.",
            (visit, body) =>
                new WriteGroupAgenda(visit.Db, visit.Time, visit.Rules)
                    .AddAsync(visit.Who, visit.Id, body.Text, visit.Cancellation)
                    .MadeAsync()
        );
        app.MapOwnAsked<NothingBody, DoneDocument>(
            "groups/lines/{id:guid}/remove",
            "Takes a line off the agenda.",
            (visit, _) =>
                new WriteGroupAgenda(visit.Db, visit.Time, visit.Rules)
                    .RemoveAsync(visit.Who, visit.Id, visit.Cancellation)
                    .DoneAsync()
        );
        app.MapOwnAsked<GroupCloseBody, DoneDocument>(
            "groups/meetings/{id:guid}/close",
            "Says whether a group met, and who was there; its mentors may.",
            (visit, body) =>
                new CloseGroupMeeting(visit.Db, visit.Time)
                    .DoAsync(
                        visit.Who,
                        visit.Id,
                        body.IsHeld,
                        body.Present ?? [],
                        body.Minutes,
                        visit.Cancellation
                    )
                    .DoneAsync()
        );
    }
}
