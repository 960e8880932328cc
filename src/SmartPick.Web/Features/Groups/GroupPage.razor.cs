using Microsoft.AspNetCore.Components;
using SmartPick.Engine.Mentorship;
using SmartPick.Platform.Groups;
using SmartPick.Web.Features.Mentoring;

namespace SmartPick.Web.Features.Groups;

/// <summary>One group: its meetings, tasks, notes and people.</summary>
public sealed partial class GroupPage
{
    /// <summary>Keeps a button off the words before it: blanks around code are not written.</summary>
    private const string Space = " ";

    private static readonly (string, string)[] Roles =
    [
        (nameof(Side.Mentee), "mentees"),
        (nameof(Side.Mentor), "mentors"),
    ];

    /// <summary>Which one.</summary>
    [Parameter]
    public Guid Id { get; set; }

    private GroupView? View { get; set; }

    /// <summary>True when the answer leads to another page: this one is not there any more.</summary>
    private bool HasLeft { get; set; }

    private IEnumerable<(string, string)> Purposes =>
        Rules.Words.Purposes.Select(word => (word.Key, word.Name));

    private IEnumerable<(string, string)> Owners =>
        TypedGroupTask.Owners(View!.Members, Who.PersonId);

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        switch (Command)
        {
            case "plan":
                Tell(
                    await new PlanGroupMeeting(Db, Time, Rules).DoAsync(
                        Who,
                        Id,
                        TypedMeeting.Of(Field),
                        Cancellation
                    ),
                    "The date stands. Everybody in the group is told."
                );
                break;
            case "task":
                Tell(
                    await new SetGroupTask(Db, Time, Rules).DoAsync(
                        Who,
                        Id,
                        null,
                        TypedGroupTask.Of(Field),
                        Cancellation
                    ),
                    "Set. Everybody in the group sees it."
                );
                break;
            case "done" or "drop":
                Tell(
                    await new SetGroupTask(Db, Time, Rules).CloseAsync(
                        Who,
                        Subject,
                        Command is "done",
                        Cancellation
                    ),
                    Command is "done" ? "Done." : "Dropped."
                );
                break;
            case "say" or "keep":
                Tell(
                    await new WriteGroupNote(Db, Time, Rules).DoAsync(
                        Who,
                        Id,
                        Field("note"),
                        Command is "keep",
                        Cancellation
                    ),
                    Command is "keep" ? "Kept; nobody else reads it." : "Said to the group."
                );
                break;
            case "remove":
                Tell(
                    await new WriteGroupNote(Db, Time, Rules).RemoveAsync(
                        Who,
                        Subject,
                        Cancellation
                    ),
                    "Removed."
                );
                break;
            default:
                await LeadAsync();
                break;
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        if (HasLeft)
        {
            return;
        }

        Db.ChangeTracker.Clear();
        var read = await new ReadGroups(Db, Time).OneAsync(Who, Id, Cancellation);
        View = read.IsDone ? read.Value : null;
        if (View is null)
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        await ReadZoneAsync();
    }

    private async Task LeadAsync()
    {
        var change = new ChangeGroup(Db, Time, Data!.Mentoring.Vocabulary);
        switch (Command)
        {
            case "invite":
                Tell(
                    await new InviteToGroup(Db, Time).DoAsync(
                        Who,
                        Id,
                        Lines("addresses"),
                        Field("role") is nameof(Side.Mentor) ? Side.Mentor : Side.Mentee,
                        Cancellation
                    ),
                    "Invited. They answer under Groups; nobody is in before saying yes."
                );
                break;
            case "change":
                Tell(
                    await change.SayAsync(
                        Who,
                        Id,
                        SubjectVersion,
                        new GroupForm(Field("name"), Field("about"), Many("needs")),
                        Cancellation
                    ),
                    "Saved."
                );
                break;
            case "hand":
                Tell(await change.HandOverAsync(Who, Id, Subject, Cancellation), "Handed over.");
                break;
            case "end":
                Tell(await change.EndAsync(Who, Id, Cancellation), "The group has ended.");
                break;
            case "out":
                Tell(
                    await new TakeGroupPlace(Db, Time).LeaveAsync(Who, Id, Subject, Cancellation),
                    "Taken out."
                );
                break;
            case "leave":
                var left = await new TakeGroupPlace(Db, Time).LeaveAsync(
                    Who,
                    Id,
                    Who.PersonId,
                    Cancellation
                );
                if (left.IsDone)
                {
                    HasLeft = true;
                    GoTo(GroupAddress.All);
                }
                else
                {
                    Refuse(left.Failures);
                }

                break;
            default:
                break;
        }
    }

    private string NeedName(string need) =>
        Data!.Mentoring.Vocabulary.FindNeed(need)?.Label ?? need;
}
