using Microsoft.AspNetCore.Components;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.WhatIf;

/// <summary>What if: change something of the profile on trial and see the same numbers before and after.</summary>
public sealed partial class Page
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private WhatIfView? View { get; set; }

    private string? Said =>
        View switch
        {
            { Visit.Problems.Count: > 0 } => null,
            { Anew.Change: { } change, Anew.After.Advice: { } after } =>
                $"List made anew: {WhatIfWords.Said(change, after.Totals)}",
            { IsTried: true, Kept: { Change: { } change, After: { } after } } =>
                $"Same list: {WhatIfWords.Said(change, after)}",
            { IsTried: true, Kept.After: null } => "The list cannot be kept; make it anew.",
            { Visit.Message: { } message } => message,
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
            .GetRequiredService<WhatIfTurn>()
            .TakeAsync(visit, Context.RequestAborted);
        Context.Response.StatusCode = View.Visit.Status;
    }

    private static Task SubmitAsync() => Task.CompletedTask;
}
