using System.Globalization;

namespace SmartPick.Engine.Mentors;

/// <summary>A near-peer's recent Match, or a link to what the mentee aims at: the larger of the two.</summary>
internal sealed class RecencyOrLinkPart(MatchWeights weights, int year)
{
    public SharedPart Of(Mentee mentee, Mentor mentor)
    {
        var link = Link(mentee, mentor);
        var recency = mentor.IsNearPeer ? Recency(mentor) : default;
        if (link.Share == 0 && recency.Share == 0)
        {
            return new SharedPart(0, mentor.IsNearPeer ? recency.Reason : link.Reason);
        }

        return link.Share >= recency.Share ? link : recency;
    }

    private SharedPart Recency(Mentor mentor)
    {
        if (mentor.YearMatched is not { } matched)
        {
            return new SharedPart(0, "When they matched is not known.");
        }

        // Whoever matched in the last Match before the one ahead has seen as much of it as anybody can.
        var years = Math.Max(0, year - 1 - matched);
        return new SharedPart(
            Math.Max(0, 1 - (years / weights.RecencyYears)),
            () => string.Create(CultureInfo.InvariantCulture, $"Matched in {matched}.")
        );
    }

    private static SharedPart Link(Mentee mentee, Mentor mentor)
    {
        if (mentee.Targets.Count == 0)
        {
            return new SharedPart(0, "The mentee has not named programs or projects.");
        }

        var known = mentee.Targets.Count(target =>
            mentor.IntroducesTo.Contains(target, StringComparer.Ordinal)
        );
        return known == 0
            ? new SharedPart(0, "Knows nobody at the programs and projects named.")
            : new SharedPart(
                1,
                () =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Can introduce to {known} of the {mentee.Targets.Count} programs and projects named."
                    )
            );
    }
}
