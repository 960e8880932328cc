namespace SmartPick.Engine.Mentors.Teams;

/// <summary>Somebody to add to a team.</summary>
/// <param name="MentorId">Who.</param>
/// <param name="Gain">What they add to the team's worth, after those before them.</param>
/// <param name="Reason">What that is, in words.</param>
public sealed record TeamAddition(string MentorId, double Gain, string Reason);

/// <summary>A team to aim at.</summary>
/// <param name="Additions">Whom to add, who adds most first.</param>
/// <param name="Worth">The worth of the whole team: weighted needs met, and what other institutions and stages add.</param>
/// <param name="IsExact">True when every team was tried and none is worth more; else the team grew by its best next person and is worth at least 63% of the best that can be added.</param>
/// <param name="Coverage">Needs by people of the whole team.</param>
/// <param name="Next">The role to fill next in the team as it is; null when all are filled.</param>
public sealed record TeamProposal(
    IReadOnlyList<TeamAddition> Additions,
    double Worth,
    bool IsExact,
    NeedsCoverage Coverage,
    NextRole? Next
);

/// <summary>
/// Grows a team. A team is worth the needs it meets, each by who meets it best, and something for each institution and each kind of stage in it. Every further person adds the less the more are there (submodular), so that
/// growing by the best next person comes within 1 - 1/e of the best team (Nemhauser, Wolsey and Fisher 1978); where there are few teams every one is tried.
/// </summary>
/// <param name="scorer">Knows needs, supports and rules.</param>
/// <param name="rules">Size of teams, and what another institution or stage is worth.</param>
public sealed class TeamAdvice(PairScorer scorer, MentorRules rules)
{
    private const double Nothing = 1e-9;

    /// <summary>Whom to add to a team.</summary>
    /// <param name="mentee">Whose team.</param>
    /// <param name="team">Who is in it.</param>
    /// <param name="candidates">Among whom; those that a rule bars, or who are in it, are passed over.</param>
    public TeamProposal For(
        Mentee mentee,
        IReadOnlyList<Mentor> team,
        IEnumerable<Mentor> candidates
    )
    {
        var members = team.Select(mentor => mentor.Id).ToHashSet(StringComparer.Ordinal);
        var free = candidates
            .Where(mentor => !members.Contains(mentor.Id) && scorer.Rules.Allow(mentee, mentor))
            .OrderByDescending(mentor => scorer.TenthsBetween(mentee, mentor))
            .ThenBy(mentor => mentor.Id, StringComparer.Ordinal)
            .ToList();
        var places = Math.Clamp(rules.TeamSize - team.Count, 0, free.Count);
        var isExact = Teams(free.Count, places) <= rules.TeamsTried;
        var chosen = isExact ? Best(mentee, team, free, places) : free;
        var additions = Grow(mentee, team, chosen, places);
        IReadOnlyList<Mentor> whole =
        [
            .. team,
            .. additions.Select(addition =>
                free.First(mentor =>
                    string.Equals(mentor.Id, addition.MentorId, StringComparison.Ordinal)
                )
            ),
        ];
        return new TeamProposal(
            additions,
            Worth(mentee, whole),
            isExact,
            NeedsCoverage.Of(mentee, whole, scorer),
            new TeamRoles(scorer.Vocabulary).Next(mentee, team)
        );
    }

    /// <summary>What a team is worth to a mentee.</summary>
    public double Worth(Mentee mentee, IReadOnlyList<Mentor> team) =>
        NeedsCoverage.Of(mentee, team, scorer).Needs.Sum(need => need.Weight * need.Met)
        + (rules.NewInstitution * Institutions(team).Count())
        + (rules.NewStage * Kinds(team).Count());

    private List<TeamAddition> Grow(
        Mentee mentee,
        IReadOnlyList<Mentor> team,
        IReadOnlyList<Mentor> candidates,
        int places
    )
    {
        List<Mentor> grown = [.. team];
        var left = candidates.ToList();
        var additions = new List<TeamAddition>();
        while (additions.Count < places && left.Count > 0)
        {
            var before = Worth(mentee, grown);
            var next = left.MaxBy(mentor => Worth(mentee, [.. grown, mentor]))!;
            var gain = Worth(mentee, [.. grown, next]) - before;
            if (gain <= Nothing)
            {
                break;
            }

            additions.Add(new TeamAddition(next.Id, gain, Reason(mentee, grown, next)));
            grown.Add(next);
            left.Remove(next);
        }

        return additions;
    }

    private List<Mentor> Best(
        Mentee mentee,
        IReadOnlyList<Mentor> team,
        List<Mentor> free,
        int places
    )
    {
        List<Mentor> best = [];
        var bestWorth = double.NegativeInfinity;
        Try(0, []);
        return best;

        // Nobody lowers a team's worth, so only full teams need be tried.
        void Try(int from, List<Mentor> added)
        {
            if (added.Count == places)
            {
                var worth = Worth(mentee, [.. team, .. added]);
                if (worth > bestWorth + Nothing)
                {
                    (best, bestWorth) = ([.. added], worth);
                }

                return;
            }

            for (var i = from; free.Count - i >= places - added.Count; i++)
            {
                added.Add(free[i]);
                Try(i + 1, added);
                added.RemoveAt(added.Count - 1);
            }
        }
    }

    private string Reason(Mentee mentee, List<Mentor> team, Mentor next)
    {
        var before = NeedsCoverage.Of(mentee, team, scorer).Needs;
        var after = NeedsCoverage.Of(mentee, [.. team, next], scorer).Needs;
        var adds = before
            .Zip(after)
            .Where(pair => pair.Second.Met > pair.First.Met)
            .Select(pair =>
                Labels.Inside(
                    scorer.Vocabulary.FindNeed(pair.First.NeedId)?.Label ?? pair.First.NeedId
                )
            )
            .ToList();
        var words = new List<string>();
        if (adds.Count > 0)
        {
            words.Add("helps with " + Labels.List(adds));
        }

        if (Institutions([.. team, next]).Count() > Institutions(team).Count())
        {
            words.Add("is of another institution than the rest of the team");
        }

        if (Kinds([.. team, next]).Count() > Kinds(team).Count())
        {
            words.Add("is at another stage than the rest");
        }

        var sentence = Labels.List(words);
        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }

    private static IEnumerable<string> Institutions(IReadOnlyList<Mentor> team) =>
        team.Select(mentor => mentor.Institution).OfType<string>().Distinct(StringComparer.Ordinal);

    private static IEnumerable<int> Kinds(IReadOnlyList<Mentor> team) =>
        team.Where(mentor => mentor.Stage.IsKnown)
            .Select(mentor =>
                mentor.Stage.IsStudent ? 0
                : mentor.Stage.IsInTraining ? 1
                : 2
            )
            .Distinct();

    private static double Teams(int people, int places)
    {
        var teams = 1.0;
        for (var i = 1; i <= places; i++)
        {
            teams *= (double)(people - places + i) / i;
        }

        return teams;
    }
}
