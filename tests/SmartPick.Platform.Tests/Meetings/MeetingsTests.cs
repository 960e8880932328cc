using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Advising;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Gratitude;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Tests.Mentorship;

namespace SmartPick.Platform.Tests.Meetings;

/// <summary>Meetings, tasks, advice and reflections as they are stored.</summary>
public sealed class MeetingsTests
{
    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task D06_The_first_meeting_that_took_place_is_the_held_conversation(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);

        await pair.TalkAsync();

        var row = await pair.RowAsync();
        row.State.ShouldBe(RelationshipState.ConversationHeld);
        (await pair.People.AllAsync<StoredRequest>())
            .ShouldHaveSingleItem()
            .State.ShouldBe(RequestState.Fulfilled);
        var log = await pair.People.InAsync(db => db.HappeningsAsync([pair.Id], Stop));
        log.Count(entry => entry.IsHeldMeeting).ShouldBe(1);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task G01_The_agenda_lists_news_since_the_last_meeting_and_decisions_carry_options(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var meeting = await pair.PlanAsync();
        await pair.People.InAsync(db =>
            new RecordMilestone(db, pair.People.Time).DoAsync(
                pair.Mentee,
                ActivityKind.PublicationAccepted,
                "Two case reports",
                Stop
            )
        );

        var bare = await PrepareAsync(pair, meeting, 0, "Away rotations");
        bare.Failures.ShouldHaveSingleItem().Field.ShouldBe("decisions");
        (await PrepareAsync(pair, meeting, 0, "Away rotations: two / three")).Value.ShouldBeTrue();

        var seen = await pair.MeetingAsync(pair.Mentor, meeting);
        seen.Agenda.Updates.ShouldContain(update =>
            update.Text.Contains("Two case reports", StringComparison.Ordinal)
        );
        seen.Agenda.Questions.ShouldBe(["How many programs?", "Which letters?"]);
        seen.Agenda.Decisions.ShouldHaveSingleItem().Options.ShouldBe(["two", "three"]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task G02_What_is_kept_is_the_mentees_own_and_what_is_sent_late_is_shown_as_late(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var meeting = await pair.PlanAsync(days: 10);

        await PrepareAsync(pair, meeting, 0, null, isSent: false);
        (await pair.MeetingAsync(pair.Mentor, meeting)).Agenda.Questions.ShouldBeEmpty();
        (await pair.MeetingAsync(pair.Mentee, meeting)).Agenda.Questions.Count.ShouldBe(2);

        pair.People.Time.Advance(TimeSpan.FromDays(9));
        await PrepareAsync(pair, meeting, 1, null);
        var seen = await pair.MeetingAsync(pair.Mentor, meeting);
        seen.SendAhead.State.ShouldBe(SendAheadState.Late);
        (await PrepareAsync(pair, meeting, 0, null))
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.Changed);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task G03_The_outcome_is_stored_once_and_a_follow_up_is_drafted(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var meeting = await pair.PlanAsync();

        (await pair.CloseAsync(pair.Mentor, meeting, MeetingOutcome.Held))
            .Failures.ShouldHaveSingleItem()
            .Code.ShouldBe("meetings.not-yet");
        pair.People.Time.Advance(TimeSpan.FromDays(2));
        (
            await pair.CloseAsync(pair.Mentor, meeting, MeetingOutcome.Late, Side.Mentor)
        ).Value.ShouldBeTrue();
        (await pair.CloseAsync(pair.Mentee, meeting, MeetingOutcome.Held))
            .Failures.ShouldHaveSingleItem()
            .Code.ShouldBe("meetings.closed");
        await SetAsync(pair, meeting);

        var view = await pair.MeetingAsync(pair.Mentee, meeting);
        var draft = view.Draft.ShouldNotBeNull();
        draft.Text.ShouldContain("Read the review");
        draft.Text.ShouldContain("Dr. Smith");
        (await pair.MeetingAsync(pair.Mentor, meeting)).Draft.ShouldBeNull("the mentee writes it");
        (
            await pair.People.InAsync(db =>
                new SendFollowUp(db, pair.People.Time, TestRules.Rules).DoAsync(
                    pair.Mentee,
                    meeting,
                    view.Version,
                    draft.Text,
                    Stop
                )
            )
        ).Value.ShouldBeTrue();
        (await pair.MeetingAsync(pair.Mentor, meeting)).FollowUp.ShouldBe(draft.Text.Trim());
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task G03_A_meeting_stays_at_its_local_hour_through_daylight_saving(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        pair.People.Time.SetUtcNow(new DateTimeOffset(2026, 10, 1, 12, 0, 0, TimeSpan.Zero));
        await pair.StartAsync();
        foreach (var (day, hour) in new[] { (30, 22), (3, 23) })
        {
            var local = new DateTime(2026, day == 30 ? 10 : 11, day, 17, 0, 0);
            var planned = await pair.People.InAsync(db =>
                new PlanMeeting(db, pair.People.Time, pair.People.Rules).DoAsync(
                    pair.Mentor,
                    pair.Id,
                    new MeetingWish(local, "America/Chicago", 30),
                    Stop
                )
            );
            var seen = await pair.MeetingAsync(pair.Mentee, planned.Value);
            seen.Meeting.StartsAt.UtcDateTime.Hour.ShouldBe(hour);
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task G05_Three_tasks_in_one_go_are_seen_by_both_and_an_overdue_one_comes_back(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var meeting = await pair.PlanAsync();

        (await SetAsync(pair, meeting)).Value.ShouldBe(3);
        var work = (await pair.WorkAsync(pair.Mentor)).Tasks;
        work.Count.ShouldBe(3);
        var done = work.Single(task => task.Owner is Side.Mentor);
        await pair.People.InAsync(db =>
            new CloseTask(db, pair.People.Time).DoAsync(pair.Mentor, done.Id, true, Stop)
        );
        pair.People.Time.Advance(TimeSpan.FromDays(40));
        var next = await pair.PlanAsync();

        var agenda = (await pair.MeetingAsync(pair.Mentee, next)).Agenda;
        agenda.Updates.Count(update => update.IsOverdue).ShouldBe(2);
        agenda.Updates.ShouldContain(update =>
            update.Text.StartsWith("Done: ", StringComparison.Ordinal)
        );
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task G04_Two_mentors_who_differ_stand_side_by_side_in_the_mentees_own_ledger(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var second = await TestPair.BeginAsync(
            pair.People,
            await pair.People.AddMentorAsync("Dr. Jones"),
            pair.Mentee
        );
        var first = await AdviseAsync(pair, "two");
        await AdviseAsync(second, "three");

        var ledger = await pair.People.InAsync(db => new ReadAdvice(db).DoAsync(pair.Mentee, Stop));
        ledger
            .Conflicts.ShouldHaveSingleItem()
            .Sides.Select(side => side.Position)
            .ShouldBe(["two", "three"], ignoreOrder: true);
        (await DecideAsync(pair, first.Value, " "))
            .Failures.ShouldHaveSingleItem()
            .Code.ShouldBe("advice.no-reason");
        (await DecideAsync(pair, first.Value, "It fits my budget")).Value.ShouldBe(
            AdviceDecision.Follow
        );
        (
            await pair.People.InAsync(db => new ReadAdvice(db).DoAsync(pair.Mentor, Stop))
        ).Advice.ShouldBeEmpty("the ledger is the mentee's");
        (await AdviseAsync(pair, "mine", pair.Mentor))
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.NotAllowed);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task G06_A_reflection_keeps_its_old_versions_and_only_its_owner_reads_it(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var meeting = await pair.PlanAsync();
        (await ReflectAsync(pair, meeting, 0, "planted first")).Value.ShouldBe(1);
        (await ReflectAsync(pair, meeting, 1, "planted second")).Value.ShouldBe(2);

        (await pair.MeetingAsync(pair.Mentee, meeting))
            .Reflections.Select(version => version.Text)
            .ShouldBe(["planted second", "planted first"]);
        (await pair.AllReadsAsync(pair.Mentor)).ShouldNotContain("planted");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task G06_Of_two_windows_on_one_reflection_the_second_is_told_and_loses_nothing(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var meeting = await pair.PlanAsync();
        (await ReflectAsync(pair, meeting, 0, "In the first window")).IsDone.ShouldBeTrue();

        (await ReflectAsync(pair, meeting, 0, "In the second"))
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.Changed);

        (await pair.MeetingAsync(pair.Mentee, meeting))
            .Reflections.ShouldHaveSingleItem()
            .Text.ShouldBe("In the first window");
        (await ReflectAsync(pair, meeting, 1, "In the second")).Value.ShouldBe(2);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task G03_Of_two_windows_on_one_note_after_a_meeting_the_second_is_told(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var meeting = await pair.HoldAsync();
        var seen = (await pair.MeetingAsync(pair.Mentee, meeting)).Version;

        (await FollowAsync("From the first window")).IsDone.ShouldBeTrue();
        (await FollowAsync("From the second"))
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.Changed);

        (await pair.MeetingAsync(pair.Mentor, meeting)).FollowUp.ShouldBe("From the first window");

        Task<Outcome<bool>> FollowAsync(string text) =>
            pair.People.InAsync(db =>
                new SendFollowUp(db, pair.People.Time, TestRules.Rules).DoAsync(
                    pair.Mentee,
                    meeting,
                    seen,
                    text,
                    Stop
                )
            );
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C09_A_conversation_that_was_held_offers_its_place_to_who_waits(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind, capacity: 1);
        var waiting = await pair.People.AddAsync("Waiting");
        (await pair.TryAskAsync(waiting, pair.Mentor, mayWait: true)).IsDone.ShouldBeTrue();
        (await StateAsync()).ShouldBe(RequestState.WaitingList);

        await pair.TalkAsync();

        (await StateAsync()).ShouldBe(RequestState.Asked);

        async Task<RequestState> StateAsync() =>
            (await pair.People.AllAsync<StoredRequest>())
                .Single(row => row.FromId == waiting.PersonId)
                .State;
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task G05_A_task_is_overdue_by_the_clock_of_who_reads_it(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        await using (var db = pair.People.Store.Open())
        {
            (await db.Set<Person>().FindAsync([pair.Mentee.PersonId], Stop))!.TimeZone =
                "America/Chicago";
            await db.SaveChangesAsync(Stop);
        }

        // Three at night in UTC is the evening before in Chicago.
        pair.People.Time.SetUtcNow(new DateTimeOffset(2026, 10, 2, 3, 0, 0, TimeSpan.Zero));

        (await pair.WorkAsync(pair.Mentee)).Today.ShouldBe(new DateOnly(2026, 10, 1));
        (await pair.WorkAsync(pair.Mentor)).Today.ShouldBe(new DateOnly(2026, 10, 2));
    }

    private static Task<Outcome<int>> ReflectAsync(
        TestPair pair,
        Guid meeting,
        int seen,
        string text
    ) =>
        pair.People.InAsync(db =>
            new WriteReflection(db, pair.People.Time, TestRules.Rules).DoAsync(
                pair.Mentee,
                meeting,
                seen,
                text,
                Stop
            )
        );

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task F05_Whether_anything_changed_is_asked_and_may_be_skipped(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var first = await pair.PlanAsync();
        var second = await pair.PlanAsync();
        (await pair.MeetingAsync(pair.Mentee, first)).Agenda.Change.ShouldBe(ChangePrompt.Open);

        await pair.People.InAsync(db =>
            new PrepareMeeting(db, pair.People.Time, TestRules.Rules).TellChangeAsync(
                pair.Mentee,
                first,
                null,
                Stop
            )
        );
        await pair.People.InAsync(db =>
            new PrepareMeeting(db, pair.People.Time, TestRules.Rules).TellChangeAsync(
                pair.Mentee,
                second,
                "I think of plastics too",
                Stop
            )
        );

        (await pair.MeetingAsync(pair.Mentee, first)).Agenda.Change.ShouldBe(ChangePrompt.Skipped);
        var told = await pair.MeetingAsync(pair.Mentor, second);
        told.Agenda.Change.ShouldBe(ChangePrompt.Told);
        told.Agenda.Updates.ShouldContain(update =>
            update.Text.Contains("plastics", StringComparison.Ordinal)
        );
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Somebody_elses_meeting_is_not_there_for_anything(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var meeting = await pair.PlanAsync();
        var stranger = await pair.People.AddAsync("Stranger");

        (await pair.CloseAsync(stranger, meeting, MeetingOutcome.Held))
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.NotThere);
        (
            await pair.People.InAsync(db =>
                new ReadMeetings(db, pair.People.Time, pair.People.Rules).OneAsync(
                    stranger,
                    meeting,
                    Stop
                )
            )
        )
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.NotThere);
    }

    private static Task<Outcome<bool>> PrepareAsync(
        TestPair pair,
        Guid meeting,
        int version,
        string? decisions,
        bool isSent = true
    ) =>
        pair.People.InAsync(db =>
            new PrepareMeeting(db, pair.People.Time, TestRules.Rules).DoAsync(
                pair.Mentee,
                meeting,
                new Preparation(version, "How many programs?\nWhich letters?", decisions, isSent),
                Stop
            )
        );

    private static Task<Outcome<int>> SetAsync(TestPair pair, Guid meeting)
    {
        var due = DateOnly.FromDateTime(pair.People.Time.GetUtcNow().UtcDateTime).AddDays(14);
        return pair.People.InAsync(db =>
            new SetTasks(db, pair.People.Time, pair.People.Rules).DoAsync(
                pair.Mentee,
                pair.Id,
                meeting,
                [
                    new TaskWish("Read the review", TaskKind.Reading, Side.Mentee, due),
                    new TaskWish("Write to the lab", TaskKind.Contact, Side.Mentee, due),
                    new TaskWish("Send the protocol", TaskKind.Research, Side.Mentor, due),
                ],
                Stop
            )
        );
    }

    private static Task<Outcome<Guid>> AdviseAsync(
        TestPair pair,
        string position,
        Who? who = null
    ) =>
        pair.People.InAsync(db =>
            new KeepAdvice(db, pair.People.Time, TestRules.Rules).DoAsync(
                who ?? pair.Mentee,
                pair.Id,
                new AdviceWish("Away rotations", position, $"Do {position}."),
                Stop
            )
        );

    private static Task<Outcome<AdviceDecision>> DecideAsync(
        TestPair pair,
        Guid advice,
        string why
    ) =>
        pair.People.InAsync(db =>
            new KeepAdvice(db, pair.People.Time, TestRules.Rules).DecideAsync(
                pair.Mentee,
                advice,
                AdviceDecision.Follow,
                why,
                Stop
            )
        );
}
