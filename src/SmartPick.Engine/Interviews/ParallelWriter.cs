using System.Globalization;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.Interviews;

/// <summary>When the parallel plan starts: the first day on which, if nothing more is heard, P(match) falls below the floor.</summary>
internal static class ParallelWriter
{
    /// <summary>Decides.</summary>
    /// <param name="season">The question.</param>
    /// <param name="prior">The central table.</param>
    public static ParallelStart Write(SeasonCase season, ChanceTable prior)
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
                return new ParallelStart(day, floor, Why(season, day, match, floor));
            }
        }

        return new ParallelStart(
            null,
            floor,
            Say(
                $"Even if nothing more is heard until the lists are certified, the chance to match stays at {Of100(floor)} of 100 or more by the interviews you hold. No reason to start a parallel plan by these numbers; it remains your choice."
            )
        );
    }

    private static string Why(SeasonCase season, DateOnly day, double match, double floor)
    {
        var left = 1 - season.Basis.Timing.Share(season.Question.Specialties[0].Name, day);
        var plan = season.Request.Question.Applicant.Parallel is { } parallel
            ? "the applications in " + parallel.Specialty
            : "a parallel specialty, a year of research, or SOAP";
        return day == season.Request.Today
            ? Say(
                $"The chance to match stands at {Of100(match)} of 100, below the {Of100(floor)} at which we advise to start: look now at {plan}. About {Of100(left)} of 100 invitations of the specialty are still to come."
            )
            : Say(
                $"If nothing more is heard, the chance to match falls to {Of100(match)} of 100 by then, below the {Of100(floor)} at which we advise to start; look then at {plan}. About {Of100(left)} of 100 invitations of the specialty would still be to come."
            );
    }

    private static string Of100(double share) =>
        Math.Round(100 * share).ToString(CultureInfo.InvariantCulture);

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
