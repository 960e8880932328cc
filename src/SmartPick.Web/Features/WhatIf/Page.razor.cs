using SmartPick.Platform.People;
using SmartPick.Reference.People;
using SmartPick.Web.Features.People;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.WhatIf;

/// <summary>What if: change something of the profile on trial and see the same numbers before and after.</summary>
public sealed partial class Page
{
    private string? Said =>
        View switch
        {
            { Visit.Problems.Count: > 0 } => null,
            { Anew.Change: { } change, Anew.After.Advice: { } after } =>
                $"List made anew: {WhatIfWords.Said(change, after.Totals, View.IsThin(after.Totals))}",
            { IsTried: true, Kept: { Change: { } change, After: { } after } } =>
                $"Same list: {WhatIfWords.Said(change, after, View.IsThin(after))}",
            { IsTried: true, Kept.After: null } => "The list cannot be kept; make it anew.",
            { Visit.Message: { } message } => message,
            _ => null,
        };

    /// <inheritdoc/>
    protected override async Task<WhatIfView> TakeAsync(
        IServiceProvider services,
        WorkspaceVisit visit,
        bool isPost,
        CancellationToken cancellation
    )
    {
        var view = await services
            .GetRequiredService<WhatIfTurn>()
            .TakeAsync(visit, cancellation)
            .ConfigureAwait(false);
        return view is { Help: { } help, Workspace.Applicant: { } applicant }
            ? view with
            {
                Helpers = await services
                    .GetRequiredService<HelpDesk>()
                    .AnswerAsync(
                        services.GetRequiredService<IHttpContextAccessor>().HttpContext!,
                        view.Data,
                        applicant.Specialty,
                        help.Options.Select(option =>
                                PickGaps.Of(option.Improvement, view.Data.People)
                            )
                            .OfType<Gap>()
                            .Select(gap => new HelpQuestion(gap.Need))
                    )
                    .ConfigureAwait(false),
            }
            : view;
    }

    /// <inheritdoc/>
    protected override WorkspaceVisit VisitOf(WhatIfView view) => view.Visit;
}
