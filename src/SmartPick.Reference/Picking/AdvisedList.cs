using SmartPick.Engine.Applicants;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Picking;

/// <summary>The picker's list of a workspace, where another page begins with it: the list alone, without curves and prices.</summary>
public static class AdvisedList
{
    /// <summary>The list, or why there is none.</summary>
    /// <param name="data">The reference data.</param>
    /// <param name="workspace">What was entered: objective, preset and overrides count.</param>
    /// <param name="applicant">The profile, completed by imports.</param>
    /// <param name="seed">Seed of the parameter draws.</param>
    /// <param name="threads">Threads to use; the list is the same for any number.</param>
    /// <param name="cancellation">Stops the picking.</param>
    public static PickOutcome Of(
        ReferenceData data,
        Workspace workspace,
        Applicant applicant,
        Seed seed,
        int threads,
        CancellationToken cancellation = default
    ) =>
        data.CreateAdvisor()
            .Advise(
                new PickRequest
                {
                    Seed = seed,
                    Threads = threads,
                    Applicant = applicant,
                    Objective = workspace.Choices.Objective,
                    Preset = workspace.Choices.Preset,
                    Overrides = workspace.Choices.Overrides.ToHashSet(),
                    Full = false,
                },
                null,
                cancellation
            );
}
