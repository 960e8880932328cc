namespace SmartPick.Engine.Mentors.Suggestions;

/// <summary>A mentor suggested to a mentee.</summary>
/// <param name="MentorId">Who.</param>
/// <param name="Score">Why they fit.</param>
/// <param name="Banners">What must be shown beside the pair.</param>
/// <param name="Expected">Requests to be expected of this suggestion: all places of a list together one, a place half as often as the first where it is the second, a third as often where it is the third.</param>
public sealed record Suggestion(
    string MentorId,
    PairScore Score,
    IReadOnlyList<string> Banners,
    double Expected
);

/// <summary>Why a mentor is not among the suggestions.</summary>
/// <param name="Bars">Every rule that bars them; empty when none does.</param>
/// <param name="Banners">Conflicts of interest.</param>
/// <param name="Score">The score all the same.</param>
/// <param name="Reason">In words: the bars, or where the score falls short most.</param>
public sealed record WhyNotAnswer(
    IReadOnlyList<PairBar> Bars,
    IReadOnlyList<string> Banners,
    PairScore Score,
    string Reason
);

/// <summary>
/// A short list for one mentee, spread so that the requests to be expected of all lists out stay within each mentor's room. The rule: by score, less a few points in the measure in which a mentor's places
/// are taken, asked for or spoken for by suggestions already out; whose room is spoken for wholly comes last, and only where the list would else be too short to go on with.
/// </summary>
/// <param name="scorer">Scores and bars.</param>
/// <param name="rules">Lengths of lists, and how far they are spread.</param>
public sealed class SelfMatch(PairScorer scorer, MentorRules rules)
{
    /// <summary>The mentors to suggest, the first first.</summary>
    /// <param name="mentee">For whom.</param>
    /// <param name="mentors">Among whom.</param>
    /// <param name="expected">Requests to be expected of suggestions already out, by mentor: sums of <see cref="Suggestion.Expected"/>; whoever is missing has none. Pending requests take room and do not belong here.</param>
    public IReadOnlyList<Suggestion> For(
        Mentee mentee,
        IEnumerable<Mentor> mentors,
        IReadOnlyDictionary<string, double> expected
    ) => Listed(mentee, mentors, expected, rules.Suggestions);

    /// <summary>Other names after a decline.</summary>
    /// <param name="mentee">For whom.</param>
    /// <param name="mentors">Among whom.</param>
    /// <param name="expected">As for <see cref="For"/>.</param>
    /// <param name="asked">Mentors already asked or declined.</param>
    public IReadOnlyList<Suggestion> AfterDecline(
        Mentee mentee,
        IEnumerable<Mentor> mentors,
        IReadOnlyDictionary<string, double> expected,
        IReadOnlySet<string> asked
    ) =>
        Listed(
            mentee,
            mentors.Where(mentor => !asked.Contains(mentor.Id)),
            expected,
            rules.AfterDecline
        );

    /// <summary>Why somebody is not suggested, or stands low.</summary>
    public WhyNotAnswer WhyNot(Mentee mentee, Mentor mentor)
    {
        var verdict = scorer.Rules.Of(mentee, mentor);
        var score = scorer.Between(mentee, mentor);
        return new WhyNotAnswer(
            verdict.Bars,
            verdict.Banners,
            score,
            verdict.MayMatch
                ? ShortOf(score)
                : string.Join(' ', verdict.Bars.Select(bar => bar.Sentence))
        );
    }

    private static string ShortOf(PairScore score)
    {
        var part = score.Parts.MaxBy(part => part.MostTenths - part.Tenths)!;
        return FormattableString.Invariant(
            $"Nothing bars this pair; it scores {score.Points:0.0} of 100. Most is missing here: {part.Points:0.0} of {part.Maximum:0.0}. {part.Reason}"
        );
    }

    private IReadOnlyList<Suggestion> Listed(
        Mentee mentee,
        IEnumerable<Mentor> mentors,
        IReadOnlyDictionary<string, double> expected,
        int most
    )
    {
        var allowed = mentors
            .Where(mentor => scorer.Rules.Allow(mentee, mentor))
            .OrderBy(mentor => mentor.Id, StringComparer.Ordinal)
            .Select(mentor => (mentor, score: scorer.Between(mentee, mentor)))
            .ToList();
        var byId = allowed.ToDictionary(found => found.mentor.Id, StringComparer.Ordinal);
        var shown = new SuggestionSpread(rules)
            .Of(
                allowed.Select(found => new Candidate(
                    found.mentor.Id,
                    found.score.Points,
                    found.mentor.Capacity,
                    found.mentor.Room
                )),
                expected,
                most
            )
            .Select(one => byId[one.Id])
            .ToList();
        var all = Enumerable.Range(1, shown.Count).Sum(place => 1.0 / place);
        return
        [
            .. shown.Select(
                (found, i) =>
                    new Suggestion(
                        found.mentor.Id,
                        found.score,
                        scorer.Rules.Of(mentee, found.mentor).Banners,
                        1.0 / (i + 1) / all
                    )
            ),
        ];
    }
}
