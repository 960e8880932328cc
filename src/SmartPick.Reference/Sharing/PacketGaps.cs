using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Picking;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Sharing;

/// <summary>Who somebody is in a line, and what a mentor may help with: what is missing, not answered, or to be checked.</summary>
internal static class PacketGaps
{
    /// <summary>The applicant in a line, without a name.</summary>
    public static string Who(Applicant applicant, int season)
    {
        var parts = new List<string>
        {
            $"{applicant.Type.DisplayName()}, applying in {applicant.Specialty} for the Match of {season.ToString(CultureInfo.InvariantCulture)}",
            applicant.Step2 is { } step2 ? Say($"Step 2 CK {step2.Value}")
            : applicant.ComlexLevel2 is { } level2 ? Say($"Level 2 {level2}")
            : "no Step 2 CK yet",
        };
        if (applicant.Parallel is { } plan)
        {
            parts.Add("beside it " + plan.Specialty);
        }

        if (applicant.GraduationYear is { } year)
        {
            parts.Add(Say($"graduation {year}"));
        }

        if (applicant.SchoolState is { } state)
        {
            parts.Add("school in " + state);
        }

        if (applicant.ReApplicant is true)
        {
            parts.Add("has applied before");
        }

        if (applicant.Partner is not null)
        {
            parts.Add("ranks as a couple");
        }

        return string.Join("; ", parts) + ".";
    }

    /// <summary>The gaps, those of the applicant first.</summary>
    /// <param name="applicant">Who.</param>
    /// <param name="advice">The list; null when it does not go in.</param>
    public static IEnumerable<string> Of(Applicant applicant, ListAdvice? advice)
    {
        if (applicant.Step2 is null && applicant.ComlexLevel2 is null)
        {
            yield return "No result of Step 2 CK or Level 2 yet: the list reckons with scores like those of others.";
        }

        if (applicant.HomePrograms.Count == 0)
        {
            yield return $"No home program in {applicant.Specialty} entered.";
        }

        if (applicant.AwayPrograms.Count == 0)
        {
            yield return "No away rotation entered.";
        }

        if (applicant.MentorTies.Count == 0)
        {
            yield return "No program entered at which somebody knows the applicant.";
        }

        foreach (var flag in applicant.RedFlags)
        {
            yield return Flagged(flag);
        }

        var open = Unanswered(applicant).ToList();
        if (open.Count > 0)
        {
            yield return "Not answered, though it moves the chances: "
                + string.Join("; ", open)
                + ".";
        }

        foreach (
            var notice in (advice?.Notices ?? []).Where(notice =>
                notice.Level is NoticeLevel.Important
            )
        )
        {
            yield return notice.Text;
        }
    }

    // Fields of which the profile's own table says that they move a chance, and that the profile does not hold.
    private static IEnumerable<string> Unanswered(Applicant applicant)
    {
        if (applicant.FailedAttempts is null)
        {
            yield return MeaningOf("failedAttempts");
        }

        if (applicant.ResearchExperiences is null)
        {
            yield return MeaningOf("researchExperiences");
        }

        if (applicant.Publications is null)
        {
            yield return MeaningOf("publications");
        }

        if (applicant.HonorSociety is null && !applicant.Type.IsImg())
        {
            yield return MeaningOf("honorSociety");
        }

        if (applicant.Visa is null && applicant.Type.IsImg())
        {
            yield return MeaningOf("visa");
        }

        if (applicant.UsClinicalMonths is null && applicant.Type.IsImg())
        {
            yield return MeaningOf("usClinicalMonths");
        }
    }

    private static string Flagged(RedFlag flag) =>
        flag switch
        {
            RedFlag.UnexplainedGap =>
                "A gap in the record is not explained yet: readers will ask about it.",
            RedFlag.FailedCourse =>
                "A course or clerkship was failed: readers will ask what followed.",
            RedFlag.Professionalism =>
                "The record holds an entry on professionalism: readers will ask about it.",
            _ => "A residency was left before: readers will ask why.",
        };

    private static string MeaningOf(string name) =>
        ProfileShape
            .Root.Fields.First(field => string.Equals(field.Name, name, StringComparison.Ordinal))
            .Meaning.Split('.')[0];

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
