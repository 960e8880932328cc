using System.Text.Json;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Tests.Chances;
using SmartPick.Engine.Tests.Picking;

namespace SmartPick.Engine.Tests.Interviews;

public sealed class SeasonAdvisorTests
{
    private readonly SeasonMarket _season = new();

    [Fact]
    public void Before_anything_is_heard_it_is_the_list_as_the_picker_values_it()
    {
        var sent = _season.Sent(12);
        var advice = _season.Advise(sent, 0);
        var list = _season.Market.Advisor.Evaluate(
            advice.Request.Question,
            [.. sent.Select(one => new ListEntry(one.Program, one.Tier))],
            TestContext.Current.CancellationToken
        );

        foreach (
            var (one, other) in new[]
            {
                (advice.Before.Match, list.Match),
                (advice.Before.NoInterview, list.NoInterview),
                (advice.Before.FirstThree, list.FirstThree),
            }
        )
        {
            one.Value.ShouldBe(other.Value, 1e-12);
            one.Low.ShouldBe(other.Low, 1e-12);
            one.High.ShouldBe(other.High, 1e-12);
        }

        advice.Now.Match.Value.ShouldBe(list.Match.Value, 1e-12);
        advice.Draws.Effective.ShouldBe(40, 1e-9);
        advice.Steps.ShouldBeEmpty();
    }

    [Fact]
    public void The_order_of_the_applications_and_the_number_of_threads_change_nothing()
    {
        var some = Some(14);
        var one = _season.Advise(some, 25);
        var other = _season.Advise(
            [.. some.AsEnumerable().Reverse()],
            25,
            request => request with { Question = request.Question with { Threads = 4 } }
        );
        Figures(other).ShouldBe(Figures(one));
    }

    [Fact]
    public void An_invitation_lowers_no_other_chance_and_a_refusal_raises_none()
    {
        var sent = _season.Sent(10);
        var silent = _season.Advise(sent, 20);
        for (var i = 0; i < sent.Count; i++)
        {
            foreach (
                var (kind, sign) in new[]
                {
                    (ApplicationEventKind.Invited, 1),
                    (ApplicationEventKind.Rejected, -1),
                }
            )
            {
                List<TrackedApplication> news = [.. sent];
                news[i] = SeasonMarket.With(sent[i], kind, 20);
                var heard = _season.Advise(news, 20);
                (sign * (heard.Now.Match.Value - silent.Now.Match.Value)).ShouldBeGreaterThan(
                    -1e-12
                );
                foreach (
                    var program in heard.Programs.Where(one => one.Program.Code != sent[i].Program)
                )
                {
                    var before = silent.Programs.Single(one =>
                        one.Program.Code == program.Program.Code
                    );
                    (sign * (program.Interview.Value - before.Interview.Value)).ShouldBeGreaterThan(
                        -1e-12
                    );
                }
            }
        }
    }

    [Fact]
    public void Two_specialties_are_weighed_together()
    {
        var applicant = PickingMarket.Applicant() with
        {
            Parallel = new ParallelPlan { Specialty = SyntheticModel.NoSignals, Worth = 60 },
        };
        List<TrackedApplication> sent =
        [
            .. _season.Sent(8),
            .. _season.Sent(6, SyntheticModel.NoSignals),
        ];
        var silent = _season.Advise(sent, 20, applicant: applicant);
        List<TrackedApplication> news = [.. sent];
        news[^1] = SeasonMarket.With(sent[^1], ApplicationEventKind.Invited, 20);
        var heard = _season.Advise(news, 20, applicant: applicant);

        heard.Now.Anywhere.Value.ShouldBeGreaterThan(silent.Now.Anywhere.Value);
        // What the one specialty's program thinks says something about the other's: the two numbers are correlated.
        heard.Now.Match.Value.ShouldBeGreaterThan(silent.Now.Match.Value);
        heard.Parallel.Reason.ShouldContain("under way");
    }

    [Fact]
    public void While_nobody_said_what_silence_is_both_chances_stand_there_and_no_plan_hangs_on_it()
    {
        var sent = _season.Sent(8);
        var open = _season.Advise(sent, 20, request => request with { HeardUntil = null });
        var silent = _season.Advise(sent, 20);
        open.Now.Match.ShouldBe(open.Before.Match);
        open.IfSilent.ShouldBe(silent.Now);
        silent.IfSilent.ShouldBeNull();
        // Only what is below the floor with everything open starts a plan.
        foreach (var programs in new[] { 1, 8, 16 })
        {
            var advice = _season.Advise(
                _season.Sent(programs),
                20,
                request => request with { HeardUntil = null }
            );
            advice.Parallel.On.ShouldBe(
                advice.Now.Match.Value < advice.Parallel.Floor ? advice.Request.Today : null
            );
        }

        // Nobody has heard of days to come.
        var ahead = _season.Advise(
            sent,
            20,
            request => request with { HeardUntil = request.Today.AddDays(9) }
        );
        ahead.Request.HeardUntil.ShouldBe(ahead.Request.Today);
        ahead.Now.ShouldBe(silent.Now);
    }

    [Fact]
    public void A_word_is_weighed_against_today_without_it()
    {
        var sent = _season.Sent(8);
        List<TrackedApplication> one =
        [
            SeasonMarket.With(sent[0], ApplicationEventKind.Invited, 5),
            .. sent.Skip(1),
        ];
        List<TrackedApplication> both = [.. one];
        both[3] = SeasonMarket.With(both[3], ApplicationEventKind.Rejected, 5);
        _season
            .Advise(both, 20)
            .Steps.Single(step => step.Event.Kind is ApplicationEventKind.Rejected)
            .WithoutItToday.ShouldBe(_season.Advise(one, 20).Now.Match.Value, 1e-12);
    }

    [Theory]
    [InlineData(ApplicationEventKind.Scheduled, null)]
    [InlineData(ApplicationEventKind.Scheduled, ApplicationEventKind.Interviewed)]
    [InlineData(ApplicationEventKind.Declined, null)]
    public void Without_an_invitation_there_is_nothing_of_what_came_of_it(
        ApplicationEventKind next,
        ApplicationEventKind? last
    )
    {
        var sent = _season.Sent(8);
        List<TrackedApplication> news = [.. sent];
        news[0] = SeasonMarket.With(
            SeasonMarket.With(sent[0], ApplicationEventKind.Invited, 5),
            next,
            7
        );
        news[0] = last is { } kind ? SeasonMarket.With(news[0], kind, 9) : news[0];

        var advice = _season.Advise(news, 20);
        var step = advice.Steps[0];
        step.Event.Kind.ShouldBe(ApplicationEventKind.Invited);
        step.WithoutItToday.ShouldBe(_season.Advise(sent, 20).Now.Match.Value, 1e-12);
        step.Change!.Value.Value.ShouldBe(advice.Now.Match.Value - step.WithoutItToday, 1e-12);
        Math.Abs(step.Change!.Value.Value).ShouldBeGreaterThan(1e-4);
    }

    [Fact]
    public void A_second_invitation_after_one_was_turned_down_takes_only_itself_away()
    {
        var sent = _season.Sent(8);
        List<TrackedApplication> down = [.. sent];
        down[0] = SeasonMarket.With(
            SeasonMarket.With(sent[0], ApplicationEventKind.Invited, 5),
            ApplicationEventKind.Declined,
            7
        );
        List<TrackedApplication> again = [.. down];
        again[0] = SeasonMarket.With(
            SeasonMarket.With(down[0], ApplicationEventKind.Invited, 9),
            ApplicationEventKind.Scheduled,
            10
        );

        _season
            .Advise(again, 20)
            .Steps[^1]
            .WithoutItToday.ShouldBe(_season.Advise(down, 20).Now.Match.Value, 1e-12);
    }

    [Fact]
    public void What_the_latest_words_make_of_today_has_an_interval_around_its_centre()
    {
        var sent = _season.Sent(8);
        List<TrackedApplication> news = [.. sent];
        for (var i = 0; i < 6; i++)
        {
            news[i] = SeasonMarket.With(
                sent[i],
                i % 2 == 0 ? ApplicationEventKind.Invited : ApplicationEventKind.Rejected,
                5 + i
            );
        }

        var advice = _season.Advise(news, 20);
        advice.Steps.Count.ShouldBe(6);
        advice.Steps.Take(2).ShouldAllBe(step => step.Change == null);
        foreach (var step in advice.Steps.Skip(2))
        {
            var change = step.Change.ShouldNotBeNull();
            change.Value.ShouldBe(advice.Now.Match.Value - step.WithoutItToday, 1e-12);
            change.Low.ShouldBeLessThan(change.High);
        }
    }

    [Fact]
    public void A_program_of_another_specialty_is_refused_by_name()
    {
        var outcome = _season.Advisor.Advise(
            new SeasonRequest
            {
                Question = new PickRequest { Applicant = PickingMarket.Applicant() },
                Applications = _season.Sent(1, SyntheticModel.SingleTier),
                Today = SeasonMarket.Opens,
                HeardUntil = SeasonMarket.Opens,
            },
            TestContext.Current.CancellationToken
        );
        outcome.Advice.ShouldBeNull();
        outcome.Refusals.Single().Found.ShouldContain(SyntheticModel.SingleTier);
    }

    [Fact]
    public void Of_more_interviews_than_can_be_attended_those_that_cost_least_go_first()
    {
        List<TrackedApplication> held =
        [
            .. _season
                .Sent(8)
                .Select(one => SeasonMarket.With(one, ApplicationEventKind.Invited, 5)),
        ];
        var advice = _season.Advise(held, 20, request => request with { MostInterviews = 5 });
        var back = advice.Keep.Where(keep => keep.Verdict is KeepVerdict.GiveBack).ToList();
        back.Count.ShouldBe(3);

        // The best five of eight, found by trying all of them.
        var best = Subsets(held, 5)
            .MaxBy(kept => _season.Advise([.. kept], 20).HeldOnly.Match.Value)!
            .Select(one => one.Program)
            .ToHashSet();
        var kept = advice
            .Keep.Where(keep => keep.Verdict is not KeepVerdict.GiveBack)
            .Select(keep => keep.Program.Code);
        kept.ShouldBe(best, ignoreOrder: true);
    }

    [Fact]
    public void A_late_application_has_only_the_invitations_that_are_still_to_come()
    {
        var sent = _season.Sent(6);
        var advice = _season.Advise(sent, 30);
        advice.Late.Programs.Count.ShouldBe(3);
        foreach (var late in advice.Late.Programs)
        {
            List<TrackedApplication> more =
            [
                .. sent,
                new TrackedApplication(
                    late.Program.Code,
                    SignalTier.None,
                    [
                        new ApplicationEvent(
                            ApplicationEventKind.Applied,
                            SeasonMarket.Opens.AddDays(30)
                        ),
                    ]
                ),
            ];
            var with = _season.Advise(more, 30);
            (with.Now.Anywhere.Value - advice.Now.Anywhere.Value).ShouldBe(late.Gain.Value, 1e-12);
        }

        _season.Advise(sent, 60).Late.Programs.ShouldBeEmpty();
    }

    [Fact]
    public void The_parallel_plan_starts_on_the_first_day_on_which_silence_brings_the_chance_below_the_floor()
    {
        List<TrackedApplication> sent =
        [
            .. _season.Sent(18).Select(one => one with { Tier = SignalTier.Gold }),
        ];
        var advice = _season.Advise(sent, 0);
        advice.Now.Match.Value.ShouldBeGreaterThan(0.6);
        var on = advice.Parallel.On.ShouldNotBeNull();
        var days = on.DayNumber - SeasonMarket.Opens.DayNumber;
        _season.Advise(sent, days).Now.Match.Value.ShouldBeLessThan(0.6);
        _season.Advise(sent, days - 7).Now.Match.Value.ShouldBeGreaterThanOrEqualTo(0.6);
    }

    [Fact]
    public void Each_word_is_told_with_and_without_it_on_its_day()
    {
        var sent = _season.Sent(8);
        List<TrackedApplication> news = [.. sent];
        news[2] = SeasonMarket.With(sent[2], ApplicationEventKind.Invited, 10);
        var step = _season.Advise(news, 30).Steps.Single();
        step.Before.ShouldBe(_season.Advise(sent, 10).Now.Match.Value, 1e-12);
        step.After.ShouldBe(_season.Advise(news, 10).Now.Match.Value, 1e-12);
    }

    private List<TrackedApplication> Some(int count)
    {
        var sent = _season.Sent(count);
        sent[1] = SeasonMarket.With(sent[1], ApplicationEventKind.Invited, 8);
        sent[4] = SeasonMarket.With(sent[4], ApplicationEventKind.Rejected, 12);
        sent[6] = SeasonMarket.With(sent[6], ApplicationEventKind.Waitlisted, 14);
        sent[7] = SeasonMarket.With(
            SeasonMarket.With(sent[7], ApplicationEventKind.Invited, 9),
            ApplicationEventKind.Declined,
            11
        );
        return sent;
    }

    private static string Figures(SeasonAdvice advice) =>
        JsonSerializer.Serialize(
            new
            {
                advice.Now,
                advice.HeldOnly,
                advice.Draws,
                Programs = advice.Programs.Select(one =>
                    (one.Program.Code.Digits, one.Interview, one.Match).ToString()
                ),
                Keep = advice.Keep.Select(one =>
                    (one.Program.Code.Digits, one.MatchLoss).ToString()
                ),
                Late = advice.Late.Programs.Select(one =>
                    (one.Program.Code.Digits, one.Gain).ToString()
                ),
                Steps = advice.Steps.Select(one =>
                    (one.Program.Code.Digits, one.Before, one.After).ToString()
                ),
            }
        );

    private static IEnumerable<List<TrackedApplication>> Subsets(
        List<TrackedApplication> all,
        int count
    )
    {
        for (var mask = 0; mask < 1 << all.Count; mask++)
        {
            if (int.PopCount(mask) == count)
            {
                yield return [.. all.Where((_, i) => (mask & (1 << i)) != 0)];
            }
        }
    }
}
