using CsCheck;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using static SmartPick.Engine.Tests.Mentorship.People;

namespace SmartPick.Engine.Tests.Mentorship;

public sealed class RequestTests
{
    private static readonly RequestSetting Room = new(0, new MentorLoad(2, 0, 0, false));

    [Fact]
    public void D06_A_conversation_is_asked_for_first()
    {
        Ask(Wish(RequestKind.Conversation), Room).Value!.After.State.ShouldBe(RequestState.Asked);
        Ask(Wish(RequestKind.Offer), Room).Refusals.Single().Key.ShouldBe("conversation-first");
        Ask(Wish(RequestKind.Offer), Room with { HasTalked = true }).IsGood.ShouldBeTrue();
        Ask(Wish(RequestKind.Offer), Room with { IsPlaced = true }).IsGood.ShouldBeTrue();
    }

    [Fact]
    public void D12_The_sixth_open_request_is_refused_with_the_reason()
    {
        Ask(Wish(RequestKind.Conversation), Room with { OpenRequests = 4 }).IsGood.ShouldBeTrue();
        var refusal = Ask(Wish(RequestKind.Conversation), Room with { OpenRequests = 5 })
            .Refusals.Single();
        refusal.Key.ShouldBe("too-many-open");
        refusal.Text.ShouldContain("5");
    }

    [Fact]
    public void D07_A_no_has_a_neutral_reason_and_names_others_at_once()
    {
        var asked = Ask(Wish(RequestKind.Conversation), Room).Value!.After;
        var declined = Do(asked, RequestMove.Decline, Mentor, 2, DeclineReason.NoTime);
        declined.State.ShouldBe(RequestState.Declined);
        RequestWords
            .OfDecline(declined, "Dr. Smith", ["A", "B", "C"])
            .ShouldBe("Dr. Smith has no time for it at present. You could ask A, B, C.");
        RequestMachine
            .Do(
                asked,
                new RequestAct(RequestMove.Decline, By(Mentor, 2))
                {
                    Reason = DeclineReason.TryAnother,
                }
            )
            .Refusals.Single()
            .Key.ShouldBe("no-name");
        Do(asked, RequestMove.Decline, Mentor, 2, DeclineReason.None)
            .State.ShouldBe(RequestState.Declined);
    }

    [Fact]
    public void D07_An_unanswered_request_is_nudged_once_and_ends_by_itself()
    {
        var asked = Ask(Wish(RequestKind.Conversation), Room).Value!.After;
        Due(asked, 6.9).ShouldBeNull();
        Due(asked, 7).ShouldBe(RequestMove.Nudge);
        var nudged = Do(asked, RequestMove.Nudge, Activity.Clock, 7);
        Due(nudged, 9.9).ShouldBeNull();
        Due(nudged, 10).ShouldBe(RequestMove.Expire);
        var expired = Do(nudged, RequestMove.Expire, Activity.Clock, 10);
        Due(expired, 400).ShouldBeNull();
        RequestMachine
            .Do(expired, new RequestAct(RequestMove.Accept, By(Mentor, 11)))
            .Refusals.Single()
            .Key.ShouldBe("not-now");
    }

    [Fact]
    public void D07_Whatever_the_clock_s_steps_nobody_s_request_ends_without_one_nudge_days_before() =>
        Gen.Double[0.1, 30]
            .List[1, 12]
            .Sample(steps =>
            {
                var request = Ask(Wish(RequestKind.Conversation), Room).Value!.After;
                var day = 0.0;
                var nudges = 0;
                foreach (var step in steps)
                {
                    day += step;
                    if (Due(request, day) is { } move)
                    {
                        nudges += move is RequestMove.Nudge ? 1 : 0;
                        request = Do(request, move, Activity.Clock, day);
                    }
                }

                return nudges <= 1
                    && (
                        request.State is not RequestState.Expired
                        || request.ClosedAt - request.NudgedAt >= TimeSpan.FromDays(3)
                    );
            });

    [Fact]
    public void C09_A_mentor_without_a_place_gets_no_request()
    {
        var full = Room with { Load = new MentorLoad(2, 1, 1, false) };
        Ask(Wish(RequestKind.Conversation), full).Refusals.Single().Key.ShouldBe("full");
        var waiting = Ask(Wish(RequestKind.Conversation) with { MayWait = true }, full)
            .Value.ShouldNotBeNull();
        waiting.After.State.ShouldBe(RequestState.WaitingList);
        waiting.Entry.Kind.ShouldBe(ActivityKind.RequestWaiting);
        RequestClock.NudgeAt(waiting.After, MadeRules.All).ShouldBeNull();
        Ask(Wish(RequestKind.QuickQuestion), full).IsGood.ShouldBeTrue();
    }

    [Fact]
    public void C09_A_freed_place_goes_to_the_first_who_still_wants_it()
    {
        Request[] waiting = [Waiting(1, 5), Waiting(2, 3), Waiting(3, 4), Waiting(4, 3)];
        var one = new MentorLoad(1, 0, 0, false);
        WaitingList
            .Of(Mentor, waiting)
            .Select(request => request.Id)
            .ShouldBe([Id(2), Id(4), Id(3), Id(1)]);
        WaitingList.NextUp(Mentor, waiting, one, _ => true).Single().Id.ShouldBe(Id(2));
        WaitingList
            .NextUp(Mentor, waiting, one, request => request.Id != Id(2))
            .Single()
            .Id.ShouldBe(Id(4));
        WaitingList.NextUp(Mentor, waiting, one with { Pending = 1 }, _ => true).ShouldBeEmpty();
        var asked = Do(waiting[1], RequestMove.Promote, Activity.Clock, 20);
        asked.State.ShouldBe(RequestState.Asked);
        RequestClock.NudgeAt(asked, MadeRules.All).ShouldBe(Day(27));
    }

    [Fact]
    public void C09_Whatever_happens_no_more_places_are_taken_than_there_are()
    {
        // People ask, take back, say yes and no, end; at no time is a place given that is not there.
        var step = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 30]);
        Gen.Select(Gen.Int[0, 4], step.List[0, 60])
            .Sample(
                (capacity, steps) =>
                {
                    var requests = new List<Request>();
                    foreach (var (what, pick) in steps)
                    {
                        var load = MentorLoad.Of(Mentor, capacity, false, [], requests);
                        var accepted = requests.Count(one => one.State is RequestState.Accepted);
                        load = load with { Taken = accepted };
                        if (what <= 2)
                        {
                            var wish = Wish(RequestKind.Conversation) with
                            {
                                Id = Id(100 + requests.Count),
                                MayWait = what == 2,
                            };
                            if (Ask(wish, new RequestSetting(0, load)).Value is { } made)
                            {
                                requests.Add(made.After);
                            }
                        }
                        else if (requests.Count > 0)
                        {
                            var at = pick % requests.Count;
                            var move =
                                what == 3 ? RequestMove.Accept
                                : what == 4 ? RequestMove.Decline
                                : RequestMove.Withdraw;
                            var who = what == 5 ? Mentee : Mentor;
                            requests[at] =
                                RequestMachine
                                    .Do(requests[at], new RequestAct(move, By(who)))
                                    .Value?.After
                                ?? requests[at];
                        }

                        var taken = requests.Count(one =>
                            one.State is RequestState.Asked or RequestState.Accepted
                        );
                        if (taken > capacity)
                        {
                            return false;
                        }
                    }

                    return true;
                }
            );
    }

    [Fact]
    public void C09_A_request_counts_against_capacity_once_with_its_relationship()
    {
        var request = Ask(
            Wish(RequestKind.Conversation) with
            {
                RelationshipId = Pair,
            },
            Room
        ).Value!.After;
        MentorLoad.Of(Mentor, 2, false, [Asked()], [request]).Free.ShouldBe(1);
        MentorLoad.Of(Mentor, 2, false, [], [request]).Free.ShouldBe(1);
        MentorLoad.Of(Mentor, 2, true, [], []).Free.ShouldBe(0);
        MentorLoad.Of(Mentor, 0, false, [Active()], []).Free.ShouldBe(0);
        var ended = Done(Active(), new RelationshipAct(RelationshipMove.End, By(Mentee, 9)));
        MentorLoad.Of(Mentor, 1, false, [ended], []).Free.ShouldBe(1);
    }

    [Fact]
    public void C10_A_referral_without_consent_is_impossible_and_both_see_where_it_stands()
    {
        var wish = new RequestWish(Id(60), RequestKind.Referral, Mentor) { ForId = Mentee };
        Ask(wish, Room, Stranger).Refusals.Single().Key.ShouldBe("no-consent");
        Ask(wish with { ConsentAt = Day(1) }, Room, Stranger)
            .Refusals.Single()
            .Key.ShouldBe("no-consent");
        var made = Ask(wish with { ConsentAt = Day(-1) }, Room, Stranger).Value!.After;
        made.IsSeenBy(Stranger).ShouldBeTrue();
        made.IsSeenBy(Mentee).ShouldBeTrue();
        made.IsSeenBy(Id(99)).ShouldBeFalse();
        Do(made, RequestMove.Withdraw, Mentee, 2).State.ShouldBe(RequestState.Withdrawn);
    }

    [Fact]
    public void K16_Teach_me_closes_after_one_session()
    {
        var wish = Wish(RequestKind.TeachMe);
        Ask(wish, Room).Refusals.Single().Key.ShouldBe("no-topic");
        var asked = Ask(wish with { Topic = "suturing" }, Room).Value!.After;
        var accepted = Do(asked, RequestMove.Accept, Mentor, 1);
        var taught = Do(accepted, RequestMove.Fulfil, Mentee, 5);
        foreach (var move in Enum.GetValues<RequestMove>())
        {
            foreach (var person in new[] { Mentor, Mentee, Activity.Clock })
            {
                RequestMachine
                    .Do(taught, new RequestAct(move, By(person, 6)))
                    .IsGood.ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void R03_A_block_reads_as_a_pause()
    {
        Ask(Wish(RequestKind.Conversation), Room with { IsBlocked = true })
            .Refusals.ShouldBe(
                Ask(
                    Wish(RequestKind.Conversation),
                    Room with
                    {
                        Load = new MentorLoad(2, 0, 0, true),
                    }
                ).Refusals
            );
    }

    [Fact]
    public void Every_reason_against_a_request_is_told_at_once()
    {
        Ask(
            Wish(RequestKind.Offer) with
            {
                ToId = Mentee,
            },
            Room with
            {
                OpenRequests = 7,
                IsAsked = true,
            }
        )
            .Refusals.Select(refusal => refusal.Key)
            .ShouldBe(["both-sides", "asked-already", "too-many-open", "conversation-first"]);
    }

    private static RequestWish Wish(RequestKind kind) => new(Id(60), kind, Mentor);

    private static Verdict<RequestStep> Ask(
        RequestWish wish,
        RequestSetting setting,
        Guid? by = null
    ) => RequestDesk.Ask(wish, setting, MadeRules.All, By(by ?? Mentee));

    private static Request Do(
        Request request,
        RequestMove move,
        Guid person,
        double day,
        DeclineReason reason = DeclineReason.None
    ) =>
        RequestMachine
            .Do(
                request,
                new RequestAct(move, new Stamp(Id(900), Day(day), person)) { Reason = reason }
            )
            .Value.ShouldNotBeNull()
            .After;

    private static RequestMove? Due(Request request, double day) =>
        RequestClock.Due(request, MadeRules.All, Day(day));

    private static Request Waiting(int id, double day) =>
        new()
        {
            Id = Id(id),
            Kind = RequestKind.Conversation,
            FromId = Id(200 + id),
            ToId = Mentor,
            AskedAt = Day(day),
            State = RequestState.WaitingList,
        };
}
