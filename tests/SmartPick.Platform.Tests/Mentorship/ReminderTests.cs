using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;

namespace SmartPick.Platform.Tests.Mentorship;

/// <summary>Reminders of meetings and of reviews: one each, to both, and none for what is over.</summary>
public sealed class ReminderTests
{
    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task G03_Both_are_reminded_of_a_meeting_when_it_is_time_to_send_ahead_and_of_none_that_is_cancelled(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var kept = await pair.PlanAsync(days: 10);
        var cancelled = await pair.PlanAsync(days: 11);
        var starts = pair.People.Time.GetUtcNow().AddDays(10);
        var job = (await pair.People.AllAsync<Job>()).Single(row =>
            string.Equals(row.Key, $"remind:{kept}", StringComparison.Ordinal)
        );
        job.DueAt.ShouldBe(
            starts.AddDays(-pair.People.Rules.SendAheadDays),
            TimeSpan.FromSeconds(1)
        );

        pair.People.Time.Advance(TimeSpan.FromDays(8));
        (
            await pair.CloseAsync(
                pair.Mentee,
                cancelled,
                Engine.Mentorship.Meetings.MeetingOutcome.Cancelled,
                Engine.Mentorship.Side.Mentee
            )
        ).IsDone.ShouldBeTrue();
        var before = (await pair.People.AllAsync<MailMessage>()).Count;
        foreach (var meeting in (Guid[])[kept, kept, cancelled])
        {
            await pair.People.InAsync(async db =>
            {
                await MeetingReminder.TellAsync(db, pair.People.Time, meeting, Stop);
                return await db.SaveChangesAsync(Stop);
            });
        }

        (await pair.People.AllAsync<MailMessage>()).Count.ShouldBe(before + 2);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A06_Both_are_reminded_on_the_day_agreed_and_a_look_taken_before_moves_it(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync(new AgreementTerms { CadenceDays = 30, ReviewDays = 90 });
        var first = await DueAsync(pair);
        first.Date.ShouldBe(pair.People.Time.GetUtcNow().Date.AddDays(90));

        pair.People.Time.Advance(TimeSpan.FromDays(60));
        (
            await pair.People.InAsync(db =>
                new HoldReview(db, pair.People.Time).DoAsync(pair.Mentor, pair.Id, Stop)
            )
        ).IsDone.ShouldBeTrue();
        var moved = await DueAsync(pair);
        moved.Date.ShouldBe(pair.People.Time.GetUtcNow().Date.AddDays(90));

        (await ToldAsync(pair)).ShouldBe(0, "the day is not there yet");
        pair.People.Time.Advance(TimeSpan.FromDays(90));
        (await ToldAsync(pair)).ShouldBe(2);
        (await ToldAsync(pair)).ShouldBe(0, "once is enough");
    }

    private static async Task<DateTimeOffset> DueAsync(TestPair pair) =>
        (await pair.People.AllAsync<Job>())
            .Single(row => string.Equals(row.Key, $"review:{pair.Id}", StringComparison.Ordinal))
            .DueAt;

    private static async Task<int> ToldAsync(TestPair pair)
    {
        var before = (await pair.People.AllAsync<MailMessage>()).Count;
        await pair.People.InAsync(async db =>
        {
            await ReviewReminder.TellAsync(db, pair.People.Time, pair.Id, Stop);
            return await db.SaveChangesAsync(Stop);
        });
        return (await pair.People.AllAsync<MailMessage>()).Count - before;
    }
}
