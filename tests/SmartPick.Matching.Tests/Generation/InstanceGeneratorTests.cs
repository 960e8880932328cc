using CsCheck;
using SmartPick.Matching.Generation;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Randomness;

namespace SmartPick.Matching.Tests.Generation;

public sealed class InstanceGeneratorTests
{
    private static readonly GeneratorOptions National = new() { Couples = 1_200 };

    [Fact]
    public void The_national_market_has_the_stated_totals()
    {
        var instance = InstanceGenerator.Generate(National);

        instance.ApplicantCount.ShouldBe(52_000);
        instance.ProgramCount.ShouldBe(6_600);
        instance.PositionCount.ShouldBe(43_000);
        instance.CoupleCount.ShouldBe(1_200);
        instance.RankingCount.ShouldBeInRange(575_000, 585_000);
        instance.Dropped.Total.ShouldBe(0);
        instance.Ties.ShouldBeNull();
        Enumerable
            .Range(0, instance.ApplicantCount)
            .Max(instance.ChoiceCount)
            .ShouldBeInRange(50, 60);
        var quotas = Enumerable.Range(0, instance.ProgramCount).Select(instance.Quota).ToList();
        quotas.Min().ShouldBe(1);
        quotas.Max().ShouldBeInRange(40, 80);
        Enumerable.Range(0, 1_200).Average(instance.PairCount).ShouldBeInRange(84, 92);
        HasPairsWithOneUnmatched(instance).ShouldBeTrue();
    }

    [Fact]
    public void The_national_market_without_couples_takes_over_200000_proposals()
    {
        var instance = InstanceGenerator.Generate(National with { Couples = 0 });

        var run = PlainDeferredAcceptance.Run(instance);

        run.Proposals.ShouldBeGreaterThan(200_000);
        run.Matched.Count(choice => choice >= 0).ShouldBeInRange(38_000, 43_000);
    }

    [Fact]
    public void The_same_options_give_the_same_market_and_another_seed_another()
    {
        var options = Small with { Seed = 5 };

        Fingerprint(options).ShouldBe(Fingerprint(options with { }));
        Fingerprint(options).ShouldNotBe(Fingerprint(options with { Seed = 6 }));
    }

    [Fact]
    public void Every_kind_of_variation_is_there_when_asked_for()
    {
        var instance = InstanceGenerator.Generate(Small);

        instance.Reversions.Length.ShouldBe(25);
        instance.Supplementals.Length.ShouldBeGreaterThan(100);
        Enumerable
            .Range(0, instance.ProgramCount)
            .Count(program => instance.ParityOf(program) != Parity.Any)
            .ShouldBe(30);
        instance
            .Supplementals.ToArray()
            .Select(list => list.AdvancedProgram)
            .Distinct()
            .Count()
            .ShouldBeInRange(20, 30);
    }

    [Fact]
    public void Ids_are_whole_numbers_that_no_two_agents_share()
    {
        var instance = InstanceGenerator.Generate(Small);

        instance
            .ApplicantIds.Concat(instance.CoupleIds)
            .Concat(instance.ProgramIds)
            .ShouldBe(
                Enumerable
                    .Range(
                        1,
                        instance.ApplicantCount + instance.CoupleCount + instance.ProgramCount
                    )
                    .Select(number =>
                        number.ToString(System.Globalization.CultureInfo.InvariantCulture)
                    )
            );
    }

    [Fact]
    public void A_market_of_any_options_has_no_problem_and_no_one_sided_ranking()
    {
        AnyOptions.Sample(
            options =>
            {
                GeneratorProblems(options).ShouldBeEmpty();
                var market = InstanceGenerator.Make(options);
                InstanceCheck.Problems(market, 100).ShouldBeEmpty();
                var instance = InstanceAssembler.Assemble(market, TieRule.OneLottery, 0);
                instance.Dropped.Total.ShouldBe(0);
                instance.PositionCount.ShouldBe(options.Positions);
                instance.CoupleCount.ShouldBe(options.Couples);
                instance.Reversions.Length.ShouldBe(options.Reversions);
                for (var applicant = 0; applicant < options.Applicants; applicant++)
                {
                    var least = instance.CoupleOf(applicant) < 0 ? 1 : 0;
                    instance.ChoiceCount(applicant).ShouldBeInRange(least, options.LongestList);
                }

                for (var couple = 0; couple < options.Couples; couple++)
                {
                    instance
                        .PairCount(couple)
                        .ShouldBeInRange(
                            1,
                            Math.Max(2, (int)Math.Ceiling(options.PairsPerCouple * 1.4))
                        );
                }
            },
            iter: 500
        );
    }

    private static GeneratorOptions Small { get; } =
        new()
        {
            Applicants = 900,
            Programs = 120,
            Positions = 700,
            Couples = 40,
            AdvancedShare = 0.25,
            Reversions = 25,
            ParityShare = 0.25,
        };

    private static Gen<GeneratorOptions> AnyOptions { get; } =
        from programs in Gen.Int[1, 60]
        from applicants in Gen.Int[1, 150]
        from largest in Gen.Int[1, 12]
        from positions in Gen.Int[programs, programs * largest]
        from couples in Gen.Int[0, applicants / 2]
        from advanced in Gen.Double[0, 0.66]
        from reversions in Gen.Int[0, Math.Max(0, Math.Min(30, (2 * programs) - 3))]
        from parity in Gen.Double[0, 1]
        from specialties in Gen.Int[1, 5]
        from regions in Gen.Int[1, 5]
        from longest in Gen.Int[1, 20]
        from average in Gen.Double[1, longest]
        from pairs in Gen.Int[1, 30]
        from seed in Gen.ULong
        select new GeneratorOptions
        {
            Applicants = applicants,
            Programs = programs,
            Positions = positions,
            Couples = couples,
            AdvancedShare = advanced,
            Reversions = reversions,
            ParityShare = parity,
            Specialties = specialties,
            Regions = regions,
            LongestList = longest,
            AverageList = average,
            PairsPerCouple = pairs,
            LargestQuota = largest,
            Seed = seed,
        };

    private static IReadOnlyList<GeneratorProblem> GeneratorProblems(GeneratorOptions options) =>
        GeneratorCheck.Problems(options);

    private static bool HasPairsWithOneUnmatched(MatchInstance instance) =>
        Enumerable
            .Range(0, instance.CoupleCount)
            .All(couple =>
            {
                var pairs = Enumerable
                    .Range(0, instance.PairCount(couple))
                    .Select(choice => instance.Pair(couple, choice))
                    .ToList();
                return pairs.Exists(pair => pair.First < 0)
                    && pairs.Exists(pair => pair.Second < 0);
            });

    private static ulong Fingerprint(GeneratorOptions options)
    {
        var market = InstanceGenerator.Make(options);
        ulong hash = 1;
        foreach (
            var number in market
                .Applicants.Items.AsSpan(0, market.Applicants.Start[^1])
                .ToArray()
                .Concat(market.Applicants.Start)
                .Concat(market.Programs.Items)
                .Concat(market.Programs.Start)
                .Concat(market.Quotas)
                .Concat(market.Pairs.Items)
                .Concat(market.SupplementalChoices.Items)
                .Concat(market.Reversions.Select(reversion => reversion.Receiver))
                .Concat(market.Parities!.Select(parity => (int)parity))
        )
        {
            hash = KeyedHash.Of(hash, (ulong)number);
        }

        return hash;
    }
}
