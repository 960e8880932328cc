using System.Text;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Reference.Seasons;

namespace SmartPick.Reference.Tests.Seasons;

public sealed class EventsFileTests
{
    private const string Header =
        "program,event,date,tier,start,minutes,zone,respond_by,in_person,note";
    private static readonly ReferenceData Data = ReferenceData.Load(Repository.Data).Value!;

    [Fact]
    public void Lines_of_one_program_are_one_application()
    {
        var read = Read(
            Header,
            "0805121090,applied,2026-09-23,gold,,,,,,",
            "0804521099,applied,2026-09-23,,,,,,,",
            "0805121090,scheduled,2026-10-15,,2026-12-01T09:00,300,America/New_York,,true,\"Bring the poster, twice\""
        )
            .Value.ShouldNotBeNull();
        read.Count.ShouldBe(2);
        read[0].Tier.ShouldBe(SignalTier.Gold);
        read[0].State.ShouldBe(ApplicationState.Scheduled);
        var dated = read[0].Events[1];
        dated.Start.ShouldBe(new DateTime(2026, 12, 1, 9, 0, 0, DateTimeKind.Unspecified));
        dated.Minutes.ShouldBe(300);
        dated.InPerson.ShouldBe(true);
        dated.Note.ShouldBe("Bring the poster, twice");
    }

    [Fact]
    public void Three_columns_are_enough() =>
        Read("program,event,date", "0805121090,invited,2026-10-14")
            .Value.ShouldNotBeNull()
            .Single()
            .WasInvited.ShouldBeTrue();

    [Fact]
    public void Everything_wrong_is_said_with_its_line_and_nothing_is_taken()
    {
        var reading = Read(
            Header,
            "0805121090,applied,2026-09-23,gold,,,,,,",
            "0000000000,applied,2026-09-23,,,,,,,",
            "0805121090,asked,2026-10-01,,,,,,,",
            "0805121090,invited,1 October,,,,,,,",
            "0805121090,invited,2026-10-01,silver,,,,,,",
            "0805121090,scheduled,2026-10-01,,2026-13-01T09:00,0,Mars/Base,,maybe,"
        );
        reading.Value.ShouldBeNull();
        reading
            .Problems.Select(problem => (problem.Line, problem.Field))
            .ShouldBe([
                (3, "program"),
                (4, "event"),
                (5, "date"),
                (6, "tier"),
                (7, "start"),
                (7, "minutes"),
                (7, "zone"),
                (7, "in_person"),
            ]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("program;event;date\n0805121090;invited;2026-10-14\n")]
    [InlineData("program,event\n0805121090,invited\n")]
    public void Something_else_is_refused(string text) =>
        ReadText(text).Problems.ShouldNotBeEmpty();

    [Fact]
    public void The_example_is_read()
    {
        using var stream = File.OpenRead(
            Path.Combine(Repository.Root, "examples", "season", "jessica.csv")
        );
        EventsFile
            .Read(stream, "jessica.csv", Data.Catalog)
            .Value.ShouldNotBeNull()
            .Count.ShouldBe(28);
    }

    [Fact]
    public void A_list_of_unfilled_programs_is_taken_whole_or_not_at_all()
    {
        Unfilled("name,state,positions\nNowhere General,KS,3\n")
            .Value.ShouldNotBeNull()
            .Single()
            .Positions.ShouldBe(3);
        var bad = Unfilled("name,state,positions\nOne,KS,3\nTwo,Kansas,-1\nOne,KS,3\n");
        bad.Value.ShouldBeNull();
        bad.Problems.Select(problem => problem.Line).ShouldBe([3, 3, 4]);
    }

    private static Reading<IReadOnlyList<Reference.Workspaces.UnfilledProgram>> Unfilled(
        string text
    )
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return UnfilledFile.Read(stream, "the list", Data);
    }

    private static Reading<IReadOnlyList<TrackedApplication>> Read(params string[] lines) =>
        ReadText(string.Join('\n', lines) + "\n");

    private static Reading<IReadOnlyList<TrackedApplication>> ReadText(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return EventsFile.Read(stream, "the table", Data.Catalog);
    }
}
