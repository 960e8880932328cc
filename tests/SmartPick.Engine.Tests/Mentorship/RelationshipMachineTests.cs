using CsCheck;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Relationships;
using static SmartPick.Engine.Tests.Mentorship.People;

namespace SmartPick.Engine.Tests.Mentorship;

public sealed class RelationshipMachineTests
{
    private static readonly Gen<RelationshipAct> AnyAct = Gen.Select(
        OneOf(Enum.GetValues<RelationshipMove>()),
        OneOf(Mentor, Mentee, Stranger, Activity.Clock),
        Gen.Int[0, 60],
        Gen.Int[1, 4],
        Gen.Bool,
        (move, person, day, version, isAccepted) =>
            new RelationshipAct(move, By(person, day))
            {
                MeetingId = Id(40),
                Minutes = 30,
                Version = isAccepted
                    ? Both(version)
                    : Both(version) with
                    {
                        MenteeAcceptedAt = null,
                    },
                Until = DateOnly.FromDateTime(Day(20).UtcDateTime),
            }
    );

    private static readonly Gen<Relationship> AnyBeginning = Gen.Int[0, 2]
        .Select(kind =>
            kind switch
            {
                0 => Asked(),
                1 => Placed(),
                _ => Informal(),
            }
        );

    [Fact]
    public void A01_One_person_is_mentor_here_and_mentee_there()
    {
        var guided = Ask(Mentor, Mentee, Mentee).Value.ShouldNotBeNull().After;
        var guiding = Ask(Mentee, Stranger, Stranger).Value.ShouldNotBeNull().After;
        guided.SideOf(Mentee).ShouldBe(Side.Mentee);
        guiding.SideOf(Mentee).ShouldBe(Side.Mentor);
    }

    [Fact]
    public void A01_Nobody_is_both_sides_of_one_relationship()
    {
        Ask(Mentor, Mentor, Mentor).Refusals.Single().Key.ShouldBe("both-sides");
        RelationshipBeginning
            .Informal(Pair, Mentee, By(Mentee))
            .Refusals.Single()
            .Key.ShouldBe("both-sides");
        RelationshipMachine
            .Do(Informal(), new RelationshipAct(RelationshipMove.Claim, By(Mentee)))
            .Refusals.ShouldContain(refusal => refusal.Key == "both-sides");
    }

    [Fact]
    public void A12_A_mentor_without_account_needs_no_step_and_may_take_the_record_over_later()
    {
        var kept = Informal();
        kept.State.ShouldBe(RelationshipState.Active);
        RelationshipMachine
            .Do(kept, new RelationshipAct(RelationshipMove.Pause, By(Mentor)))
            .Refusals.Single()
            .Key.ShouldBe("kept-by-mentee");
        RelationshipMachine.MovesOf(kept, Mentor).ShouldBeEmpty();

        var paused = Done(kept, new RelationshipAct(RelationshipMove.Pause, By(Mentee, 2)));
        var claimed = RelationshipMachine
            .Do(paused, new RelationshipAct(RelationshipMove.Claim, By(Stranger, 5)))
            .Value.ShouldNotBeNull();
        claimed.After.Id.ShouldBe(kept.Id);
        claimed.After.MentorId.ShouldBe(Stranger);
        claimed.After.State.ShouldBe(RelationshipState.Paused);
        claimed.Entry.Kind.ShouldBe(ActivityKind.InformalClaimed);
        Done(claimed.After, new RelationshipAct(RelationshipMove.Resume, By(Stranger, 6)))
            .State.ShouldBe(RelationshipState.Active);
        RelationshipMachine
            .Do(claimed.After, new RelationshipAct(RelationshipMove.Claim, By(Mentor, 7)))
            .Refusals.Single()
            .Key.ShouldBe("not-informal");
    }

    [Fact]
    public void D06_No_relationship_is_offered_before_a_held_conversation()
    {
        foreach (var person in new[] { Mentor, Mentee })
        {
            RelationshipMachine
                .Do(Asked(), new RelationshipAct(RelationshipMove.Offer, By(person)))
                .Refusals.Single()
                .Key.ShouldBe("conversation-first");
            var talked = Done(
                Asked(),
                new RelationshipAct(RelationshipMove.HoldConversation, By(person, 1))
                {
                    MeetingId = Id(40),
                    Minutes = 20,
                }
            );
            Done(talked, new RelationshipAct(RelationshipMove.Offer, By(person, 2)))
                .OfferedBy.ShouldBe(talked.SideOf(person));
        }
    }

    [Fact]
    public void D06_No_path_leads_past_a_held_conversation_unless_a_published_round_placed_the_pair()
    {
        Gen.Select(AnyBeginning, AnyAct.List[0, 25])
            .Sample(
                (begun, acts) =>
                {
                    var at = begun;
                    var hasTalked = false;
                    foreach (var act in acts)
                    {
                        if (RelationshipMachine.Do(at, act).Value is not { } step)
                        {
                            continue;
                        }

                        at = step.After;
                        hasTalked |= step.Entry.Kind is ActivityKind.ConversationHeld;
                        var isPast =
                            at.State
                            is RelationshipState.Offered
                                or RelationshipState.Agreed
                                or RelationshipState.Active
                                or RelationshipState.Paused
                                or RelationshipState.Completed;
                        if (isPast && !hasTalked && begun.Origin is RelationshipOrigin.Request)
                        {
                            return false;
                        }
                    }

                    return true;
                },
                iter: 20_000
            );
    }

    [Fact]
    public void D06_Random_moves_reach_every_state_so_that_the_property_says_something()
    {
        var reached = new System.Collections.Concurrent.ConcurrentDictionary<
            RelationshipState,
            bool
        >();
        Gen.Select(AnyBeginning, AnyAct.List[0, 25])
            .Sample(
                (begun, acts) =>
                {
                    var at = begun;
                    foreach (var act in acts)
                    {
                        at = RelationshipMachine.Do(at, act).Value?.After ?? at;
                        reached[at.State] = true;
                    }
                },
                iter: 5_000
            );
        foreach (var state in Enum.GetValues<RelationshipState>())
        {
            reached.ContainsKey(state).ShouldBeTrue(state.ToString());
        }
    }

    [Fact]
    public void F01_It_runs_only_on_a_version_that_both_have_accepted()
    {
        Gen.Select(Gen.OneOf(Gen.Const(Asked()), Gen.Const(Placed())), AnyAct.List[0, 25])
            .Sample(
                (begun, acts) =>
                {
                    var at = begun;
                    foreach (var act in acts)
                    {
                        at = RelationshipMachine.Do(at, act).Value?.After ?? at;
                        if (
                            at.State
                                is RelationshipState.Agreed
                                    or RelationshipState.Active
                                    or RelationshipState.Paused
                            && at.AgreementVersion is null
                        )
                        {
                            return false;
                        }
                    }

                    return true;
                },
                iter: 10_000
            );
    }

    [Fact]
    public void R06_Either_side_ends_it_in_one_step_from_every_open_state_without_a_reason()
    {
        foreach (var state in MoveTable.Open)
        {
            foreach (var person in new[] { Mentor, Mentee })
            {
                var step = RelationshipMachine
                    .Do(
                        Asked() with
                        {
                            State = state,
                        },
                        new RelationshipAct(RelationshipMove.End, By(person, 9))
                    )
                    .Value.ShouldNotBeNull();
                step.After.State.ShouldBe(RelationshipState.Ended);
                step.After.EndedAs.ShouldBe(EndKind.NoFault);
                step.After.HoldsPlace.ShouldBeFalse();
                step.Entry.Facts.ShouldBe(ActivityFacts.None);
            }
        }
    }

    [Fact]
    public void R06_A_pair_that_a_round_placed_ends_as_easily_and_others_read_only_that_it_ended()
    {
        var ended = Done(Placed(), new RelationshipAct(RelationshipMove.End, By(Mentee, 1)));
        var blocked = Done(Placed(), new RelationshipAct(RelationshipMove.Block, By(Mentee, 1)));
        ended.EndForOthers.ShouldBe("ended");
        blocked.EndForOthers.ShouldBe("ended");
    }

    [Fact]
    public void R03_A_block_holds_at_once_in_every_state_and_nothing_follows_it()
    {
        foreach (var state in Enum.GetValues<RelationshipState>())
        {
            var blocked = Done(
                Asked() with
                {
                    State = state,
                },
                new RelationshipAct(RelationshipMove.Block, By(Mentee, 3))
            );
            blocked.EndedAs.ShouldBe(EndKind.Blocked);
            blocked.BlockedBy.ShouldBe(Side.Mentee);
            foreach (var move in Enum.GetValues<RelationshipMove>())
            {
                foreach (var person in new[] { Mentor, Mentee, Stranger, Activity.Clock })
                {
                    RelationshipMachine
                        .Do(
                            blocked,
                            new RelationshipAct(move, By(person, 4))
                            {
                                MeetingId = Id(40),
                                Minutes = 1,
                                Version = Both(1),
                            }
                        )
                        .IsGood.ShouldBeFalse();
                }
            }

            RelationshipMachine.MovesOf(blocked, Mentor).ShouldBeEmpty();
        }
    }

    [Fact]
    public void R03_Who_was_blocked_reads_the_same_words_as_after_any_end()
    {
        var blocked = Done(Active(), new RelationshipAct(RelationshipMove.Block, By(Mentee, 9)));
        var ended = Done(Active(), new RelationshipAct(RelationshipMove.End, By(Mentee, 9)));
        foreach (var move in Enum.GetValues<RelationshipMove>())
        {
            if (move is RelationshipMove.Block or RelationshipMove.Claim)
            {
                continue;
            }

            var act = new RelationshipAct(move, By(Mentor, 10));
            RelationshipMachine
                .Do(blocked, act)
                .Refusals.ShouldBe(RelationshipMachine.Do(ended, act).Refusals);
        }
    }

    [Fact]
    public void R05_A_taper_ends_by_itself_the_day_after_the_one_named_and_not_before()
    {
        var last = DateOnly.FromDateTime(Day(30).UtcDateTime);
        var fading = Done(
            Active(),
            new RelationshipAct(RelationshipMove.Taper, By(Mentee, 10)) { Until = last }
        );
        fading.State.ShouldBe(RelationshipState.Active);
        RelationshipMachine
            .Do(fading, new RelationshipAct(RelationshipMove.FinishTaper, By(Activity.Clock, 30)))
            .Refusals.Single()
            .Key.ShouldBe("wait-for-day");
        Done(fading, new RelationshipAct(RelationshipMove.FinishTaper, By(Activity.Clock, 31)))
            .EndedAs.ShouldBe(EndKind.NoFault);
        Done(fading, new RelationshipAct(RelationshipMove.End, By(Mentor, 11)))
            .State.ShouldBe(RelationshipState.Ended);
        RelationshipMachine
            .Do(
                Active(),
                new RelationshipAct(RelationshipMove.Taper, By(Mentee, 10))
                {
                    Until = DateOnly.FromDateTime(Day(9).UtcDateTime),
                }
            )
            .Refusals.Single()
            .Key.ShouldBe("past-day");
    }

    [Fact]
    public void R05_Completed_differs_from_ended()
    {
        var completed = Done(
            Active(),
            new RelationshipAct(RelationshipMove.Complete, By(Mentor, 9))
        );
        completed.State.ShouldBe(RelationshipState.Completed);
        completed.EndedAs.ShouldBeNull();
        completed.EndForOthers.ShouldBe("completed");
        completed.HoldsPlace.ShouldBeFalse();
    }

    [Fact]
    public void D07_A_declined_offer_goes_back_to_the_conversation_and_a_declined_placement_is_over()
    {
        var offered = Done(
            Done(
                Asked(),
                new RelationshipAct(RelationshipMove.HoldConversation, By(Mentee, 1))
                {
                    MeetingId = Id(40),
                    Minutes = 30,
                }
            ),
            new RelationshipAct(RelationshipMove.Offer, By(Mentor, 2))
        );
        RelationshipMachine
            .Do(offered, new RelationshipAct(RelationshipMove.DeclineOffer, By(Mentor, 3)))
            .Refusals.Single()
            .Key.ShouldBe("own-offer");
        RelationshipMachine
            .Do(offered, new RelationshipAct(RelationshipMove.WithdrawOffer, By(Mentee, 3)))
            .Refusals.Single()
            .Key.ShouldBe("not-your-offer");
        Done(offered, new RelationshipAct(RelationshipMove.DeclineOffer, By(Mentee, 3)))
            .State.ShouldBe(RelationshipState.ConversationHeld);
        Done(Placed(), new RelationshipAct(RelationshipMove.DeclineOffer, By(Mentee, 3)))
            .EndedAs.ShouldBe(EndKind.NotTakenUp);
    }

    [Fact]
    public void A_stranger_moves_nothing()
    {
        foreach (var move in Enum.GetValues<RelationshipMove>())
        {
            RelationshipMachine
                .Do(Active(), new RelationshipAct(move, By(Stranger, 9)) { Version = Both(2) })
                .IsGood.ShouldBeFalse(move.ToString());
        }
    }

    [Fact]
    public void The_moves_offered_to_a_person_are_those_that_are_granted()
    {
        Gen.Select(AnyBeginning, AnyAct.List[0, 15], OneOf(Mentor, Mentee, Stranger))
            .Sample(
                (begun, acts, person) =>
                {
                    var at = acts.Aggregate(
                        begun,
                        (now, act) => RelationshipMachine.Do(now, act).Value?.After ?? now
                    );
                    var granted = Enum.GetValues<RelationshipMove>()
                        .Where(move => move is not RelationshipMove.Claim)
                        .Where(move =>
                            RelationshipMachine
                                .Do(
                                    at,
                                    new RelationshipAct(move, By(person, 0))
                                    {
                                        MeetingId = Id(40),
                                        Minutes = 30,
                                        Version = Both(9),
                                        Until = DateOnly.FromDateTime(Day(90).UtcDateTime),
                                    }
                                )
                                .IsGood
                        );
                    return granted.ToHashSet().SetEquals(RelationshipMachine.MovesOf(at, person));
                },
                iter: 5_000
            );
    }

    [Fact]
    public void Every_row_of_the_table_stands_once_and_every_entry_it_leaves_is_whole()
    {
        MoveTable
            .Rules.GroupBy(rule => (rule.From, rule.Move))
            .Where(group => group.Count() > 1)
            .ShouldBeEmpty();
        Gen.Select(AnyBeginning, AnyAct.List[0, 25])
            .Sample(
                (begun, acts) =>
                {
                    var at = begun;
                    foreach (var act in acts)
                    {
                        if (RelationshipMachine.Do(at, act).Value is { } step)
                        {
                            if (ActivityFactsCheck.Missing(step.Entry).Count > 0)
                            {
                                return false;
                            }

                            at = step.After;
                        }
                    }

                    return true;
                },
                iter: 5_000
            );
    }

    private static Verdict<RelationshipStep> Ask(Guid mentor, Guid mentee, Guid by) =>
        RelationshipBeginning.Ask(Pair, mentor, mentee, MentorshipModel.NearPeer, Id(20), By(by));

    private static Gen<T> OneOf<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
