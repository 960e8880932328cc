namespace SmartPick.Engine.Mentors;

/// <summary>How close the mentor's fields are to the mentee's interests, a weaker interest counting for less.</summary>
internal sealed class SpecialtyPart(MentorVocabulary vocabulary, MatchWeights weights)
{
    public SharedPart Of(Mentee mentee, Mentor mentor)
    {
        if (mentee.Interests.Count == 0 || mentor.Specialties.Count == 0)
        {
            return new SharedPart(
                weights.Unknown,
                mentee.Interests.Count == 0
                    ? "The mentee has not named a specialty."
                    : "The mentor has not named a specialty."
            );
        }

        var strongest = mentee.Interests.Max(interest => interest.Strength);
        var best = new SharedPart(0, "Their specialties are not close.");
        foreach (var interest in mentee.Interests)
        {
            foreach (var field in mentor.Specialties)
            {
                var closeness = vocabulary.Closeness.Between(interest.Specialty, field);
                var share = Worth(closeness) * interest.Strength / strongest;
                if (share > best.Share)
                {
                    best = new SharedPart(
                        share,
                        () => Sentence(closeness, interest.Specialty, field)
                    );
                }
            }
        }

        return best;
    }

    private double Worth(Closeness closeness) =>
        closeness switch
        {
            Closeness.Same => 1,
            Closeness.Subspecialty => weights.Subspecialty,
            Closeness.Allied => weights.Allied,
            _ => 0,
        };

    private static string Sentence(Closeness closeness, string interest, string field) =>
        closeness switch
        {
            Closeness.Same => $"Both are in {interest}.",
            Closeness.Subspecialty => $"{field} belongs together with {interest}.",
            _ => $"{field} is allied to {interest}.",
        };
}
