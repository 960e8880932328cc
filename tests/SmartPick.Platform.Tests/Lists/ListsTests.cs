using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Platform.Leaving;
using SmartPick.Platform.Lists;
using SmartPick.Platform.People;
using SmartPick.Platform.Profiles;
using SmartPick.Platform.Tests.Mentorship;

namespace SmartPick.Platform.Tests.Lists;

/// <summary>A list that a mentee shares, and a mentor's notes beside its programs.</summary>
public sealed class ListsTests
{
    private const string Code = "0803611066";

    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task V05_A_mentor_writes_beside_a_program_and_the_mentee_finds_it(
        DatabaseKind kind
    )
    {
        await using var pair = await KeptAsync(kind);
        (await WriteAsync(pair, pair.Mentor, "Ask for Dr. Jones")).IsDone.ShouldBeFalse(
            "not shared"
        );

        (await ShareAsync(pair)).Value.ShouldBeTrue();
        (await OneAsync(pair, pair.Mentor)).Value.Workspace.ShouldBe("{\"a\":1}");
        (await WriteAsync(pair, pair.Mentor, "Ask for Dr. Jones")).Value.ShouldBeTrue();

        var note = (await OwnAsync(pair)).ShouldHaveSingleItem();
        (note.Program, note.ByName, note.Text).ShouldBe((Code, "Dr. Smith", "Ask for Dr. Jones"));
        var stranger = await pair.People.AddAsync("Stranger");
        (await OneAsync(pair, stranger)).IsDone.ShouldBeFalse();
        (await WriteAsync(pair, stranger, "Mine")).IsDone.ShouldBeFalse();

        (await WriteAsync(pair, pair.Mentor, "Changed", note.Version)).Value.ShouldBeTrue();
        (await WriteAsync(pair, pair.Mentor, "Older page", note.Version))
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.Changed);
        (await OwnAsync(pair)).ShouldHaveSingleItem().Text.ShouldBe("Changed");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task V05_Taken_back_or_ended_the_list_is_closed_and_the_notes_stay(
        DatabaseKind kind
    )
    {
        await using var pair = await KeptAsync(kind);
        await ShareAsync(pair);
        await WriteAsync(pair, pair.Mentor, "Ask for Dr. Jones");

        (
            await pair.People.InAsync(db =>
                new ShareList(db, pair.People.Time).TakeBackAsync(
                    pair.Mentee,
                    pair.Mentor.PersonId,
                    Stop
                )
            )
        ).Value.ShouldBeTrue();
        (await OneAsync(pair, pair.Mentor)).IsDone.ShouldBeFalse();
        (await OwnAsync(pair)).Count.ShouldBe(1);

        await ShareAsync(pair);
        (await OneAsync(pair, pair.Mentor)).IsDone.ShouldBeTrue();
        await pair.MoveAsync(pair.Mentor, RelationshipMove.End);
        (await OneAsync(pair, pair.Mentor)).IsDone.ShouldBeFalse("it has ended");
        (await ShareAsync(pair)).IsDone.ShouldBeFalse();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task V05_A_list_that_stays_in_the_browser_cannot_be_shared(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();

        (await ShareAsync(pair))
            .Failures.ShouldHaveSingleItem()
            .Code.ShouldBe("lists.nothing-kept");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task V05_A_note_stays_without_the_name_when_its_writer_leaves(DatabaseKind kind)
    {
        await using var pair = await KeptAsync(kind);
        await ShareAsync(pair);
        await WriteAsync(pair, pair.Mentor, "Ask there");

        await pair.People.InAsync(db =>
            new DeleteEverything(db, pair.People.Time, pair.People.Rules).DoAsync(pair.Mentor, Stop)
        );

        (await OwnAsync(pair)).ShouldHaveSingleItem().ByName.ShouldBe(Person.Left);
    }

    private static async Task<TestPair> KeptAsync(DatabaseKind kind)
    {
        var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        await pair.People.InAsync(db =>
            new KeepWorkspace(db, pair.People.Time).DoAsync(pair.Mentee, "{\"a\":1}", null, Stop)
        );
        return pair;
    }

    private static Task<Outcome<bool>> ShareAsync(TestPair pair) =>
        pair.People.InAsync(db =>
            new ShareList(db, pair.People.Time).DoAsync(pair.Mentee, pair.Mentor.PersonId, Stop)
        );

    private static Task<Outcome<bool>> WriteAsync(
        TestPair pair,
        Who who,
        string text,
        int? version = null
    ) =>
        pair.People.InAsync(db =>
            new WriteListNote(db, pair.People.Time, TestRules.Rules).DoAsync(
                who,
                pair.Mentee.PersonId,
                Code,
                text,
                version,
                Stop
            )
        );

    private static Task<Outcome<SharedList>> OneAsync(TestPair pair, Who who) =>
        pair.People.InAsync(db => new ReadLists(db).OneAsync(who, pair.Mentee.PersonId, Stop));

    private static Task<IReadOnlyList<ListNote>> OwnAsync(TestPair pair) =>
        pair.People.InAsync(db => new ReadLists(db).OwnAsync(pair.Mentee, Stop));
}
