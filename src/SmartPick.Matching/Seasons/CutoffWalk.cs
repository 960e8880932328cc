namespace SmartPick.Matching.Seasons;

/// <summary>
/// An applicant's outcome from cut-offs, without a new Match: the first program on her list whose cut-off she clears. Exact for
/// everybody who took part in the season (but for two equal scores at a cut-off, where the Match looks at the applicants' numbers
/// and a cut-off cannot). For somebody who did not take part it is the outcome unless her coming starts a chain of displacements that
/// comes back to her program and pushes her out again; <see cref="LeaveOneOut"/> counts how often.
/// </summary>
public static class CutoffWalk
{
    /// <summary>Which choice an applicant matches at.</summary>
    /// <param name="cutoffs">By program, of one season.</param>
    /// <param name="list">Her rank order list.</param>
    /// <param name="scores">Beside the list: her scores in that season.</param>
    /// <returns>0 for the first choice; -1 when she clears none.</returns>
    public static int Choice(
        ReadOnlySpan<float> cutoffs,
        ReadOnlySpan<int> list,
        ReadOnlySpan<float> scores
    )
    {
        for (var choice = 0; choice < list.Length; choice++)
        {
            if (Clears(scores[choice], cutoffs[list[choice]]))
            {
                return choice;
            }
        }

        return -1;
    }

    /// <summary>Which choice an applicant matches at, scores asked for as the walk goes.</summary>
    /// <param name="cutoffs">By program, of one season.</param>
    /// <param name="list">Her rank order list.</param>
    /// <param name="scores">The scores; <see cref="IProposalScores.StartSeason"/> has been called for the season.</param>
    /// <param name="applicant">The applicant.</param>
    /// <param name="firstEntry">Where her list starts among the entries of all lists.</param>
    /// <returns>0 for the first choice; -1 when she clears none.</returns>
    public static int Choice<TScores>(
        ReadOnlySpan<float> cutoffs,
        ReadOnlySpan<int> list,
        in TScores scores,
        int applicant,
        int firstEntry
    )
        where TScores : struct, IProposalScores
    {
        var own = scores;
        for (var choice = 0; choice < list.Length; choice++)
        {
            var program = list[choice];
            if (Clears(own.Score(applicant, program, firstEntry + choice), cutoffs[program]))
            {
                return choice;
            }
        }

        return -1;
    }

    // A program that does not rank the applicant takes her no more when it has room.
    private static bool Clears(float score, float cutoff) =>
        score >= cutoff && score > float.NegativeInfinity;
}
