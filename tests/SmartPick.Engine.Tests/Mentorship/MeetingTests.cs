using CsCheck;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Meetings;
using static SmartPick.Engine.Tests.Mentorship.People;

namespace SmartPick.Engine.Tests.Mentorship;

public sealed class MeetingTests
{
    private static readonly Meeting Planned = new()
    {
        Id = Id(70),
        RelationshipId = Pair,
        StartsAt = Day(20),
        Minutes = 30,
        Zone = "America/New_York",
        Purpose = "career",
    };

    [Fact]
    public void G03_The_outcome_is_held_late_or_cancelled_and_by_whom()
    {
        var held = Close(MeetingOutcome.Held, null, 20.1).Value.ShouldNotBeNull();
        held.Entry.Kind.ShouldBe(ActivityKind.MeetingHeld);
        held.Entry.Facts.Minutes.ShouldBe(30);
        held.Entry.At.ShouldBe(Planned.StartsAt.AddMinutes(30));
        var late = Close(MeetingOutcome.Late, Side.Mentee, 20.1).Value.ShouldNotBeNull();
        late.Entry.Facts.Word.ShouldBe("mentee");
        var cancelled = Close(MeetingOutcome.Cancelled, Side.Mentor, 19).Value.ShouldNotBeNull();
        cancelled.Entry.Facts.Minutes.ShouldBeNull();
        cancelled.After.OutcomeBy.ShouldBe(Side.Mentor);
        foreach (var step in new[] { held, late, cancelled })
        {
            ActivityFactsCheck.Missing(step.Entry).ShouldBeEmpty();
            step.After.Close(MeetingOutcome.Held, null, null, By(Mentee, 30))
                .Refusals.Single()
                .Key.ShouldBe("closed");
        }

        Close(MeetingOutcome.Held, null, 19).Refusals.Single().Key.ShouldBe("not-yet");
        Close(MeetingOutcome.Cancelled, null, 19).Refusals.Single().Key.ShouldBe("by-whom");
    }

    [Fact]
    public void G01_The_agenda_lists_what_is_new_since_the_last_meeting_and_nothing_older()
    {
        var log = new Entries()
            .Own(ActivityKind.PublicationAccepted, 1, Titled("An old paper", 300))
            .Held(69, 5)
            .Own(ActivityKind.PublicationAccepted, 8, Titled("A new paper", 301))
            .Add(ActivityKind.TaskDone, 9, Mentee, Titled("Read the review", 302))
            .Add(ActivityKind.TaskDone, 10, Mentee, Titled("Somebody else's", 303), Id(11))
            .Own(ActivityKind.PublicationAccepted, 25, Titled("Not yet known", 304));
        var agenda = Make(log, [], []).Value.ShouldNotBeNull();
        agenda
            .Updates.Select(update => update.Text)
            .ShouldBe(["Accepted: A new paper", "Done: Read the review"]);
        agenda.Updates.ShouldAllBe(update => update.ActivityId != null);
    }

    [Fact]
    public void G01_A_decision_carries_its_options()
    {
        var bare = new AgendaDecision("Where to rotate?", ["Richmond"]);
        var whole = new AgendaDecision("Which project?", ["A", "B"]);
        Make(new Entries(), [], [bare, whole, bare with { Question = "When?", Options = [] }])
            .Refusals.Select(refusal => refusal.Text)
            .ShouldBe([
                "Name at least two options for: Where to rotate?.",
                "Name at least two options for: When?.",
            ]);
        Make(new Entries(), [], [whole]).Value!.Decisions.Single().Options.Count.ShouldBe(2);
    }

    [Fact]
    public void G05_An_overdue_task_stands_in_the_next_agenda_and_one_done_does_not()
    {
        var due = DateOnly.FromDateTime(Day(15).UtcDateTime);
        MeetingTask[] tasks =
        [
            Task(1, "Write to Dr. Lee", due),
            Task(2, "Not due yet", due.AddDays(30)),
            Task(3, "Done", due) with
            {
                DoneAt = Day(14),
            },
            Task(4, "Dropped", due) with
            {
                IsDropped = true,
            },
            Task(5, "Due today", DateOnly.FromDateTime(Day(20).UtcDateTime)),
        ];
        var update = Make(new Entries(), tasks, []).Value!.Updates.Single();
        update.IsOverdue.ShouldBeTrue();
        update.Text.ShouldBe("Still open, due 16 September 2026: Write to Dr. Lee (mentee)");
    }

    [Fact]
    public void F05_Whether_anything_changed_is_asked_and_may_be_skipped()
    {
        Make(new Entries(), [], []).Value!.Change.ShouldBe(ChangePrompt.Open);
        var facts = new ActivityFacts { SubjectId = Planned.Id, Title = "Two fields now" };
        var told = new Entries().Add(ActivityKind.ChangeTold, 18, Mentee, facts);
        Make(told, [], []).Value!.Change.ShouldBe(ChangePrompt.Told);
        Make(told, [], []).Value!.Updates.Single().Text.ShouldBe("Changed: Two fields now");
        var skipped = new Entries().Add(ActivityKind.ChangeSkipped, 18, Mentee, facts);
        Make(skipped, [], []).Value!.Change.ShouldBe(ChangePrompt.Skipped);
    }

    [Fact]
    public void G02_Late_sending_is_shown()
    {
        Ahead(new Entries(), 10).ShouldBe(SendAheadState.Open);
        Ahead(new Entries(), 17).ShouldBe(SendAheadState.Due);
        Ahead(new Entries(), 20).ShouldBe(SendAheadState.NothingSent);
        Ahead(Sent(16), 18).ShouldBe(SendAheadState.InTime);
        Ahead(Sent(17), 18).ShouldBe(SendAheadState.InTime);
        Ahead(Sent(17.01), 18).ShouldBe(SendAheadState.Late);
        Ahead(Sent(16).Add(ActivityKind.DocumentSent, 19, Mentee, Titled("v2", 70)), 19.5)
            .ShouldBe(SendAheadState.Late);
        Ahead(Sent(21), 22).ShouldBe(SendAheadState.NothingSent);
    }

    [Fact]
    public void G03_The_follow_up_names_what_was_taken_on_and_is_due_two_days_after_the_end()
    {
        var held = Close(MeetingOutcome.Held, null, 20.1).Value!.After;
        var followUp = FollowUp
            .Draft(
                held,
                "Dr. Smith",
                "Jessica",
                [
                    Task(1, "Read the review", new DateOnly(2026, 10, 1)),
                    Task(2, "Send the protocol", new DateOnly(2026, 9, 25)) with
                    {
                        Owner = Side.Mentor,
                    },
                ],
                MadeRules.All
            )
            .Value.ShouldNotBeNull();
        followUp.DueAt.ShouldBe(held.StartsAt.AddMinutes(30).AddHours(48));
        followUp.Text.ShouldContain("your time on 21 September");
        followUp.Text.ShouldContain("What I have taken on:\n- Read the review, by 1 October 2026");
        followUp.Text.ShouldContain("offered to do:\n- Send the protocol, by 25 September 2026");
        FollowUp
            .Draft(Planned, "Dr. Smith", "Jessica", [], MadeRules.All)
            .Refusals.Single()
            .Key.ShouldBe("not-held");
    }

    [Fact]
    public void G03_Meetings_that_come_back_stay_at_their_hour_when_the_clocks_change()
    {
        var series = new MeetingSeries(At(2026, 10, 18, 9), 14, "America/New_York");
        var starts = series.Starts(3);
        starts.Select(start => start.Hour).ShouldBe([13, 14, 14]);
        starts.Select(start => MeetingSeries.LocalOf(start, series.Zone).Hour).ShouldBe([9, 9, 9]);
    }

    [Fact]
    public void G03_Every_hour_of_every_zone_comes_back_as_itself_but_for_one_that_is_skipped() =>
        Gen.Select(
                Gen.Int[0, 3],
                Gen.Int[0, 365 * 3 * 24 * 2],
                (zone, halfHours) =>
                    (
                        Zone: new[]
                        {
                            "America/New_York",
                            "Europe/Berlin",
                            "America/Phoenix",
                            "Australia/Lord_Howe",
                        }[zone],
                        Local: At(2026, 1, 1, 0).AddMinutes(30 * halfHours)
                    )
            )
            .Sample(hour =>
            {
                var back = MeetingSeries.LocalOf(
                    MeetingSeries.UtcOf(hour.Local, hour.Zone),
                    hour.Zone
                );
                var isSkipped = TimeZoneInfo
                    .FindSystemTimeZoneById(hour.Zone)
                    .IsInvalidTime(hour.Local);
                return isSkipped ? back > hour.Local : back == hour.Local;
            });

    [Fact]
    public void G03_An_hour_that_is_skipped_comes_later_and_one_that_comes_twice_is_the_first()
    {
        MeetingSeries
            .UtcOf(At(2027, 3, 14, 2).AddMinutes(30), "America/New_York")
            .ShouldBe(new DateTimeOffset(2027, 3, 14, 7, 30, 0, TimeSpan.Zero));
        MeetingSeries
            .UtcOf(At(2026, 11, 1, 1).AddMinutes(30), "America/New_York")
            .ShouldBe(new DateTimeOffset(2026, 11, 1, 5, 30, 0, TimeSpan.Zero));
    }

    private static Verdict<MeetingStep> Close(MeetingOutcome outcome, Side? by, double day) =>
        Planned.Close(outcome, by, null, By(Mentee, 0) with { At = Day(day) });

    private static Verdict<Agenda> Make(
        Entries log,
        IReadOnlyList<MeetingTask> tasks,
        IReadOnlyList<AgendaDecision> decisions
    ) => AgendaBuilder.Make(Planned, Mentee, log.All, tasks, ["How?"], decisions, Day(20));

    private static SendAheadState Ahead(Entries log, double day) =>
        SendAhead.Of(Planned, log.All, MadeRules.All, Day(day)).State;

    private static Entries Sent(double day) =>
        new Entries().Add(ActivityKind.DocumentSent, day, Mentee, Titled("CV", 70));

    private static ActivityFacts Titled(string title, int subject) =>
        new() { Title = title, SubjectId = Id(subject) };

    private static MeetingTask Task(int id, string title, DateOnly due) =>
        new(Id(80 + id), Pair, Side.Mentee, TaskKind.Contact, title, due);

    private static DateTime At(int year, int month, int day, int hour) =>
        new(year, month, day, hour, 0, 0, DateTimeKind.Unspecified);
}
