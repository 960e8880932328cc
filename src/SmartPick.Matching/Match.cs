using SmartPick.Matching.Instances;
using SmartPick.Matching.Results;

namespace SmartPick.Matching;

/// <summary>The Match.</summary>
public static class Match
{
    /// <summary>Matches a market, applicants proposing.</summary>
    /// <param name="instance">The market.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static MatchResult Run(
        MatchInstance instance,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    ) => Rungs.Ladder.Run(instance, options ?? new MatchOptions(), cancellationToken);

    /// <summary>Matches a market of singles with programs proposing: the stable matching that is best for every program and worst for every applicant.</summary>
    /// <param name="instance">The market; couples, supplemental lists, reversions and parities are not covered by theory here and are refused.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="ArgumentException">The market holds couples, supplemental lists, reversions or parities.</exception>
    public static MatchResult RunProgramProposing(
        MatchInstance instance,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();
}
