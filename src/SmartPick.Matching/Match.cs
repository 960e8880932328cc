using SmartPick.Matching.Chaining;
using SmartPick.Matching.Holding;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Rungs;
using SmartPick.Matching.Runs;
using SmartPick.Matching.Singles;

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
    )
    {
        ArgumentNullException.ThrowIfNull(instance);
        return Ladder.Run(instance, options ?? new MatchOptions(), cancellationToken);
    }

    /// <summary>Matches a market of singles with programs proposing: the stable matching that is best for every program and worst for every applicant.</summary>
    /// <param name="instance">The market; couples, supplemental lists, reversions and parities are not covered by theory here and are refused.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="ArgumentException">The market holds couples, supplemental lists, reversions or parities.</exception>
    public static MatchResult RunProgramProposing(
        MatchInstance instance,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(instance);
        if (
            instance.CoupleCount > 0
            || instance.Supplementals.Length > 0
            || instance.HasMovingQuotas
        )
        {
            throw new ArgumentException(
                "Programs propose in markets of singles only: without couples, supplemental lists, reversions and parities.",
                nameof(instance)
            );
        }

        var options = new MatchOptions();
        var allowance = new Allowance(options, cancellationToken);
        var log = new AttemptLog(instance, options, allowance);
        log.Begin(MatchRung.Chaining);
        var holdings = new Holdings(instance.Lists);
        var (proposals, displacements) = ProgramProposing.Run(
            instance.Lists,
            holdings,
            cancellationToken
        );
        log.Add(proposals, displacements);
        log.End(holdings, settled: true, cutShort: false);
        return log.Result(provedNone: false);
    }
}
