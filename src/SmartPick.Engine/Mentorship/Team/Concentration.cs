using System.Globalization;
using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Team;

/// <summary>What a mentee brings to one person.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Institution">Where, as an identity; null when it is not known.</param>
/// <param name="Asks">Questions and requests.</param>
/// <param name="Letters">Letters.</param>
/// <param name="Topics">Topics of advice.</param>
public sealed record TeamUse(Guid PersonId, Guid? Institution, int Asks, int Letters, int Topics);

/// <summary>How much of it all rests on one person.</summary>
/// <param name="PersonId">The person with the largest share of all three together; null when nothing was asked of anybody.</param>
/// <param name="Asks">The largest share of asks on one person, 0 to 1; null when there are none.</param>
/// <param name="Letters">The same of letters.</param>
/// <param name="Topics">The same of topics.</param>
/// <param name="SameInstitution">The largest share of people at one institution, of those whose institution is known, 0 to 1; null when it is known of nobody.</param>
/// <param name="Hint">A hint where a share reaches the limit; null where none does.</param>
public sealed record Concentration(
    Guid? PersonId,
    double? Asks,
    double? Letters,
    double? Topics,
    double? SameInstitution,
    string? Hint
)
{
    /// <summary>Counts it.</summary>
    /// <param name="uses">One line for each person of the team.</param>
    /// <param name="rules">The rules.</param>
    public static Concentration Of(IReadOnlyList<TeamUse> uses, MentorshipRules rules)
    {
        var asks = Share(uses, use => use.Asks);
        var letters = Share(uses, use => use.Letters);
        var topics = Share(uses, use => use.Topics);
        var most = uses.Where(use => Sum(use) > 0)
            .OrderByDescending(Sum)
            .ThenBy(use => use.PersonId)
            .FirstOrDefault();
        return new Concentration(
            most?.PersonId,
            asks,
            letters,
            topics,
            Institutions(uses),
            HintOf(asks, letters, topics, rules)
        );
    }

    private static int Sum(TeamUse use) => use.Asks + use.Letters + use.Topics;

    private static double? Share(IReadOnlyList<TeamUse> uses, Func<TeamUse, int> count)
    {
        var all = uses.Sum(count);
        return all == 0 ? null : (double)uses.Max(count) / all;
    }

    private static double? Institutions(IReadOnlyList<TeamUse> uses)
    {
        var known = uses.Select(use => use.Institution).OfType<Guid>().ToList();
        return known.Count == 0
            ? null
            : (double)known.CountBy(one => one).Max(pair => pair.Value) / known.Count;
    }

    private static string? HintOf(
        double? asks,
        double? letters,
        double? topics,
        MentorshipRules rules
    )
    {
        (string What, double? Share)[] shares =
        [
            ("what you ask", asks),
            ("your letters", letters),
            ("the topics", topics),
        ];
        var (what, share) = shares.MaxBy(one => one.Share ?? 0);
        return share >= rules.ConcentrationHint
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{100 * share:0}% of {what} rests on one person. A second view would help, and would be there when this person is away."
            )
            : null;
    }
}
