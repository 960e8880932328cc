using CsCheck;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Health;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Relationships;
using static SmartPick.Engine.Tests.Mentorship.People;

namespace SmartPick.Engine.Tests.Mentorship;

public sealed class HealthTests
{
    private static readonly AgreementTerms Terms = new()
    {
        ReplyDays = 3,
        CadenceDays = 30,
        Supports = ["letter"],
    };

    [Fact]
    public void R01_Messages_that_waited_longer_than_agreed_are_a_signal_for_who_waits()
    {
        var log = new Entries().Asked(1, 10).Asked(2, 11).Asked(3, 12).Answered(3, 13);
        Signals(log, 13.5).ShouldBeEmpty();
        Signals(log, 14.5).Single().Kind.ShouldBe(HealthSignalKind.Unanswered);
        Signals(log, 14.5).Single().Text.ShouldStartWith("2 of your messages");
        Signals(log, 14.5, viewer: Side.Mentor).ShouldBeEmpty();
        Signals(log, 14.5, Terms with { ReplyDays = null }).ShouldBeEmpty();
        Signals(log.Answered(1, 14.6), 15).ShouldBeEmpty();
    }

    [Fact]
    public void R01_One_message_is_below_the_minimum_of_data() =>
        Signals(new Entries().Asked(1, 10), 80).ShouldBeEmpty();

    [Fact]
    public void R01_Two_of_the_last_four_cancelled_are_a_signal_and_three_meetings_are_too_few()
    {
        var three = new Entries().Held(1, 10).Cancelled(2, 20, "mentor").Cancelled(3, 30, "mentor");
        Signals(three, 35).ShouldBeEmpty();
        var four = three.Held(4, 40);
        var signal = Signals(four, 45).Single();
        signal.Kind.ShouldBe(HealthSignalKind.Cancelled);
        signal.Text.ShouldBe("Of the latest 4 meetings 2 were cancelled, by the other side.");
        signal.Evidence.Count.ShouldBe(2);
        Signals(four, 45, viewer: Side.Mentor).Single().Text.ShouldEndWith("by you.");
        Signals(four.Held(5, 50), 51).Single().Kind.ShouldBe(HealthSignalKind.Cancelled);
        Signals(four.Held(6, 52), 53).ShouldBeEmpty();
    }

    [Fact]
    public void R01_A_relationship_that_rests_or_is_over_has_no_signals()
    {
        var log = new Entries().Asked(1, 10).Asked(2, 11);
        foreach (var move in new[] { RelationshipMove.Pause, RelationshipMove.End })
        {
            HealthCheck
                .Of(
                    Done(Active(), new RelationshipAct(move, By(Mentee, 12))),
                    Terms,
                    log.All,
                    Side.Mentee,
                    MadeRules.All,
                    Day(60)
                )
                .ShouldBeEmpty();
        }
    }

    [Fact]
    public void R01_Below_the_minimum_of_data_nothing_is_said_whatever_the_log_holds() =>
        Gen.Select(Gen.Int[0, 3], Gen.Double[5, 80])
            .List[0, 3]
            .Sample(events =>
            {
                var log = new Entries();
                foreach (var (kind, day) in events)
                {
                    log = kind switch
                    {
                        0 => log.Held(events.Count, day),
                        1 => log.Cancelled((int)(1000 * day), day, "mentor"),
                        2 => log.Answered(7, day),
                        _ => log.Asked(7, day),
                    };
                }

                return Signals(log, 93).Count == 0;
            });

    [Fact]
    public void A02_A_purpose_that_was_agreed_and_not_touched_for_ninety_days_is_listed()
    {
        var terms = Terms with { Purposes = ["career", "wellbeing"] };
        Signals(new Entries(), 93, terms).ShouldBeEmpty();
        Signals(new Entries(), 95, terms)
            .Select(signal => signal.Purpose)
            .ShouldBe(["career", "wellbeing"]);
        Signals(new Entries().Held(1, 50, purpose: "career"), 95, terms)
            .Single()
            .Text.ShouldBe("Agreed and not touched for 91 days: Wellbeing.");
        var resumed = new Entries().Add(ActivityKind.RelationshipResumed, 60, Mentee);
        Signals(resumed, 100, terms).ShouldBeEmpty();
    }

    [Fact]
    public void A02_The_time_for_each_purpose_adds_up_to_the_log_s()
    {
        Gen.Select(Gen.Int[0, 3], Gen.Int[10, 90], Gen.Bool)
            .List[0, 30]
            .Sample(events =>
            {
                var log = new Entries();
                string?[] purposes = ["career", "wellbeing", "learning", null];
                for (var i = 0; i < events.Count; i++)
                {
                    var (purpose, minutes, isTask) = events[i];
                    log = isTask
                        ? log.Add(
                            ActivityKind.TaskDone,
                            i,
                            Mentee,
                            new ActivityFacts { Title = "t", Purpose = purposes[purpose] }
                        )
                        : log.Held(100 + i, i, minutes, purposes[purpose]);
                }

                var times = PurposeTime.Of(Pair, ["career"], log.All);
                return times[0].Purpose is "career"
                    && times.Sum(time => time.Minutes)
                        == events.Where(one => !one.Item3).Sum(one => one.Item2)
                    && times.Sum(time => time.TasksDone) == events.Count(one => one.Item3)
                    && times.All(time =>
                        time.Minutes
                        == events
                            .Where(one => !one.Item3 && Equals(purposes[one.Item1], time.Purpose))
                            .Sum(one => one.Item2)
                    );
            });
    }

    [Fact]
    public void F06_The_review_s_numbers_are_those_of_the_log()
    {
        // Counted independently, entry by entry, in the order of days.
        Gen.Select(Gen.Int[0, 4], Gen.Double[1, 200])
            .List[0, 40]
            .Sample(events =>
            {
                var log = new Entries();
                int held = 0,
                    cancelled = 0,
                    inTime = 0,
                    late = 0,
                    open = 0;
                var days = new List<double>();
                for (var i = 0; i < events.Count; i++)
                {
                    var (kind, day) = events[i];
                    switch (kind)
                    {
                        case 0:
                            log.Held(100 + i, day);
                            days.Add(day);
                            held++;
                            break;
                        case 1:
                            log.Cancelled(100 + i, day, "mentee");
                            cancelled++;
                            break;
                        case 2:
                            log.Asked(100 + i, day).Answered(100 + i, day + 2);
                            inTime++;
                            break;
                        case 3:
                            log.Asked(100 + i, day).Answered(100 + i, day + 4);
                            late++;
                            break;
                        default:
                            log.Asked(100 + i, day, support: "letter");
                            open++;
                            break;
                    }
                }

                var review = ExpectationReview.Of(
                    Both(1) with
                    {
                        Terms = Terms,
                    },
                    log.All,
                    Day(300)
                );
                var cadence = held < 2 ? (double?)null : (days.Max() - days.Min()) / (held - 1);
                return review.Held == held
                    && review.Cancelled == cancelled
                    && review.AnsweredInTime == inTime
                    && review.AnsweredLate == late
                    && review.Unanswered == open
                    && review.Questions == inTime + late + open
                    && review.Supports.Single() == new SupportUse("letter", true, open)
                    && (
                        cadence is null
                            ? review.ActualCadenceDays is null
                            : Math.Abs(review.ActualCadenceDays!.Value - cadence.Value) < 1e-6
                    );
            });
    }

    [Fact]
    public void F06_What_came_before_the_version_in_force_is_not_counted()
    {
        var log = new Entries().Held(1, -5).Held(2, 5).Asked(3, 6, support: "listening");
        var review = ExpectationReview.Of(Both(1) with { Terms = Terms }, log.All, Day(10));
        review.Held.ShouldBe(1);
        review.ActualCadenceDays.ShouldBeNull();
        review.Supports.ShouldBe([
            new SupportUse("letter", true, 0),
            new SupportUse("listening", false, 1),
        ]);
    }

    [Fact]
    public void C07_Five_kept_of_five_show_and_two_of_two_are_new()
    {
        var log = new Entries().Held(1, 1).Held(2, 2);
        Facts(log).ShouldBe(new Reliability(true, null, null, new AnswerTime(0, null)));
        log.Held(3, 3).Held(4, 4).Held(5, 5);
        Facts(log).ShouldBe(new Reliability(false, 5, 5, new AnswerTime(0, null)));
        log.Cancelled(6, 6, "mentor").Cancelled(7, 7, "mentee");
        Facts(log).ShouldBe(new Reliability(false, 5, 6, new AnswerTime(0, null)));
    }

    [Fact]
    public void C07_A_first_conversation_that_is_a_meeting_too_counts_once()
    {
        var log = new Entries()
            .Add(
                ActivityKind.ConversationHeld,
                1,
                Mentee,
                new ActivityFacts { SubjectId = Id(1), Minutes = 20 }
            )
            .Held(1, 1.01, 25);
        HeldMeetings.Of(log.All).Single().Facts.Minutes.ShouldBe(25);
    }

    [Fact]
    public void A09_The_median_time_to_an_answer_shows_from_three_answers()
    {
        var log = new Entries().Asked(1, 1).Answered(1, 2).Asked(2, 1).Answered(2, 4);
        AnswerTime.Of(Mentor, log.All, MadeRules.All).ShouldBe(new AnswerTime(2, null));
        log.Asked(3, 5).Answered(3, 5.5);
        AnswerTime.Of(Mentor, log.All, MadeRules.All).ShouldBe(new AnswerTime(3, 24));
        log.Asked(4, 6).Answered(4, 8).Asked(5, 9).Asked(6, 9, Mentor).Answered(6, 20, Mentee);
        AnswerTime.Of(Mentor, log.All, MadeRules.All).ShouldBe(new AnswerTime(4, 36));
    }

    [Fact]
    public void R02_A_pattern_shows_from_three_notes_on_one_person_with_what_to_ask_for()
    {
        FeedbackNote[] notes =
        [
            new(Id(1), Mentor, FeedbackLack.Vague),
            new(Id(2), Mentor, FeedbackLack.None),
            new(Id(4), Stranger, FeedbackLack.Vague),
            new(Id(5), Stranger, FeedbackLack.Vague),
        ];
        FeedbackPattern.Find(notes, MadeRules.All).ShouldBeEmpty();
        var pattern = FeedbackPattern
            .Find([.. notes, new FeedbackNote(Id(3), Mentor, FeedbackLack.Vague)], MadeRules.All)
            .Single();
        pattern.ByPersonId.ShouldBe(Mentor);
        (pattern.Times, pattern.Of).ShouldBe((2, 3));
        pattern.Text.ShouldContain("one example");
        FeedbackPattern
            .Find(
                [
                    .. notes,
                    new FeedbackNote(Id(3), Mentor, FeedbackLack.Vague),
                    new FeedbackNote(Id(3), Mentor, FeedbackLack.None),
                ],
                MadeRules.All
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void R02_The_log_has_no_word_for_a_rating_so_that_no_mentor_can_read_one() =>
        Enum.GetNames<ActivityKind>()
            .Where(name =>
                name.Contains("Rat", StringComparison.Ordinal)
                || name.Contains("Note", StringComparison.Ordinal)
                || name.Contains("Concern", StringComparison.Ordinal)
                || name.Contains("Self", StringComparison.Ordinal)
                || name.Contains("Reflect", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();

    [Fact]
    public void R04_The_way_to_one_talk_is_offered_once_with_points_and_one_date()
    {
        var log = new Entries().Asked(1, 10).Asked(2, 11);
        var signals = Signals(log, 20);
        var today = new DateOnly(2026, 10, 1);
        var guide = Guide(signals, log, today).Value.ShouldNotBeNull();
        guide.ReviewOn.ShouldBe(new DateOnly(2026, 10, 31));
        guide.TalkingPoints.ShouldContain(point => point.Contains("2 of your messages"));
        guide.TalkingPoints.ShouldContain(point => point.Contains("new version of the agreement"));
        log.Add(ActivityKind.ResetOffered, 21, Mentee);
        Guide(signals, log, today).Refusals.Single().Key.ShouldBe("once");
        Guide([], new Entries(), today).Refusals.Single().Key.ShouldBe("no-signal");
    }

    [Fact]
    public void R05_At_the_end_open_tasks_and_promised_letters_are_handed_over_and_the_place_is_free()
    {
        var log = new Entries()
            .Add(ActivityKind.LetterPromised, 5, Mentor, new ActivityFacts { SubjectId = Id(1) })
            .Add(ActivityKind.LetterPromised, 6, Mentor, new ActivityFacts { SubjectId = Id(2) })
            .Add(ActivityKind.LetterUploaded, 7, Mentor, new ActivityFacts { SubjectId = Id(1) })
            .Add(
                ActivityKind.LetterPromised,
                6,
                Mentor,
                new ActivityFacts { SubjectId = Id(3) },
                Id(11)
            );
        var over = HandOver.Of(Active(), [Task(1), Task(2) with { DoneAt = Day(3) }], log.All);
        over.Tasks.Single().Id.ShouldBe(Id(81));
        over.Letters.ShouldBe([Id(2)]);
        over.FreesPlace.ShouldBeTrue();
        HandOver.Of(Informal(), [], []).FreesPlace.ShouldBeFalse();
    }

    [Fact]
    public void R07_The_mentee_s_own_check_names_each_of_four_things_and_only_those()
    {
        Check(new Entries(), [], 50).ShouldBeEmpty();
        Check(new Entries(), [Task(1), Task(2), Task(3)], 50).ShouldBe([SelfSignalKind.TooMuch]);
        Check(new Entries().Asked(1, 10, Mentor).Asked(2, 11, Mentor), [], 50)
            .ShouldBe([SelfSignalKind.Vanishing]);
        var met = new Entries().Held(1, 10).Held(2, 40);
        Check(met, [], 50).ShouldBe([SelfSignalKind.Unprepared, SelfSignalKind.LateFollowUp]);
        Sent(met, ActivityKind.DocumentSent, 1, 9);
        Sent(met, ActivityKind.FollowUpSent, 2, 41);
        Check(met, [], 50).ShouldBeEmpty();
        // A follow-up that is still in time is not missing.
        Check(new Entries().Held(1, 49).Held(2, 49.5), [], 50)
            .ShouldBe([SelfSignalKind.Unprepared]);
    }

    private static void Sent(Entries log, ActivityKind kind, int meeting, double day) =>
        log.Add(kind, day, Mentee, new ActivityFacts { SubjectId = Id(meeting), Title = "CV" });

    private static IReadOnlyList<SelfSignalKind> Check(
        Entries log,
        IReadOnlyList<MeetingTask> tasks,
        double day
    ) =>
        [
            .. SelfCheck
                .Of(Active(), Terms, log.All, tasks, MadeRules.All, Day(day))
                .Select(signal => signal.Kind),
        ];

    private static MeetingTask Task(int id) =>
        new(
            Id(80 + id),
            Pair,
            Side.Mentee,
            TaskKind.Reading,
            "Read",
            DateOnly.FromDateTime(Day(20).UtcDateTime)
        );

    private static Verdict<ResetGuide> Guide(
        IReadOnlyList<HealthSignal> signals,
        Entries log,
        DateOnly today
    ) => ResetGuide.Make(Pair, "Dr. Smith", signals, log.All, MadeRules.All, today);

    private static Reliability Facts(Entries log) =>
        Reliability.Of(Mentor, new HashSet<Guid> { Pair }, log.All, MadeRules.All);

    private static IReadOnlyList<HealthSignal> Signals(
        Entries log,
        double day,
        AgreementTerms? terms = null,
        Side viewer = Side.Mentee
    ) => HealthCheck.Of(Active(), terms ?? Terms, log.All, viewer, MadeRules.All, Day(day));
}
