using SmartPick.Matching.Explanation;
using SmartPick.Matching.Instances;
using SmartPick.Reference.Instances;

namespace SmartPick.Cli.ExplainMatch;

/// <summary>A result explained to a program.</summary>
internal sealed record ExplainedProgram(
    string Id,
    int Quota,
    int FinalQuota,
    string Parity,
    int TakenByParity,
    IReadOnlyList<MovedPositionsPart> Given,
    IReadOnlyList<MovedPositionsPart> Received,
    int Filled,
    int? LastRank,
    int ListLength,
    int NotRankedBack,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<RankedPart> Ranked
)
{
    /// <summary>Takes an explanation over.</summary>
    public static ExplainedProgram Of(MatchInstance instance, ProgramExplanation explanation) =>
        new(
            explanation.Id,
            explanation.Quotas.Offered,
            explanation.Quotas.Final,
            ResultWords.Of(explanation.Quotas.Parity),
            explanation.Quotas.TakenByParity,
            MovedPositionsPart.Of(instance, explanation.Quotas.Given),
            MovedPositionsPart.Of(instance, explanation.Quotas.Received),
            explanation.Filled,
            ExplainMatchDocument.PlaceOf(explanation.LastRank),
            explanation.ListLength,
            explanation.Dropped,
            explanation.Sentences,
            [
                .. explanation.Ranked.Select(ranked => new RankedPart(
                    instance.ApplicantIds[ranked.Applicant],
                    ranked.Rank,
                    ResultWords.Of(ranked.Fate),
                    ExplainMatchDocument.NameOf(instance, ranked.HeldProgram)
                )),
            ]
        );
}

/// <summary>Positions that moved to or from another program.</summary>
internal sealed record MovedPositionsPart(string Program, int Seats, int Moved, int PulledBack)
{
    /// <summary>Takes moves over.</summary>
    public static IReadOnlyList<MovedPositionsPart> Of(
        MatchInstance instance,
        IReadOnlyList<MovedPositions> moves
    ) =>
        [
            .. moves.Select(move => new MovedPositionsPart(
                instance.ProgramIds[move.Other],
                move.AtMost,
                move.Moved,
                move.PulledBack
            )),
        ];
}

/// <summary>Somebody on a program's list and what became of it.</summary>
internal sealed record RankedPart(string Applicant, int Rank, string Fate, string? HeldProgram);
