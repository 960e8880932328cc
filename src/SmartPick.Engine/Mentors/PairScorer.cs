namespace SmartPick.Engine.Mentors;

/// <summary>Scores pairs by stated weights. Same people, same weights, same year: same score. What it does not read cannot count: see <see cref="Mentor"/>.</summary>
/// <param name="vocabulary">The words people chose from.</param>
/// <param name="weights">What a score is made of.</param>
/// <param name="year">The year of the next Match, from which recency is counted.</param>
public sealed class PairScorer(MentorVocabulary vocabulary, MatchWeights weights, int year)
{
    private readonly NeedsPart _needs = new(vocabulary, weights);
    private readonly SpecialtyPart _specialty = new(vocabulary, weights);
    private readonly ValuesAndStylePart _valuesAndStyle = new(vocabulary, weights);
    private readonly ReachPart _reach = new(vocabulary, weights);
    private readonly RecencyOrLinkPart _recencyOrLink = new(weights, year);

    /// <summary>The rules that go before every score.</summary>
    public PairRules Rules { get; } = new(vocabulary);

    /// <summary>The weights it goes by.</summary>
    public MatchWeights Weights => weights;

    /// <summary>The words it goes by.</summary>
    public MentorVocabulary Vocabulary => vocabulary;

    /// <summary>The score of a pair, whether or not the rules allow it.</summary>
    public PairScore Between(Mentee mentee, Mentor mentor) =>
        new([
            Part(ScorePart.Needs, weights.Needs, _needs.Of(mentee, mentor, Rules)),
            Part(ScorePart.Specialty, weights.Specialty, _specialty.Of(mentee, mentor)),
            Part(
                ScorePart.ValuesAndStyle,
                weights.ValuesAndStyle,
                _valuesAndStyle.Of(mentee, mentor)
            ),
            Part(ScorePart.Reach, weights.Reach, _reach.Of(mentee, mentor)),
            Part(ScorePart.RecencyOrLink, weights.RecencyOrLink, _recencyOrLink.Of(mentee, mentor)),
            Part(ScorePart.Continuity, weights.Continuity, Continuity(mentee, mentor)),
        ]);

    /// <summary>The same score in tenths of a point, 0 to 1000, without its reasons: the short way for many pairs.</summary>
    public int TenthsBetween(Mentee mentee, Mentor mentor) =>
        Tenths(weights.Needs, _needs.Of(mentee, mentor, Rules))
        + Tenths(weights.Specialty, _specialty.Of(mentee, mentor))
        + Tenths(weights.ValuesAndStyle, _valuesAndStyle.Of(mentee, mentor))
        + Tenths(weights.Reach, _reach.Of(mentee, mentor))
        + Tenths(weights.RecencyOrLink, _recencyOrLink.Of(mentee, mentor))
        + Tenths(weights.Continuity, Continuity(mentee, mentor));

    private static SharedPart Continuity(Mentee mentee, Mentor mentor) =>
        mentee.EarlierMentors.Contains(mentor.Id, StringComparer.Ordinal)
            ? new SharedPart(1, "They have worked together before.")
            : new SharedPart(0, "They have not worked together before.");

    private static PartScore Part(ScorePart part, double most, SharedPart shared) =>
        new(part, Tenths(most, shared), Tenths(most), shared.Reason);

    private static int Tenths(double most, SharedPart shared) => Tenths(most * shared.Share);

    private static int Tenths(double points) =>
        (int)Math.Round(points * PairScore.TenthsOfPoint, MidpointRounding.AwayFromZero);
}
