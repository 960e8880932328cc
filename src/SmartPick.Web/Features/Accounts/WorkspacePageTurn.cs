using System.Globalization;
using System.Text;
using SmartPick.Platform;
using SmartPick.Platform.Profiles;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Accounts;

/// <summary>What the page of the kept workspace shows.</summary>
/// <param name="Visit">The turn.</param>
/// <param name="Kept">What the account keeps; null for nothing.</param>
public sealed record KeptView(WorkspaceVisit Visit, StoredWorkspace? Kept);

/// <summary>Keeps in the account what the browser holds, and puts it into a browser again.</summary>
public abstract class WorkspacePageTurn : TurnPage<KeptView>
{
    /// <inheritdoc/>
    protected override async Task<KeptView> TakeAsync(
        IServiceProvider services,
        WorkspaceVisit visit,
        bool isPost,
        CancellationToken cancellation
    )
    {
        var who = (await SignedIn.WhoAsync(Context))!;
        if (isPost && visit.Problems.Count == 0)
        {
            visit = await ActAsync(services, visit, who, cancellation);
        }

        return new KeptView(
            visit,
            await services.GetRequiredService<ReadWorkspace>().DoAsync(who, cancellation)
        );
    }

    /// <inheritdoc/>
    protected override WorkspaceVisit VisitOf(KeptView view) => view.Visit;

    private static async Task<WorkspaceVisit> ActAsync(
        IServiceProvider services,
        WorkspaceVisit visit,
        Who who,
        CancellationToken cancellation
    )
    {
        switch (visit.Command)
        {
            case "keep":
                int? version = int.TryParse(
                    visit.Field("version"),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var shown
                )
                    ? shown
                    : null;
                var kept = await services
                    .GetRequiredService<KeepWorkspace>()
                    .DoAsync(who, visit.Carried, version, cancellation);
                return kept.IsDone
                    ? visit with
                    {
                        Message = "Kept in the account.",
                    }
                    : visit with
                    {
                        Message = kept.Failures[0].Message,
                        Status = FailureStatus.Of(kept.Failures),
                    };
            case "drop":
                await services.GetRequiredService<ForgetWorkspace>().DoAsync(who, cancellation);
                return visit with
                {
                    Message = "The account keeps nothing of it any more; this browser still does.",
                };
            case "take-out":
                return await TakeOutAsync(services, visit, who, cancellation);
            default:
                return visit;
        }
    }

    private static async Task<WorkspaceVisit> TakeOutAsync(
        IServiceProvider services,
        WorkspaceVisit visit,
        Who who,
        CancellationToken cancellation
    )
    {
        var kept = await services.GetRequiredService<ReadWorkspace>().DoAsync(who, cancellation);
        if (kept is null)
        {
            return visit with { Message = "The account keeps nothing." };
        }

        var (workspace, problems) = WorkspaceDesk.Of(
            visit,
            Encoding.UTF8.GetBytes(kept.Text),
            "what the account keeps"
        );
        return workspace is null
            ? visit.Refused(problems)
            : visit.Changed(workspace, "This browser holds it now.") with
            {
                Previous = visit.IsEmpty ? null : visit.Carried,
            };
    }
}
