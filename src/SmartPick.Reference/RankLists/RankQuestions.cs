using SmartPick.Engine.Catalog;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.RankLists;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.RankLists;

/// <summary>Puts the question about a workspace's rank order list: the same for the command, the API and the page.</summary>
public static class RankQuestions
{
    /// <summary>The question; the workspace has a profile.</summary>
    /// <param name="workspace">What the guest has entered.</param>
    /// <param name="data">The reference data, with imports.</param>
    /// <param name="today">The day the question is asked.</param>
    /// <param name="seed">Seed of the parameter draws.</param>
    /// <param name="threads">Threads to use.</param>
    public static RankRequest Of(
        Workspace workspace,
        ReferenceData data,
        DateOnly today,
        Seed seed,
        int threads
    ) =>
        new()
        {
            Applicant = data.Imports.Complete(workspace.Applicant!),
            Ranks =
            [
                .. workspace.Ranks.Programs.Select(code => new RankEntry(
                    code,
                    workspace.Choices.Signals.TryGetValue(code, out var tier) ? tier : null
                )),
            ],
            Applications = workspace.Applications,
            Today = today,
            HeardUntil = workspace.HeardUntil,
            Unacceptable = workspace.Ranks.Unacceptable.ToHashSet(),
            FirstYears =
            [
                .. workspace.Ranks.FirstYears.Select(year => new FirstYear(year.Name, year.State)),
            ],
            Supplement = workspace.Ranks.Supplement,
            Preset = workspace.Choices.Preset,
            Seed = seed,
            Threads = threads,
        };

    /// <summary>The workspace with the list of a file in place of its own.</summary>
    public static Workspace With(this Workspace workspace, RankList list)
    {
        var signals = new Dictionary<AcgmeCode, SignalTier>(workspace.Choices.Signals);
        foreach (var entry in list.Ranks)
        {
            if (entry.Tier is { } tier)
            {
                signals[entry.Program] = tier;
            }
        }

        return workspace with
        {
            Choices = workspace.Choices with { Signals = signals },
            Ranks = workspace.Ranks with
            {
                Programs = [.. list.Ranks.Select(entry => entry.Program)],
                Unacceptable = list.Unacceptable,
                FirstYears =
                [
                    .. list.FirstYears.Select(year => new FirstYearPosition(year.Name, year.State)),
                ],
                Supplement = list.Supplement ?? workspace.Ranks.Supplement,
                NrmpCodes = new Dictionary<AcgmeCode, string>(
                    workspace
                        .Ranks.NrmpCodes.Where(pair => !list.NrmpCodes.ContainsKey(pair.Key))
                        .Concat(list.NrmpCodes)
                ),
            },
        };
    }
}
