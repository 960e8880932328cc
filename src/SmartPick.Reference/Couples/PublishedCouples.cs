using System.Globalization;
using SmartPick.Reference.Catalog;

namespace SmartPick.Reference.Couples;

/// <summary>What is published of couples, to stand beside the outcomes of a joint list: everybody's, not those of people alike.</summary>
/// <param name="Text">In words, with the year.</param>
/// <param name="SourceId">The source.</param>
public sealed record PublishedCouples(string Text, string SourceId)
{
    /// <summary>The latest published figure; null when none is in the data.</summary>
    public static PublishedCouples? Of(ReferenceData data) =>
        Latest(data, "couples_both_matched_rate") is { } both
            ? new PublishedCouples(
                Say(
                    $"For comparison: of all couples in {both.Year}, short lists and hard specialties among them, both partners matched in {both.Value:0.#} of 100."
                ) + Others(data),
                both.Provenance.SourceId
            )
            : null;

    // The rate that news reports name counts the partners one by one, so that it is higher than that of both.
    private static string Others(ReferenceData data) =>
        Latest(data, "couples_match_rate") is { } rate
            ? Say(
                $" The couples' match rate of {rate.Value:0.#}% ({rate.Year}) that reports name is another figure: as we read it, it counts partners one by one."
            )
            : string.Empty;

    private static Benchmark? Latest(ReferenceData data, string metric) =>
        data.Benchmarks.LastOrDefault(row =>
            string.Equals(row.Metric, metric, StringComparison.Ordinal)
        );

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
