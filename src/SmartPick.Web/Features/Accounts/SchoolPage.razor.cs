using Microsoft.AspNetCore.Components;
using SmartPick.Platform;
using SmartPick.Platform.Schools;
using Errors = SmartPick.Platform.Schools.Errors;

namespace SmartPick.Web.Features.Accounts;

/// <summary>Where the administrators of an institution give and take roles. For everybody else it is not there.</summary>
public sealed partial class SchoolPage
{
    /// <summary>The institution.</summary>
    [Parameter]
    public Guid Id { get; set; }

    private SchoolView? View { get; set; }

    private IEnumerable<(Guid Id, string Name)> People =>
        View!.Roles.Select(held => (held.Membership.PersonId, held.Name)).Distinct();

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        switch (Command)
        {
            case "take" when Guid.TryParse(Argument, out var membership):
                Tell(
                    await The<TakeRole>().DoAsync(Who, membership, Cancellation),
                    "The role is taken away; it comes back only by a new invitation."
                );
                break;
            case "give"
                when Guid.TryParse(Field("person"), out var person)
                    && RoleOf(Field("role")) is { } role:
                Tell(
                    await The<GiveRole>().DoAsync(Who, Id, person, role, Cancellation),
                    "The role is given."
                );
                break;
            case "invite" when RoleOf(Field("invited")) is { } invited:
                Tell(
                    await The<Invite>().DoAsync(Who, Id, Field("address"), invited, Cancellation),
                    "The invitation is on its way."
                );
                break;
            case "take-back" when Guid.TryParse(Argument, out var invitation):
                Tell(
                    await The<TakeBackInvitation>().DoAsync(Who, invitation, Cancellation),
                    "The invitation is taken back."
                );
                break;
            default:
                Refuse([Errors.NoMember]);
                break;
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        var read = await The<ReadSchool>().DoAsync(Who, Id, Cancellation);
        if (read.IsDone)
        {
            View = read.Value;
        }
        else
        {
            // Whatever was asked: who may not see it is told nothing else about it.
            Refuse(read.Failures);
        }
    }

    private static Role? RoleOf(string name) =>
        Enum.GetValues<Role>()
            .Where(role => string.Equals(role.ToString(), name, StringComparison.Ordinal))
            .Select(role => (Role?)role)
            .FirstOrDefault();
}
