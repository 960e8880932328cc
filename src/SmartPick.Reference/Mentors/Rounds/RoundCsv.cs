using System.Globalization;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentors.Rounds;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentors.Rounds;

/// <summary>Writes a round's result as a table: a row for each pair placed and for each mentee who has nobody.</summary>
public static class RoundCsv
{
    private static readonly string[] Columns =
    [
        "mentee",
        "mentor",
        "score",
        .. Enum.GetValues<ScorePart>()
            .Select(part => RoundFields.Column(part.ToString()) + "_points"),
        "first_call",
        "banner",
        "reason",
        "alternatives",
    ];

    /// <summary>The bytes of the table.</summary>
    /// <param name="report">The report.</param>
    public static byte[] Write(RoundReport report) =>
        CsvText.Bytes(
            Columns,
            report.Placed.Select(Placed).Concat(report.Unmatched.Select(Unmatched))
        );

    private static IReadOnlyList<string> Placed(PlacedPair pair) =>
        [
            pair.MenteeId,
            pair.MentorId,
            Points(pair.Score.Points),
            .. pair.Score.Parts.Select(part => Points(part.Points)),
            pair.HasFirstCall ? "true" : "false",
            string.Join(' ', pair.Banners),
            string.Join(' ', pair.Score.Parts.Select(part => part.Reason)),
            Alternatives(pair.Alternatives),
        ];

    private static IReadOnlyList<string> Unmatched(UnmatchedMentee mentee) =>
        [
            mentee.MenteeId,
            string.Empty,
            string.Empty,
            .. Enum.GetValues<ScorePart>().Select(_ => string.Empty),
            "false",
            string.Empty,
            mentee.Reason,
            Alternatives(mentee.Alternatives),
        ];

    private static string Alternatives(IReadOnlyList<Alternative> alternatives) =>
        string.Join("; ", alternatives.Select(one => $"{one.MentorId} {Points(one.Points)}"));

    private static string Points(double points) =>
        points.ToString("0.0", CultureInfo.InvariantCulture);
}
