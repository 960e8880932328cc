using Microsoft.AspNetCore.Components;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Ranks;

/// <summary>The rank order list: put into order, with the chance at each rank and what to look at again.</summary>
public sealed partial class Page
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private RankView? View { get; set; }

    /// <summary>Told after a move: where the program stands now, and the chance there.</summary>
    private string? Said
    {
        get
        {
            if (View is not { Visit.Problems.Count: 0, Advice: { } advice } view)
            {
                return null;
            }

            var moved = advice.Programs.FirstOrDefault(ranked =>
                ranked.Program.Code == view.Touched
            );
            return moved is null
                ? view.Visit.Message
                : $"{moved.Program.Name} is rank {moved.Rank} of {advice.Programs.Count}. Match here: {(view.IsThin ? Wording.ThinRange(moved.MatchHere) : Wording.Percent(moved.MatchHere.Value))}.";
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var visit = await Services.GetRequiredService<WorkspaceDesk>().OpenAsync(Context);
        if (visit is null)
        {
            Context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var turn = Services.GetRequiredService<RankTurn>();
        View = await (
            HttpMethods.IsPost(Context.Request.Method)
                ? turn.TakeAsync(visit, Context.RequestAborted)
                : turn.ShowAsync(visit, Context.RequestAborted)
        );
        Context.Response.StatusCode = View.Visit.Status;
    }

    private static Task SubmitAsync() => Task.CompletedTask;
}
