using SmartPick.Cli.Output;
using SmartPick.Cli.Pick;
using SmartPick.Engine.Picking;
using SmartPick.Reference;
using SmartPick.Reference.Importing;
using SmartPick.Reference.Profiles;

namespace SmartPick.Cli.WhatIf;

/// <summary>What <c>smartpick what-if --json</c> writes.</summary>
internal sealed record WhatIfDocument(
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
internal sealed record ChangePart(string Verb, string Field, string Value);

/// <summary>An entry of a list.</summary>
internal sealed record EntryPart(
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
internal sealed record MovedPart(
    string Code,
    string Name,
    string Before,
    string After,
    IReadOnlyList<string> Imported
);
