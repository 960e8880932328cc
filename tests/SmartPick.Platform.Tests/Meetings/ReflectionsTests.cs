using System.Text.Json;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Tests.Mentorship;

namespace SmartPick.Platform.Tests.Meetings;

/// <summary>Reflections and whom their owner lets read one.</summary>
public sealed class ReflectionsTests
{
    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task E06_One_reflection_is_shared_with_one_named_person_and_taken_back(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var shared = (await WriteAsync(pair, "Why I stay")).Value;
        await WriteAsync(pair, "Mine alone");
        (await ReadAsync(pair, pair.Mentor)).WithMe.ShouldBeEmpty();

        (await ShareAsync(pair, pair.Mentee, shared, pair.Mentor)).Value.ShouldBe(1);

        var read = (await ReadAsync(pair, pair.Mentor)).WithMe.ShouldHaveSingleItem();
        (read.OwnerName, read.Text).ShouldBe(("Jessica", "Why I stay"));
        var stranger = await pair.People.AddAsync("Stranger");
        (await ReadAsync(pair, stranger)).WithMe.ShouldBeEmpty();
        JsonSerializer.Serialize(await ReadAsync(pair, pair.Mentor)).ShouldNotContain("Mine alone");

        (await BackAsync(pair, shared)).Value.ShouldBeTrue();
        (await ReadAsync(pair, pair.Mentor)).WithMe.ShouldBeEmpty();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task E06_A_later_version_stays_the_owners_until_it_is_shared_anew(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var meeting = await pair.HoldAsync();
        await OfMeetingAsync(pair, meeting, 0, "As I told it");
        var id = (await ReadAsync(pair, pair.Mentee)).Own.ShouldHaveSingleItem().Id;
        await ShareAsync(pair, pair.Mentee, id, pair.Mentor);
        await OfMeetingAsync(pair, meeting, 1, "What I did not say");

        (await ReadAsync(pair, pair.Mentor)).WithMe[0].Text.ShouldBe("As I told it");
        (await ShareAsync(pair, pair.Mentee, id, pair.Mentor)).Value.ShouldBe(2);
        (await ReadAsync(pair, pair.Mentor)).WithMe[0].Text.ShouldBe("What I did not say");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task E06_Nobody_but_the_owner_shares_and_only_within_the_team(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var id = (await WriteAsync(pair, "Why I stay")).Value;
        var stranger = await pair.People.AddAsync("Stranger");

        (await ShareAsync(pair, pair.Mentor, id, pair.Mentor)).IsDone.ShouldBeFalse();
        (await ShareAsync(pair, pair.Mentee, id, stranger)).IsDone.ShouldBeFalse();
        await ShareAsync(pair, pair.Mentee, id, pair.Mentor);
        await pair.MoveAsync(pair.Mentee, RelationshipMove.End);

        (await ReadAsync(pair, pair.Mentor)).WithMe.ShouldBeEmpty("it has ended");
    }

    private static Task<Outcome<Guid>> WriteAsync(TestPair pair, string text) =>
        pair.People.InAsync(db =>
            new WriteReflection(db, pair.People.Time, TestRules.Rules).OwnAsync(
                pair.Mentee,
                text,
                Stop
            )
        );

    private static Task<Outcome<int>> OfMeetingAsync(
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

    private static Task<Outcome<int>> ShareAsync(TestPair pair, Who who, Guid id, Who with) =>
        pair.People.InAsync(db =>
            new ShareReflection(db, pair.People.Time).DoAsync(who, id, with.PersonId, Stop)
        );

    private static Task<Outcome<bool>> BackAsync(TestPair pair, Guid id) =>
        pair.People.InAsync(db =>
            new ShareReflection(db, pair.People.Time).TakeBackAsync(
                pair.Mentee,
                id,
                pair.Mentor.PersonId,
                Stop
            )
        );

    private static Task<ReflectionsView> ReadAsync(TestPair pair, Who who) =>
        pair.People.InAsync(db => new ReadReflections(db).DoAsync(who, Stop));
}
