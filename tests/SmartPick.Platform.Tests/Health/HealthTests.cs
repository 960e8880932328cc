using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Health;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Platform.Health;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Tests.Mentorship;

namespace SmartPick.Platform.Tests.Health;

/// <summary>How a relationship goes, and who may know.</summary>
public sealed class HealthTests
{
    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task R01_Signals_come_from_the_pairs_own_events_and_go_to_the_mentee_alone(
        DatabaseKind kind
    )
    {
        await using var pair = await FailingAsync(kind);

        var health = (await ReadAsync(pair, pair.Mentee)).Value;
        health.Signals.ShouldContain(signal => signal.Kind == HealthSignalKind.Cancelled);
        health.Signals.ShouldContain(signal => signal.Kind == HealthSignalKind.Unanswered);
        (await ReadAsync(pair, pair.Mentor))
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.NotThere);
        foreach (var signal in health.Signals)
        {
            (await pair.AllReadsAsync(pair.Mentor)).ShouldNotContain(signal.Text);
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task R01_Nothing_is_said_below_a_minimum_of_data(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        await pair.CancelAsync();

        (await ReadAsync(pair, pair.Mentee)).Value.Signals.ShouldBeEmpty();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task R04_The_reset_is_offered_once_with_a_script_and_one_date(DatabaseKind kind)
    {
        await using var pair = await FailingAsync(kind);
        var reset =
            (Func<Task<Outcome<bool>>>)(
                () =>
                    pair.People.InAsync(db =>
                        new Reset(db, pair.People.Time, pair.People.Rules).AskAsync(
                            pair.Mentee,
                            pair.Id,
                            Stop
                        )
                    )
            );
        (await reset()).Value.ShouldBeTrue();
        var guide = (await ReadAsync(pair, pair.Mentee)).Value.Guide.ShouldNotBeNull();
        guide.TalkingPoints.ShouldNotBeEmpty();
        guide.ReviewOn.ShouldBe(
            DateOnly
                .FromDateTime(pair.People.Time.GetUtcNow().UtcDateTime)
                .AddDays(pair.People.Rules.ResetReviewDays)
        );

        var again = await pair.People.InAsync(db =>
            new Reset(db, pair.People.Time, pair.People.Rules).HoldAsync(pair.Mentee, pair.Id, Stop)
        );
        again.Value.ShouldBe(guide.ReviewOn);
        var after = (await ReadAsync(pair, pair.Mentee)).Value;
        after.Guide.ShouldBeNull("one talk is enough to ask for");
        after.ResetHeldOn.ShouldNotBeNull();
        (await pair.AllReadsAsync(pair.Mentor)).ShouldNotContain("Reset", Case.Sensitive);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task F06_The_review_equals_an_independent_count_for_both(DatabaseKind kind)
    {
        await using var pair = await FailingAsync(kind);

        foreach (var who in new[] { pair.Mentor, pair.Mentee })
        {
            var review = (
                await pair.People.InAsync(db =>
                    new ReadHealth(db, pair.People.Time, pair.People.Rules).ReviewAsync(
                        who,
                        pair.Id,
                        Stop
                    )
                )
            ).Value.ShouldNotBeNull();
            var meetings = (await pair.WorkAsync(who)).Meetings;
            review.Held.ShouldBe(
                meetings.Count(meeting =>
                    meeting.Outcome is MeetingOutcome.Held && meeting.Purpose is not null
                )
            );
            review.Cancelled.ShouldBe(
                meetings.Count(meeting => meeting.Outcome is MeetingOutcome.Cancelled)
            );
            review.Unanswered.ShouldBe(2);
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task R02_A_pattern_in_feedback_is_the_mentees_and_no_single_note_is_ever_read(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        for (var number = 0; number < 3; number++)
        {
            var meeting = await pair.HoldAsync();
            (
                await pair.People.InAsync(db =>
                    new NoteFeedback(db, pair.People.Time).DoAsync(
                        pair.Mentee,
                        meeting,
                        FeedbackLack.Vague,
                        Stop
                    )
                )
            ).Value.ShouldBeTrue();
            (
                await pair.People.InAsync(db =>
                    new NoteFeedback(db, pair.People.Time).DoAsync(
                        pair.Mentor,
                        meeting,
                        FeedbackLack.None,
                        Stop
                    )
                )
            ).IsDone.ShouldBeFalse();
        }

        (await ReadAsync(pair, pair.Mentee))
            .Value.Feedback.ShouldHaveSingleItem()
            .Lack.ShouldBe(FeedbackLack.Vague);
        (await pair.AllReadsAsync(pair.Mentor)).ShouldNotContain("Vague");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C07_Reliability_is_new_below_five_meetings_and_counted_from_then_on(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        (await ReliabilityAsync(pair)).IsNew.ShouldBeTrue("one conversation");
        for (var number = 0; number < 4; number++)
        {
            await pair.HoldAsync();
        }

        var five = await ReliabilityAsync(pair);
        (five.IsNew, five.Kept, five.Planned).ShouldBe((false, 5, 5));

        var unseen = await pair.People.AddMentorAsync("Dr. New");
        var both = await pair.People.InAsync(db =>
            new ReadReliability(db, pair.People.Rules).OfAsync(
                [pair.Mentor.PersonId, unseen.PersonId],
                Stop
            )
        );
        both[pair.Mentor.PersonId].ShouldBe(five);
        both[unseen.PersonId].IsNew.ShouldBeTrue();
    }

    private static Task<Reliability> ReliabilityAsync(TestPair pair) =>
        pair.People.InAsync(db =>
            new ReadReliability(db, pair.People.Rules).DoAsync(pair.Mentor.PersonId, Stop)
        );

    private static Task<Outcome<HealthView>> ReadAsync(TestPair pair, Who who) =>
        pair.People.InAsync(db =>
            new ReadHealth(db, pair.People.Time, pair.People.Rules).DoAsync(who, pair.Id, Stop)
        );

    /// <summary>Two of four meetings cancelled by the mentor, and two messages that waited longer than agreed.</summary>
    private static async Task<TestPair> FailingAsync(DatabaseKind kind)
    {
        var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync(
            new AgreementTerms
            {
                CadenceDays = 30,
                ReplyDays = 7,
                Purposes = ["career"],
            }
        );
        await pair.HoldAsync();
        await pair.HoldAsync();
        await pair.CancelAsync();
        await pair.CancelAsync();
        foreach (var text in new[] { "One question", "Another" })
        {
            (
                await pair.People.InAsync(db =>
                    new SendMessage(db, pair.People.Time, TestRules.Rules).DoAsync(
                        pair.Mentee,
                        pair.Id,
                        text,
                        null,
                        Stop
                    )
                )
            ).IsDone.ShouldBeTrue();
        }

        pair.People.Time.Advance(TimeSpan.FromDays(8));
        return pair;
    }
}
