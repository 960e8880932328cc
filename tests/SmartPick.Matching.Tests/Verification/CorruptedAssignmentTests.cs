using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;
using SmartPick.Matching.Tests.BruteForce;
using SmartPick.Matching.Verification;

namespace SmartPick.Matching.Tests.Verification;

/// <summary>Stable assignments of random markets with everything in them, spoilt in one place each: the verifier names the place.</summary>
public sealed class CorruptedAssignmentTests
{
    private static readonly MarketShape Shape = new()
    {
        MostSingles = 6,
        Scarcity = 0.4,
        Reversions = 0.3,
        Parities = 0.3,
        Supplementals = 0.2,
    };

    private static IEnumerable<(MatchInstance Instance, Assignment Stable)> Stable()
    {
        for (var seed = 0UL; seed < 400; seed++)
        {
            var instance = MarketSampler.Draw(Shape, seed).Build();
            var result = Match.Run(
                instance,
                cancellationToken: TestContext.Current.CancellationToken
            );
            if (result.Status == MatchStatus.Stable)
            {
                yield return (instance, result.Assignment);
            }
        }
    }

    private static Assignment With(
        MatchInstance instance,
        Assignment stable,
        Action<int[], int[], QuotaMoves> spoil
    )
    {
        var programs = stable.Programs.ToArray();
        var supplementals = Enumerable
            .Range(0, instance.ApplicantCount)
            .Select(stable.Supplemental)
            .ToArray();
        var rows = instance.Reversions.Length;
        var moves = new QuotaMoves(
            stable.Moves.Moved.Length == 0 ? new int[rows] : [.. stable.Moves.Moved],
            stable.Moves.PulledBack.Length == 0 ? new int[rows] : [.. stable.Moves.PulledBack],
            [.. stable.Moves.TakenByParity ?? new int[instance.ProgramCount]]
        );
        spoil(programs, supplementals, moves);
        return new Assignment(programs, supplementals, moves);
    }

    private static int Holders(MatchInstance instance, Assignment assignment, int program) =>
        Enumerable
            .Range(0, instance.ApplicantCount)
            .Count(applicant =>
                assignment.Programs[applicant] == program
                || assignment.Supplemental(applicant) == program
            );

    [Fact]
    public void A_single_who_is_left_out()
    {
        var spoilt = 0;
        foreach (var (instance, stable) in Stable())
        {
            for (var applicant = 0; applicant < instance.ApplicantCount; applicant++)
            {
                var program = stable.Programs[applicant];
                if (instance.CoupleOf(applicant) >= 0 || program < 0)
                {
                    continue;
                }

                var report = StabilityVerifier.Verify(
                    instance,
                    With(
                        instance,
                        stable,
                        (programs, supplementals, _) =>
                            programs[applicant] = supplementals[applicant] = -1
                    )
                );
                report.BlockingPairs.ShouldContain(pair =>
                    pair.Kind == BlockingKind.Single
                    && pair.Applicant == applicant
                    && pair.Program == program
                    && pair.Reason.Contains(
                        $"{instance.ProgramIds[program]} has a position free",
                        StringComparison.Ordinal
                    )
                );
                spoilt++;
            }
        }

        spoilt.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void A_single_who_is_put_where_it_is_full()
    {
        var spoilt = 0;
        foreach (var (instance, stable) in Stable())
        {
            var quotas = stable.Moves.FinalQuotas(instance);
            for (var applicant = 0; applicant < instance.ApplicantCount; applicant++)
            {
                for (var choice = 0; choice < instance.ChoiceCount(applicant); choice++)
                {
                    var program = instance.Choice(applicant, choice);
                    var held = Holders(instance, stable, program);
                    if (
                        held < quotas[program]
                        || stable.Programs[applicant] == program
                        || stable.Supplemental(applicant) == program
                    )
                    {
                        continue;
                    }

                    var report = StabilityVerifier.Verify(
                        instance,
                        With(
                            instance,
                            stable,
                            (programs, supplementals, _) =>
                                (programs[applicant], supplementals[applicant]) = (program, -1)
                        )
                    );
                    report.Faults.ShouldContain(
                        new Fault(
                            FaultKind.OverQuota,
                            -1,
                            program,
                            $"{instance.ProgramIds[program]} holds {held + 1}, its final quota is {quotas[program]}"
                        )
                    );
                    spoilt++;
                }
            }
        }

        spoilt.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void A_number_that_is_one_short_of_its_parity()
    {
        var spoilt = 0;
        foreach (var (instance, stable) in Stable())
        {
            for (var applicant = 0; applicant < instance.ApplicantCount; applicant++)
            {
                var program = stable.Programs[applicant];
                if (
                    instance.CoupleOf(applicant) >= 0
                    || program < 0
                    || instance.ParityOf(program) == Parity.Any
                    || Holders(instance, stable, program) == 1
                )
                {
                    continue;
                }

                StabilityVerifier
                    .Verify(
                        instance,
                        With(
                            instance,
                            stable,
                            (programs, supplementals, _) =>
                                programs[applicant] = supplementals[applicant] = -1
                        )
                    )
                    .Faults.ShouldContain(fault =>
                        fault.Kind == FaultKind.WrongParity && fault.Program == program
                    );
                spoilt++;
            }
        }

        spoilt.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Two_who_are_put_in_each_others_place()
    {
        var feasible = 0;
        foreach (var (instance, stable) in Stable())
        {
            for (var one = 0; one < instance.ApplicantCount; one++)
            {
                for (var other = one + 1; other < instance.ApplicantCount; other++)
                {
                    var (first, second) = (stable.Programs[one], stable.Programs[other]);
                    if (
                        instance.ChoiceCount(one) == 0
                        || instance.ChoiceCount(other) == 0
                        || first == second
                        || first < 0
                        || second < 0
                    )
                    {
                        continue;
                    }

                    var report = StabilityVerifier.Verify(
                        instance,
                        With(
                            instance,
                            stable,
                            (programs, supplementals, _) =>
                            {
                                (programs[one], programs[other]) = (second, first);
                                supplementals[one] = supplementals[other] = -1;
                            }
                        )
                    );
                    foreach (
                        var (applicant, program) in ((int, int)[])[(one, second), (other, first)]
                    )
                    {
                        var ranks = Enumerable
                            .Range(0, instance.ChoiceCount(applicant))
                            .Any(choice => instance.Choice(applicant, choice) == program);
                        report
                            .Faults.Contains(
                                new Fault(
                                    FaultKind.NotRanked,
                                    applicant,
                                    program,
                                    $"{instance.ApplicantIds[applicant]} is at {instance.ProgramIds[program]}, but they did not both rank each other"
                                )
                            )
                            .ShouldBe(!ranks);
                    }

                    feasible += report.IsFeasible ? 1 : 0;
                }
            }
        }

        feasible.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Positions_that_moved_as_nobody_agreed()
    {
        var spoilt = 0;
        foreach (var (instance, stable) in Stable())
        {
            for (var row = 0; row < instance.Reversions.Length; row++)
            {
                var reversion = instance.Reversions[row];
                var report = StabilityVerifier.Verify(
                    instance,
                    With(
                        instance,
                        stable,
                        (_, _, moves) =>
                            moves.Moved[row] = reversion.Seats + 1 - moves.PulledBack[row]
                    )
                );
                report.Faults.ShouldContain(fault =>
                    fault.Kind == FaultKind.WrongQuotaMove
                    && fault.Program == reversion.Donor
                    && fault.Reason.StartsWith(
                        $"{instance.ProgramIds[reversion.Donor]} may give {reversion.Seats} positions to {instance.ProgramIds[reversion.Receiver]};",
                        StringComparison.Ordinal
                    )
                );
                spoilt++;
            }
        }

        spoilt.ShouldBeGreaterThan(100);
    }
}
