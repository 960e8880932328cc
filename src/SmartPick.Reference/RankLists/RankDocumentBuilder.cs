using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.RankLists;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.RankLists;

/// <summary>Turns advice on a rank order list into the document that the command, the API and the tests of the page share.</summary>
public static class RankDocumentBuilder
{
    /// <summary>The version of the document's shape.</summary>
    public const int Version = 1;

    /// <summary>The document.</summary>
    /// <param name="advice">The advice.</param>
    /// <param name="draft">The list as entered, with the NRMP codes given.</param>
    /// <param name="data">The reference data.</param>
    public static RankDocument Build(RankAdvice advice, RankDraft draft, ReferenceData data)
    {
        var request = advice.Request;
        return new RankDocument(
            "rank",
            Version,
            advice.Season.MatchYear,
            data.Model.FittedOn,
            request.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            request.Applicant.Specialty,
            request.Applicant.Type.DisplayName(),
            request.Seed.Value,
            request.Draws,
            [.. advice.Programs.Select(ranked => RankOf(ranked, draft))],
            TotalsOf(advice.Totals),
            LengthOf(advice.Length),
            [.. advice.Missing.Select(MissingOf)],
            advice.Move is { } move ? MoveOf(move) : null,
            new RankLikenessPart(
                Rounded(advice.Likeness.WithChances),
                Rounded(advice.Likeness.WithWishes),
                advice.Likeness.FollowsChances
            ),
            advice.Supplemental is { } supplemental ? SupplementalOf(supplemental) : null,
            advice.Fees is { } fees ? FeesOf(fees) : null,
            [
                .. advice.Warnings.Select(warning => new RankWarningPart(
                    RankWords.Name(warning.Kind),
                    RankWords.Name(warning.Level),
                    warning.Program?.Digits,
                    warning.Text,
                    warning.SourceId
                )),
            ],
            [
                .. advice.Notices.Select(notice => new RankNoticePart(
                    RankWords.Name(notice.Level),
                    notice.Text,
                    notice.SourceId
                )),
            ],
            SourcesOf(advice, data)
        );
    }

    private static RankPart RankOf(RankedProgram ranked, RankDraft draft)
    {
        var program = ranked.Program;
        return new RankPart(
            ranked.Rank,
            program.Code.Digits,
            program.Name,
            program.City,
            program.State,
            program.Specialty,
            ranked.IsParallel,
            RankWords.Name(ranked.State),
            ranked.IsInterviewed,
            ranked.IsInterviewAssumed,
            WorkspaceNames.Tiers.Of(ranked.Tier),
            ranked.HasChance ? RankFigure.Of(ranked.MatchHere) : null,
            RankFigure.Of(ranked.MatchByHere),
            ranked.HasChance ? RankFigure.Of(ranked.WouldTake) : null,
            ranked.EvidenceIsThin,
            RankFigure.To6(ranked.Value),
            ranked.HasChance ? RankFigure.Of(ranked.Drop) : null,
            RankFigure.To6(ranked.DropValue),
            draft.NrmpCodes.GetValueOrDefault(program.Code)
        );
    }

    private static RankTotalsPart TotalsOf(RankTotals totals) =>
        new(
            RankFigure.Of(totals.Match),
            RankFigure.To6(totals.ModelMatch),
            totals.Correction,
            RankFigure.Of(totals.Primary),
            RankFigure.Of(totals.Unmatched),
            RankFigure.Of(totals.FirstThree),
            RankFigure.Of(totals.Value),
            totals.HasWishes,
            totals.BaseRate is { } rate
                ? new RankBaseRatePart(
                    RankFigure.To6(rate.Rate),
                    rate.People,
                    rate.Year,
                    rate.Meaning,
                    rate.SourceId
                )
                : null,
            totals.EvidenceIsThin,
            Math.Round(totals.Draws.Effective, 1),
            totals.Draws.IsLow,
            InterviewsPart.Of(totals.Interviews),
            totals.Conditions
        );

    private static RankLengthPart LengthOf(RankLength length) =>
        new(
            length.Ranks,
            length.Contiguous,
            length.Published is { } published
                ? new RankPublishedPart(
                    published.Specialty,
                    published.Year,
                    published.Measure,
                    published.Matched,
                    published.MatchedPeople,
                    published.Unmatched,
                    published.UnmatchedPeople,
                    published.SourceId
                )
                : null,
            length.OneMore is { } more ? RankFigure.Of(more) : null,
            length.IsShort,
            length.Text
        );

    private static RankMissingPart MissingOf(MissingProgram missing) =>
        new(
            missing.Program.Code.Digits,
            missing.Program.Name,
            missing.Program.State,
            missing.Rank,
            RankFigure.Of(missing.Gain),
            RankFigure.To6(missing.GainValue),
            missing.IsUnacceptable
        );

    private static RankMovePart MoveOf(MoveToTop move) =>
        new(
            move.Program.Code.Digits,
            move.Program.Name,
            move.Rank,
            RankFigure.To6(move.WouldTake),
            RankFigure.To6(move.Match),
            RankFigure.To6(move.MatchAfter),
            RankFigure.To6(move.Preferred),
            RankFigure.To6(move.PreferredAfter)
        );

    private static RankSupplementalPart SupplementalOf(SupplementalAdvice supplemental) =>
        new(
            supplemental.Need is PreliminaryYear.Needed ? "needed" : "some programs",
            [.. supplemental.Programs.Select(code => code.Digits)],
            [
                .. supplemental.FirstYears.Select(year => new RankFirstYearPart(
                    year.Name,
                    year.State
                )),
            ],
            supplemental.Text
        );

    private static RankFeesPart FeesOf(RankFees fees) =>
        new(
            fees.PrimaryCodes,
            fees.SupplementalCodes,
            fees.Included,
            fees.Extra,
            fees.Each.Dollars,
            fees.Total.Dollars,
            fees.CarriedOver,
            fees.SourceId
        );

    private static IReadOnlyList<RankSourcePart> SourcesOf(RankAdvice advice, ReferenceData data) =>
        [
            .. advice
                .Warnings.Select(warning => warning.SourceId)
                .Concat(advice.Notices.Select(notice => notice.SourceId))
                .Append(advice.Totals.BaseRate?.SourceId)
                .Append(advice.Length.Published?.SourceId)
                .Append(advice.Fees?.SourceId)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(id => SourceOf(id, data)),
        ];

    private static RankSourcePart SourceOf(string id, ReferenceData data)
    {
        var source = data.Sources.GetValueOrDefault(id);
        return new RankSourcePart(
            id,
            source?.Publisher,
            source?.Title,
            source?.Year,
            source?.ReachedThrough,
            source?.Url?.ToString()
        );
    }

    private static double? Rounded(double? value) =>
        value is { } number ? RankFigure.To6(number) : null;
}
