using SmartPick.Engine.Picking;
using SmartPick.Reference.Answers;
using SmartPick.Reference.Importing;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Improving;

/// <summary>What <c>smartpick what-if --json</c> and <c>/api/v1/what-if</c> answer: chances 0 to 1, each with its 90 % interval.</summary>
/// <param name="Smartpick">what-if.</param>
/// <param name="Version">Of this format: 1.</param>
/// <param name="Season">The year of the Match.</param>
/// <param name="FittedOn">The date of the model's fit.</param>
/// <param name="Question">The question before the change.</param>
/// <param name="Changes">What was asked about.</param>
/// <param name="SameListChange">Change of P(match in the primary specialty) with the list kept; null when it no longer fits.</param>
/// <param name="Change">The same with the list made anew.</param>
/// <param name="Before">Totals before.</param>
/// <param name="SameList">Totals of the same list after; null likewise.</param>
/// <param name="After">Totals of the list made anew.</param>
/// <param name="Added">Programs that came in.</param>
/// <param name="Dropped">Programs that went out.</param>
/// <param name="SignalsMoved">Programs that stay with another signal.</param>
/// <param name="Sources">The sources named.</param>
/// <param name="Imports">What of the user's own files was used; null for nothing.</param>
public sealed record WhatIfDocument(
    string Smartpick,
    int Version,
    int Season,
    string FittedOn,
    QuestionPart Question,
    IReadOnlyList<ChangePart> Changes,
    Figure? SameListChange,
    Figure? Change,
    TotalsPart Before,
    TotalsPart? SameList,
    TotalsPart After,
    IReadOnlyList<EntryPart> Added,
    IReadOnlyList<EntryPart> Dropped,
    IReadOnlyList<MovedPart> SignalsMoved,
    IReadOnlyList<SourceLine> Sources,
    ImportsPart? Imports
)
{
    /// <summary>The document of an answer that has a list before and after.</summary>
    public static WhatIfDocument Build(
        WhatIfAnswer answer,
        IReadOnlyList<ProfileChange> changes,
        ReferenceData reference
    )
    {
        var before = answer.Before.Advice!;
        var after = answer.After.Advice!;
        var difference = ListDifference.Between(before, after);
        return new WhatIfDocument(
            "what-if",
            1,
            before.Season.MatchYear,
            reference.Model.FittedOn,
            PickDocumentBuilder.QuestionOf(before.Request),
            [
                .. changes.Select(change => new ChangePart(
                    change.Verb is ChangeVerb.Set ? "set" : "add",
                    change.Field,
                    change.Value
                )),
            ],
            answer.SameListChange is { } kept ? Figure.Of(kept.Match) : null,
            answer.Change is { } made ? Figure.Of(made.Match) : null,
            PickDocumentBuilder.TotalsOf(before.Totals),
            answer.SameList is { } same ? PickDocumentBuilder.TotalsOf(same) : null,
            PickDocumentBuilder.TotalsOf(after.Totals),
            [
                .. difference.Added.Select(program =>
                    EntryPart.Of(program, after, reference.Imports)
                ),
            ],
            [
                .. difference.Dropped.Select(program =>
                    EntryPart.Of(program, before, reference.Imports)
                ),
            ],
            [
                .. difference.Moved.Select(moved => new MovedPart(
                    moved.Before.Program.Code.Digits,
                    moved.Before.Program.Name,
                    PickWords.Name(moved.Before.Tier),
                    PickWords.Name(moved.After.Tier),
                    reference.Imports.Of(moved.After.Program.Code, after.Request.Applicant)
                )),
            ],
            SourceLine.Of(
                new[] { before, after }.SelectMany(advice =>
                    advice
                        .Totals.Costs.Select(cost => (string?)cost.SourceId)
                        .Append(advice.Totals.BaseRate?.SourceId)
                ),
                reference.Sources
            ),
            ImportsPart.Of(reference.Imports)
        );
    }
}

/// <summary>A change that was asked about.</summary>
public sealed record ChangePart(string Verb, string Field, string Value);

/// <summary>An entry of a list.</summary>
public sealed record EntryPart(
    string Code,
    string Name,
    string State,
    string Signal,
    IReadOnlyList<string> Imported
)
{
    /// <summary>Takes a program of a list over, with what the user's imports say of it.</summary>
    public static EntryPart Of(AdvisedProgram program, ListAdvice list, UserOverlay imports) =>
        new(
            program.Program.Code.Digits,
            program.Program.Name,
            program.Program.State,
            PickWords.Name(program.Tier),
            imports.Of(program.Program.Code, list.Request.Applicant)
        );
}

/// <summary>A program that stays with another signal.</summary>
public sealed record MovedPart(
    string Code,
    string Name,
    string Before,
    string After,
    IReadOnlyList<string> Imported
);
