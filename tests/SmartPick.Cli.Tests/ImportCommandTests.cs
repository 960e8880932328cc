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
    public void The_preview_says_row_by_row_what_was_taken_for_which_program()
    {
        var list = Write(
            "list.csv",
            "acgme_code,j1\n"
                + string.Concat(
                    PreviewCodes().Select(code => FormattableString.Invariant($"{code},yes\n"))
                )
        );

        var first = CommandRun.Of("import", "programs", list, "--my-data", MyData).ShouldBeDone();
        var all = CommandRun
            .Of("import", "programs", list, "--my-data", MyData, "--all")
            .ShouldBeDone();
        using var json = JsonDocument.Parse(
            CommandRun
                .Of("import", "programs", list, "--my-data", MyData, "--json")
                .ShouldBeDone()
                .Out
        );

        first.Out.ShouldContain("line 21: sponsors J-1 -> ");
        first.Out.ShouldNotContain("line 22: ");
        first.Out.ShouldContain("and 5 more; --all shows them");
        first.Out.ShouldContain("Correct its acgme_code");
        first.Out.ShouldContain("25 rows: 25 new");
        first.Out.ShouldNotContain("totals");
        all.Out.ShouldContain("line 26: sponsors J-1 -> ");
        json.RootElement.GetProperty("found")
            .EnumerateArray()
            .Select(found => found.GetProperty("acgmeCode").GetString())
            .ShouldBe(PreviewCodes());
    }

    [Fact]
    public void Tracks_are_shown_with_their_program_and_how_certain_that_is_the_least_first()
    {
        var run = CommandRun
            .Of("import", "quotas", Results, "--my-data", MyData, "--json")
            .ShouldBeDone();
        using var json = JsonDocument.Parse(run.Out);
        var found = json.RootElement.GetProperty("found").EnumerateArray().ToList();

        found.Count.ShouldBe(
            json.RootElement.GetProperty("crosswalk").GetProperty("taken").GetInt32()
        );
        found
            .Select(row => row.GetProperty("confidence").GetDouble())
            .ShouldBeInOrder(SortDirection.Ascending);
        var page = CommandRun.Of("import", "quotas", Results, "--my-data", MyData).ShouldBeDone();
        page.Out.ShouldContain("line 20: 9002080A0 U Vermont Med Ctr, Dermatology");
        page.Out.ShouldContain("(0805013129), confidence 1.00");
        page.Out.ShouldContain("crosswalk.csv");
        page.Out.ShouldContain("not used, since that takes 80%");
    }

    [Fact]
    public void Own_applications_say_that_they_change_no_chance_and_what_if_marks_imports()
    {
        var outcomes = Write("own.csv", "acgme_code,season,invited\n0805121090,2026,yes\n");
        CommandRun
            .Of("import", "outcomes", outcomes, "--my-data", MyData, "--apply")
            .ShouldBeDone()
            .Out.ShouldContain("change no chance");
        var strict = Write("strict.csv", "acgme_code,minimum_step2,strict\n0805121090,260,yes\n");
        CommandRun.Of("import", "programs", strict, "--my-data", MyData, "--apply").ShouldBeDone();

        var run = CommandRun
            .Of(
                "what-if",
                CommandRun.Example("jessica.json"),
                "--set",
                "step2=262",
                "--my-data",
                MyData,
                "--json"
            )
            .ShouldBeDone();

        using var json = JsonDocument.Parse(run.Out);
        var added = json
            .RootElement.GetProperty("added")
            .EnumerateArray()
            .Single(row => row.GetProperty("code").ValueEquals("0805121090"));
        added
            .GetProperty("imported")
            .EnumerateArray()
            .Select(line => line.GetString())
            .ShouldBe([
                "Step 2 CK from 260, strict (your import, strict.csv line 2)",
                "you applied for 2026, signal none, invited (your import, own.csv line 2)",
            ]);
        json.RootElement.GetProperty("imports").GetProperty("programs").GetInt32().ShouldBe(1);
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

    private static string[] PreviewCodes() =>
        [
            .. File.ReadLines(Path.Combine(CommandRun.Root, "data", "programs.csv"))
                .Skip(1)
                .Take(25)
                .Select(line => line.Split(',')[0]),
        ];

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
