using SmartPick.Engine.Applicants;
using SmartPick.Reference;

namespace SmartPick.Reference.Answers;

/// <summary>What <c>smartpick explain --json</c> writes.</summary>
public sealed record ExplainDocument(
    string Smartpick,
    int Version,
    int Season,
    string FittedOn,
    string Specialty,
    string Type,
    ulong Seed,
    string Code,
    string Name,
    string City,
    string State,
    string Signal,
    bool SignalIsAdvised,
    IReadOnlyList<string> StatedAsAdvised,
    Figure Interview,
    Figure InterviewedAndTaken,
    bool EvidenceIsThin,
    IReadOnlyList<TierPart> Signals,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<string> Caveats,
    IReadOnlyList<string> Imported,
    IReadOnlyList<SourceLine> Sources
)
{
    /// <summary>The document.</summary>
    public static ExplainDocument Build(ChanceAnswer answer, ReferenceData reference)
    {
        var (applicant, program) = answer.Question;
        var explanation = answer.Explanation;
        return new ExplainDocument(
            "explain",
            1,
            reference.Catalog.Season.MatchYear,
            reference.Model.FittedOn,
            program.Specialty,
            applicant.Type.DisplayName(),
            answer.Question.Seed.Value,
            program.Code.Digits,
            program.Name,
            program.City,
            program.State,
            PickWords.Name(answer.Tier),
            answer.IsAdvised,
            answer.Divisions,
            Figure.Of(explanation.Interview),
            Figure.Of(explanation.Match),
            explanation.EvidenceIsThin,
            [
                .. answer.Tiers.Select(each => new TierPart(
                    PickWords.Name(each.Tier),
                    Figure.Of(each.Explanation.Interview),
                    Figure.Of(each.Explanation.Match)
                )),
            ],
            [.. explanation.Contributions.Select(Reason.Of)],
            explanation.Caveats,
            reference.Imports.Of(program.Code, applicant),
            SourceLine.Of(
                explanation.Contributions.Select(contribution => contribution.SourceId),
                reference.Sources
            )
        );
    }
}

/// <summary>The chance with one signal.</summary>
public sealed record TierPart(string Signal, Figure Interview, Figure InterviewedAndTaken);
