using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Team;

/// <summary>How many relationships came about through one origin, and how many of them lasted.</summary>
/// <param name="Origin">The key of the origin; null for those of which it was not said.</param>
/// <param name="Begun">Those that ran at all; null when too few to be shown.</param>
/// <param name="Lasting">Those that were completed or ran long; null when it is not shown.</param>
public sealed record OriginCount(string? Origin, int? Begun, int? Lasting)
{
    /// <summary>The exact counts, for somebody's own relationships. No totals stand beside them, from which hidden cells could be told.</summary>
    /// <param name="relationships">The relationships.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="now">The time, in UTC.</param>
    public static IReadOnlyList<OriginCount> Of(
        IEnumerable<Relationship> relationships,
        MentorshipRules rules,
        DateTimeOffset now
    ) =>
        [
            .. relationships
                .Where(one => one.StartedAt is not null)
                .GroupBy(one => one.MetThrough, StringComparer.Ordinal)
                .OrderBy(group => group.Key is null)
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new OriginCount(
                    group.Key,
                    group.Count(),
                    group.Count(one => IsLasting(one, rules, now))
                )),
        ];

    /// <summary>The counts as an administrator sees them: no cell below the smallest, nor one that could be told by subtraction.</summary>
    /// <param name="counts">The exact counts.</param>
    /// <param name="rules">The rules.</param>
    public static IReadOnlyList<OriginCount> ForAdministrators(
        IEnumerable<OriginCount> counts,
        MentorshipRules rules
    ) =>
        [
            .. counts.Select(count =>
                count.Begun is not { } begun || begun < rules.SmallestCell
                    ? count with
                    {
                        Begun = null,
                        Lasting = null,
                    }
                : IsSmall(count.Lasting ?? 0, rules) || IsSmall(begun - (count.Lasting ?? 0), rules)
                    ? count with
                    {
                        Lasting = null,
                    }
                : count
            ),
        ];

    private static bool IsSmall(int cell, MentorshipRules rules) => cell < rules.SmallestCell;

    private static bool IsLasting(Relationship one, MentorshipRules rules, DateTimeOffset now) =>
        one.State is RelationshipState.Completed
        || (one.ClosedAt ?? now) - one.StartedAt >= TimeSpan.FromDays(rules.LastingDays);
}
