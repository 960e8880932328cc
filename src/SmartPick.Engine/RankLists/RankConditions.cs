using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;

namespace SmartPick.Engine.RankLists;

/// <summary>
/// What the chance of a rank list takes for granted, in sentences that stand directly under it: interviews that nobody has entered,
/// and that nothing more comes.
/// </summary>
internal static class RankConditions
{
    /// <summary>The sentences, the weightiest first; empty where nothing is taken for granted.</summary>
    public static IReadOnlyList<string> Of(RankCase ranks) =>
        ranks.Ranked.Count == 0 ? [] : [.. Interviews(ranks), .. StillOpen(ranks)];

    private static IEnumerable<string> Interviews(RankCase ranks)
    {
        var (programs, entered, assumed) = ranks.Interviews;
        if (assumed == 0)
        {
            if (entered == 0 && programs > 0)
            {
                yield return "No program of this list has interviewed you as far as is entered, and programs rank those they interviewed: so every chance here is 0. Enter what you hear under Applications.";
            }

            yield break;
        }

        if (entered > 0)
        {
            yield return assumed == 1
                ? "One program counts as having interviewed you although no interview is entered there, since you rank it."
                : Say(
                    $"{assumed} of the {programs} programs count as having interviewed you although no interview is entered there, since you rank them."
                );
            yield break;
        }

        var all =
            programs == 1 ? "the program"
            : assumed == programs ? Say($"all {programs} programs")
            : Say($"{assumed} of the {programs} programs");
        yield return IsBeforeInterviews(ranks)
            ? Say(
                $"This is what the list would bring if {all} interviewed you. Nobody can have: programs see applications from {ranks.Basis.Season.Timing.Opens:d MMMM yyyy} on. Your chance before the interviews is that of the list of applications."
            )
            : Say(
                $"This counts {all} as having interviewed you, since you rank {(assumed == 1 ? "it" : "them")}: no interview is entered under Applications. If one did not, take it off or enter what you heard."
            )
                + (
                    ranks.IsSeasonKnown
                        ? string.Empty
                        : " Programs that did not answer do not count against you either: the chance leans high."
                );
    }

    private static IEnumerable<string> StillOpen(RankCase ranks)
    {
        var certification = ranks.Basis.Season.Dates.Of(SeasonDates.Certification).On;
        var open = ranks.Ranked.Count(code => CanStillInvite(ranks, code));
        if (open > 0 && ranks.Request.Today < certification)
        {
            var programs = open == 1 ? "1 ranked program" : Say($"{open} ranked programs");
            yield return Say(
                $"Counted as if nothing more came: {programs} could still invite you before lists are certified on {certification:d MMMM yyyy}. Until then the page of your applications counts what may still come."
            );
        }
    }

    private static bool CanStillInvite(RankCase ranks, AcgmeCode code) =>
        ranks.Find(code) is not null
        && !ranks.IsInterviewed(code)
        && ranks.Applications.GetValueOrDefault(code)?.State
            is ApplicationState.Silent
                or ApplicationState.Waitlisted;

    private static bool IsBeforeInterviews(RankCase ranks) =>
        ranks.Request.Today < ranks.Basis.Season.Timing.Opens;

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
