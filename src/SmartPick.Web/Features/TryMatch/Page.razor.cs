using Microsoft.AspNetCore.Components;

namespace SmartPick.Web.Features.TryMatch;

/// <summary>A small market, edited by hand and played proposal by proposal. One address, get and post.</summary>
public sealed partial class Page
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private MatchView View { get; set; } = MatchDesk.Blank;

    private MatchDesk Desk => Services.GetRequiredService<MatchDesk>();

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        // After a post the form only has to be there, so that what was posted finds it.
        if (!HttpMethods.IsPost(Context.Request.Method))
        {
            View = await Desk.BeginAsync(Context.RequestAborted);
            Context.Response.StatusCode = View.Status;
        }
    }

    private async Task SubmitAsync()
    {
        View = await Desk.ContinueAsync(Context.Request.Form, Context.RequestAborted);
        Context.Response.StatusCode = View.Status;
    }
}
