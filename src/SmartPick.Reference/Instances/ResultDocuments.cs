using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;
using SmartPick.Matching.Verification;

namespace SmartPick.Reference.Instances;

/// <summary>Makes the document of a result.</summary>
public static class ResultDocuments
{
    /// <summary>The version of the document's shape.</summary>
    public const int Version = 1;

    /// <summary>The document of a result.</summary>
    /// <param name="instance">The market.</param>
    /// <param name="result">Its result.</param>
    public static ResultDocument Of(MatchInstance instance, MatchResult result)
    {
        var assignments = AssignmentsOf(instance, result.Assignment);
        return new ResultDocument(
            "match",
            Version,
            ResultWords.Of(result.Status),
            ResultWords.Of(result.Policy),
            MarketOf(instance),
            StatisticsOf(result.Statistics),
            new ChoicesPart(
                ChoiceCounts.OfSingles(instance, assignments),
                ChoiceCounts.OfCouples(instance, assignments)
            ),
            assignments,
            QuotasOf(instance, result.Assignment.Moves),
            ReversionsOf(instance, result.Assignment.Moves),
            result.Verification is { } report ? VerificationOf(instance, report) : null,
            [
                .. result.Attempts.Select(attempt => new AttemptPart(
                    ResultWords.Of(attempt.Rung),
                    ResultWords.Of(attempt.Outcome),
                    attempt.BlockingPairs,
                    attempt.Proposals
                )),
            ]
        );
    }

    /// <summary>The document of a market's size.</summary>
    public static MarketPart MarketOf(MatchInstance instance) =>
        new(
            instance.ApplicantCount,
            instance.ProgramCount,
            instance.CoupleCount,
            instance.PositionCount,
            instance.RankingCount,
            instance.Supplementals.Length,
            instance.Reversions.Length,
            new DroppedPart(
                instance.Dropped.ByApplicants,
                instance.Dropped.ByPrograms,
                instance.Dropped.Pairs,
                instance.Dropped.OnSupplementalLists
            ),
            instance.Ties is { } ties
                ? new TiesPart(ResultWords.Of(ties.Rule), ties.Seed, ties.Groups, ties.Entries)
                : null
        );

    /// <summary>The document of what a verifier found.</summary>
    public static VerificationPart VerificationOf(
        MatchInstance instance,
        VerificationReport report
    ) =>
        new(
            report.IsStable,
            [
                .. report.Faults.Select(fault => new FaultPart(
                    ResultWords.Of(fault.Kind),
                    Applicant(instance, fault.Applicant),
                    Program(instance, fault.Program),
                    fault.Reason
                )),
            ],
            report.BlockingPairCount,
            [
                .. report.BlockingPairs.Select(pair => new BlockingPairPart(
                    ResultWords.Of(pair.Kind),
                    instance.ApplicantIds[pair.Applicant],
                    Program(instance, pair.Program),
                    Applicant(instance, pair.Partner),
                    Program(instance, pair.PartnerProgram),
                    pair.Reason
                )),
            ]
        );

    /// <summary>Every applicant and where the applicant is.</summary>
    internal static List<AssignmentPart> AssignmentsOf(
        MatchInstance instance,
        Assignment assignment
    )
    {
        var choices = ChoiceNumbers.Of(instance, assignment);
        var parts = new List<AssignmentPart>(instance.ApplicantCount);
        for (var applicant = 0; applicant < instance.ApplicantCount; applicant++)
        {
            parts.Add(
                new AssignmentPart(
                    instance.ApplicantIds[applicant],
                    Program(instance, assignment.Programs[applicant]),
                    Program(instance, assignment.Supplemental(applicant)),
                    choices[applicant] == 0 ? null : choices[applicant]
                )
            );
        }

        return parts;
    }

    /// <summary>The programs whose quota changed.</summary>
    internal static List<QuotaPart> QuotasOf(MatchInstance instance, QuotaMoves moves)
    {
        var received = new int[instance.ProgramCount];
        var given = new int[instance.ProgramCount];
        for (var row = 0; row < moves.Moved.Length; row++)
        {
            given[instance.Reversions[row].Donor] += moves.Moved[row];
            received[instance.Reversions[row].Receiver] += moves.Moved[row];
        }

        var final = moves.FinalQuotas(instance);
        var parts = new List<QuotaPart>();
        for (var program = 0; program < instance.ProgramCount; program++)
        {
            var taken = moves.TakenByParity?[program] ?? 0;
            if (received[program] + given[program] + taken > 0)
            {
                parts.Add(
                    new QuotaPart(
                        instance.ProgramIds[program],
                        instance.Quota(program),
                        received[program],
                        given[program],
                        taken,
                        final[program]
                    )
                );
            }
        }

        return parts;
    }

    /// <summary>Every reversion and what moved by it.</summary>
    internal static List<ReversionPart> ReversionsOf(MatchInstance instance, QuotaMoves moves)
    {
        var parts = new List<ReversionPart>(instance.Reversions.Length);
        for (var row = 0; row < instance.Reversions.Length; row++)
        {
            var reversion = instance.Reversions[row];
            parts.Add(
                new ReversionPart(
                    instance.ProgramIds[reversion.Donor],
                    instance.ProgramIds[reversion.Receiver],
                    reversion.Seats,
                    row < moves.Moved.Length ? moves.Moved[row] : 0,
                    row < moves.PulledBack.Length ? moves.PulledBack[row] : 0
                )
            );
        }

        return parts;
    }

    private static StatisticsPart StatisticsOf(MatchStatistics statistics) =>
        new(
            statistics.MatchedApplicants,
            statistics.FilledPositions,
            statistics.Positions,
            statistics.MatchedCouples,
            statistics.FirstChoices,
            statistics.FilledSupplementals,
            statistics.Proposals,
            statistics.Displacements,
            statistics.QuotaPasses,
            statistics.MovedPositions,
            statistics.TakenByParity
        );

    private static string? Applicant(MatchInstance instance, int applicant) =>
        applicant < 0 ? null : instance.ApplicantIds[applicant];

    private static string? Program(MatchInstance instance, int program) =>
        program < 0 ? null : instance.ProgramIds[program];
}
