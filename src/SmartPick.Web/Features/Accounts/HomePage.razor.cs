using SmartPick.Platform.Accounts;
using SmartPick.Platform.Rosters;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Accounts;

/// <summary>Where somebody belongs, and what the account leads to.</summary>
public sealed partial class HomePage
{
    private string Name { get; set; } = string.Empty;

    private string Address { get; set; } = string.Empty;

    private IReadOnlyList<(Membership Membership, Institution Institution)> Roles { get; set; } =
    [];

    private IReadOnlyList<RosterPlace> Places { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        switch (Command)
        {
            case "sign-out":
                await The<EndSession>()
                    .DoAsync(Who, SignedIn.SessionOf(Context.User)!.Value, Cancellation);
                await The<AccountSignIn>().SignOutAsync();
                GoTo("/");
                break;
            case "give-up" when Guid.TryParse(Argument, out var membership):
                var given = await The<TakeRole>().DoAsync(Who, membership, Cancellation);
                if (given.IsDone)
                {
                    Message = $"You are not {RoleWords.Of(given.Value.Role)} there any more.";
                }
                else
                {
                    Refuse(given.Failures);
                }

                break;
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        var read = The<ReadAccount>();
        Name = await read.NameAsync(Who, Cancellation) ?? string.Empty;
        Address = (await read.DoAsync(Who, Cancellation))?.Email ?? string.Empty;
        Roles = await The<ReadSchool>().OwnAsync(Who, Cancellation);
        Places = await new ReadRosterPlaces(The<PlatformDb>()).DoAsync(Who, Cancellation);
    }
}
