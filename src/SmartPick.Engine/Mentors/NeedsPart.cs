namespace SmartPick.Engine.Mentors;

/// <summary>Needs met by what is offered; the first need weighs more than each other one.</summary>
internal sealed class NeedsPart(MentorVocabulary vocabulary, MatchWeights weights)
{
    public SharedPart Of(Mentee mentee, Mentor mentor, PairRules rules)
    {
        if (mentee.Needs.Count == 0)
        {
            return new SharedPart(weights.Unknown, "The mentee has not said what they need.");
        }

        double sum = 0;
        double total = 0;
        for (var rank = 0; rank < mentee.Needs.Count; rank++)
        {
            var need = mentee.Needs[rank];
            var weight = rank == 0 ? weights.FirstNeed : 1;
            sum += weight * ShareOf(need, mentee, mentor, rules);
            total += weight;
        }

        return new SharedPart(sum / total, () => Sentence(mentee, mentor, rules));
    }

    private double ShareOf(string need, Mentee mentee, Mentor mentor, PairRules rules) =>
        rules.IsKept(need, mentee, mentor) ? 0 : vocabulary.MetBy(need, mentor.Supports);

    private string Sentence(Mentee mentee, Mentor mentor, PairRules rules)
    {
        var met = new List<string>();
        var open = new List<string>();
        for (var rank = 0; rank < mentee.Needs.Count; rank++)
        {
            var share = ShareOf(mentee.Needs[rank], mentee, mentor, rules);
            (share > 0 ? met : open).Add(Named(mentee.Needs[rank], rank, share));
        }

        return Sentence(met, open);
    }

    private string Named(string need, int rank, double share)
    {
        var label = Labels.Inside(vocabulary.FindNeed(need)?.Label ?? need);
        var first = rank == 0 ? " (the first need)" : string.Empty;
        var partly = share is > 0 and < 1 ? " in part" : string.Empty;
        return label + first + partly;
    }

    private static string Sentence(List<string> met, List<string> open) =>
        (met, open) switch
        {
            ([], _) => $"Offers nothing for {Labels.List(open)}.",
            (_, []) => $"Offers help with {Labels.List(met)}.",
            _ => $"Offers help with {Labels.List(met)}; nothing for {Labels.List(open)}.",
        };
}
