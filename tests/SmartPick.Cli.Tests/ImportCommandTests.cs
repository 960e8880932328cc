using System.Text.Json;

namespace SmartPick.Cli.Tests;

/// <summary>Imports from the command line: shown first, kept on demand, marked wherever they count. Every figure is made up.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartpick-import-");

    private string MyData => Path.Combine(_folder.FullName, "mine");

    private static string Results =>
        Path.Combine(CommandRun.Root, "examples", "imports", "results.txt");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Without_apply_nothing_is_written()
    {
        var run = CommandRun.Of("import", "quotas", Results, "--my-data", MyData).ShouldBeDone();

        run.Out.ShouldContain("nothing was written");
        Directory.Exists(MyData).ShouldBeFalse();
    }

    [Fact]
    public void What_is_kept_is_listed_for_its_owner_only_and_goes_when_removed()
    {
        CommandRun.Of("import", "quotas", Results, "--my-data", MyData, "--apply").ShouldBeDone();

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(MyData, "quotas.csv"))
                .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.GetUnixFileMode(MyData)
                .ShouldBe(
                    UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                );
        }

        CommandRun
            .Of("import", "list", "--my-data", MyData)
            .ShouldBeDone()
            .Out.ShouldContain("quotas: 16 rows from results.txt");
        CommandRun.Of("import", "remove", "quotas", "--my-data", MyData).ShouldBeDone();
        Directory.EnumerateFileSystemEntries(MyData).ShouldBeEmpty();
        _folder.EnumerateFileSystemInfos().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_bad_file_leaves_what_was_kept_as_it_was()
    {
        CommandRun.Of("import", "quotas", Results, "--my-data", MyData, "--apply").ShouldBeDone();
        var before = File.ReadAllText(Path.Combine(MyData, "quotas.csv"));
        var bad = Write("bad.csv", "state,code,quota_2026\nVT,9002080A0,-1\nVT,9002140C0,5\n");

        CommandRun
            .Of("import", "quotas", bad, "--my-data", MyData, "--apply")
            .ShouldBeRefused()
            .Error.ShouldBe(
                $"{bad}:2 quota_2026: found -1; expected a whole number from 0 to 500, or nothing\n"
            );
        File.ReadAllText(Path.Combine(MyData, "quotas.csv")).ShouldBe(before);
    }

    [Fact]
    public void Wrong_words_are_told()
    {
        CommandRun
            .Of("import", "quota", Results, "--my-data", MyData)
            .ShouldBeRefused()
            .Error.ShouldContain("KIND: found \"quota\"");
        CommandRun
            .Of("import", "quotas", Results, "--apply")
            .ShouldBeRefused()
            .Error.ShouldContain("a folder to keep imports in");
        CommandRun
            .Of("import", "list", "--my-data", MyData)
            .ShouldBeRefused()
            .Error.ShouldContain("no such folder");
        CommandRun
            .Of("import", "programs", Results, "--my-data", MyData, "--crosswalk", Results)
            .ShouldBeRefused()
            .Error.ShouldContain("a crosswalk with quotas only");
    }

    [Fact]
    public void Imported_facts_are_marked_in_programs_and_explain_and_documented()
    {
        var list = Write("list.csv", "acgme_code,j1,setting\n0803611066,yes,university\n");
        var import = CommandRun
            .Of("import", "programs", list, "--my-data", MyData, "--apply", "--json")
            .ShouldBeDone();
        const string Line = "sponsors J-1, university (your import, list.csv line 2)";

        CommandRun
            .Of("programs", "--text", "0803611066", "--my-data", MyData, "--json")
            .ShouldBeDone()
            .Out.ShouldContain(Line);
        CommandRun
            .Of(
                "explain",
                CommandRun.Example("jessica.json"),
                "--program",
                "0803611066",
                "--my-data",
                MyData
            )
            .ShouldBeDone()
            .Out.ShouldContain(Line);

        var page = File.ReadAllText(Path.Combine(CommandRun.Root, "docs", "cli.md"));
        using var json = JsonDocument.Parse(import.Out);
        json.RootElement.EnumerateObject()
            .Select(member => member.Name)
            .Where(name =>
                !page.Contains($"`{name}`", StringComparison.Ordinal)
                && !page.Contains($"`{name}[]`", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
