using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Chances;

/// <summary>Which of the requirements known of a program an applicant does not meet. What either side has not said is met.</summary>
internal static class Requirements
{
    public static UnmetRequirement Unmet(Applicant applicant, ProgramFacts? facts, Season season)
    {
        if (facts is null)
        {
            return UnmetRequirement.None;
        }

        var years = applicant.GraduationYear is { } year
            ? Math.Max(0, season.MatchYear - year)
            : (int?)null;
        var isUnmet =
            applicant.Step2?.Value < facts.MinimumStep2
            || applicant.FailedAttempts > facts.MaximumAttempts
            || years > facts.MaximumYearsSinceGraduation
            || (facts.AcceptsComlex == false && HasComlexOnly(applicant));
        return (isUnmet, facts.IsStrict) switch
        {
            (false, _) => UnmetRequirement.None,
            (true, true) => UnmetRequirement.Strict,
            _ => UnmetRequirement.Soft,
        };
    }

    public static bool HasComlexOnly(Applicant applicant) =>
        applicant is { Step2: null, ComlexLevel2: not null };
}
