using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Gratitude;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.Tests.Mentorship;

namespace SmartPick.Platform.Tests;

/// <summary>Lists that grow with the years are read a page at a time; what waits stands on the first.</summary>
public sealed class PagingTests
{
    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task D07_Requests_are_read_by_pages_and_those_that_wait_come_first(
        DatabaseKind kind
    )
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentor = await people.AddMentorAsync("Dr. Smith");
        var asked = new List<Guid>();
        for (var i = 0; i < Paging.Size + 5; i++)
        {
            asked.Add(await AskAsync(people, await people.AddAsync($"Mentee {i}"), mentor));
            people.Time.Advance(TimeSpan.FromMinutes(1));
        }

        // The latest is answered: it makes room for who still waits.
        await people.InAsync(db =>
            new AnswerRequest(db, people.Time, people.Rules).DoAsync(
                mentor,
                new RequestAnswer(asked[^1], 0, RequestMove.Decline),
                Stop
            )
        );

        var first = await PageAsync(people, mentor, 1);
        var second = await PageAsync(people, mentor, 2);
        (first.Items.Count, first.Total, first.HasBefore, first.HasAfter).ShouldBe(
            (Paging.Size, Paging.Size + 5, false, true)
        );
        (second.Items.Count, second.HasBefore, second.HasAfter).ShouldBe((5, true, false));
        first.Items.ShouldAllBe(view => view.Request.IsOpen);
        second.Items[^1].Request.Id.ShouldBe(asked[^1]);
        first
            .Items.Concat(second.Items)
            .Select(view => view.Request.Id)
            .ShouldBe(asked, ignoreOrder: true);
        (await PageAsync(people, mentor, 3)).Items.ShouldBeEmpty();
        (await PageAsync(people, mentor, -1)).Number.ShouldBe(1);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A01_Relationships_are_read_by_pages_and_the_open_ones_come_first(
        DatabaseKind kind
    )
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentee = await people.AddAsync("Jessica");
        var records = new List<Guid>();
        for (var i = 0; i < Paging.Size + 3; i++)
        {
            var mentor = await people.EnterAsync(mentee, $"Dr. {i}");
            records.Add(
                (
                    await people.InAsync(db =>
                        new RecordInformal(db, people.Time).DoAsync(mentee, mentor, Stop)
                    )
                ).Value
            );
            people.Time.Advance(TimeSpan.FromMinutes(1));
        }

        await people.InAsync(db =>
            new MoveRelationship(db, people.Time, people.Rules).DoAsync(
                mentee,
                new RelationshipWish(records[^1], 0, RelationshipMove.End),
                Stop
            )
        );

        var first = await PageAsync(1);
        var second = await PageAsync(2);
        (first.Items.Count, first.Total).ShouldBe((Paging.Size, Paging.Size + 3));
        second
            .Items.Select(line => line.Relationship.Id)
            .ShouldBe([records[1], records[0], records[^1]]);
        first.Items[0].Relationship.Id.ShouldBe(records[^2], "the latest that is open");

        Task<Paged<RelationshipLine>> PageAsync(int page) =>
            people.InAsync(db => new ReadRelationships(db).PageAsync(mentee, page, Stop));
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task S01_Thanks_that_came_are_read_by_pages(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        var now = pair.People.Time.GetUtcNow();
        await pair.People.InAsync(async db =>
        {
            db.AddRange(
                Enumerable
                    .Range(0, Paging.Size + 2)
                    .Select(i => new StoredThanks
                    {
                        Id = Guid.CreateVersion7(),
                        RelationshipId = pair.Id,
                        MilestoneId = Guid.CreateVersion7(),
                        Text = $"Thanks {i}",
                        At = now.AddMinutes(i),
                    })
            );
            return await db.SaveChangesAsync(Stop);
        });

        var last = await ReadAsync(2);

        (await ReadAsync(1)).Items[0].Text.ShouldBe($"Thanks {Paging.Size + 1}");
        (last.Total, last.HasAfter).ShouldBe((Paging.Size + 2, false));
        last.Items.Select(line => line.Text).ShouldBe(["Thanks 1", "Thanks 0"]);

        async Task<Paged<ThanksLine>> ReadAsync(int page) =>
            (
                await pair.People.InAsync(db =>
                    new ReadThanks(db, pair.People.Rules).DoAsync(pair.Mentor, page, Stop)
                )
            ).Received;
    }

    private static async Task<Guid> AskAsync(TestPeople people, Who from, Who to) =>
        (
            await people.InAsync(db =>
                new AskSomebody(db, people.Time, TestRules.Rules, TestRules.Words).DoAsync(
                    from,
                    new AskWish(to.PersonId, RequestKind.QuickQuestion) { Message = "Hello" },
                    Stop
                )
            )
        ).Value;

    private static Task<Paged<RequestView>> PageAsync(TestPeople people, Who who, int page) =>
        people.InAsync(db =>
            new ReadRequests(db, people.Rules, people.Others).PageAsync(who, page, Stop)
        );
}
