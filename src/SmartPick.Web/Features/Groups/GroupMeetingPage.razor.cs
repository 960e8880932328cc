using Microsoft.AspNetCore.Components;
using SmartPick.Platform.Groups;
using SmartPick.Web.Features.Mentoring;

namespace SmartPick.Web.Features.Groups;

/// <summary>One meeting of a group: its shared agenda, who was there, and tasks.</summary>
public sealed partial class GroupMeetingPage
{
    /// <summary>Which one.</summary>
    [Parameter]
    public Guid Id { get; set; }

    private GroupMeetingView? View { get; set; }

    private IEnumerable<(string, string)> People =>
        View!.Members.Select(one => (one.PersonId.ToString("D"), one.Name));

    private IReadOnlyList<string> There =>
        Failures.Count > 0 ? Many("there") : [.. People.Select(one => one.Item1)];

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        switch (Command)
        {
            case "line":
                Tell(
                    await new WriteGroupAgenda(Db, Time, Rules).AddAsync(
                        Who,
                        Id,
                        Field("line"),
                        Cancellation
                    ),
                    "It stands on the agenda."
                );
                break;
            case "take":
                Tell(
                    await new WriteGroupAgenda(Db, Time, Rules).RemoveAsync(
                        Who,
                        Subject,
                        Cancellation
                    ),
                    "Taken off."
                );
                break;
            case "held" or "cancelled":
                Tell(
                    await new CloseGroupMeeting(Db, Time).DoAsync(
                        Who,
                        Id,
                        Command is "held",
                        [
                            .. Many("there")
                                .Select(one => Guid.TryParse(one, out var id) ? id : Guid.Empty),
                        ],
                        null,
                        Cancellation
                    ),
                    "Written down."
                );
                break;
            case "task":
                await SetAsync();
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        Db.ChangeTracker.Clear();
        var read = await new ReadGroups(Db, Time).MeetingAsync(Who, Id, Cancellation);
        View = read.IsDone ? read.Value : null;
        if (View is null)
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        await ReadZoneAsync();
    }

    private async Task SetAsync()
    {
        var read = await new ReadGroups(Db, Time).MeetingAsync(Who, Id, Cancellation);
        if (!read.IsDone)
        {
            Refuse(read.Failures);
            return;
        }

        Tell(
            await new SetGroupTask(Db, Time, Rules).DoAsync(
                Who,
                read.Value.Meeting.RelationshipId,
                Id,
                TypedGroupTask.Of(Field),
                Cancellation
            ),
            "Set. Everybody in the group sees it."
        );
    }
}
