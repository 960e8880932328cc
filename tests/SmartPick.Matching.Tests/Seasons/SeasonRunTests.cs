using CsCheck;
using SmartPick.Matching.Generation;
using SmartPick.Matching.Seasons;
using SmartPick.Matching.Tests.Generation;

namespace SmartPick.Matching.Tests.Seasons;

public sealed class SeasonRunTests
{
    [Fact]
    public void A_season_is_deferred_acceptance_on_the_same_scores() =>
        Gen.Select(RandomSeasons.Markets, Gen.ULong, Gen.Int[0, 1000])
            .Sample(
                (market, seed, season) =>
                {
                    var scores = NormalNoiseScores.ByEntry(seed, new float[market.EntryCount], 1);
                    RandomSeasons
                        .Choices(market, scores, season)
                        .ShouldBe(Plain(market, scores, season));
                },
                iter: 2_000
            );

    [Fact]
    public void Equal_scores_go_to_the_lower_index_and_unranked_applicants_are_never_held() =>
        RandomSeasons
            .Markets.SelectMany(
                market => RandomSeasons.CoarseScores(market),
                (market, scores) => (market, scores)
            )
            .Sample(
                (market, systematic) =>
                {
                    var scores = NormalNoiseScores.ByEntry(1, systematic, 0);
                    RandomSeasons.Choices(market, scores, 0).ShouldBe(Plain(market, scores, 0));
                },
                iter: 2_000
            );

    [Fact]
    public void With_ranks_for_scores_a_national_season_is_the_match_of_its_lists()
    {
        var instance = InstanceGenerator.Generate(new GeneratorOptions { Seed = 3 });
        var market = SeasonMarket.Of(instance);
        var ranks = new Dictionary<(int, int), float>();
        for (var program = 0; program < instance.ProgramCount; program++)
        {
            var ranked = instance.RankedBy(program);
            for (var rank = 0; rank < ranked.Length; rank++)
            {
                ranks.Add((ranked[rank], program), -rank);
            }
        }

        var systematic = new float[market.EntryCount];
        for (var applicant = 0; applicant < market.ApplicantCount; applicant++)
        {
            for (
                var entry = market.ListStarts[applicant];
                entry < market.ListStarts[applicant + 1];
                entry++
            )
            {
                systematic[entry] = ranks[(applicant, market.Entries[entry])];
            }
        }

        var counts = new SeasonCounts[1];
        var choices = new short[market.ApplicantCount];
        SeasonRuns.Run(
            market,
            NormalNoiseScores.ByEntry(0, systematic, 0),
            0,
            1,
            new SeasonOutcomes { Choices = choices, Counts = counts },
            cancellationToken: TestContext.Current.CancellationToken
        );

        var plain = PlainDeferredAcceptance.Run(instance);
        choices.Select(choice => (int)choice).ShouldBe(plain.Matched);
        ((long)counts[0].Proposals).ShouldBe(plain.Proposals);
        Programs(market, choices)
            .ShouldBe(
                Match
                    .Run(instance, cancellationToken: TestContext.Current.CancellationToken)
                    .Assignment.Programs.ToArray()
            );
        counts[0].Matched.ShouldBe(plain.Matched.Count(choice => choice >= 0));
        counts[0].FirstChoices.ShouldBe(plain.Matched.Count(choice => choice == 0));
        counts[0]
            .FullPrograms.ShouldBe(
                Enumerable
                    .Range(0, instance.ProgramCount)
                    .Count(program => plain.Held[program].Count == instance.Quota(program))
            );
    }

    [Fact]
    public void Members_of_couples_go_as_singles()
    {
        var instance = InstanceGenerator.Generate(
            new GeneratorOptions
            {
                Applicants = 60,
                Programs = 12,
                Positions = 40,
                Couples = 10,
            }
        );

        var market = SeasonMarket.Of(instance);

        var couple = instance.Couples[4];
        var expected = Enumerable
            .Range(0, instance.PairCount(4))
            .Select(choice => instance.Pair(4, choice).Second)
            .Where(program => program >= 0)
            .Distinct();
        market.List(couple.Second).ToArray().ShouldBe(expected);
    }

    [Fact]
    public void What_a_market_was_made_of_may_change_afterwards()
    {
        int[] start = [0, 1];
        int[] programs = [0];
        int[] quotas = [1];
        var market = new SeasonMarket(start, programs, quotas);
        (start[1], programs[0], quotas[0]) = (1_000_000, 1_000_000, 0);
        market.List(0).ToArray().ShouldBe([0]);
        market.Quotas.ToArray().ShouldBe([1]);
    }

    [Fact]
    public void Arrays_that_do_not_fit_are_refused()
    {
        Should.Throw<ArgumentException>(() => new SeasonMarket([0, 2], [0], [1]));
        Should.Throw<ArgumentException>(() => new SeasonMarket([0, 1], [1], [1]));
        Should.Throw<ArgumentException>(() => new SeasonMarket([0, 1], [0], [0]));
        Should.Throw<ArgumentException>(() => new SeasonMarket([], [], [1]));
        Should.Throw<ArgumentException>(() => new SeasonMarket([0, 2, 1], [0], [1]));
    }

    private static int[] Programs(SeasonMarket market, short[] choices) =>
        [
            .. choices.Select(
                (choice, applicant) => choice < 0 ? -1 : market.List(applicant)[choice]
            ),
        ];

    private static short[] Plain(SeasonMarket market, NormalNoiseScores scores, int season)
    {
        scores.StartSeason(season);
        var starts = market.ListStarts.ToArray();
        var entries = market.Entries.ToArray();
        float Score(int applicant, int program)
        {
            var entry = Array.IndexOf(
                entries,
                program,
                starts[applicant],
                starts[applicant + 1] - starts[applicant]
            );
            return scores.Score(applicant, program, entry);
        }

        // The textbook knows no programs that do not rank somebody: they leave the list, and choices are counted back.
        int[][] ranked =
        [
            .. Enumerable
                .Range(0, market.ApplicantCount)
                .Select(applicant =>
                    market
                        .List(applicant)
                        .ToArray()
                        .Where(program => !float.IsNegativeInfinity(Score(applicant, program)))
                        .ToArray()
                ),
        ];
        var run = PlainDeferredAcceptance.Run(
            ranked,
            market.Quotas.ToArray(),
            (applicant, program) => Score(applicant, program) - (applicant * 1e-12)
        );
        return
        [
            .. run.Matched.Select(
                (choice, applicant) =>
                    (short)(
                        choice < 0 ? -1 : market.List(applicant).IndexOf(ranked[applicant][choice])
                    )
            ),
        ];
    }
}
