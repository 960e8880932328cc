using System.Globalization;

namespace SmartPick.Engine.Mentors.Teams;

/// <summary>Something a mentee had of somebody: an ask, a letter or a topic.</summary>
/// <param name="PersonId">Of whom.</param>
/// <param name="Institution">Their institution; null when unknown.</param>
public sealed record TeamShare(string PersonId, string? Institution);

/// <summary>How far a team rests on one person.</summary>
/// <param name="PersonId">Who carries most; null when nothing has happened yet.</param>
/// <param name="Share">Their share, 0 to 1.</param>
/// <param name="InstitutionShare">The share of the institution that carries most, of those known; null when none is.</param>
/// <param name="Hint">What to do, in words; null when nothing is called for.</param>
public sealed record Concentration(
    string? PersonId,
    double Share,
    double? InstitutionShare,
    string? Hint
)
{
    /// <summary>The shares of what happened.</summary>
    /// <param name="shares">Asks, letters and topics, each with the person.</param>
    /// <param name="rules">The share from which another person is suggested.</param>
    public static Concentration Of(IReadOnlyList<TeamShare> shares, MentorRules rules)
    {
        if (shares.Count == 0)
        {
            return new Concentration(null, 0, null, null);
        }

        var (person, share) = Largest(shares.Select(one => one.PersonId));
        var institutions = shares.Select(one => one.Institution).OfType<string>().ToList();
        double? institution = institutions.Count == 0 ? null : Largest(institutions).Share;
        return new Concentration(
            person,
            share,
            institution,
            share < rules.Concentrated
                ? null
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{100 * share:0}% of what you asked for rests on one person. Another view would help, and would take some of the load off them."
                )
        );
    }

    private static (string Name, double Share) Largest(IEnumerable<string> names)
    {
        var counts = names.CountBy(name => name, StringComparer.Ordinal).ToList();
        var largest = counts
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key, StringComparer.Ordinal)
            .First();
        return (largest.Key, (double)largest.Value / counts.Sum(count => count.Value));
    }
}
