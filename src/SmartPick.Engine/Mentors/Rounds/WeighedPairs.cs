namespace SmartPick.Engine.Mentors.Rounds;

/// <summary>One step of a round: some pairs, what each is worth, and the places left. To be placed so that the sum of worths is largest.</summary>
/// <param name="MenteePlaces">By mentee: places left.</param>
/// <param name="MentorPlaces">By mentor: places left.</param>
/// <param name="Mentee">By pair: the mentee; ascending.</param>
/// <param name="Mentor">By pair: the mentor.</param>
/// <param name="Worth">By pair: what it is worth, above 0.</param>
public sealed record WeighedPairs(
    int[] MenteePlaces,
    int[] MentorPlaces,
    int[] Mentee,
    int[] Mentor,
    long[] Worth
);
