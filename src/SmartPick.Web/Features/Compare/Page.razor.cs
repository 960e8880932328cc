using Microsoft.AspNetCore.Components;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Compare;

/// <summary>Up to six programs side by side: facts, chances, own scores, and how much their order depends on the weights.</summary>
public sealed partial class Page
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private CompareView? View { get; set; }

    private string? Said =>
        View switch
        {
            null or { Visit.Problems.Count: > 0 } => null,
            { Visit.Message: { } message } => message,
            { Stability: { } stability } => OrderWords.Said(stability, View.Data.Catalog),
            _ => null,
        };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var visit = await Services.GetRequiredService<WorkspaceDesk>().OpenAsync(Context);
        if (visit is null)
        {
            Context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        View = await Services
            .GetRequiredService<CompareTurn>()
            .TakeAsync(visit, Context.RequestAborted);
        Context.Response.StatusCode = View.Visit.Status;
    }

    private static Task SubmitAsync() => Task.CompletedTask;
}
