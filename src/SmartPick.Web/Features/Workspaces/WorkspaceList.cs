using SmartPick.Engine.Picking;
using SmartPick.Reference;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Features.Workspaces;

/// <summary>The list of a workspace's profile by its choices, as the first page shows it.</summary>
internal static class WorkspaceList
{
    /// <summary>The list, or why there is none; null when the server is busy.</summary>
    public static async Task<Reading<ListAdvice>?> AskAsync(
        Workspace workspace,
        ReferenceData data,
        PickService picks,
        CancellationToken cancellation
    )
    {
        if (workspace.Applicant is not { } applicant)
        {
            return new Reading<ListAdvice>(
                null,
                [
                    new Problem(
                        "the workspace",
                        null,
                        "$.profile",
                        "no profile",
                        "a workspace with a profile: answer the three questions first"
                    ),
                ]
            );
        }

        var outcome = await picks
            .AskAsync(data, workspace.Choices.QuestionOf(applicant), cancellation)
            .ConfigureAwait(false);
        return outcome is null ? null
            : outcome.Advice is { } advice ? new Reading<ListAdvice>(advice, [])
            : new Reading<ListAdvice>(
                null,
                [
                    .. outcome.Refusals.Select(refusal => new Problem(
                        "the workspace",
                        null,
                        refusal.Path,
                        refusal.Found,
                        refusal.Expected
                    )),
                ]
            );
    }
}
