using SmartPick.Matching.Instances;

namespace SmartPick.Reference.Instances;

/// <summary>How many are matched at their first, second, third or a later choice of the list as given, or not at all.</summary>
/// <param name="First">At the first.</param>
/// <param name="Second">At the second.</param>
/// <param name="Third">At the third.</param>
/// <param name="Later">At the fourth or a later one.</param>
/// <param name="Unmatched">Not at all.</param>
public sealed record ChoiceCounts(int First, int Second, int Third, int Later, int Unmatched)
{
    private const int Kinds = 5;

    /// <summary>Singles, by their own lists.</summary>
    internal static ChoiceCounts OfSingles(
        MatchInstance instance,
        IReadOnlyList<AssignmentPart> assignments
    ) =>
        Of(
            Enumerable
                .Range(0, instance.ApplicantCount)
                .Where(applicant => instance.CoupleOf(applicant) < 0)
                .Select(applicant => assignments[applicant].Choice)
        );

    /// <summary>Couples, by their lists of pairs.</summary>
    internal static ChoiceCounts OfCouples(
        MatchInstance instance,
        IReadOnlyList<AssignmentPart> assignments
    ) =>
        Of(
            Enumerable
                .Range(0, instance.CoupleCount)
                .Select(couple => instance.Couples[couple])
                .Select(couple =>
                    assignments[couple.First].Choice ?? assignments[couple.Second].Choice
                )
        );

    private static ChoiceCounts Of(IEnumerable<int?> choices)
    {
        var counts = new int[Kinds];
        foreach (var choice in choices)
        {
            counts[choice is { } place ? Math.Min(place, Kinds - 1) - 1 : Kinds - 1]++;
        }

        return new ChoiceCounts(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }
}
