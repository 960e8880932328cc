using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.RankLists.Couples;
using SmartPick.Engine.Tests.Chances;
using SmartPick.Engine.Tests.Interviews;
using SmartPick.Engine.Tests.Picking;

namespace SmartPick.Engine.Tests.RankLists.Couples;

/// <summary>What members hear of their applications, held against the adviser of a single season.</summary>
public sealed class CoupleSeasonTests
{
    // Three standard errors of 65,536 draws.
    private const double Luck = 0.006;
    private const int Day = 25;

    private readonly SeasonMarket _season = new();

    [Fact]
    public void What_one_has_heard_gives_the_chance_that_the_season_gives()
    {
        var sent = _season.Sent(8);
        foreach (
            var heard in new List<TrackedApplication>[]
            {
                sent,
                [SeasonMarket.With(sent[0], ApplicationEventKind.Invited, 12), .. sent.Skip(1)],
                [
                    SeasonMarket.With(sent[0], ApplicationEventKind.Rejected, 12),
                    SeasonMarket.With(sent[1], ApplicationEventKind.Waitlisted, 12),
                    SeasonMarket.With(sent[2], ApplicationEventKind.Interviewed, 20),
                    .. sent.Skip(3),
                ],
            }
        )
        {
            var alone = _season.Advise(heard, Day).Now.Match;
            var figures = Advise(Member(heard, heard.Count)).Alone;
            (figures.Both + figures.FirstOnly.Estimate.Value).ShouldBe(alone.Value, Luck);
        }
    }

    [Fact]
    public void A_refusal_beside_the_pairs_counts_as_well()
    {
        var sent = _season.Sent(8);
        List<TrackedApplication> refused =
        [
            .. sent.Take(6),
            SeasonMarket.With(sent[6], ApplicationEventKind.Rejected, 12),
            SeasonMarket.With(sent[7], ApplicationEventKind.Rejected, 12),
        ];
        var without = Advise(Member(sent, 6)).Members[0].Programs;
        var with = Advise(Member(refused, 6)).Members[0].Programs;
        foreach (var (before, after) in without.Zip(with))
        {
            after.Taken.Value.ShouldBeLessThan(before.Taken.Value);
        }
    }

    [Fact]
    public void A_ranked_program_that_did_not_interview_has_no_chance_and_that_is_said()
    {
        var sent = _season.Sent(4);
        List<TrackedApplication> heard =
        [
            SeasonMarket.With(sent[0], ApplicationEventKind.Interviewed, 20),
            SeasonMarket.With(sent[1], ApplicationEventKind.Interviewed, 20),
            .. sent.Skip(2),
        ];
        var advice = Advise(Member(heard, 3) with { IsRanked = true });
        advice
            .Members[0]
            .Programs.Select(program => program.Taken.Value > 0)
            .ShouldBe([true, true, false]);
        advice.Notices.ShouldContain(notice =>
            notice.Text.StartsWith("1 programs that the first member ranks")
        );
    }

    [Fact]
    public void Without_a_day_or_anything_sent_the_answer_is_that_without_applications()
    {
        var sent = _season.Sent(5);
        var bare = Advise(Member(sent, 5) with { Applications = [] });
        var saved = Advise(
            Member(sent, 5) with
            {
                Applications =
                [
                    .. sent.Select(one =>
                        one with
                        {
                            Events =
                            [
                                new ApplicationEvent(
                                    ApplicationEventKind.Saved,
                                    SeasonMarket.Opens
                                ),
                            ],
                        }
                    ),
                ],
            }
        );
        saved.Figures.ShouldBe(bare.Figures);
        saved.Members[0].IsSeasonKnown.ShouldBeFalse();
        Advise(Member(sent, 5), null).Figures.ShouldBe(bare.Figures);
    }

    private static CoupleMember Member(
        IReadOnlyList<TrackedApplication> applications,
        int paired
    ) =>
        new()
        {
            Applicant = PickingMarket.Applicant(),
            Programs =
            [
                .. applications.Take(paired).Select(one => new ListEntry(one.Program, one.Tier)),
            ],
            Applications = applications,
            HeardUntil = SeasonMarket.Opens.AddDays(Day),
        };

    private CoupleAdvice Advise(CoupleMember first) =>
        Advise(first, SeasonMarket.Opens.AddDays(Day));

    private CoupleAdvice Advise(CoupleMember first, DateOnly? today)
    {
        var market = _season.Market;
        var outcome = new CoupleAdvisor(
            market.Catalog,
            market.Synthetic.Model,
            market.Rules,
            Draws.Rules,
            SeasonMarket.Basis
        ).Advise(
            new CoupleRequest
            {
                First = first,
                Second = new CoupleMember
                {
                    Applicant = PickingMarket.Applicant(SyntheticModel.SingleTier),
                    Programs =
                    [
                        .. Enumerable
                            .Range(0, 4)
                            .Select(i => new ListEntry(
                                market.Code(SyntheticModel.SingleTier, i),
                                SignalTier.None
                            )),
                    ],
                    IsRanked = true,
                },
                Today = today,
                Draws = 10,
            },
            TestContext.Current.CancellationToken
        );
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Advice.ShouldNotBeNull();
    }
}
