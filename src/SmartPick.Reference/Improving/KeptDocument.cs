using SmartPick.Engine.Picking;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Seasons;

namespace SmartPick.Reference.Improving;

/// <summary>What <c>/api/v1/what-if</c> answers, in the words of <c>smartpick what-if --json</c>: chances 0 to 1, each with its 90 % interval.</summary>
/// <param name="Smartpick">what-if.</param>
/// <param name="Version">Of this format: 1.</param>
/// <param name="Season">The year of the Match.</param>
/// <param name="FittedOn">The date of the model's fit.</param>
/// <param name="Changes">What was asked about.</param>
/// <param name="SameListChange">Change of P(match in the primary specialty) with the list kept; null when it no longer fits.</param>
/// <param name="Change">The same with the list made anew.</param>
/// <param name="Before">Totals before.</param>
/// <param name="SameList">Totals of the same list after; null likewise.</param>
/// <param name="After">Totals of the list made anew.</param>
/// <param name="Added">Codes that came in.</param>
/// <param name="Dropped">Codes that went out.</param>
public sealed record KeptDocument(
    string Smartpick,
    int Version,
    int Season,
    string FittedOn,
    IReadOnlyList<TriedPart> Changes,
    SeasonFigure? SameListChange,
    SeasonFigure? Change,
    KeptTotalsPart Before,
    KeptTotalsPart? SameList,
    KeptTotalsPart After,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Dropped
)
{
    /// <summary>The document of an answer that has a list before and after.</summary>
    public static KeptDocument Build(
        WhatIfAnswer answer,
        IReadOnlyList<ProfileChange> changes,
        ReferenceData data
    )
    {
        var before = answer.Before.Advice!;
        var after = answer.After.Advice!;
        var difference = ListDifference.Between(before, after);
        return new KeptDocument(
            "what-if",
            1,
            data.Catalog.Season.MatchYear,
            data.Model.FittedOn,
            [
                .. changes.Select(change => new TriedPart(
                    change.Verb is ChangeVerb.Set ? "set" : "add",
                    change.Field,
                    change.Value
                )),
            ],
            answer.SameListChange is { } kept ? SeasonFigure.Of(kept.Match) : null,
            answer.Change is { } made ? SeasonFigure.Of(made.Match) : null,
            KeptTotalsPart.Of(before.Totals),
            answer.SameList is { } same ? KeptTotalsPart.Of(same) : null,
            KeptTotalsPart.Of(after.Totals),
            [.. difference.Added.Select(program => program.Program.Code.Digits)],
            [.. difference.Dropped.Select(program => program.Program.Code.Digits)]
        );
    }
}

/// <summary>A change that was asked about.</summary>
public sealed record TriedPart(string Verb, string Field, string Value);

/// <summary>Totals of a list.</summary>
public sealed record KeptTotalsPart(
    int Applications,
    int TotalCost,
    SeasonFigure ExpectedInterviews,
    SeasonFigure NoInterview,
    SeasonFigure Match,
    string? Correction,
    SeasonFigure Anywhere,
    SeasonFigure FirstThree,
    bool EvidenceIsThin
)
{
    internal static KeptTotalsPart Of(ListTotals totals) =>
        new(
            totals.Applications,
            totals.TotalCost.Dollars,
            SeasonFigure.Of(totals.ExpectedInterviews),
            SeasonFigure.Of(totals.NoInterview),
            SeasonFigure.Of(totals.Match),
            totals.Correction,
            SeasonFigure.Of(totals.Anywhere),
            SeasonFigure.Of(totals.FirstThree),
            totals.EvidenceIsThin
        );
}
