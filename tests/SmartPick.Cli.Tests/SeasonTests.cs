using System.Text.Json;
using SmartPick.Cli.Output;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Reference;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Seasons;

namespace SmartPick.Cli.Tests;

public sealed class SeasonTests
{
    private static readonly string[] Jessica =
    [
        "season",
        CommandRun.Example("jessica.json"),
        CommandRun.Example("season/jessica.csv"),
        "--today",
        "2026-11-23",
        "--heard-until",
        "2026-11-23",
    ];

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public void A_day_far_from_the_season_is_told_as_that_and_the_profile_is_not_blamed(string day)
    {
        var error = CommandRun.Of("season", Jessica[1], "--today", day).ShouldBeRefused().Error;

        error.ShouldContain($"--today: found {day}");
        error.ShouldContain("2025-01-01 to 2028-12-31");
        error.ShouldNotContain("graduat");
    }

    [Fact]
    public void The_page_says_how_it_stands_what_changed_it_and_what_to_do()
    {
        var page = CommandRun.Of(Jessica).ShouldBeDone().Out;
        page.ShouldContain("YOUR CHANCE AS IT STANDS");
        page.ShouldContain("2026-11-19 invited, West Virginia University (WV):");
        page.ShouldContain("WHICH INTERVIEWS TO KEEP");
        page.ShouldContain("overlap. Ask one of them for another date.");
        page.ShouldContain("(derived: the third Friday of March)");
        page.ShouldNotContain("missed");
        page.ShouldNotContain("safe ");
    }

    [Fact]
    public void Every_json_field_is_documented()
    {
        var docs = File.ReadAllText(Path.Combine(CommandRun.Root, "docs", "cli.md"));
        using var json = JsonDocument.Parse(
            CommandRun.Of([.. Jessica, "--json"]).ShouldBeDone().Out
        );
        Names(json.RootElement)
            .Distinct(StringComparer.Ordinal)
            .Where(name =>
                !docs.Contains($"`{name}`", StringComparison.Ordinal)
                && !docs.Contains($"`{name}[]`", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_numbers_are_the_engines_whatever_the_threads()
    {
        var data = ReferenceData.Load(Path.Combine(CommandRun.Root, "data")).Value!;
        using var profile = File.OpenRead(Jessica[1]);
        using var events = File.OpenRead(Jessica[2]);
        var outcome = data.CreateSeasonAdvisor()
            .Advise(
                new SeasonRequest
                {
                    Question = new PickRequest
                    {
                        Applicant = ProfileReader
                            .Read(profile, "profile", data.Catalog, new DateOnly(2026, 11, 23))
                            .Value!,
                    },
                    Applications = EventsFile.Read(events, "events", data.Catalog).Value!,
                    Today = new DateOnly(2026, 11, 23),
                    HeardUntil = new DateOnly(2026, 11, 23),
                },
                TestContext.Current.CancellationToken
            );
        CommandRun
            .Of([.. Jessica, "--json"])
            .ShouldBeDone()
            .Out.ShouldBe(JsonDocuments.Write(SeasonDocumentBuilder.Build(outcome.Advice!, data)));
    }

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        var folder = Directory.CreateTempSubdirectory("season-");
        var file = Path.Combine(folder.FullName, "events.csv");
        File.WriteAllText(file, "program,event,date\n0805121090,asked,2026-10-01\n");
        var run = CommandRun
            .Of(
                "season",
                Jessica[1],
                file,
                "--today",
                "tomorrow",
                "--heard-until",
                "always",
                "--attend",
                "-1",
                "--preset",
                "bold"
            )
            .ShouldBeRefused();
        run.ErrorLines.Length.ShouldBe(5);
        run.Error.ShouldContain("events.csv:2 event");
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Silence_counts_up_to_the_tables_latest_news_and_not_at_all_without_any()
    {
        using var json = JsonDocument.Parse(
            CommandRun.Of([.. Jessica[..5], "--json"]).ShouldBeDone().Out
        );
        json.RootElement.GetProperty("heardUntil").GetString().ShouldBe("2026-11-20");

        var folder = Directory.CreateTempSubdirectory("season-");
        var file = Path.Combine(folder.FullName, "events.csv");
        File.WriteAllText(file, "program,event,date\n0805121090,applied,2026-09-23\n");
        var page = CommandRun
            .Of("season", Jessica[1], file, "--today", "2026-11-23")
            .ShouldBeDone();
        page.Out.ShouldContain("Nothing is concluded from silence");
        using var silent = JsonDocument.Parse(
            CommandRun
                .Of("season", Jessica[1], file, "--today", "2026-11-23", "--json")
                .ShouldBeDone()
                .Out
        );
        var root = silent.RootElement;
        root.GetProperty("heardUntil").ValueKind.ShouldBe(JsonValueKind.Null);
        root.GetProperty("now").ToString().ShouldBe(root.GetProperty("before").ToString());
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_profile_without_applications_is_told_what_is_missing() =>
        CommandRun
            .Of("season", Jessica[1])
            .ShouldBeRefused()
            .Error.ShouldContain("EVENTS.csv behind the profile");

    [Fact]
    public void A_program_of_another_specialty_is_refused()
    {
        var run = CommandRun.Of(
            "season",
            CommandRun.Example("daniel.json"),
            CommandRun.Example("season/jessica.csv")
        );
        run.ShouldBeRefused().Error.ShouldContain("Orthopaedic Surgery");
    }

    [Fact]
    public void The_calendar_file_is_written_whole()
    {
        var folder = Directory.CreateTempSubdirectory("season-");
        var file = Path.Combine(folder.FullName, "season.ics");
        CommandRun.Of([.. Jessica, "--ics", file]).ShouldBeDone();
        File.ReadAllText(file).ShouldEndWith("END:VCALENDAR\r\n");
        folder.Delete(recursive: true);
    }

    private static IEnumerable<string> Names(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(member => Names(member.Value).Prepend(member.Name)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
            _ => [],
        };
}
