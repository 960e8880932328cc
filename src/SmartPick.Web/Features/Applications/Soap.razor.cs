using Microsoft.AspNetCore.Components;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
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

    private static readonly (string Name, string Text, string No)[] Questions =
    [
        (
            "registered",
            "Are you registered with the NRMP for this Match?",
            "Without registration for the Main Residency Match there is no SOAP. After SOAP, programs with open positions can be asked directly."
        ),
        (
            "able",
            "Can you begin on 1 July: graduated by then, examinations passed, ECFMG certified if you studied abroad?",
            "Who cannot enter graduate medical education on 1 July is not eligible for SOAP. Ask your dean's office or the ECFMG what is missing and by when it can be mended."
        ),
        (
            "unmatched",
            "Did the NRMP tell you on Monday that you are unmatched or partly matched?",
            "A full match is binding: SOAP is not for you, and need not be."
        ),
    ];

    private string? Eligibility
    {
        get
        {
            var answers = Questions.Select(question => View!.Visit.Field(question.Name)).ToList();
            var no = answers.FindIndex(answer => answer is "no");
            return no >= 0 ? Questions[no].No
                : answers.TrueForAll(answer => answer is "yes")
                    ? "By these answers you are eligible. The NRMP has the last word: your eligibility stands in its system that Monday."
                : null;
        }
    }

    /// <summary>What is not known of the programs entered and should be asked; only of those with a code of the directory.</summary>
    private IReadOnlyList<string> UnknownHere =>
        View!.Visit
            is { Workspace: { Applicant: { } applicant, Unfilled: var unfilled }, Data: var data }
            ? UnknownFacts.Of(
                data.Imports.Complete(applicant),
                [
                    .. unfilled
                        .Select(one => one.Program is { } code ? data.Catalog.Find(code) : null)
                        .OfType<ResidencyProgram>(),
                ],
                data.Catalog.Season
            )
            : [];

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
