using System.Globalization;
using SmartPick.Engine.Calibration.Matches;

namespace SmartPick.Engine.Validation;

/// <summary>What a target of the fit is called on a report, and which family it belongs to.</summary>
internal static class TargetWords
{
    private const double HalfPercent = 0.005;
    private const double HalfTenth = 0.05;

    // How rows of counts are named.
    private const string Counts = "n-";

    private static readonly Dictionary<TargetKind, (CellFamily Family, string Words)> Kinds = new()
    {
        [TargetKind.MatchRate] = (CellFamily.MatchByType, "match rate"),
        [TargetKind.BandRate] = (CellFamily.MatchByStep2Band, "match rate, Step 2 CK"),
        [TargetKind.RanksMatched] = (CellFamily.Ranks, "mean ranks of the matched"),
        [TargetKind.RanksUnmatched] = (CellFamily.Ranks, "mean ranks of the unmatched"),
        [TargetKind.InterviewsMatched] = (CellFamily.Ranks, "mean interviews of the matched"),
        [TargetKind.InterviewsUnmatched] = (CellFamily.Ranks, "mean interviews of the unmatched"),
        [TargetKind.Interviews] = (CellFamily.Ranks, "mean interviews"),
    };

    /// <summary>The family; null for what is fitted but belongs to none (gaps of scores, spreads).</summary>
    public static CellFamily? Family(MatchTarget target) =>
        Kinds.TryGetValue(target.Kind, out var kind) ? kind.Family : null;

    /// <summary>What is measured, with the band and the year.</summary>
    public static string Of(MatchTarget target)
    {
        var words = Kinds[target.Kind].Words;
        return target.Label.Length > 0
            ? $"{words} {target.Label}, {Years(target.EvidenceId)}"
            : $"{words}, {Years(target.EvidenceId)}";
    }

    /// <summary>The kind that a cell's words say; null for a cell of no target.</summary>
    public static TargetKind? KindOf(ValidationCell cell)
    {
        var found = Kinds
            .Where(kind =>
                kind.Value.Family == cell.Family
                && cell.What.StartsWith(kind.Value.Words + ",", StringComparison.Ordinal)
            )
            .Select(kind => (TargetKind?)kind.Key)
            .FirstOrDefault();
        return cell.Family == CellFamily.MatchByStep2Band ? TargetKind.BandRate : found;
    }

    /// <summary>The band of a cell, from 1.</summary>
    public static int BandOf(ValidationCell cell) =>
        1
        + TargetBook.BandLabels.FindIndex(label =>
            cell.What.StartsWith(
                $"{Kinds[TargetKind.BandRate].Words} {label},",
                StringComparison.Ordinal
            )
        );

    /// <summary>Half a step of the figure as it was published; 0 for a rate computed from counts.</summary>
    public static double Rounding(MatchTarget target) =>
        !target.IsRate ? HalfTenth
        : Metric(target.EvidenceId).StartsWith(Counts, StringComparison.Ordinal) ? 0
        : HalfPercent;

    /// <summary>Who published it: the first part of the row's name.</summary>
    public static string Source(string evidenceId) => evidenceId.Split('/')[0];

    /// <summary>The year or years of a row: the fourth part of its name.</summary>
    public static string Years(string evidenceId) => evidenceId.Split('/')[3];

    private static string Metric(string evidenceId) => evidenceId.Split('/')[4];

    /// <summary>The middle of the years of a row; null where its name holds no year.</summary>
    public static double? MiddleYear(string evidenceId)
    {
        var years = Years(evidenceId)
            .Split('-')
            .Select(part =>
                int.TryParse(part, CultureInfo.InvariantCulture, out var year) ? year : (int?)null
            )
            .OfType<int>()
            .ToList();
        return years.Count == 0 ? null : years.Average();
    }
}
