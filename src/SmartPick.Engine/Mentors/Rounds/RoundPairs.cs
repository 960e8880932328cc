namespace SmartPick.Engine.Mentors.Rounds;

/// <summary>Finds the pairs of a round that rules, floor and published pairs leave.</summary>
internal sealed class RoundPairs(Round round)
{
    private const double TenthsOfPoint = 10;

    public RoundProblem Problem(IProgress<int>? compared, CancellationToken cancellationToken)
    {
        var published = round.Input.Published.ToHashSet();
        var takenOfMentees = Taken(pair => pair.MenteeId);
        var takenOfMentors = Taken(pair => pair.MentorId);
        var floor = (int)Math.Ceiling(round.Rules.RoundFloor * TenthsOfPoint);
        var start = new List<int> { 0 };
        var mentors = new List<int>();
        var tenths = new List<int>();
        var firstCall = new List<bool>();
        foreach (var mentee in round.Mentees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var j = 0; j < round.Mentors.Count; j++)
            {
                var mentor = round.Mentors[j];
                if (
                    !round.Scorer.Rules.Allow(mentee, mentor)
                    || published.Contains(new PublishedPair(mentee.Id, mentor.Id))
                )
                {
                    continue;
                }

                var score = round.Scorer.TenthsBetween(mentee, mentor);
                if (score >= Math.Max(1, floor))
                {
                    mentors.Add(j);
                    tenths.Add(score);
                    firstCall.Add(HasFirstCall(mentee, mentor));
                }
            }

            start.Add(mentors.Count);
            compared?.Report(start.Count - 1);
        }

        return new RoundProblem(
            [.. round.Mentees.Select(mentee => Left(mentee.Capacity, mentee.Id, takenOfMentees))],
            [.. round.Mentors.Select(mentor => Left(mentor.Room, mentor.Id, takenOfMentors))],
            [.. start],
            [.. mentors],
            [.. tenths],
            [.. round.Mentees.Select(mentee => mentee.HasHomeProgram == false)],
            [.. firstCall],
            (int)Math.Round(round.Rules.FirstCall * TenthsOfPoint)
        );
    }

    /// <summary>A mentee known to have no home program, and a mentor of another school who volunteered for such.</summary>
    public static bool HasFirstCall(Mentee mentee, Mentor mentor) =>
        mentee.HasHomeProgram == false
        && mentor.VolunteersForNoHome
        && mentor.Institution is not null
        && !string.Equals(mentor.Institution, mentee.Institution, StringComparison.Ordinal);

    private Dictionary<string, int> Taken(Func<PublishedPair, string> person) =>
        round
            .Input.Published.GroupBy(person, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static int Left(int places, string id, Dictionary<string, int> taken) =>
        Math.Max(0, places - taken.GetValueOrDefault(id));
}
