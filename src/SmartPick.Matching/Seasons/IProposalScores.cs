namespace SmartPick.Matching.Seasons;

/// <summary>
/// What programs think of applicants in a season: asked only for proposals that are made. Implemented by a struct, so that the
/// compiler writes the call into the Match's innermost loop. Every thread has a copy of its own; whatever arrays the copies share
/// must not be written to.
/// </summary>
public interface IProposalScores
{
    /// <summary>Called before the first score of a season is asked for.</summary>
    /// <param name="season">The season's number: with it, scores must depend on nothing but the arguments of <see cref="Score"/>.</param>
    public void StartSeason(int season);

    /// <summary>The applicant's score at a program, more is better.</summary>
    /// <param name="applicant">The applicant.</param>
    /// <param name="program">The program.</param>
    /// <param name="entry">Where the program stands in the lists of <see cref="SeasonMarket"/>, counted through all applicants.</param>
    /// <returns>Any number; minus infinity (or no number) when the program does not rank the applicant.</returns>
    public float Score(int applicant, int program, int entry);
}
