using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Health;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Platform.Health;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Tests.Mentorship;

namespace SmartPick.Platform.Tests.Meetings;

/// <summary>What meetings and tasks are for.</summary>
public sealed class PurposesTests
{
    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A02_Both_read_the_time_for_each_purpose_of_tagged_meetings_and_tasks(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync(
            new AgreementTerms { Purposes = ["learning", "career"], CadenceDays = 30 }
        );
        await pair.HoldAsync();
        var tagged = await pair.PlanAsync();
        (await TagAsync(pair, tagged, "wellbeing")).Value.ShouldBe("wellbeing");
        pair.People.Time.Advance(TimeSpan.FromDays(2));
        await pair.CloseAsync(pair.Mentee, tagged, MeetingOutcome.Held);
        await DoTaskAsync(pair, "learning");

        foreach (var who in new[] { pair.Mentor, pair.Mentee })
        {
            var read = (await ReadAsync(pair, who)).Value;
            read.ShouldBe([
                new PurposeTime("learning", 0, 0, 1),
                new PurposeTime("career", 30, 1, 0),
                new PurposeTime("wellbeing", 30, 1, 0),
                new PurposeTime(null, 30, 1, 0),
            ]);
        }

        var stranger = await pair.People.AddAsync("Stranger");
        (await ReadAsync(pair, stranger)).IsDone.ShouldBeFalse();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A02_A_purpose_comes_out_of_the_list_and_before_the_outcome(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var meeting = await pair.PlanAsync();
        (await TagAsync(pair, meeting, "fame"))
            .Failures.ShouldHaveSingleItem()
            .Field.ShouldBe("purpose");
        pair.People.Time.Advance(TimeSpan.FromDays(2));
        await pair.CloseAsync(pair.Mentee, meeting, MeetingOutcome.Held);

        (await TagAsync(pair, meeting, "learning")).IsDone.ShouldBeFalse();
        (await TagAsync(pair, meeting, "career")).Value.ShouldBe("career", "as it was planned");
        (await SetAsync(pair, "fame")).Failures.ShouldHaveSingleItem().Field.ShouldBe("purpose");
    }

    private static async Task DoTaskAsync(TestPair pair, string purpose)
    {
        (await SetAsync(pair, purpose)).Value.ShouldBe(1);
        var task = (await pair.WorkAsync(pair.Mentee)).Tasks.ShouldHaveSingleItem();
        task.Purpose.ShouldBe(purpose);
        await pair.People.InAsync(db =>
            new CloseTask(db, pair.People.Time).DoAsync(pair.Mentee, task.Id, true, Stop)
        );
    }

    private static Task<Outcome<int>> SetAsync(TestPair pair, string purpose) =>
        pair.People.InAsync(db =>
            new SetTasks(db, pair.People.Time, pair.People.Rules).DoAsync(
                pair.Mentee,
                pair.Id,
                null,
                [
                    new TaskWish("Read", TaskKind.Reading, Side.Mentee, new DateOnly(2026, 12, 1))
                    {
                        Purpose = purpose,
                    },
                ],
                Stop
            )
        );

    private static Task<Outcome<string?>> TagAsync(TestPair pair, Guid meeting, string purpose) =>
        pair.People.InAsync(db =>
            new TagMeeting(db, pair.People.Rules).DoAsync(pair.Mentor, meeting, purpose, Stop)
        );

    private static Task<Outcome<PurposeTime[]>> ReadAsync(TestPair pair, Who who) =>
        pair.People.InAsync(db =>
            new ReadHealth(db, pair.People.Time, pair.People.Rules).PurposesAsync(
                who,
                pair.Id,
                Stop
            )
        );
}
