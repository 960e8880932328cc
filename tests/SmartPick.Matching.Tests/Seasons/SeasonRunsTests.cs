using System.Runtime.InteropServices;
using SmartPick.Matching.Generation;
using SmartPick.Matching.Seasons;

namespace SmartPick.Matching.Tests.Seasons;

public sealed class SeasonRunsTests
{
    private const int Seasons = 24;

    private readonly SeasonMarket _market = SeasonMarket.Of(
        InstanceGenerator.Generate(
            new GeneratorOptions
            {
                Applicants = 3_000,
                Programs = 400,
                Positions = 2_500,
            }
        )
    );

    [Fact]
    public void Threads_and_order_do_not_change_a_bit()
    {
        var one = Run(0, Seasons, 1);
        var two = Run(0, Seasons, 2);
        var four = Run(0, Seasons, 4);

        Bytes(two).ShouldBe(Bytes(one));
        Bytes(four).ShouldBe(Bytes(one));

        var late = Run(Seasons / 2, Seasons / 2, 2);
        late.Cutoffs.ShouldBe(one.Cutoffs[(one.Cutoffs.Length / 2)..]);
        late.Choices.ShouldBe(one.Choices[(one.Choices.Length / 2)..]);
        late.Counts.ShouldBe(one.Counts[(one.Counts.Length / 2)..]);
    }

    [Fact]
    public void Everybody_is_where_the_cutoffs_of_her_season_put_her()
    {
        var run = Run(0, Seasons, 2);
        var scores = Scores();
        for (var season = 0; season < Seasons; season++)
        {
            scores.StartSeason(season);
            var cutoffs = run.Cutoffs.AsSpan(season * _market.ProgramCount, _market.ProgramCount);
            for (var applicant = 0; applicant < _market.ApplicantCount; applicant++)
            {
                CutoffWalk
                    .Choice(
                        cutoffs,
                        _market.List(applicant),
                        scores,
                        applicant,
                        _market.ListStarts[applicant]
                    )
                    .ShouldBe(run.Choices[(season * _market.ApplicantCount) + applicant]);
            }
        }
    }

    [Fact]
    public void Both_walks_agree_and_a_program_with_room_takes_whom_it_ranks()
    {
        float[] cutoffs = [1, float.NegativeInfinity, 0];
        CutoffWalk.Choice(cutoffs, [0, 1, 2], [0.5f, float.NegativeInfinity, 0]).ShouldBe(2);
        CutoffWalk.Choice(cutoffs, [0, 1, 2], [1, 0, 0]).ShouldBe(0);
        CutoffWalk.Choice(cutoffs, [0, 1, 2], [0, -99, 0]).ShouldBe(1);
        CutoffWalk.Choice(cutoffs, [0, 2], [0.9f, -0.1f]).ShouldBe(-1);
    }

    [Fact]
    public void A_season_more_allocates_nothing_more()
    {
        _ = Allocated(3);
        (Allocated(23) - Allocated(3)).ShouldBeLessThanOrEqualTo(0);

        long Allocated(int seasons)
        {
            var outcomes = new SeasonOutcomes
            {
                Cutoffs = new float[seasons * _market.ProgramCount],
            };
            var before = GC.GetAllocatedBytesForCurrentThread();
            SeasonRuns.Run(_market, Scores(), 0, seasons, outcomes);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Progress_tells_every_season_and_a_cancelled_run_says_so()
    {
        var told = new Told();
        SeasonRuns.Run(
            _market,
            Scores(),
            0,
            5,
            default,
            2,
            told,
            TestContext.Current.CancellationToken
        );
        told.Seen.Order().ShouldBe([1, 2, 3, 4, 5]);

        using var source = new CancellationTokenSource();
        var stop = new Told(source);
        Should.Throw<OperationCanceledException>(() =>
            SeasonRuns.Run(_market, Scores(), 0, 1_000_000, default, 2, stop, source.Token)
        );
        stop.Seen.Count.ShouldBeLessThan(1_000);
    }

    [Fact]
    public void Memory_of_a_wrong_length_is_refused()
    {
        Should.Throw<ArgumentException>(() =>
            SeasonRuns.Run(_market, Scores(), 0, 2, new SeasonOutcomes { Cutoffs = new float[3] })
        );
        Should.Throw<ArgumentException>(() =>
            SeasonRuns.Run(_market, Scores(), 0, 2, new SeasonOutcomes { Choices = new short[3] })
        );
        Should.Throw<ArgumentException>(() =>
            SeasonRuns.Run(
                _market,
                Scores(),
                0,
                2,
                new SeasonOutcomes { Counts = new SeasonCounts[3] }
            )
        );
        Should.Throw<ArgumentException>(() => SeasonRuns.Run(_market, Scores(), 0, 2, default, 0));
    }

    private NormalNoiseScores Scores()
    {
        var quality = new float[_market.ApplicantCount];
        for (var applicant = 0; applicant < quality.Length; applicant++)
        {
            quality[applicant] = applicant * 1.7f % 2;
        }

        return NormalNoiseScores.ByApplicant(9, quality, 0.8f);
    }

    private (float[] Cutoffs, short[] Choices, SeasonCounts[] Counts) Run(
        int first,
        int seasons,
        int threads
    )
    {
        var cutoffs = new float[seasons * _market.ProgramCount];
        var choices = new short[seasons * _market.ApplicantCount];
        var counts = new SeasonCounts[seasons];
        SeasonRuns.Run(
            _market,
            Scores(),
            first,
            seasons,
            new SeasonOutcomes
            {
                Cutoffs = cutoffs,
                Choices = choices,
                Counts = counts,
            },
            threads
        );
        return (cutoffs, choices, counts);
    }

    private static byte[] Bytes((float[] Cutoffs, short[] Choices, SeasonCounts[] Counts) run) =>
        [
            .. MemoryMarshal.AsBytes<float>(run.Cutoffs),
            .. MemoryMarshal.AsBytes<short>(run.Choices),
            .. MemoryMarshal.AsBytes<SeasonCounts>(run.Counts),
        ];

    private sealed class Told(CancellationTokenSource? cancelAtFirst = null)
        : IProgress<SeasonProgress>
    {
        public List<int> Seen { get; } = [];

        public void Report(SeasonProgress value)
        {
            lock (Seen)
            {
                Seen.Add(value.Done);
                cancelAtFirst?.Cancel();
            }
        }
    }
}
