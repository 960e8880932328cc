using Microsoft.AspNetCore.Components;
using SmartPick.Engine.Picking;
using SmartPick.Platform.People;
using SmartPick.Web.Features.People;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Pick;

/// <summary>The pick: three questions, the list at once, every further answer narrows it. One address, get and post.</summary>
public sealed partial class Page
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private PickView? View { get; set; }

    /// <summary>The page that sent its reader here for three answers, and its name; null for none. It travels in the form, so that the way back stands there when the list does.</summary>
    private (string Address, string Name)? GoesOn { get; set; }

    private PickConversation Conversation => Services.GetRequiredService<PickConversation>();

    private string Title =>
        View?.Problems.Count > 0
            ? "Error: answers to look at · SmartPick"
            : "SmartPick: your residency list";

    private string State =>
        View switch
        {
            { Problems.Count: > 0 } => "problem",
            { IsBusy: true } => "busy",
            { Advice: not null } => "list",
            _ => "empty",
        };

    private string Said =>
        View?.Advice is not { } advice ? string.Empty
        : advice.Totals.EvidenceIsThin
            ? FormattableString.Invariant(
                $"List of {advice.Totals.Applications} programs. Evidence is thin: chance to match {Wording.Between(advice.Totals.Match)}."
            )
        : FormattableString.Invariant(
            $"List of {advice.Totals.Applications} programs. Chance to match {Wording.Percent(advice.Totals.Match.Value)}, {Wording.Between(advice.Totals.Match)}. Cost {advice.Totals.TotalCost}."
        );

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        GoesOn = WorkspacePages.GoingOn(
            HttpMethods.IsPost(Context.Request.Method)
                ? Context.Request.Form[WorkspacePages.GoingOnField].ToString()
                : Context.Request.Query[WorkspacePages.GoingOnField].ToString()
        );
        View = await Conversation.BeginAsync(Context.RequestAborted);
        if (View is null)
        {
            Context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private async Task SubmitAsync()
    {
        View = await Conversation.ContinueAsync(Context.Request.Form, Context.RequestAborted);
        Context.Response.StatusCode = View?.Status ?? StatusCodes.Status503ServiceUnavailable;
        if (View is { Advice: { } advice } view)
        {
            View = await WithHelpAsync(view, advice);
        }
    }

    private async Task<PickView> WithHelpAsync(PickView view, ListAdvice advice)
    {
        var data = await Services
            .GetRequiredService<ReferenceShelf>()
            .DataAsync(Context.RequestAborted);
        var applicant = advice.Request.Applicant;
        var standing = StepStanding.Of(applicant, data!.Benchmarks);
        var gaps = PickGaps.Of(applicant, advice.Totals.EvidenceIsThin, standing, data!.People);
        return view with
        {
            Gaps = gaps,
            Standing = standing,
            Notes = await Services.GetRequiredService<HelpDesk>().NotesAsync(Context),
            Help = await Services
                .GetRequiredService<HelpDesk>()
                .AnswerAsync(
                    Context,
                    data,
                    applicant.Specialty,
                    [
                        .. gaps.Select(gap => new HelpQuestion(gap.Need)),
                        .. advice.Programs.Select(row => new HelpQuestion(
                            null,
                            row.Program.Code.Digits
                        )),
                    ]
                ),
        };
    }
}
