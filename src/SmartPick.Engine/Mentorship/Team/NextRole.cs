using SmartPick.Engine.Mentors;

namespace SmartPick.Engine.Mentorship.Team;

/// <summary>Whom a team should look for next.</summary>
/// <param name="Role">The role.</param>
/// <param name="Need">The need that asks for it, the most pressing that nobody covers; null when every need is covered and only the role is missing.</param>
public sealed record NextRole(TeamRole Role, string? Need)
{
    /// <summary>The next role: the one that serves the most pressing need without anybody; when there is none, the first role that nobody has; null when nothing is missing.</summary>
    /// <param name="gaps">The needs that nobody covers, the most pressing first.</param>
    /// <param name="roleOf">The role that serves a need first.</param>
    /// <param name="filled">The roles that somebody has.</param>
    public static NextRole? Of(
        IReadOnlyList<string> gaps,
        Func<string, TeamRole> roleOf,
        IReadOnlyCollection<TeamRole> filled
    )
    {
        if (gaps is [var top, ..])
        {
            return new NextRole(roleOf(top), top);
        }

        foreach (var role in Enum.GetValues<TeamRole>())
        {
            if (!filled.Contains(role))
            {
                return new NextRole(role, null);
            }
        }

        return null;
    }
}
