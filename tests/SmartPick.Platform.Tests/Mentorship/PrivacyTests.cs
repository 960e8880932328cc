using System.Text;
using SmartPick.Engine.Mentorship.Health;
using SmartPick.Platform.Health;
using SmartPick.Platform.Leaving;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Schools;

namespace SmartPick.Platform.Tests.Mentorship;

/// <summary>As every other role, nothing that can be read or taken out holds a mentee's private items.</summary>
public sealed class PrivacyTests
{
    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task No_read_and_no_export_of_anybody_else_holds_a_mentees_hiddenitems(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var people = pair.People;
        var (school, administrator) = await people.AddSchoolAsync("Springfield", pair.Mentee);
        var dean = await people.AddAsync("Dean");
        await people.JoinAsync(dean, school, Role.Adviser);
        await pair.NameContactAsync(administrator, school, dean);
        var stranger = await people.AddAsync("Stranger");
        var second = await TestPair.BeginAsync(
            people,
            await people.AddMentorAsync("Dr. Jones"),
            pair.Mentee
        );
        await PlantAsync(pair);

        foreach (var other in new[] { pair.Mentor, second.Mentor, administrator, stranger, dean })
        {
            var read = await pair.AllReadsAsync(other) + await second.AllReadsAsync(other);
            var taken = await ExportAsync(people, other);
            foreach (var hidden in Private(ofDean: other == dean))
            {
                read.ShouldNotContain(hidden);
                taken.ShouldNotContain(hidden);
            }
        }

        var own = await pair.AllReadsAsync(pair.Mentee) + await ExportAsync(people, pair.Mentee);
        foreach (
            var planted in new[]
            {
                "planted line",
                "planted thought",
                "planted advice",
                "planted question",
                "planted concern",
            }
        )
        {
            own.ShouldContain(planted);
        }

        (await pair.AllReadsAsync(dean)).ShouldContain("planted concern");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_block_stands_in_no_export_of_who_was_blocked(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        await pair.MoveAsync(pair.Mentee, Engine.Mentorship.Relationships.RelationshipMove.Block);

        (await ExportAsync(pair.People, pair.Mentor)).ShouldNotContain("Blocked");
    }

    private static IEnumerable<string> Private(bool ofDean) =>
        [
            "planted line",
            "planted thought",
            "planted advice",
            "planted question",
            "Dismissive",
            .. ofDean ? Array.Empty<string>() : ["planted concern"],
        ];

    private static async Task PlantAsync(TestPair pair)
    {
        var time = pair.People.Time;
        var held = await pair.HoldAsync();
        var next = await pair.PlanAsync();
        await pair.WriteAsync("planted line", isShared: false);
        await pair.ConcernAsync("planted concern");
        await pair.People.InAsync(db =>
            new WriteReflection(db, time, TestRules.Rules).DoAsync(
                pair.Mentee,
                held,
                0,
                "planted thought",
                Stop
            )
        );
        await pair.People.InAsync(db =>
            new NoteFeedback(db, time).DoAsync(pair.Mentee, held, FeedbackLack.Dismissive, Stop)
        );
        await pair.People.InAsync(db =>
            new KeepAdvice(db, time, TestRules.Rules).DoAsync(
                pair.Mentee,
                pair.Id,
                new AdviceWish("planted advice", "planted advice", "planted advice"),
                Stop
            )
        );
        var kept = await pair.People.InAsync(db =>
            new PrepareMeeting(db, time, TestRules.Rules).DoAsync(
                pair.Mentee,
                next,
                new Preparation(0, "planted question", null, IsSent: false),
                Stop
            )
        );
        kept.IsDone.ShouldBeTrue();
    }

    private static async Task<string> ExportAsync(TestPeople people, Who who) =>
        Encoding.UTF8.GetString(
            (
                await people.InAsync(db => new ExportEverything(db, people.Time).DoAsync(who, Stop))
            ).Value
        );
}
