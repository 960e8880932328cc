namespace SmartPick.Matching.Seasons;

/// <summary>
/// Checks what <see cref="CutoffWalk"/> rests on: each applicant's season is run without her, she walks along the cut-offs of that
/// run, and the answer is compared with the full run in which she took part.
/// </summary>
public static class LeaveOneOut
{
    /// <summary>Checks applicants; one run for each and one for all.</summary>
    /// <param name="market">Lists and quotas.</param>
    /// <param name="scores">What programs think of applicants.</param>
    /// <param name="season">The season's number.</param>
    /// <param name="applicants">Whom to leave out, one at a time.</param>
    /// <param name="cancellationToken">Stops before the next applicant.</param>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static LeaveOneOutReport Check<TScores>(
        SeasonMarket market,
        TScores scores,
        int season,
        IReadOnlyCollection<int> applicants,
        CancellationToken cancellationToken = default
    )
        where TScores : struct, IProposalScores
    {
        var full = new SeasonRun<TScores>(market);
        full.Run(ref scores, season);
        var without = new SeasonRun<TScores>(market);
        var cutoffs = new float[market.ProgramCount];
        var differences = new List<LeaveOneOutDifference>();
        foreach (var applicant in applicants)
        {
            cancellationToken.ThrowIfCancellationRequested();
            without.Run(ref scores, season, applicant);
            without.WriteCutoffs(cutoffs);
            var walked = CutoffWalk.Choice(
                cutoffs,
                market.List(applicant),
                scores,
                applicant,
                market.ListStarts[applicant]
            );
            if (walked != full.ChoiceOf(applicant))
            {
                differences.Add(
                    new LeaveOneOutDifference(applicant, walked, full.ChoiceOf(applicant))
                );
            }
        }

        return new LeaveOneOutReport(applicants.Count, differences);
    }
}

/// <summary>What the check found.</summary>
/// <param name="Checked">Applicants left out, one at a time.</param>
/// <param name="Differences">Those for whom the walk and the full run differ.</param>
public sealed record LeaveOneOutReport(
    int Checked,
    IReadOnlyList<LeaveOneOutDifference> Differences
);

/// <summary>
/// An applicant for whom the cut-offs promise more than the Match gives: she enters the program, the applicant she displaces goes
/// on proposing, and at the end of that chain somebody better comes to her program.
/// </summary>
/// <param name="Applicant">The applicant.</param>
/// <param name="Walked">The choice by the cut-offs of the run without her; -1 for none.</param>
/// <param name="Actual">The choice in the full run; -1 for none.</param>
public readonly record struct LeaveOneOutDifference(int Applicant, int Walked, int Actual);
