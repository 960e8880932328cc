using SmartPick.Engine.Applicants;
using SmartPick.Engine.Picking;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Web.Features.Applications;

/// <summary>The question that a profile and its choices put, the same on the page and in the API.</summary>
internal static class SeasonQuestion
{
    /// <summary>The question.</summary>
    public static PickRequest Of(Applicant applicant, PickChoices choices) =>
        new()
        {
            Applicant = applicant,
            Objective = choices.Objective,
            Preset = choices.Preset,
            Overrides = choices.Overrides.ToHashSet(),
        };
}
