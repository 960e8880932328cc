using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.RankLists;
using SmartPick.Reference.Catalog;

namespace SmartPick.Reference.RankLists;

/// <summary>Published numbers of contiguous ranks of the matched and the unmatched, from the benchmarks.</summary>
internal static class PublishedLengths
{
    private const string All = "ALL";

    // Means first: a reader compares with them more easily, and more of them are published.
    private static readonly string[] Measures = ["mean", "median"];

    private static readonly Dictionary<string, RateGroup> Groups = new(StringComparer.Ordinal)
    {
        ["US MD"] = RateGroup.UsMd,
        ["US DO"] = RateGroup.UsDo,
        ["US IMG"] = RateGroup.UsImg,
        ["non-US IMG"] = RateGroup.NonUsImg,
    };

    /// <summary>One for each specialty, type and year: of means where there are any, else of medians.</summary>
    public static IReadOnlyList<PublishedLength> Of(IReadOnlyList<Benchmark> benchmarks) =>
        [
            .. benchmarks
                .Where(row => Measures.Any(measure => IsLength(row, measure)))
                .Where(row => Groups.ContainsKey(row.ApplicantType))
                .GroupBy(row => (row.Specialty, row.ApplicantType, row.Year))
                .Select(group => One([.. group])),
        ];

    private static PublishedLength One(IReadOnlyList<Benchmark> rows)
    {
        var measure = Measures.First(measure => rows.Any(row => IsLength(row, measure)));
        var matched = rows.FirstOrDefault(row => Is(row, measure, "matched"));
        var unmatched = rows.FirstOrDefault(row => Is(row, measure, "unmatched"));
        var one = rows[0];
        return new PublishedLength(
            string.Equals(one.Specialty, All, StringComparison.Ordinal) ? null : one.Specialty,
            Groups[one.ApplicantType],
            one.Year,
            measure,
            matched?.Value,
            matched?.People,
            unmatched?.Value,
            unmatched?.People,
            one.Provenance.SourceId
        );
    }

    private static bool IsLength(Benchmark row, string measure) =>
        Is(row, measure, "matched") || Is(row, measure, "unmatched");

    private static bool Is(Benchmark row, string measure, string of) =>
        string.Equals(row.Metric, $"contiguous_ranks_{measure}_{of}", StringComparison.Ordinal);
}
