using SmartPick.Engine.Interviews;
using SmartPick.Engine.Randomness;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Seasons;

/// <summary>Puts the question about a workspace's season: the same for the command, the API and the page.</summary>
public static class SeasonQuestions
{
    /// <summary>The question; the workspace has a profile. What the user has imported completes it, as it does for a list.</summary>
    /// <param name="workspace">What the guest has entered.</param>
    /// <param name="data">The reference data, with imports.</param>
    /// <param name="today">The day the question is asked.</param>
    /// <param name="seed">Seed of the parameter draws; null for the usual one.</param>
    public static SeasonRequest Of(
        Workspace workspace,
        ReferenceData data,
        DateOnly today,
        Seed? seed = null
    )
    {
        var question = workspace.Choices.QuestionOf(data.Imports.Complete(workspace.Applicant!));
        return new SeasonRequest
        {
            Question = seed is { } given ? question with { Seed = given } : question,
            Applications = workspace.Applications,
            Today = today,
            HeardUntil = workspace.HeardUntil,
            Done = workspace.Done,
            MostInterviews = workspace.MostInterviews,
        };
    }
}
