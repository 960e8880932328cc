namespace SmartPick.Engine.Mentors;

/// <summary>What matching goes by: the words and the weights.</summary>
/// <param name="Vocabulary">The words people choose from.</param>
/// <param name="Weights">What a score is made of.</param>
public sealed record MentorBasis(MentorVocabulary Vocabulary, MatchWeights Weights)
{
    /// <summary>The scorer on this basis.</summary>
    /// <param name="year">The year of the next Match, from which recency is counted.</param>
    public PairScorer ScorerFor(int year) => new(Vocabulary, Weights, year);
}
