using Microsoft.AspNetCore.Components;

namespace SmartPick.Web.Features.Workspaces;

/// <summary>A page whose answer to what a guest carries is made in one turn, when it is got and when it is posted.</summary>
/// <typeparam name="TView">What the page shows.</typeparam>
public abstract class TurnPage<TView> : ComponentBase
    where TView : class
{
    /// <summary>The request.</summary>
    [CascadingParameter]
    protected HttpContext Context { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    /// <summary>What the page shows; null while the server has no data.</summary>
    protected TView? View { get; private set; }

    /// <summary>Makes the answer.</summary>
    /// <param name="services">Where the page's turn comes from.</param>
    /// <param name="visit">What the guest carries and asks.</param>
    /// <param name="isPost">True when the form was sent; false for the page by its address.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    protected abstract Task<TView> TakeAsync(
        IServiceProvider services,
        WorkspaceVisit visit,
        bool isPost,
        CancellationToken cancellation
    );

    /// <summary>The visit as the answer leaves it.</summary>
    protected abstract WorkspaceVisit VisitOf(TView view);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var visit = await Services.GetRequiredService<WorkspaceDesk>().OpenAsync(Context);
        if (visit is null)
        {
            Context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        View = await TakeAsync(
            Services,
            visit,
            HttpMethods.IsPost(Context.Request.Method),
            Context.RequestAborted
        );
        Context.Response.StatusCode = VisitOf(View).Status;
    }

    /// <summary>The form's handler: the answer was made when the page began.</summary>
    protected static Task SubmitAsync() => Task.CompletedTask;
}
