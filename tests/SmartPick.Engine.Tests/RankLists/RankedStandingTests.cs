using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.RankLists;
using SmartPick.Engine.RankLists.Couples;
using SmartPick.Engine.Tests.Chances;
using SmartPick.Engine.Tests.Interviews;
using SmartPick.Engine.Tests.Picking;
using SmartPick.Engine.Tests.RankLists.Couples;

namespace SmartPick.Engine.Tests.RankLists;

/// <summary>The list of one and the list of two count what was heard, and what nobody entered, alike.</summary>
public sealed class RankedStandingTests
{
    private readonly RankMarket _market = new();

    /// <summary>Held, held, refused, on a waitlist, withdrawn, without news, without an entry; beside the list a refusal and silence.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Both_advisers_say_the_same_of_every_program_ranked(bool isStated)
    {
        var request = Request(isStated);
        var alone = _market.Advise(request);
        var together = Advise(request);
        alone
            .Programs.Select(program => program.WouldTake.Value > 0)
            .ShouldBe([true, true, false, false, false, !isStated, true]);
        foreach (var (one, two) in alone.Programs.Zip(together.Members[0].Programs))
        {
            two.Program.ShouldBe(one.Program);
            two.Taken.Value.ShouldBe(one.WouldTake.Value, 1e-9);
        }

        alone
            .Programs.Where(program => program.IsInterviewAssumed)
            .Select(program => program.Program.Code)
            .ShouldBe(isStated ? [_market.Code(6)] : [_market.Code(5), _market.Code(6)]);
        alone
            .Warnings.Single(warning => warning.Kind is RankWarningKind.InterviewAssumed)
            .Program.ShouldBe(isStated ? _market.Code(6) : null);
        var interviews = new ListInterviews(7, 2, isStated ? 1 : 2);
        alone.Totals.Interviews.ShouldBe(interviews);
        together.Members[0].Interviews.ShouldBe(interviews);
        together.Conditions.ShouldContain(condition =>
            condition.Contains(isStated ? "1 of the 7 programs" : "2 of the 7 programs")
        );
        together.Notices.ShouldContain(notice =>
            notice.Text.Contains(isStated ? "silence up to 2027-02-01" : "nothing is concluded")
        );
    }

    [Fact]
    public void Silence_that_nobody_stated_changes_nothing()
    {
        var request = Request(isStated: false);
        var without = request with
        {
            Applications = [.. request.Applications.Where(one => one.Program != _market.Code(8))],
        };
        _market
            .Advise(request)
            .Totals.Match.Value.ShouldBe(_market.Advise(without).Totals.Match.Value, 1e-12);
        var stated = without with { HeardUntil = new DateOnly(2027, 2, 1) };
        var silent = request with { HeardUntil = stated.HeardUntil };
        _market
            .Advise(silent)
            .Totals.Match.Value.ShouldBeLessThan(_market.Advise(stated).Totals.Match.Value);
    }

    [Fact]
    public void Programs_that_could_still_invite_are_told_until_lists_are_certified()
    {
        var request = Request(isStated: true);
        Told(request).ShouldHaveSingleItem().ShouldContain("2 ranked programs");
        Told(request with { Today = new DateOnly(2027, 3, 4) }).ShouldBeEmpty();
        Told(request with { Applications = [.. request.Applications.Take(3)] }).ShouldBeEmpty();

        IEnumerable<string> Told(RankRequest asked) =>
            _market
                .Advise(asked)
                .Totals.Conditions.Where(text => text.Contains("as if nothing more came"));
    }

    [Fact]
    public void A_list_on_which_nobody_has_interviewed_says_so_under_the_chance_and_once()
    {
        var bare = _market.Request(0, 1, 2);
        foreach (
            var (day, words) in new[]
            {
                (SeasonMarket.Basis.Timing.Opens.AddDays(-60), "if all 3 programs interviewed you"),
                (SeasonMarket.Basis.Timing.Opens.AddDays(60), "all 3 programs as having"),
            }
        )
        {
            var advice = _market.Advise(bare with { Today = day });
            advice.Totals.Interviews.ShouldBe(new ListInterviews(3, 0, 3));
            advice.Totals.Interviews.AreAllAssumed.ShouldBeTrue();
            advice.Totals.Conditions.ShouldHaveSingleItem().ShouldContain(words);
            advice.Warnings.ShouldNotContain(warning =>
                warning.Kind == RankWarningKind.InterviewAssumed
            );
        }
    }

    [Fact]
    public void What_holds_of_several_programs_is_said_once_and_of_an_empty_list_not_at_all()
    {
        var sent = _market.Sent(6);
        TrackedApplication[] held =
        [
            .. sent.Take(3)
                .Select(one => SeasonMarket.With(one, ApplicationEventKind.Interviewed, 60)),
            .. sent.Skip(3),
        ];
        var none = _market.Request() with
        {
            Applications = held,
            HeardUntil = new DateOnly(2027, 2, 1),
        };
        _market.Advise(none).Warnings.ShouldBeEmpty();
        _market.Advise(none).Missing.Count.ShouldBe(3);
        var others = _market.Advise(none with { Ranks = _market.Request(0, 3, 4, 5).Ranks });
        others
            .Warnings.Single(warning => warning.Kind is RankWarningKind.InterviewedMissing)
            .Text.ShouldStartWith("2 programs interviewed you");
        others
            .Warnings.Single(warning => warning.Kind is RankWarningKind.NotInterviewed)
            .Text.ShouldStartWith("3 programs did not interview you");
    }

    [Fact]
    public void Few_draws_that_still_speak_are_told_of_a_couple_as_of_one()
    {
        var request = Request(isStated: true);
        var few = SeasonMarket.Basis.Rules with { LowEffectiveShare = 1 };
        EffectiveDraws.Of([0.5, 0.3, 0.2], few).IsLow.ShouldBeTrue();
        EffectiveDraws.Of([0.25, 0.25, 0.25, 0.25], few).Effective.ShouldBe(4, 1e-12);
        EffectiveDraws.Of([], few).IsLow.ShouldBeFalse();
        var together = Advise(request, SeasonMarket.Basis with { Rules = few });
        together.Draws.Draws.ShouldBe(10);
        together.Draws.Effective.ShouldBeLessThan(10);
        together.Notices.ShouldContain(notice => notice.Text.Contains("intervals are rough"));
        Advise(request, SeasonMarket.Basis with { Rules = few with { LowEffectiveShare = 0 } })
            .Notices.ShouldNotContain(notice => notice.Text.Contains("intervals are rough"));
    }

    private RankRequest Request(bool isStated)
    {
        var sent = _market.Sent(9);
        return _market.Request(0, 1, 2, 3, 4, 5, 6) with
        {
            Applications =
            [
                SeasonMarket.With(sent[0], ApplicationEventKind.Interviewed, 60),
                SeasonMarket.With(sent[1], ApplicationEventKind.Invited, 20),
                SeasonMarket.With(sent[2], ApplicationEventKind.Rejected, 20),
                SeasonMarket.With(sent[3], ApplicationEventKind.Waitlisted, 20),
                SeasonMarket.With(sent[4], ApplicationEventKind.Withdrawn, 20),
                sent[5],
                SeasonMarket.With(sent[7], ApplicationEventKind.Rejected, 20),
                sent[8],
            ],
            HeardUntil = isStated ? new DateOnly(2027, 2, 1) : null,
        };
    }

    private CoupleAdvice Advise(RankRequest request, SeasonBasis? basis = null)
    {
        var market = _market.Market;
        var outcome = new CoupleAdvisor(
            market.Catalog,
            market.Synthetic.Model,
            market.Rules,
            Draws.Rules,
            basis ?? SeasonMarket.Basis
        ).Advise(
            new CoupleRequest
            {
                First = new CoupleMember
                {
                    Applicant = request.Applicant,
                    Programs =
                    [
                        .. request.Ranks.Select(entry => new ListEntry(
                            entry.Program,
                            SignalTier.None
                        )),
                    ],
                    IsRanked = true,
                    Applications = request.Applications,
                    HeardUntil = request.HeardUntil,
                },
                Second = new CoupleMember
                {
                    Applicant = PickingMarket.Applicant(SyntheticModel.SingleTier),
                    Programs =
                    [
                        new ListEntry(market.Code(SyntheticModel.SingleTier, 0), SignalTier.None),
                    ],
                    IsRanked = true,
                },
                Today = request.Today,
                Draws = 10,
            },
            TestContext.Current.CancellationToken
        );
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Advice.ShouldNotBeNull();
    }
}
