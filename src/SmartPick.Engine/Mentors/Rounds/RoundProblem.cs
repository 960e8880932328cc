namespace SmartPick.Engine.Mentors.Rounds;

/// <summary>A round as numbers: who may be placed with whom, for how many points, and how many places there are. Mentees and mentors are indices from 0.</summary>
/// <param name="MenteePlaces">By mentee: the most mentors they may be given.</param>
/// <param name="MentorPlaces">By mentor: the most mentees they may be given.</param>
/// <param name="Start">By mentee: where their pairs begin; one entry more than there are mentees.</param>
/// <param name="Mentor">By pair: the mentor. A mentee's pairs stand together, each mentor once.</param>
/// <param name="Tenths">By pair: the score in tenths of a point, above 0.</param>
/// <param name="HasNoHome">By mentee: true when their school is known to have no program in their specialty.</param>
/// <param name="HasFirstCall">By pair: true when such a mentee meets a mentor of another school who volunteered for them.</param>
/// <param name="FirstCallTenths">What such a pair counts more in the sum, in tenths; never part of a score.</param>
public sealed record RoundProblem(
    int[] MenteePlaces,
    int[] MentorPlaces,
    int[] Start,
    int[] Mentor,
    int[] Tenths,
    bool[] HasNoHome,
    bool[] HasFirstCall,
    int FirstCallTenths
)
{
    /// <summary>Number of mentees.</summary>
    public int MenteeCount => MenteePlaces.Length;

    /// <summary>Number of mentors.</summary>
    public int MentorCount => MentorPlaces.Length;

    /// <summary>Number of pairs.</summary>
    public int PairCount => Mentor.Length;

    /// <summary>What a pair counts in a sum: its score, and its first call.</summary>
    public int WorthOf(int pair) => Tenths[pair] + (HasFirstCall[pair] ? FirstCallTenths : 0);
}
