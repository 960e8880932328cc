using SmartPick.Matching.Assignments;
using SmartPick.Matching.Explanation;
using SmartPick.Matching.Generation;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;
using SmartPick.Matching.Verification;

namespace SmartPick.Matching.Tests.Explanation;

/// <summary>What explanations say, against the definition and against the verifier, on many small markets.</summary>
public sealed class ExplanationTruthTests
{
    private const int Markets = 800;

    [Theory]
    [InlineData(StabilityPolicy.VacatedPositionStaysTaken)]
    [InlineData(StabilityPolicy.VacatedPositionIsFree)]
    public void Whatever_blocks_is_said_and_nothing_else(StabilityPolicy policy)
    {
        var (stable, unstable) = (0, 0);
        for (var seed = 0; seed < Markets; seed++)
        {
            var (instance, assignment) = RandomMarkets.Make(seed);
            var report = StabilityVerifier.Verify(instance, assignment, policy, int.MaxValue);
            var explainer = new MatchExplainer(instance, assignment, policy);

            Said(instance, explainer)
                .Order(StringComparer.Ordinal)
                .ShouldBe(
                    Found(report).Order(StringComparer.Ordinal),
                    customMessage: $"seed {seed}"
                );
            _ = report.BlockingPairCount == 0 ? stable++ : unstable++;
        }

        stable.ShouldBeGreaterThan(Markets / 50);
        unstable.ShouldBeGreaterThan(Markets / 2);
    }

    [Fact]
    public void Numbers_of_a_single_choice_are_those_of_the_lists()
    {
        for (var seed = 0; seed < Markets; seed++)
        {
            var (instance, assignment) = RandomMarkets.Make(seed);
            var explainer = new MatchExplainer(instance, assignment);
            var quotas = assignment.Moves.FinalQuotas(instance);
            for (var applicant = 0; applicant < instance.ApplicantCount; applicant++)
            {
                var explanation = explainer.Applicant(applicant);
                explanation.Choices.Count.ShouldBe(instance.ChoiceCount(applicant));
                foreach (var choice in explanation.Choices)
                {
                    var program = instance.Choice(applicant, choice.Choice);
                    var list = instance.RankedBy(program).ToArray();
                    var rank = Array.IndexOf(list, applicant);
                    var holders = Enumerable
                        .Range(0, list.Length)
                        .Where(place => Holds(assignment, list[place], program))
                        .ToList();
                    var standing = choice.Standing;
                    standing.Program.ShouldBe(program);
                    standing.Positions.ShouldBe(quotas[program]);
                    standing.Filled.ShouldBe(holders.Count);
                    (standing.Rank >= rank + 1).ShouldBeTrue();
                    if (instance.Lists.RankedLevel is null)
                    {
                        standing.HeldHigher.ShouldBe(holders.Count(place => place < rank));
                        standing.TiedWithLast.ShouldBeFalse();
                    }

                    (choice.Fate == ChoiceFate.Held).ShouldBe(
                        assignment.Programs[applicant] == program
                    );
                }
            }
        }
    }

    [Fact]
    public void Fates_follow_the_order_of_the_list()
    {
        for (var seed = 0; seed < Markets; seed++)
        {
            var (instance, assignment) = RandomMarkets.Make(seed);
            var explainer = new MatchExplainer(instance, assignment);
            for (var applicant = 0; applicant < instance.ApplicantCount; applicant++)
            {
                var explanation = explainer.Applicant(applicant);
                var fates = (
                    explanation.Couple?.Pairs.Select(pair => pair.Fate)
                    ?? explanation.Choices.Select(choice => choice.Fate)
                ).ToList();
                var held = fates.IndexOf(ChoiceFate.Held);
                (held >= 0).ShouldBe(explanation.Place > 0);
                fates
                    .Skip(held < 0 ? fates.Count : held + 1)
                    .All(fate => fate == ChoiceFate.NotNeeded)
                    .ShouldBeTrue();
                explanation.Outcome.ShouldBe(
                    assignment.Programs[applicant] >= 0
                        ? ApplicantOutcome.Matched
                        : ApplicantOutcome.Unmatched
                );
                foreach (
                    var pair in explanation.Couple?.Pairs.Where(pair =>
                        pair.Fate == ChoiceFate.Refused
                    ) ?? []
                )
                {
                    explanation
                        .Couple!.Refusals.Where(refusal => refusal.Places.Contains(pair.Place))
                        .ShouldNotBeEmpty($"seed {seed}");
                }
            }
        }
    }

    [Fact]
    public void A_program_says_of_each_applicant_what_the_applicant_is_told()
    {
        for (var seed = 0; seed < Markets; seed++)
        {
            var (instance, assignment) = RandomMarkets.Make(seed);
            var explainer = new MatchExplainer(instance, assignment);
            for (var program = 0; program < instance.ProgramCount; program++)
            {
                var explanation = explainer.Program(program);
                explanation
                    .Ranked.Select(ranked => ranked.Applicant)
                    .ShouldBe(instance.RankedBy(program).ToArray());
                explanation.Ranked.Select(ranked => ranked.Rank).ShouldBeInOrder();
                var here = explanation
                    .Ranked.Where(ranked => Holds(assignment, ranked.Applicant, program))
                    .ToList();
                explanation.Filled.ShouldBe(here.Count);
                explanation.LastRank.ShouldBe(here.Count == 0 ? 0 : here[^1].Rank);
                explanation
                    .Ranked.Where(ranked =>
                        ranked.Fate is RankedFate.Held or RankedFate.HeldBySupplemental
                    )
                    .ShouldBeSubsetOf(here);
                foreach (var ranked in explanation.Ranked)
                {
                    var told = Told(explainer.Applicant(ranked.Applicant), program);
                    told.ShouldContain(ranked.Fate, $"seed {seed} program {program}");
                    if (ranked.Fate is not RankedFate.Held)
                    {
                        (ranked.Fate is RankedFate.WouldTake).ShouldBe(
                            told.Contains(RankedFate.WouldTake)
                        );
                    }
                }
            }
        }
    }

    [Fact]
    public void Only_an_unstable_result_is_called_so()
    {
        for (var seed = 0; seed < Markets; seed++)
        {
            var (instance, assignment) = RandomMarkets.Make(seed);
            var report = StabilityVerifier.Verify(
                instance,
                assignment,
                StabilityPolicy.VacatedPositionStaysTaken,
                int.MaxValue
            );
            var explainer = new MatchExplainer(instance, assignment);
            var blocking = report
                .BlockingPairs.SelectMany(pair => (int[])[pair.Applicant, pair.Partner])
                .ToHashSet();
            for (var applicant = 0; applicant < instance.ApplicantCount; applicant++)
            {
                explainer
                    .Applicant(applicant)
                    .Sentences.Any(sentence =>
                        sentence.Contains("not stable", StringComparison.Ordinal)
                    )
                    .ShouldBe(blocking.Contains(applicant), $"seed {seed}");
            }
        }
    }

    [Fact]
    public void A_stable_result_of_the_engine_is_explained_without_anything_left_open()
    {
        var instance = InstanceGenerator.Generate(
            new GeneratorOptions
            {
                Applicants = 600,
                Programs = 80,
                Positions = 480,
                Couples = 12,
                AdvancedShare = 0.2,
                Reversions = 8,
                ParityShare = 0.2,
                Seed = 3,
            }
        );
        var result = Match.Run(instance, cancellationToken: TestContext.Current.CancellationToken);
        result.Status.ShouldBe(MatchStatus.Stable);
        var explainer = new MatchExplainer(instance, result.Assignment);

        for (var applicant = 0; applicant < instance.ApplicantCount; applicant++)
        {
            var explanation = explainer.Applicant(applicant);
            explanation
                .Choices.Select(choice => choice.Fate)
                .Concat(explanation.Couple?.Pairs.Select(pair => pair.Fate) ?? [])
                .Concat(
                    explanation.Supplementals.SelectMany(list =>
                        list.Choices.Select(choice => choice.Fate)
                    )
                )
                .All(fate => fate is ChoiceFate.Held or ChoiceFate.Refused or ChoiceFate.NotNeeded)
                .ShouldBeTrue();
        }

        for (var program = 0; program < instance.ProgramCount; program++)
        {
            var explanation = explainer.Program(program);
            explanation.Filled.ShouldBeLessThanOrEqualTo(explanation.Quotas.Final);
            if (explanation.Filled < explanation.Quotas.Final)
            {
                explanation.Count(RankedFate.Refused).ShouldBe(0);
            }
        }
    }

    private static bool Holds(Assignment assignment, int applicant, int program) =>
        assignment.Programs[applicant] == program || assignment.Supplemental(applicant) == program;

    private static List<string> Found(VerificationReport report) =>
        [
            .. report.BlockingPairs.Select(pair =>
                Line(
                    pair.Kind == BlockingKind.GivenAway,
                    pair.Applicant,
                    pair.Program,
                    pair.Partner,
                    pair.PartnerProgram
                )
            ),
        ];

    private static List<string> Said(MatchInstance instance, MatchExplainer explainer)
    {
        var said = new List<string>();
        for (var applicant = 0; applicant < instance.ApplicantCount; applicant++)
        {
            var explanation = explainer.Applicant(applicant);
            said.AddRange(
                explanation
                    .Choices.Concat(explanation.Supplementals.SelectMany(list => list.Choices))
                    .Where(choice => choice.Fate is ChoiceFate.WouldTake or ChoiceFate.GivenAway)
                    .Select(choice =>
                        Line(
                            choice.Fate == ChoiceFate.GivenAway,
                            applicant,
                            choice.Standing.Program,
                            -1,
                            -1
                        )
                    )
            );
            if (
                explanation.Couple is { } couple
                && instance.Couples[couple.Couple].First == applicant
            )
            {
                said.AddRange(
                    couple
                        .Pairs.Where(pair =>
                            pair.Fate is ChoiceFate.WouldTake or ChoiceFate.GivenAway
                        )
                        .Select(pair =>
                            Line(
                                pair.Fate == ChoiceFate.GivenAway,
                                applicant,
                                pair.Own.Program,
                                couple.Partner,
                                pair.Partner.Program
                            )
                        )
                );
            }
        }

        return said;
    }

    private static string Line(
        bool given,
        int applicant,
        int program,
        int partner,
        int partnerProgram
    ) =>
        FormattableString.Invariant(
            $"{(given ? "given " : "")}{applicant}>{program} {partner}>{partnerProgram}"
        );

    /// <summary>Every fate that the applicant is told about a program, in the program's words.</summary>
    private static List<RankedFate> Told(ApplicantExplanation explanation, int program)
    {
        var told = explanation
            .Choices.Where(choice => choice.Standing.Program == program)
            .Select(choice => Same(choice.Fate, RankedFate.Held))
            .ToList();
        told.AddRange(
            explanation.Supplementals.SelectMany(list =>
                list.Choices.Where(choice => choice.Standing.Program == program)
                    .Select(choice => Same(choice.Fate, RankedFate.HeldBySupplemental))
            )
        );
        told.AddRange(
            explanation
                .Couple?.Pairs.Where(pair => pair.Own.Program == program)
                .SelectMany(pair =>
                    pair.Fate == ChoiceFate.Refused
                        ? pair.Own.Fate == MemberFate.Refused
                            ? [RankedFate.Refused]
                            : (RankedFate[])[RankedFate.PartnerRefused]
                        : [Same(pair.Fate, RankedFate.Held)]
                )
                ?? []
        );
        return told.Count == 0 ? [RankedFate.ListNotInForce] : told;
    }

    private static RankedFate Same(ChoiceFate fate, RankedFate held) =>
        fate switch
        {
            ChoiceFate.Held => held,
            ChoiceFate.Refused => RankedFate.Refused,
            ChoiceFate.WouldTake => RankedFate.WouldTake,
            ChoiceFate.GivenAway => RankedFate.GivenAway,
            _ => RankedFate.Prefers,
        };
}
