using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace SmartPick.Cli.Tests;

public sealed class ExportCommandTests
{
    private const string Workspace =
        """{"smartpickWorkspace":1,"profile":{"smartpickProfile":1,"specialty":"Dermatology","type":"US MD senior","step2":250},"notes":{"0803611066":{"text":"=1+1"}},"applications":[{"program":"0803611066","tier":"gold","events":[{"kind":"applied","on":"2026-09-24"},{"kind":"scheduled","on":"2026-11-01","start":"2026-12-01T09:00","minutes":60}]}],"ranks":{"programs":["0803611066"]}}""";

    [Fact]
    public void The_list_has_the_programs_and_chances_of_pick()
    {
        var profile = CommandRun.Example("jessica.json");
        var exported = CommandRun.Of("export", "list", profile).ShouldBeDone().Out;
        using var picked = JsonDocument.Parse(
            CommandRun.Of("pick", profile, "--json").ShouldBeDone().Out
        );

        var rows = exported.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        var programs = picked.RootElement.GetProperty("programs").EnumerateArray().ToList();
        rows.Count.ShouldBe(programs.Count);
        foreach (var (row, program) in rows.Zip(programs))
        {
            row.ShouldContain(program.GetProperty("code").GetString()!);
            var interview = program.GetProperty("interview");
            row.ShouldContain(interview.GetProperty("low").GetRawText());
            var value = interview.GetProperty("value").GetRawText();
            row.Contains(value, StringComparison.Ordinal)
                .ShouldBe(!program.GetProperty("evidenceIsThin").GetBoolean(), row);
        }
    }

    [Fact]
    public void Every_kind_leaves_in_its_usual_form()
    {
        Export("applications").ShouldContain("gold,scheduled,2026-09-24,,2026-12-01,09:00");
        Export("ranks").ShouldContain("'=1+1");
        Export("ranks", "--form", "json").ShouldContain("\"note\": \"=1+1\"");
        Export("calendar").ShouldContain("BEGIN:VEVENT");
        Export("everything").ShouldContain("\"smartpickWorkspace\": 1");
    }

    [Fact]
    public void A_workbook_is_written_where_it_is_wanted()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx");
        try
        {
            Run("ranks", "--out", file).ShouldBeDone().Out.ShouldBeEmpty();
            using var zip = ZipFile.OpenRead(file);
            zip.GetEntry("xl/worksheets/sheet1.xml").ShouldNotBeNull();
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("liszt", "list")]
    [InlineData("list", "name a file", "--form", "xlsx")]
    [InlineData("calendar", "one of ics", "--form", "csv")]
    [InlineData("everything", "one of json", "--out", "x.csv")]
    [InlineData("list", "seed", "--seed", "x")]
    public void What_cannot_be_is_refused(string kind, string says, params string[] more)
    {
        var run = Run(kind, more).ShouldBeRefused();
        run.Error.ShouldContain(says);
    }

    [Fact]
    public void A_packet_is_a_page_or_a_share_file_with_the_parts_that_were_named()
    {
        var page = Export("packet", "--ask", "Too few?", "--today", "2026-11-23");
        page.ShouldStartWith("<!DOCTYPE html>");
        page.ShouldContain("Too few?");
        page.ShouldContain("Chance to match with this list");
        page.ShouldNotContain("The rank order list");

        using var share = JsonDocument.Parse(
            Export("packet", "--form", "json", "--parts", "applications, ranks")
        );
        share.RootElement.GetProperty("ranks").GetArrayLength().ShouldBe(1);
        share.RootElement.GetProperty("standing").GetProperty("held").GetInt32().ShouldBe(1);
        share.RootElement.TryGetProperty("profile", out _).ShouldBeFalse();
        Run("packet", "--parts", "secrets").ShouldBeRefused().Error.ShouldContain("ranks");
    }

    [Fact]
    public void Pairs_are_those_of_the_couple_command()
    {
        var priya = File.ReadAllText(CommandRun.Example("couple-a.json"));
        var sam = File.ReadAllText(CommandRun.Example("couple-b.json"));
        var both = $$"""{"smartpickWorkspace":1,"profile":{{priya}},"partner":{{sam}}}""";
        var pairs = CommandRun
            .Of(["export", "pairs", "-"], Encoding.UTF8.GetBytes(both), 100)
            .ShouldBeDone()
            .Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        using var couple = JsonDocument.Parse(
            CommandRun
                .Of(
                    "couple",
                    CommandRun.Example("couple-a.json"),
                    CommandRun.Example("couple-b.json"),
                    "--json"
                )
                .ShouldBeDone()
                .Out
        );
        pairs.Length.ShouldBe(couple.RootElement.GetProperty("pairs").GetArrayLength() + 1);
        Run("pairs").ShouldBeRefused().Error.ShouldContain("no partner");
    }

    [Fact]
    public void A_list_needs_a_profile() =>
        CommandRun
            .WithProfile("""{"smartpickWorkspace":1}""", "export", "list", "-")
            .ShouldBeRefused()
            .Error.ShouldContain("no profile");

    private static string Export(string kind, params string[] more) =>
        Run(kind, more).ShouldBeDone().Out;

    private static CommandRun Run(string kind, params string[] more) =>
        CommandRun.Of(["export", kind, "-", .. more], Encoding.UTF8.GetBytes(Workspace), 100);
}
