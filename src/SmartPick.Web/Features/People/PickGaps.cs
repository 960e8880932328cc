using SmartPick.Engine.Applicants;
using SmartPick.Engine.Improving;
using SmartPick.Reference.People;

namespace SmartPick.Web.Features.People;

/// <summary>Which gaps an applicant's answers show that another person can help with. Nothing of it is a judgement: a gap is a reason to ask somebody.</summary>
internal static class PickGaps
{
    private const string Research = "research";
    private const string Rotations = "rotations";

    /// <summary>The gaps of a list, in the order in which they are shown.</summary>
    /// <param name="applicant">The answers.</param>
    /// <param name="evidenceIsThin">True when the list's chances rest on thin evidence.</param>
    /// <param name="standing">The score beside those who matched; null when that is not known.</param>
    /// <param name="words">The gaps there are.</param>
    public static IReadOnlyList<Gap> Of(
        Applicant applicant,
        bool evidenceIsThin,
        StepStanding? standing,
        PeopleWords words
    ) => [.. words.Gaps.Where(gap => Shows(applicant, evidenceIsThin, standing, gap))];

    /// <summary>The gap that an improvement closes; null for one that needs nobody's help.</summary>
    public static Gap? Of(Improvement improvement, PeopleWords words)
    {
        var id = improvement.Kind switch
        {
            ImprovementKind.Step2 => "study",
            ImprovementKind.Away => Rotations,
            ImprovementKind.Publications => Research,
            ImprovementKind.MentorTie => "tie",
            _ => null,
        };
        return words.Gaps.FirstOrDefault(gap =>
            string.Equals(gap.Id, id, StringComparison.Ordinal)
        );
    }

    private static bool Shows(
        Applicant applicant,
        bool evidenceIsThin,
        StepStanding? standing,
        Gap gap
    ) =>
        gap.Id switch
        {
            "score" => standing is { IsBelowMiddle: true },
            Research => applicant.Publications is { } count && count < gap.Below,
            "no-home" => applicant.HomePrograms.Count == 0,
            "letters" => true,
            Rotations => applicant.AwayPrograms.Count == 0,
            "thin" => evidenceIsThin,
            "application" => applicant.RedFlags.Count > 0 || applicant.FailedAttempts > 0,
            "again" => applicant.ReApplicant is true,
            _ => false,
        };
}
