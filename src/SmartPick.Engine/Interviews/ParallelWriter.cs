using System.Globalization;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Interviews;

/// <summary>When the parallel plan starts: the first day on which, if nothing more is heard, P(match) falls below the floor.</summary>
internal static class ParallelWriter
{
    /// <summary>Decides.</summary>
    /// <param name="season">The question.</param>
    /// <param name="prior">The central table.</param>
    /// <param name="held">P(match) by the interviews held alone, with its interval: what the totals show if nothing more comes.</param>
    /// <param name="isThin">True where the evidence is thin: chances are given as intervals alone.</param>
    public static ParallelStart Write(
        SeasonCase season,
        ChanceTable prior,
        Estimate held,
        bool isThin
    )
    {
        var rules = season.Basis.Rules;
        var floor = rules.ParallelFloor(season.Request.Question.Preset);
        var today = season.Request.Today;
        var last = season.Basis.Dates.Of(SeasonDates.Certification).On;
        var underway = season.Members.Count(member => member.Group == 1);
        if (underway > 0)
        {
            return new ParallelStart(
                null,
                floor,
                Say($"It is under way: {underway} applications in the parallel specialty.")
            );
        }

        if (
            season.Request.HeardUntil is null
            && season.Central(prior, season.On(today)).Match >= floor
        )
        {
            return new ParallelStart(
                null,
                floor,
                "That hangs on which programs have stayed silent. Say first up to which day everything you have heard is entered."
            );
        }

        for (var day = today; day <= last || day == today; day = day.AddDays(rules.LookAheadDays))
        {
            var standings = day == today ? season.On(day) : season.IfSilentUntil(day);
            var match = season.Central(prior, standings).Match;
            if (match < floor)
            {
                return new ParallelStart(
                    day,
                    floor,
                    Why(season, day, isThin ? null : match, floor)
                );
            }
        }

        return new ParallelStart(null, floor, Why(held, floor, isThin));
    }

    // The figure is a central estimate: it may be above the floor while its interval reaches below it, and that is said.
    private static string Why(Estimate held, double floor, bool isThin)
    {
        var range = Say($"{Of100(held.Low)} to {Of100(held.High)}");
        var chance = isThin
            ? $"{range} of 100 (90% interval, evidence is thin)"
            : $"{Of100(held.Value)} of 100 ({range}, 90% interval)";
        var figure =
            $"If nothing more is heard until the lists are certified, the chance to match by the interviews you hold is {chance}";
        var by = isThin ? "central estimate" : "figure";
        var advised = Say($"the {Of100(floor)} at which we advise to start a parallel plan");
        return held.Low >= floor
                ? $"{figure}, the whole interval at or above {advised}. It remains your choice."
            : held.Value >= floor
                ? $"{figure}. The {by} is at or above {advised}, but the lower end of the interval lies below it: a parallel plan is not needed by the {by} and not ruled out by the interval. It remains your choice."
            : $"{figure}, {(isThin ? "by the central estimate " : string.Empty)}a little below {advised}; with what may still come it stays above. It remains your choice.";
    }

    // The chance of a day to come has no interval: where the evidence is thin, that it lies below the floor is all that is said of it.
    private static string Why(SeasonCase season, DateOnly day, double? match, double floor)
    {
        var left = 1 - season.Basis.Timing.Share(season.Question.Specialties[0].Name, day);
        var plan = season.Request.Question.Applicant.Parallel is { } parallel
            ? "the applications in " + parallel.Specialty
            : "a parallel specialty, a year of research, or SOAP";
        var below = Say($"below the {Of100(floor)} at which we advise to start");
        var figure = match is { } known ? Of100(known) + " of 100" : null;
        return day == season.Request.Today
            ? Say(
                $"{(figure is null ? $"Evidence is thin; by the central estimates the chance to match stands {below}" : $"The chance to match stands at {figure}, {below}")}: look now at {plan}. About {Of100(left)} of 100 invitations of the specialty are still to come."
            )
            : Say(
                $"If nothing more is heard, the chance to match falls {(figure is null ? $"by then {below} (evidence is thin; this is by the central estimates)" : $"to {figure} by then, {below}")}; look then at {plan}. About {Of100(left)} of 100 invitations of the specialty would still be to come."
            );
    }

    private static string Of100(double share) =>
        share switch
        {
            > 0 and < 0.005 => "under 1",
            > 0.995 and < 1 => "over 99",
            _ => Math.Round(100 * share).ToString(CultureInfo.InvariantCulture),
        };

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
