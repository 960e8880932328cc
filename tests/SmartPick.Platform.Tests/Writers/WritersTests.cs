using SmartPick.Platform.Storage;
using SmartPick.Platform.Tests.Mentorship;
using SmartPick.Platform.Writers;

namespace SmartPick.Platform.Tests.Writers;

/// <summary>Who could write for a mentee.</summary>
public sealed class WritersTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A07_Writers_come_by_depth_of_contact_whoever_they_are(DatabaseKind kind)
    {
        await using var famous = await TestPair.MakeAsync(kind);
        await famous.TalkAsync();
        var close = await TestPair.BeginAsync(
            famous.People,
            await famous.People.AddMentorAsync("Dr. Close"),
            famous.Mentee
        );
        await close.TalkAsync();
        foreach (var pair in new[] { famous, close })
        {
            await CouldAsync(pair, pair.Mentee, true);
        }

        await NoteAsync(famous, "clinic", Day, Day.AddDays(90));
        await NoteAsync(close, "clinic", Day, Day);
        await NoteAsync(close, "research", Day.AddDays(7), null);

        (await ReadAsync(famous)).Select(line => line.Name).ShouldBe(["Dr. Close", "Dr. Smith"]);
        (await ReadAsync(famous))[0].Writer.Days.ShouldBe(2);
        await CouldAsync(close, close.Mentee, false);
        (await ReadAsync(famous)).ShouldHaveSingleItem().Name.ShouldBe("Dr. Smith");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A07_Contexts_and_days_are_checked_and_the_mentees_alone(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.TalkAsync();

        (await NoteAsync(pair, "golf", Day.AddYears(10), null))
            .Failures.Select(failure => failure.Field)
            .ShouldBe(["context", "from"]);
        (await NoteAsync(pair, "clinic", Day, Day.AddDays(-1))).IsDone.ShouldBeFalse();
        var note = (await NoteAsync(pair, "clinic", Day, null)).Value;

        foreach (var other in new[] { pair.Mentor, await pair.People.AddAsync("Stranger") })
        {
            (await CouldAsync(pair, other, true)).IsDone.ShouldBeFalse();
            (await OneAsync(pair, other)).IsDone.ShouldBeFalse();
            (await ForgetAsync(pair, other, note)).IsDone.ShouldBeFalse();
        }

        (await OneAsync(pair, pair.Mentee)).Value.Seen.ShouldHaveSingleItem().Id.ShouldBe(note);
        (await ForgetAsync(pair, pair.Mentee, note)).Value.ShouldBeTrue();
        (await OneAsync(pair, pair.Mentee)).Value.Seen.ShouldBeEmpty();
    }

    private static Task<Outcome<Guid>> NoteAsync(
        TestPair pair,
        string context,
        DateOnly from,
        DateOnly? until
    ) =>
        pair.People.InAsync(db =>
            Note(pair, db).DoAsync(pair.Mentee, pair.Id, context, from, until, Stop)
        );

    private static Task<Outcome<bool>> CouldAsync(TestPair pair, Who who, bool could) =>
        pair.People.InAsync(db => Note(pair, db).CouldWriteAsync(who, pair.Id, could, Stop));

    private static Task<Outcome<bool>> ForgetAsync(TestPair pair, Who who, Guid note) =>
        pair.People.InAsync(db => Note(pair, db).ForgetAsync(who, note, Stop));

    private static NoteSeenWork Note(TestPair pair, PlatformDb db) =>
        new(db, pair.People.Time, pair.People.Rules);

    private static Task<Outcome<WriterNotes>> OneAsync(TestPair pair, Who who) =>
        pair.People.InAsync(db => new ReadWriters(db).OneAsync(who, pair.Id, Stop));

    private static Task<IReadOnlyList<WriterLine>> ReadAsync(TestPair pair) =>
        pair.People.InAsync(db => new ReadWriters(db).DoAsync(pair.Mentee, Stop));
}
