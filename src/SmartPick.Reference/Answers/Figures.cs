using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;
using SmartPick.Reference.Catalog;

namespace SmartPick.Reference.Answers;

/// <summary>A figure with its 90 % interval, as JSON writes it.</summary>
public sealed record Figure(double Value, double Low, double High)
{
    /// <summary>Takes an estimate over, rounded.</summary>
    public static Figure Of(Estimate estimate) =>
        new(Rounded.To6(estimate.Value), Rounded.To6(estimate.Low), Rounded.To6(estimate.High));
}

/// <summary>Rounding for output: six decimals say all there is to say and hide the last bits of a sum.</summary>
public static class Rounded
{
    /// <summary>Six decimals; never a negative zero.</summary>
    public static double To6(double value) => Math.Round(value, 6) + 0.0;

    /// <summary>Six decimals, or null where there is no finite number.</summary>
    public static double? OrNull(double value) => double.IsFinite(value) ? To6(value) : null;
}

/// <summary>One reason for a chance, as JSON writes it.</summary>
public sealed record Reason(
    string Stage,
    string Label,
    Figure Points,
    Figure Logits,
    string Status,
    string Note,
    string Source
)
{
    /// <summary>Takes a contribution over.</summary>
    public static Reason Of(Contribution contribution) =>
        new(
            contribution.Stage is ContributionStage.Match ? "match" : "interview",
            contribution.Label,
            Figure.Of(contribution.Points),
            Figure.Of(contribution.Logits),
            AnswerWords.Status(contribution.Status),
            contribution.Note,
            contribution.SourceId
        );
}

/// <summary>A source, as JSON writes it.</summary>
public sealed record SourceLine(
    string Id,
    string? Publisher,
    string? Title,
    string? Year,
    string? ReachedThrough,
    string? Url
)
{
    /// <summary>The sources with these ids, each once, by id.</summary>
    public static IReadOnlyList<SourceLine> Of(
        IEnumerable<string?> ids,
        IReadOnlyDictionary<string, Source> sources
    ) =>
        [
            .. ids.Where(id => !string.IsNullOrEmpty(id))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(id => Of(id!, sources.GetValueOrDefault(id!))),
        ];

    private static SourceLine Of(string id, Source? source) =>
        new(
            id,
            source?.Publisher,
            source?.Title,
            source?.Year,
            source?.ReachedThrough,
            source?.Url?.ToString()
        );
}
