using Microsoft.AspNetCore.Components;
using SmartPick.Engine.Interviews;
using SmartPick.Reference.Seasons;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Applications;

/// <summary>SOAP: who may, how many, whom not to write to, and a list of one's own.</summary>
public sealed partial class Soap
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private SoapView? View { get; set; }

    private SeasonDates Dates => View!.Visit.Data.SeasonBasis.Dates;

    private bool IsNow => Dates.IsMatchWeek(View!.Visit.Today);

    private string? Said => View is { Visit.Problems.Count: 0 } ? View.Visit.Message : null;

    private SoapRules Rules => View!.Visit.Data.Soap;

    private string? Eligibility =>
        Rules
            .Standing(
                Rules
                    .Questions.Where(question => View!.Visit.Field(question.Key) is "yes" or "no")
                    .ToDictionary(
                        question => question.Key,
                        question => View!.Visit.Field(question.Key) is "yes",
                        StringComparer.Ordinal
                    )
            )
            ?.Words;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var visit = await Services.GetRequiredService<WorkspaceDesk>().OpenAsync(Context);
        if (visit is null)
        {
            Context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        View = await SoapTurn.TakeAsync(visit, Context.RequestAborted);
        Context.Response.StatusCode = View.Visit.Status;
    }

    private static Task SubmitAsync() => Task.CompletedTask;
}
