using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Web.Features.Applications;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.WhatIf;

/// <summary>One turn of the page: what the controls say, the kept list before and after, and the list made anew when it is asked for.</summary>
internal sealed class WhatIfTurn(PickService picks)
{
    /// <summary>The field that carries the kept list.</summary>
    public const string ListField = "kept";

    /// <summary>The field that says to which revision of the workspace the controls belong.</summary>
    public const string RevisionField = "tried";

    /// <summary>The page after the command of the visit.</summary>
    public async Task<WhatIfView> TakeAsync(WorkspaceVisit visit, CancellationToken cancellation)
    {
        var view = new WhatIfView { Visit = visit };
        if (visit.Workspace.Applicant is not { } applicant || visit.Problems.Count > 0)
        {
            return view;
        }

        var before = visit.Workspace.Choices.QuestionOf(applicant) with { Full = false };
        view = view with { Before = before, Draft = DraftOf(visit, applicant) };
        view = await ListedAsync(view, cancellation).ConfigureAwait(false);
        if (view.List is null)
        {
            return view;
        }

        var (after, problems) = view.Draft!.Ask(before, view.Data, visit.Today);
        if (after is null)
        {
            return view with { Visit = visit.Refused(problems) };
        }

        view = view with { After = after };
        return visit.Command switch
        {
            "take" => await TakeOverAsync(view, cancellation).ConfigureAwait(false),
            "anew" => await AnewAsync(view, cancellation).ConfigureAwait(false),
            "help" => await HelpAsync(view, cancellation).ConfigureAwait(false),
            "find" => await QuickAsync(view with { Found = Find(visit, after) }, cancellation)
                .ConfigureAwait(false),
            _ => await QuickAsync(view, cancellation).ConfigureAwait(false),
        };
    }

    private static WhatIfDraft DraftOf(WorkspaceVisit visit, Applicant applicant) =>
        visit.Form is not null
        && visit.Command is not ("reset" or "restore")
        && string.Equals(
            visit.Field(RevisionField),
            visit.Workspace.Revision.ToString(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        )
            ? WhatIfDraft.Of(visit)
            : WhatIfDraft.Of(applicant);

    private async Task<WhatIfView> ListedAsync(WhatIfView view, CancellationToken cancellation)
    {
        var carried = CarriedList.Read(
            view.Visit.Field(ListField),
            view.Workspace.Revision,
            view.Before!.Applicant,
            view.Data
        );
        if (carried is not null)
        {
            return view with { List = carried };
        }

        var outcome = await picks
            .AskAsync(view.Data, view.Before, cancellation)
            .ConfigureAwait(false);
        return outcome switch
        {
            null => view with { IsBusy = true },
            { Advice: { } advice } => view with { List = KeptList.Of(advice) },
            _ => view with { Visit = view.Visit.Refused(Problems(outcome)) },
        };
    }

    private async Task<WhatIfView> QuickAsync(WhatIfView view, CancellationToken cancellation)
    {
        var kept = await picks
            .KeepAsync(view.Data, view.Before!, view.After!, view.List!, cancellation)
            .ConfigureAwait(false);
        return kept is null ? view with { IsBusy = true } : view with { Kept = kept };
    }

    /// <summary>Tried on the profile as it is, not on what stands in the controls; what these change stands beside it, the list made anew too, so that nothing is left to ask for.</summary>
    private async Task<WhatIfView> HelpAsync(WhatIfView view, CancellationToken cancellation)
    {
        var help = await picks
            .HelpAsync(view.Data, view.Before!, view.List!, view.Visit.Today, null, cancellation)
            .ConfigureAwait(false);
        if (help is null)
        {
            return view with { IsBusy = true };
        }

        view = view with { Help = help };
        return view.IsTried
            ? await AnewAsync(view, cancellation).ConfigureAwait(false)
            : await QuickAsync(view, cancellation).ConfigureAwait(false);
    }

    private async Task<WhatIfView> AnewAsync(WhatIfView view, CancellationToken cancellation)
    {
        var answer = await picks
            .WhatIfAsync(view.Data, view.Before!, view.After!, cancellation)
            .ConfigureAwait(false);
        if (answer?.Before.Advice is not { } advice)
        {
            return view with { IsBusy = true };
        }

        view = view with
        {
            Kept = new KeptAnswer(advice.Totals, answer.SameList, answer.SameListChange),
        };
        return answer.After.Advice is null
            ? view with
            {
                Visit = view.Visit.Refused(Problems(answer.After)),
            }
            : view with
            {
                Anew = answer,
            };
    }

    private async Task<WhatIfView> TakeOverAsync(WhatIfView view, CancellationToken cancellation)
    {
        var after = view.After! with { MostSignals = null };
        var visit = view.Visit.Changed(
            view.Workspace with
            {
                Applicant = after.Applicant,
            },
            "Taken over: this is your profile now, on every page."
        );
        var taken = new WhatIfView
        {
            Visit = visit,
            Before = after,
            After = after,
            Draft = WhatIfDraft.Of(after.Applicant),
        };
        taken = await ListedAsync(taken, cancellation).ConfigureAwait(false);
        return taken.List is null
            ? taken
            : await QuickAsync(taken, cancellation).ConfigureAwait(false);
    }

    private static IReadOnlyList<ResidencyProgram> Find(WorkspaceVisit visit, PickRequest after) =>
        ProgramSearch.Find(visit.Data.Catalog, [after.Applicant.Specialty], visit.Field("find"));

    private static FieldProblem[] Problems(PickOutcome outcome) =>
        [
            .. outcome.Refusals.Select(refusal => new FieldProblem(
                null,
                "Your list",
                refusal.Found,
                refusal.Expected
            )),
        ];
}
