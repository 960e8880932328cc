using Microsoft.AspNetCore.Components;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Applications;

/// <summary>"I have applied": what has been heard, what it changed, what to do next.</summary>
public sealed partial class Page
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private SeasonView? View { get; set; }

    private string? Said =>
        View switch
        {
            { Visit.Problems.Count: > 0 } => null,
            { Latest: { } step, Entered: not null } =>
                $"Since the {SeasonWords.Noun(step.Event.Kind)} {step.Program.Name}: {SeasonWords.Hundred(step.WithoutItToday)} to {SeasonWords.Of100(View.Advice!.Now.Match.Value)}.",
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

        var turn = Services.GetRequiredService<SeasonTurn>();
        View = await (
            HttpMethods.IsPost(Context.Request.Method)
                ? turn.TakeAsync(visit, Context.RequestAborted)
                : turn.ShowAsync(visit, Context.RequestAborted)
        );
        Context.Response.StatusCode = View.Visit.Status;
    }

    private static Task SubmitAsync() => Task.CompletedTask;
}
