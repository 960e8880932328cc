using System.Text.Json;
using SmartPick.Web.Tests;

namespace SmartPick.Cli.Tests;

/// <summary>Where a command's document says that evidence is thin, its page names no single number: the interval stands alone, of a change too.</summary>
public sealed class ThinEvidenceTests : IDisposable
{
    private static readonly string Chris = CommandRun.Example("reapplicant-general-surgery.json");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartpick-thin-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("pick")]
    [InlineData("explain", "--program", "4404112310")]
    [InlineData("what-if", "--set", "step2=255")]
    [InlineData("what-if", "--help-most")]
    [InlineData("compare", "--program", "4404112310", "--program", "1404121378")]
    public void A_command_names_none(string command, params string[] options) =>
        Check([command, Chris, .. options]);

    [Fact]
    public void A_rank_list_names_none_and_a_season_neither()
    {
        var ranks = Path.Combine(_folder.FullName, "ranks.csv");
        File.WriteAllText(
            ranks,
            "program,tier\n4404121300,\n4404112310,\n1404121378,\n4403300195,\n"
        );
        var page = Check(["rank", Chris, ranks]);
        page.ShouldContain("no single number to give");
        page.ShouldNotContain("by the model alone");
        page.ShouldNotMatch(@"(?<!to )\b\d[\d.]*% \(");

        var events = Path.Combine(_folder.FullName, "events.csv");
        File.WriteAllText(
            events,
            "program,event,date,tier\n4404121300,applied,2026-09-23,single\n4404121300,invited,2026-10-20,single\n4404112310,applied,2026-09-23,single\n4403300195,applied,2026-09-23,none\n4403300195,rejected,2026-11-10,none\n"
        );
        var season = Check(["season", Chris, events]);
        season.ShouldNotMatch(@"\d+ -> \d+ of 100");
    }

    [Fact]
    public void What_leaves_as_a_table_or_a_page_names_none()
    {
        using var picked = JsonDocument.Parse(
            CommandRun.Of("pick", Chris, "--json").ShouldBeDone().Out
        );
        var figures = SingleNumbers.Of(picked.RootElement, thin: true);

        var packet = CommandRun.Of("export", "packet", Chris).ShouldBeDone().Out;
        SingleNumbers.In(SingleNumbers.WordsOf(packet), figures).ShouldBeEmpty();

        var rows = CommandRun.Of("export", "list", Chris).ShouldBeDone().Out.Split("\r\n");
        foreach (var figure in figures.Where(figure => figure.Low < figure.High))
        {
            var cells = FormattableString.Invariant($",{figure.Value},{figure.Low},{figure.High},");
            rows.ShouldAllBe(row => !row.Contains(cells, StringComparison.Ordinal));
        }
    }

    private static string Check(string[] command)
    {
        using var document = JsonDocument.Parse(
            CommandRun.Of([.. command, "--json"]).ShouldBeDone().Out
        );
        var figures = SingleNumbers.Of(document.RootElement, thin: true);
        figures.ShouldNotBeEmpty();
        var page = SingleNumbers.OneLine(CommandRun.Of(command, [], 160).ShouldBeDone().Out);
        page.ShouldContain("thin");
        SingleNumbers.In(page, figures).ShouldBeEmpty();
        return page;
    }
}
