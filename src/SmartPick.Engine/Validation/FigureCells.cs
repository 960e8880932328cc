using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Validation;

/// <summary>Makes cells of the figures a fit reports.</summary>
public static class FigureCells
{
    private const char Space = ' ';

    private static readonly Dictionary<string, (CellFamily Family, string Words)> Kinds = new(
        StringComparer.Ordinal
    )
    {
        [nameof(TargetKind.MatchRate)] = (
            CellFamily.MatchByType,
            "match rate of those who rank the specialty first"
        ),
        [nameof(TargetKind.BandRate)] = (CellFamily.MatchByStep2Band, "match rate, Step 2 CK"),
        [nameof(TargetKind.RanksMatched)] = (CellFamily.Ranks, "mean ranks of the matched"),
        [nameof(TargetKind.RanksUnmatched)] = (CellFamily.Ranks, "mean ranks of the unmatched"),
        [nameof(TargetKind.InterviewsMatched)] = (
            CellFamily.Ranks,
            "mean interviews of the matched"
        ),
        [nameof(TargetKind.InterviewsUnmatched)] = (
            CellFamily.Ranks,
            "mean interviews of the unmatched"
        ),
        [nameof(TargetKind.Interviews)] = (CellFamily.Ranks, "mean interviews"),
    };

    /// <summary>The cell of a figure; null for a figure of no family (gaps of scores, spreads).</summary>
    public static ValidationCell? Of(FigureRow figure)
    {
        var parts = figure.What.Split(Space, 2);
        if (!Kinds.TryGetValue(parts[0], out var kind))
        {
            return null;
        }

        var isBand = kind.Family == CellFamily.MatchByStep2Band;
        if (parts.Length > 1 && !isBand)
        {
            return null;
        }

        var fitted = Estimate.Exact(figure.Fitted);
        return new ValidationCell(
            kind.Family,
            figure.Specialty,
            figure.Type,
            isBand ? $"{kind.Words} {parts[1]}" : kind.Words,
            kind.Family != CellFamily.Ranks,
            figure.Published,
            figure.People,
            fitted,
            figure.HeldOut ? fitted : null,
            null,
            !figure.HeldOut,
            figure.EvidenceId,
            figure.EvidenceId[..figure.EvidenceId.IndexOf('/', StringComparison.Ordinal)],
            string.Empty
        )
        {
            HeldOutBy = figure.HeldOut ? HoldOut.Always : HoldOut.None,
        };
    }
}
