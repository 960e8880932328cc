namespace SmartPick.Engine.Mentors;

/// <summary>What matching goes by: the words, the weights and the thresholds.</summary>
/// <param name="Vocabulary">The words people choose from.</param>
/// <param name="Weights">What a score is made of.</param>
/// <param name="Rules">Thresholds of rounds, suggestions and teams.</param>
public sealed record MentorBasis(
    MentorVocabulary Vocabulary,
    MatchWeights Weights,
    MentorRules Rules
)
{
    /// <summary>The scorer on this basis.</summary>
    /// <param name="year">The year of the next Match, from which recency is counted.</param>
    public PairScorer ScorerFor(int year) => new(Vocabulary, Weights, year);
}
