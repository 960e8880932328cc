using SmartPick.Matching.Instances;
using SmartPick.Reference.Instances;

namespace SmartPick.Cli.Match;

/// <summary>How many are matched at their first, second, third or a later choice, or not at all.</summary>
internal sealed record ChoiceCounts(int First, int Second, int Third, int Later, int Unmatched)
{
    /// <summary>All of them.</summary>
    public int Total => First + Second + Third + Later + Unmatched;

    /// <summary>Singles, by their own lists.</summary>
    public static ChoiceCounts OfSingles(MatchInstance instance, ResultDocument document) =>
        Of(
            Enumerable
                .Range(0, instance.ApplicantCount)
                .Where(applicant => instance.CoupleOf(applicant) < 0)
                .Select(applicant => document.Assignments[applicant].Choice)
        );

    /// <summary>Couples, by their lists of pairs.</summary>
    public static ChoiceCounts OfCouples(MatchInstance instance, ResultDocument document) =>
        Of(
            Enumerable
                .Range(0, instance.CoupleCount)
                .Select(couple => instance.Couples[couple])
                .Select(couple =>
                    document.Assignments[couple.First].Choice
                    ?? document.Assignments[couple.Second].Choice
                )
        );

    /// <summary>The rows of a table, beside those of another count.</summary>
    public IEnumerable<(string Name, int Count, int Other)> Rows(ChoiceCounts other) =>
        [
            ("1st", First, other.First),
            ("2nd", Second, other.Second),
            ("3rd", Third, other.Third),
            ("4th or later", Later, other.Later),
            ("unmatched", Unmatched, other.Unmatched),
        ];

    private static ChoiceCounts Of(IEnumerable<int?> choices)
    {
        var counts = new int[5];
        foreach (var choice in choices)
        {
            counts[choice is { } place ? Math.Min(place, 4) - 1 : 4]++;
        }

        return new ChoiceCounts(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }
}
