using SmartPick.Matching.Explanation;
using SmartPick.Matching.Instances;
using SmartPick.Reference.Instances;

namespace SmartPick.Cli.ExplainMatch;

/// <summary>What <c>smartpick explain-match --json</c> writes: one of the two.</summary>
internal sealed record ExplainMatchDocument(
    string Smartpick,
    int Version,
    string Policy,
    ExplainedApplicant? Applicant,
    ExplainedProgram? Program
)
{
    /// <summary>The document.</summary>
    public static ExplainMatchDocument Build(
        ExplainMatchQuestion question,
        MatchExplainer explainer
    ) =>
        new(
            "explain-match",
            1,
            ResultWords.Of(question.Policy),
            question.IsProgram
                ? null
                : ExplainedApplicant.Of(question.Instance, explainer.Applicant(question.Index)),
            question.IsProgram
                ? ExplainedProgram.Of(question.Instance, explainer.Program(question.Index))
                : null
        );

    /// <summary>The id of a program; null for none.</summary>
    internal static string? NameOf(MatchInstance instance, int program) =>
        program < 0 ? null : instance.ProgramIds[program];

    /// <summary>A place; null for none.</summary>
    internal static int? PlaceOf(int place) => place == 0 ? null : place;
}

/// <summary>A result explained to an applicant.</summary>
internal sealed record ExplainedApplicant(
    string Id,
    string Outcome,
    string? Program,
    int? Place,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<ChoicePart> Choices,
    IReadOnlyList<DroppedChoicePart> Dropped,
    CouplePart? Couple,
    IReadOnlyList<SupplementalPart> Supplementals
)
{
    /// <summary>Takes an explanation over.</summary>
    public static ExplainedApplicant Of(MatchInstance instance, ApplicantExplanation explanation) =>
        new(
            explanation.Id,
            ResultWords.Of(explanation.Outcome),
            ExplainMatchDocument.NameOf(instance, explanation.Program),
            ExplainMatchDocument.PlaceOf(explanation.Place),
            explanation.Sentences,
            ChoicePart.Of(instance, explanation.Choices),
            DroppedChoicePart.Of(instance, explanation.Dropped),
            explanation.Couple is { } couple ? CouplePart.Of(instance, couple) : null,
            [
                .. explanation.Supplementals.Select(list => new SupplementalPart(
                    instance.ProgramIds[list.AdvancedProgram],
                    list.IsInForce,
                    ExplainMatchDocument.NameOf(instance, list.Program),
                    ExplainMatchDocument.PlaceOf(list.Place),
                    ChoicePart.Of(instance, list.Choices),
                    DroppedChoicePart.Of(instance, list.Dropped)
                )),
            ]
        );
}

/// <summary>A choice and what became of it.</summary>
internal sealed record ChoicePart(int Place, string Program, string Fate, StandingPart Standing)
{
    /// <summary>Takes choices over.</summary>
    public static IReadOnlyList<ChoicePart> Of(
        MatchInstance instance,
        IReadOnlyList<ChoiceExplanation> choices
    ) =>
        [
            .. choices.Select(choice => new ChoicePart(
                choice.Place,
                instance.ProgramIds[choice.Standing.Program],
                ResultWords.Of(choice.Fate),
                StandingPart.Of(choice.Standing)
            )),
        ];
}

/// <summary>Where an applicant stands at a program.</summary>
internal sealed record StandingPart(
    int Rank,
    int Positions,
    int Filled,
    int HeldHigher,
    int? LastRank,
    bool TiedWithLast
)
{
    /// <summary>Takes a standing over.</summary>
    public static StandingPart Of(ProgramStanding standing) =>
        new(
            standing.Rank,
            standing.Positions,
            standing.Filled,
            standing.HeldHigher,
            ExplainMatchDocument.PlaceOf(standing.LastRank),
            standing.TiedWithLast
        );
}

/// <summary>A choice whose program did not rank the applicant.</summary>
internal sealed record DroppedChoicePart(int Place, string Program)
{
    /// <summary>Takes choices over.</summary>
    public static IReadOnlyList<DroppedChoicePart> Of(
        MatchInstance instance,
        IReadOnlyList<DroppedChoice> choices
    ) =>
        [
            .. choices.Select(choice => new DroppedChoicePart(
                choice.Place,
                instance.ProgramIds[choice.Program]
            )),
        ];
}

/// <summary>A supplemental list and what became of it.</summary>
internal sealed record SupplementalPart(
    string AdvancedProgram,
    bool IsInForce,
    string? Program,
    int? Place,
    IReadOnlyList<ChoicePart> Choices,
    IReadOnlyList<DroppedChoicePart> Dropped
);

/// <summary>A couple's list, seen by the member who asks.</summary>
internal sealed record CouplePart(
    string Id,
    string Partner,
    string? PartnerProgram,
    IReadOnlyList<PairPart> Pairs,
    IReadOnlyList<int> DroppedPlaces
)
{
    /// <summary>Takes an explanation over.</summary>
    public static CouplePart Of(MatchInstance instance, CoupleExplanation couple) =>
        new(
            couple.Id,
            instance.ApplicantIds[couple.Partner],
            ExplainMatchDocument.NameOf(instance, couple.PartnerProgram),
            [
                .. couple.Pairs.Select(pair => new PairPart(
                    pair.Place,
                    ResultWords.Of(pair.Fate),
                    MemberPart.Of(instance, pair.Own),
                    MemberPart.Of(instance, pair.Partner)
                )),
            ],
            couple.DroppedPlaces
        );
}

/// <summary>A pair and what became of it.</summary>
internal sealed record PairPart(int Place, string Fate, MemberPart Own, MemberPart Partner);

/// <summary>A member's part of a pair.</summary>
internal sealed record MemberPart(string? Program, string Fate, StandingPart? Standing)
{
    /// <summary>Takes a part over.</summary>
    public static MemberPart Of(MatchInstance instance, PairMember member) =>
        new(
            ExplainMatchDocument.NameOf(instance, member.Program),
            ResultWords.Of(member.Fate),
            member.Standing is { } standing ? StandingPart.Of(standing) : null
        );
}
