using CsCheck;
using Microsoft.Extensions.Configuration;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;
using SmartPick.Web.Features.TryMatch;

namespace SmartPick.Web.Tests.TryMatch;

/// <summary>The pictures of many small markets, against the lists and the result of the Match.</summary>
public sealed class PlaybackTests
{
    private static readonly Gen<Market> Singles = Gen.Select(
        Gen.Int[1, 6],
        Gen.Int[1, 5],
        Gen.Int[0, int.MaxValue],
        (applicants, programs, seed) => Drawn(applicants, programs, couples: 0, seed)
    );

    private static readonly Gen<Market> WithCouples = Gen.Select(
        Gen.Int[3, 7],
        Gen.Int[2, 4],
        Gen.Int[1, 2],
        Gen.Int[0, int.MaxValue],
        Drawn
    );

    private static readonly Gen<Market> WithEverything = Gen.Select(
        Gen.Int[3, 7],
        Gen.Int[3, 4],
        Gen.Int[0, 1],
        Gen.Int[0, int.MaxValue],
        (applicants, programs, couples, seed) =>
            Extended(Drawn(applicants, programs, couples, seed), seed)
    );

    [Fact]
    public void Without_couples_the_steps_lead_to_the_result()
    {
        Singles.Sample(
            market =>
            {
                var played = Play(market);
                played.Result.Status.ShouldBe(MatchStatus.Stable);
                // The last picture only says that it is over.
                Held(played, played.Frames.Count - 2)
                    .ShouldBe(Held(played, played.Frames.Count - 1));
                ShouldShowTheResult(market, played);
            },
            iter: 300
        );
    }

    [Fact]
    public void With_couples_the_last_picture_is_the_result()
    {
        WithCouples.Sample(
            market =>
            {
                var played = Play(market);
                ShouldShowTheResult(market, played);
                played.Frames.ShouldAllBe(frame => frame.Sentence.Length > 0);
                if (
                    played.Result.Attempts[0].Outcome is AttemptOutcome.Stable
                    && played.Frames.Count <= Playback.Most
                )
                {
                    Held(played, played.Frames.Count - 2)
                        .ShouldBe(Held(played, played.Frames.Count - 1));
                }
            },
            iter: 300
        );
    }

    [Fact]
    public void With_first_year_lists_and_moving_positions_the_last_picture_is_the_result()
    {
        WithEverything.Sample(
            market =>
            {
                var played = Play(market);
                ShouldShowTheResult(market, played);
                played.Frames.ShouldAllBe(frame =>
                    frame.Sentence.Length > 0
                    && !frame.Sentence.Contains("  ", StringComparison.Ordinal)
                    && !frame.Sentence.Contains('?', StringComparison.Ordinal)
                );
                var read = MarketLinkReader.Read(MarketLink.Write(market)).Market;
                MarketLink.Write(read.ShouldNotBeNull()).ShouldBe(MarketLink.Write(market));
            },
            iter: 300
        );
    }

    [Fact]
    public void No_picture_holds_more_than_a_program_has_positions()
    {
        WithCouples.Sample(
            market =>
            {
                var played = Play(market);
                for (var step = 0; step < played.Frames.Count; step++)
                {
                    var cells = played.At(step);
                    for (var program = 0; program < market.Programs.Count; program++)
                    {
                        var held = market
                            .Programs[program]
                            .Ranks.Count(applicant =>
                                cells[Cells.Rank(program, applicant)].State is Cells.Held
                            );
                        held.ShouldBeLessThanOrEqualTo(
                            market.Programs[program].Positions,
                            played.Frames[step].Sentence
                        );
                    }
                }
            },
            iter: 200
        );
    }

    [Fact]
    public void No_other_list_helps_a_single_applicant()
    {
        Singles.Sample(
            market =>
            {
                using var runs = Runs();
                var report = ListTrial.All(
                    market,
                    0,
                    runs.Trials(TestContext.Current.CancellationToken)
                );
                var truth = market.Applicants[0].Choices;
                var honest = report.Honest < 0 ? truth.Count + 1 : truth.IndexOf(report.Honest) + 1;
                report.Outcomes.ShouldAllBe(outcome => outcome.Place >= honest);
                report.NotStable.ShouldBe(0);
            },
            iter: 40
        );
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 15)]
    [InlineData(5, 325)]
    public void Every_other_order_and_every_shorter_list_is_tried_once(int length, int lists)
    {
        var market = Drawn(2, 5, couples: 0, seed: 3);
        market.Applicants[0].Choices.Clear();
        market.Applicants[0].Choices.AddRange(Enumerable.Range(0, length));
        using var runs = Runs();
        var report = ListTrial.All(market, 0, runs.Trials(TestContext.Current.CancellationToken));

        report.IsWhole.ShouldBeTrue();
        report.Tried.ShouldBe(lists);
        report.Outcomes.Sum(outcome => outcome.Lists).ShouldBe(lists);
    }

    [Fact]
    public void A_link_gives_back_the_market_it_was_made_of()
    {
        WithCouples.Sample(
            market =>
            {
                var link = MarketLink.Write(market);
                var (read, problems) = MarketLinkReader.Read(link);
                problems.ShouldBeEmpty();
                MarketLink.Write(read.ShouldNotBeNull()).ShouldBe(link);
            },
            iter: 200
        );
        foreach (var example in MatchExamples.All)
        {
            MarketLink
                .Write(MarketLinkReader.Read(example.Market).Market.ShouldNotBeNull())
                .ShouldBe(example.Market);
        }
    }

    [Fact]
    public void The_text_gives_back_every_entry_also_of_one_side_alone()
    {
        WithCouples.Sample(
            market =>
            {
                var (read, problems, _) = MarketText.Read(MarketText.Write(market), market);
                problems.ShouldBeEmpty();
                MarketLink.Write(read.ShouldNotBeNull()).ShouldBe(MarketLink.Write(market));
            },
            iter: 200
        );
    }

    private static MatchRuns Runs() => new(TimeProvider.System, new ConfigurationBuilder().Build());

    private static Played Play(Market market)
    {
        var (instance, problems) = MarketCheck.Build(market);
        problems.ShouldBeEmpty();
        using var runs = Runs();
        return runs.Play(market, instance.ShouldNotBeNull(), TestContext.Current.CancellationToken);
    }

    private static List<string> Held(Played played, int step) =>
        [
            .. played
                .At(step)
                .Where(cell => cell.Value.State is Cells.Held)
                .Select(cell => cell.Key)
                .Order(StringComparer.Ordinal),
        ];

    private static void ShouldShowTheResult(Market market, Played played)
    {
        var cells = played.At(played.Frames.Count - 1);
        for (var program = 0; program < market.Programs.Count; program++)
        {
            foreach (var applicant in market.Programs[program].Ranks)
            {
                var isHeld = cells[Cells.Rank(program, applicant)].State is Cells.Held;
                isHeld.ShouldBe(
                    played.Result.Assignment.Programs[applicant] == program
                        || played.Result.Assignment.Supplemental(applicant) == program
                );
            }
        }
    }

    /// <summary>A market drawn from a seed: the last applicants are couples, lists are of random length, some rankings are of one side only.</summary>
    private static Market Drawn(int applicants, int programs, int couples, int seed)
    {
        couples = Math.Min(couples, (applicants - 1) / 2);
        var draw = new Random(seed);
        var market = new Market();
        for (var row = 0; row < applicants; row++)
        {
            var isSingle = row < applicants - (2 * couples);
            market.Applicants.Add(
                new MarketApplicant($"A{row}")
                {
                    Choices = isSingle
                        ? [.. Shuffled(draw, programs).Take(draw.Next(1, programs + 1))]
                        : [],
                }
            );
        }

        for (var row = 0; row < programs; row++)
        {
            market.Programs.Add(
                new MarketProgram($"P{row}", draw.Next(1, 4))
                {
                    Ranks = [.. Shuffled(draw, applicants).Take(draw.Next(1, applicants + 1))],
                }
            );
        }

        for (var row = 0; row < couples; row++)
        {
            var first = applicants - (2 * couples) + (2 * row);
            var pairs = Enumerable
                .Range(0, draw.Next(1, 6))
                .Select(_ => new ProgramPair(draw.Next(-1, programs), draw.Next(-1, programs)))
                .Where(pair => pair is not { First: < 0, Second: < 0 })
                .Distinct();
            market.Couples.Add(new MarketCouple(first, first + 1, [.. pairs]));
        }

        return market;
    }

    /// <summary>With a first-year list for each single's first choice, a wish for an even or odd number, and positions that pass on.</summary>
    private static Market Extended(Market market, int seed)
    {
        for (var row = 0; row < market.Applicants.Count; row++)
        {
            if (market.Applicants[row].Choices is [var first, ..] && (seed + row) % 2 == 0)
            {
                var others = Enumerable
                    .Range(0, market.Programs.Count)
                    .Where(program => program != first);
                market.FirstYears.Add(new FirstYearList(row, first, [.. others]));
            }
        }

        var parity = (Parity)(seed % 3);
        market.Programs[0] = new MarketProgram("P0", market.Programs[0].Positions)
        {
            Ranks = market.Programs[0].Ranks,
            Parity = parity,
        };
        market.Reversions.Add(new Reversion(1, 0, 1));
        market.Reversions.Add(new Reversion(2, 1, 2));
        return market;
    }

    private static int[] Shuffled(Random draw, int count)
    {
        var items = Enumerable.Range(0, count).ToArray();
        draw.Shuffle(items);
        return items;
    }
}
