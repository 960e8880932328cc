using SmartPick.Platform.Groups;
using SmartPick.Platform.Schools;

namespace SmartPick.Web.Features.Groups;

/// <summary>The groups of one person, their invitations, and a new one.</summary>
public sealed partial class GroupsPage
{
    private IReadOnlyList<GroupLine> Own { get; set; } = [];

    private IReadOnlyList<GroupLine> Invitations { get; set; } = [];

    private IReadOnlyList<(string, string)> Institutions { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        switch (Command)
        {
            case "join" or "decline":
                Tell(
                    await new TakeGroupPlace(Db, Time).AnswerAsync(
                        Who,
                        Subject,
                        Command is "join",
                        Cancellation
                    ),
                    Command is "join"
                        ? "You are in. Its next meeting stands on the group's page."
                        : "You have said no. Nobody is told why."
                );
                break;
            case "make":
                var made = await new MakeGroup(Db, Time, Data!.Mentoring.Vocabulary).DoAsync(
                    Who,
                    new GroupForm(Field("name"), Field("about"), Many("needs")),
                    Guid.TryParse(Field("institution"), out var institution) ? institution : null,
                    IsTicked("mentor"),
                    Cancellation
                );
                if (made.IsDone)
                {
                    GoTo(GroupAddress.Of(made.Value));
                    return;
                }

                Refuse(made.Failures);
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        Db.ChangeTracker.Clear();
        var lines = await new ReadGroups(Db, Time).DoAsync(Who, Cancellation);
        Invitations = [.. lines.Where(line => line.IsInvited)];
        Own = [.. lines.Where(line => !line.IsInvited)];
        Institutions =
        [
            .. (await The<ReadSchool>().OwnAsync(Who, Cancellation))
                .Where(held => held.Membership.Role is not Role.Member)
                .Select(held => held.Institution)
                .DistinctBy(place => place.Id)
                .Select(place => (place.Id.ToString("D"), place.Name)),
        ];
    }
}
