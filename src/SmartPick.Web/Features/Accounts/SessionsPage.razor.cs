using SmartPick.Platform.Accounts;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Accounts;

/// <summary>Where somebody is signed in, and what happened at the account.</summary>
public sealed partial class SessionsPage
{
    private IReadOnlyList<Session> Sessions { get; set; } = [];

    private IReadOnlyList<AuditEntry> Audit { get; set; } = [];

    private Guid Here => SignedIn.SessionOf(Context.User)!.Value;

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        var ended = Command switch
        {
            "end-others" => await The<EndSession>().AllButAsync(Who, Here, Cancellation),
            "end" when Guid.TryParse(Argument, out var session) => await The<EndSession>()
                .DoAsync(Who, session, Cancellation),
            _ => Errors.NoSession,
        };
        if (ended.IsDone)
        {
            Message =
                ended.Value == 1
                    ? "One session is ended; it opens nothing any more."
                    : $"{ended.Value} sessions are ended; they open nothing any more.";
        }
        else
        {
            Refuse(ended.Failures);
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        Sessions = await The<ReadAccount>().SessionsAsync(Who, Cancellation);
        Audit = await The<ReadAccount>().AuditAsync(Who, Cancellation);
    }
}
