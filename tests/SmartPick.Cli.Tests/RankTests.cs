using System.Text.Json;

namespace SmartPick.Cli.Tests;

/// <summary>The command of rank lists on the real data.</summary>
public sealed class RankTests : IDisposable
{
    private static readonly string Jessica = CommandRun.Example("jessica.json");
    private static readonly string List = CommandRun.Example("rank/jessica.csv");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartpick-rank-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Page_json_and_csv_hold_the_list_in_the_same_order()
    {
        var csv = Path.Combine(_folder.FullName, "list.csv");
        var page = CommandRun.Of("rank", Jessica, List, "--csv", csv).ShouldBeDone();
        using var json = Json("rank", Jessica, List, "--json");
        var codes = Codes(json);
        codes.Length.ShouldBe(8);
        var at = codes.Select(code => page.Out.IndexOf(code, StringComparison.Ordinal)).ToList();
        at.ShouldAllBe(index => index >= 0);
        at.ShouldBeInOrder();
        File.ReadAllLines(csv).Skip(1).Take(8).Select(line => line.Split(',')[3]).ShouldBe(codes);
        page.Out.ShouldContain("transitional year");
    }

    [Fact]
    public void The_csv_is_read_back_and_says_the_same()
    {
        var csv = Path.Combine(_folder.FullName, "list.csv");
        CommandRun.Of("rank", Jessica, List, "--csv", csv).ShouldBeDone();
        CommandRun
            .Of("rank", Jessica, csv, "--json")
            .Out.ShouldBe(CommandRun.Of("rank", Jessica, List, "--json").Out);
    }

    [Fact]
    public void A_bare_list_of_codes_is_a_list()
    {
        using var table = Json("rank", Jessica, List, "--json");
        var bare = Path.Combine(_folder.FullName, "codes.txt");
        File.WriteAllLines(bare, Codes(table));
        using var json = Json("rank", Jessica, bare, "--json");
        Codes(json).ShouldBe(Codes(table));
    }

    [Fact]
    public void Cumulative_chances_add_up_and_no_order_changes_the_total()
    {
        using var json = Json("rank", Jessica, List, "--json");
        var ranks = json.RootElement.GetProperty("ranks").EnumerateArray().ToList();
        double sum = 0;
        foreach (var rank in ranks)
        {
            sum += Value(rank, "matchHere");
            Value(rank, "matchByHere").ShouldBe(sum, 1e-5);
        }

        var turned = Path.Combine(_folder.FullName, "turned.csv");
        var lines = File.ReadAllLines(List);
        File.WriteAllLines(turned, [lines[0], .. lines[1..9].Reverse(), .. lines[9..]]);
        using var other = Json("rank", Jessica, turned, "--json");
        Value(other.RootElement.GetProperty("totals"), "match").ShouldBe(sum, 1e-5);
    }

    [Fact]
    public void Everything_wrong_with_the_files_is_said_with_its_line()
    {
        var bad = Path.Combine(_folder.FullName, "bad.csv");
        File.WriteAllText(
            bad,
            "program,tier,first_year\n0803611066,golden,\n1,,\n,,\n0805121090,,both\n"
        );
        var run = CommandRun.Of("rank", Jessica, bad).ShouldBeRefused();
        foreach (var line in new[] { 2, 3, 4, 5 })
        {
            run.Error.ShouldContain(FormattableString.Invariant($"bad.csv:{line}"));
        }

        File.WriteAllText(bad, "0803611066\n12\n");
        CommandRun.Of("rank", Jessica, bad).ShouldBeRefused().Error.ShouldContain("bad.csv:2");
        CommandRun.Of("rank", Jessica).ShouldBeRefused().Error.ShouldContain("$.ranks.programs");
        CommandRun
            .Of("rank", Jessica, List, "--today", "soon")
            .ShouldBeRefused()
            .Error.ShouldContain("--today");
    }

    [Fact]
    public void The_published_lengths_of_the_type_stand_beside_the_list()
    {
        var list = Path.Combine(_folder.FullName, "list.txt");
        var img = CommandRun.Example("img-internal-medicine.json");
        using var advised = Json("pick", img, "--json");
        File.WriteAllLines(
            list,
            advised
                .RootElement.GetProperty("programs")
                .EnumerateArray()
                .Take(5)
                .Select(program => program.GetProperty("code").GetString()!)
        );
        using var json = Json("rank", img, list, "--json");
        var length = json.RootElement.GetProperty("length");
        length.GetProperty("contiguous").GetInt32().ShouldBe(5);
        var published = length.GetProperty("published");
        published.GetProperty("matched").GetDouble().ShouldBe(6.1);
        published.GetProperty("unmatched").GetDouble().ShouldBe(2.5);
        published.GetProperty("matchedPeople").GetInt32().ShouldBe(2649);
        length.GetProperty("text").GetString()!.ShouldContain("2,649 people");
    }

    [Fact]
    public void Every_json_field_and_column_is_documented()
    {
        var docs = File.ReadAllText(Path.Combine(CommandRun.Root, "docs", "rank-list.md"));
        using var json = Json("rank", Jessica, List, "--json");
        Names(json.RootElement)
            .Distinct(StringComparer.Ordinal)
            .Where(name => !docs.Contains($"`{name}`", StringComparison.Ordinal))
            .ShouldBeEmpty();
        foreach (var column in Reference.RankLists.RankListFile.ColumnNames)
        {
            docs.ShouldContain($"`{column}`");
        }
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

    private static string[] Codes(JsonDocument json) =>
        [
            .. json
                .RootElement.GetProperty("ranks")
                .EnumerateArray()
                .Select(rank => rank.GetProperty("code").GetString()!),
        ];

    private static double Value(JsonElement element, string figure) =>
        element.GetProperty(figure).GetProperty("value").GetDouble();

    private static JsonDocument Json(params string[] args) =>
        JsonDocument.Parse(CommandRun.Of(args).ShouldBeDone().Out);
}
