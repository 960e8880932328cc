using System.Text.Json;
using SmartPick.Engine.Mentors.Rounds;

namespace SmartPick.Reference.Mentors.Rounds;

/// <summary>Makes the document of a round's report.</summary>
public static class RoundDocuments
{
    private const int Decimals = 1;

    /// <summary>The document.</summary>
    /// <param name="report">The report.</param>
    public static RoundDocument Of(RoundReport report) =>
        new(
            report.Name,
            Word(report.Objective),
            report.Seed,
            report.IsProven,
            report.Floor,
            report.Mentees,
            report.EligiblePairs,
            report.People,
            Math.Round(report.Points, Decimals),
            report.Lowest,
            new NoHomePart(
                report.NoHome,
                report.NoHomePlaced,
                report.Placed.Count(pair => pair.HasFirstCall)
            ),
            [.. report.Placed.Select(Placed)],
            [
                .. report.Unmatched.Select(mentee => new UnmatchedPart(
                    mentee.MenteeId,
                    Word(mentee.Kind),
                    mentee.Reason,
                    Alternatives(mentee.Alternatives)
                )),
            ],
            [
                .. report.Mentors.Select(mentor => new PlacesPart(
                    mentor.MentorId,
                    mentor.Places,
                    mentor.Placed
                )),
            ],
            [
                .. report.Published.Select(pair => new RoundPairPart(
                    pair.MenteeId,
                    pair.MentorId,
                    null
                )),
            ],
            [
                .. report.Blocking.Select(pair => new RoundPairPart(
                    pair.MenteeId,
                    pair.MentorId,
                    pair.Points
                )),
            ],
            report.Comparison is { } comparison ? Comparison(comparison) : null
        );

    /// <summary>An enumeration's value as files write it: places-taken.</summary>
    internal static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static PlacedPart Placed(PlacedPair pair) =>
        new(
            pair.MenteeId,
            pair.MentorId,
            pair.Score.Points,
            pair.HasFirstCall,
            pair.Banners,
            [
                .. pair.Score.Parts.Select(part => new ScorePartPart(
                    Word(part.Part),
                    part.Points,
                    part.Maximum,
                    part.Reason
                )),
            ],
            Alternatives(pair.Alternatives)
        );

    private static IReadOnlyList<AlternativePart> Alternatives(
        IReadOnlyList<Alternative> alternatives
    ) =>
        [.. alternatives.Select(one => new AlternativePart(one.MentorId, one.Points, one.HasRoom))];

    private static ComparisonPart Comparison(RoundComparison comparison) =>
        new(
            comparison.RankedByBoth,
            comparison.People,
            Math.Round(comparison.Points, Decimals),
            Changed(comparison, gains: true),
            Changed(comparison, gains: false)
        );

    private static IReadOnlyList<ChangedMenteePart> Changed(
        RoundComparison comparison,
        bool gains
    ) =>
        [
            .. comparison
                .Changed.Where(changed => changed.Gains == gains)
                .Select(changed => new ChangedMenteePart(
                    changed.MenteeId,
                    changed.Here,
                    changed.There
                )),
        ];
}
