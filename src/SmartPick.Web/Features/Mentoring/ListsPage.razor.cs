using SmartPick.Platform.Lists;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>Who may read one's list, and whose lists one may read.</summary>
public sealed partial class ListsPage
{
    private ListsView? View { get; set; }

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        switch (Command)
        {
            case "share":
                Tell(
                    await new ShareList(Db, Time).DoAsync(Who, Subject, Cancellation),
                    "Shared. They are told that a list waits for them."
                );
                break;
            case "back":
                Tell(
                    await new ShareList(Db, Time).TakeBackAsync(Who, Subject, Cancellation),
                    "Taken back. They read it no longer; what they wrote stays beside your list."
                );
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync() =>
        View = await new ReadLists(Db).DoAsync(Who, Cancellation);
}
