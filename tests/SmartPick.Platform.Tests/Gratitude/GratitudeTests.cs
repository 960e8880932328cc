using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Gratitude;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Outreach;
using SmartPick.Platform.Gratitude;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;
using SmartPick.Platform.Tests.Mentorship;

namespace SmartPick.Platform.Tests.Gratitude;

/// <summary>Thanks with facts, hours that equal meetings, consent before anything leaves the pair.</summary>
public sealed class GratitudeTests
{
    private static readonly MatchWeek Week = new(
        new DateOnly(2027, 3, 15),
        new DateOnly(2027, 3, 19),
        "America/New_York",
        "high"
    );

    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task S01_A_milestone_drafts_thanks_that_name_what_the_mentor_did_and_goes_out_once(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var due = DateOnly.FromDateTime(pair.People.Time.GetUtcNow().UtcDateTime).AddDays(3);
        await pair.People.InAsync(db =>
            new SetTasks(db, pair.People.Time, pair.People.Rules).DoAsync(
                pair.Mentor,
                pair.Id,
                null,
                [new TaskWish("Read the second draft", TaskKind.Research, Side.Mentor, due)],
                Stop
            )
        );
        var task = (await pair.WorkAsync(pair.Mentor)).Tasks.ShouldHaveSingleItem();
        await pair.People.InAsync(db =>
            new CloseTask(db, pair.People.Time).DoAsync(pair.Mentor, task.Id, true, Stop)
        );
        pair.People.Time.Advance(TimeSpan.FromHours(1));
        await MilestoneAsync(pair, ActivityKind.PublicationAccepted, "Two case reports");

        var draft = (await ReadAsync(pair, pair.Mentee)).Due.ShouldHaveSingleItem();
        draft.Draft.Text.ShouldContain("Read the second draft");
        draft.Draft.Text.ShouldContain("Two case reports");
        var sent = await SendAsync(pair, draft);
        sent.Value.ShouldBeTrue();
        (await SendAsync(pair, draft))
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.NotThere, "once");
        (await ReadAsync(pair, pair.Mentee)).Due.ShouldBeEmpty();
        (await ReadAsync(pair, pair.Mentor))
            .Received.Items.ShouldHaveSingleItem()
            .FromName.ShouldBe("Jessica");
        var copy = (await ReadAsync(pair, pair.Mentee)).Sent.ShouldHaveSingleItem();
        copy.Text.ShouldBe(draft.Draft.Text.Trim(), "who sent it reads it again");
        (await ReadAsync(pair, pair.Mentor)).Sent.ShouldBeEmpty();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task S02_Who_matched_is_invited_once_and_a_no_is_remembered(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        (await ReadAsync(pair, pair.Mentee)).NearPeer.ShouldBeNull();
        await MilestoneAsync(pair, ActivityKind.Matched, "Springfield");
        (await ReadAsync(pair, pair.Mentee)).NearPeer.ShouldNotBeNull();

        (await AnswerAsync(pair, isYes: false)).Value.ShouldBeFalse();
        (await ReadAsync(pair, pair.Mentee)).NearPeer.ShouldBeNull();
        (await AnswerAsync(pair, isYes: true)).IsDone.ShouldBeFalse();
        (await pair.People.AllAsync<MentorProfile>()).ShouldNotContain(profile =>
            profile.PersonId == pair.Mentee.PersonId
        );
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task S02_A_yes_begins_an_unlisted_profile_with_a_small_capacity(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await MilestoneAsync(pair, ActivityKind.Matched, null);

        (await AnswerAsync(pair, isYes: true)).Value.ShouldBeTrue();

        var profile = (await pair.People.AllAsync<MentorProfile>()).Single(one =>
            one.PersonId == pair.Mentee.PersonId
        );
        profile.Answers.Capacity.ShouldBe(pair.People.Rules.NearPeerCapacity);
        profile.Answers.IsListed.ShouldBeFalse("its owner lists it");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task S03_Hours_equal_the_meetings_that_were_held(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        await pair.HoldAsync();
        await pair.CancelAsync();
        var today = DateOnly.FromDateTime(pair.People.Time.GetUtcNow().UtcDateTime);

        var hours = await HoursAsync(pair, pair.Mentor, today);
        var held = (await pair.WorkAsync(pair.Mentor))
            .Meetings.Where(meeting => meeting.Outcome is MeetingOutcome.Held)
            .ToList();
        (hours.Meetings, hours.Minutes).ShouldBe((held.Count, held.Sum(one => one.Minutes)));
        (await HoursAsync(pair, pair.Mentee, today)).Meetings.ShouldBe(
            0,
            "the mentee mentored nobody"
        );
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task S04_An_attribution_leaves_the_pair_only_when_both_agree(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var id = (
            await pair.People.InAsync(db =>
                Send(pair, db)
                    .AttributeAsync(pair.Mentee, pair.Id, "Dr. Smith made it possible", Stop)
            )
        ).Value;
        var stranger = await pair.People.AddAsync("Stranger");

        (await AgreeAsync(pair, pair.Mentee, id)).Value.ShouldBeFalse();
        (await AgreeAsync(pair, stranger, id))
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.NotThere);
        (await AgreeAsync(pair, pair.Mentor, id)).Value.ShouldBeTrue();
        (await AgreeAsync(pair, pair.Mentee, id, isYes: false)).Value.ShouldBeFalse("taken back");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A16_Advocacy_is_a_timeline_and_refused_in_Match_Week(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        (await SpeakAsync(pair, pair.Mentor)).IsDone.ShouldBeTrue();
        (await SpeakAsync(pair, pair.Mentee)).IsDone.ShouldBeFalse("the mentor writes it down");

        var timeline = await pair.People.InAsync(db =>
            new Advocacy(db, pair.People.Time, pair.People.Rules, Week).ReadAsync(pair.Mentee, Stop)
        );
        timeline.Acts.ShouldHaveSingleItem().Where.ShouldBe("Springfield");

        pair.People.Time.SetUtcNow(new DateTimeOffset(2027, 3, 17, 12, 0, 0, TimeSpan.Zero));
        (await SpeakAsync(pair, pair.Mentor))
            .Failures.ShouldHaveSingleItem()
            .Code.ShouldBe("advocacy.match-week");
    }

    private static SendThanks Send(TestPair pair, PlatformDb db) =>
        new(db, pair.People.Time, pair.People.Rules);

    private static Task<Outcome<Guid>> SpeakAsync(TestPair pair, Who who) =>
        pair.People.InAsync(db =>
            new Advocacy(db, pair.People.Time, pair.People.Rules, Week).DoAsync(
                who,
                pair.Id,
                "rotation",
                "Springfield",
                null,
                Stop
            )
        );

    private static Task<ThanksView> ReadAsync(TestPair pair, Who who) =>
        pair.People.InAsync(db => new ReadThanks(db, pair.People.Rules).DoAsync(who, Stop));

    private static Task<Outcome<bool>> SendAsync(TestPair pair, ThanksDue due) =>
        pair.People.InAsync(db =>
            Send(pair, db)
                .DoAsync(pair.Mentee, due.RelationshipId, due.MilestoneId, due.Draft.Text, Stop)
        );

    private static Task<Outcome<bool>> AnswerAsync(TestPair pair, bool isYes) =>
        pair.People.InAsync(db => Send(pair, db).AnswerNearPeerAsync(pair.Mentee, isYes, Stop));

    private static Task<Outcome<bool>> AgreeAsync(
        TestPair pair,
        Who who,
        Guid id,
        bool isYes = true
    ) => pair.People.InAsync(db => Send(pair, db).AgreeAsync(who, id, isYes, Stop));

    private static Task<HoursCertificate> HoursAsync(TestPair pair, Who who, DateOnly today) =>
        pair.People.InAsync(db =>
            new ReadHours(db).DoAsync(who, today.AddDays(-365), today.AddDays(1), Stop)
        );

    private static Task<Outcome<Guid>> MilestoneAsync(
        TestPair pair,
        ActivityKind kind,
        string? title
    ) =>
        pair.People.InAsync(db =>
            new RecordMilestone(db, pair.People.Time).DoAsync(pair.Mentee, kind, title, Stop)
        );
}
