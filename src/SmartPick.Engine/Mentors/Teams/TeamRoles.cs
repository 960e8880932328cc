namespace SmartPick.Engine.Mentors.Teams;

/// <summary>A role to fill.</summary>
/// <param name="Role">Which.</param>
/// <param name="NeedId">The most pressing need it serves; null when none of the mentee's does.</param>
/// <param name="Reason">Why this one is next, in words.</param>
public sealed record NextRole(TeamRole Role, string? NeedId, string Reason);

/// <summary>Who fills which role of a team. Each person fills one role at most.</summary>
/// <param name="vocabulary">Knows which role serves which need, and how close specialties are.</param>
public sealed class TeamRoles(MentorVocabulary vocabulary)
{
    /// <summary>Whether somebody can fill a role for a mentee.</summary>
    public bool CanFill(TeamRole role, Mentee mentee, Mentor mentor) =>
        role switch
        {
            TeamRole.SpecialtyFaculty => mentor.Stage == Stage.Faculty
                && IsOfSpecialty(mentee, mentor),
            TeamRole.NearPeer => mentor.IsNearPeer && mentor.Stage.IsAheadOf(mentee.Stage),
            _ => mentor.Stage == Stage.Faculty && OffersGeneralAdvice(mentor),
        };

    /// <summary>Who fills which role: as many roles as can be filled by as many people.</summary>
    public IReadOnlyDictionary<TeamRole, string> Filled(Mentee mentee, IReadOnlyList<Mentor> team)
    {
        var best = new Dictionary<TeamRole, string>();
        Fill(0, []);
        return best;

        void Fill(int at, Dictionary<TeamRole, string> filled)
        {
            var roles = Enum.GetValues<TeamRole>();
            if (at == roles.Length)
            {
                best = filled.Count > best.Count ? new(filled) : best;
                return;
            }

            foreach (
                var mentor in team.Where(mentor =>
                    !filled.ContainsValue(mentor.Id) && CanFill(roles[at], mentee, mentor)
                )
            )
            {
                filled[roles[at]] = mentor.Id;
                Fill(at + 1, filled);
                filled.Remove(roles[at]);
            }

            Fill(at + 1, filled);
        }
    }

    /// <summary>The role to fill next: the open one that serves the most pressing need; null when all are filled.</summary>
    public NextRole? Next(Mentee mentee, IReadOnlyList<Mentor> team)
    {
        var filled = Filled(mentee, team);
        var open = Enum.GetValues<TeamRole>().Where(role => !filled.ContainsKey(role)).ToList();
        if (open.Count == 0)
        {
            return null;
        }

        foreach (var id in mentee.Needs)
        {
            if (vocabulary.FindNeed(id) is { } need && open.Contains(need.Role))
            {
                return new NextRole(
                    need.Role,
                    id,
                    $"Nobody of the team is {Words(need.Role)} yet, who could help with {Labels.Inside(need.Label)}."
                );
            }
        }

        return new NextRole(open[0], null, $"Nobody of the team is {Words(open[0])} yet.");
    }

    private static string Words(TeamRole role) =>
        role switch
        {
            TeamRole.SpecialtyFaculty => "a faculty mentor in the specialty",
            TeamRole.NearPeer => "a near-peer",
            _ => "a generalist adviser",
        };

    // The strongest interest is the specialty; a subspecialty belongs to it.
    private bool IsOfSpecialty(Mentee mentee, Mentor mentor) =>
        mentee.Interests.MaxBy(interest => interest.Strength) is { } interest
        && mentor.Specialties.Any(field =>
            vocabulary.Closeness.Between(interest.Specialty, field) >= Closeness.Subspecialty
        );

    private bool OffersGeneralAdvice(Mentor mentor) =>
        vocabulary.Needs.Any(need =>
            need.Role == TeamRole.Generalist && vocabulary.MetBy(need.Id, mentor.Supports) > 0
        );
}
