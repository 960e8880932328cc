using System.Text.Json;
using SmartPick.Cli.Output;
using SmartPick.Reference;
using SmartPick.Reference.Couples;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Cli.Tests;

/// <summary><c>smartpick couple</c> on the real data.</summary>
public sealed class CoupleCommandTests : IDisposable
{
    private static readonly string Priya = CommandRun.Example("couple-a.json");
    private static readonly string Sam = CommandRun.Example("couple-b.json");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartpick-couple-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_page_the_document_and_the_file_hold_the_same_list()
    {
        var csv = Path.Combine(_folder.FullName, "joint.csv");
        var page = CommandRun.Of("couple", Priya, Sam, "--csv", csv).ShouldBeDone();
        var json = CommandRun.Of("couple", Priya, Sam, "--json").ShouldBeDone();

        using var document = JsonDocument.Parse(json.Out);
        var pairs = document
            .RootElement.GetProperty("pairs")
            .EnumerateArray()
            .Select(pair => (Code(pair, "first"), Code(pair, "second")))
            .ToList();
        pairs.Count.ShouldBe(300);
        File.ReadAllLines(csv)
            .Skip(1)
            .Select(line => line.Split(','))
            .Take(5)
            .Select(cells => cells[1])
            .ShouldBe(pairs.Take(5).Select(pair => pair.Item1));
        File.ReadAllLines(csv).Length.ShouldBe(301);
        page.Out.ShouldContain("and 260 more");
        page.Out.ShouldContain("no list, however long");
        _folder.EnumerateFiles().Count().ShouldBe(1);
    }

    [Fact]
    public void The_document_is_the_one_that_the_engine_gives_to_everybody()
    {
        var data = ReferenceData.Load(DataFolder.Locate(null)).Value.ShouldNotBeNull();
        var request = CoupleQuestions
            .Of(
                data,
                Read(Priya, data),
                Read(Sam, data),
                new DateOnly(2026, 11, 23),
                CoupleQuestions.UsualSeed,
                1,
                TestContext.Current.CancellationToken
            )
            .Request.ShouldNotBeNull();
        var advice = data.CreateCoupleAdvisor()
            .Advise(request, TestContext.Current.CancellationToken)
            .Advice.ShouldNotBeNull();

        CommandRun
            .Of("couple", Priya, Sam, "--json")
            .ShouldBeDone()
            .Out.ShouldBe(JsonDocuments.Write(CoupleDocumentBuilder.Build(advice, data)));
    }

    [Fact]
    public void The_weight_and_the_distance_can_be_said_beside_the_profile()
    {
        using var document = JsonDocument.Parse(
            CommandRun
                .Of("couple", Priya, Sam, "--together", "0.1", "--within", "25", "--json")
                .ShouldBeDone()
                .Out
        );
        document.RootElement.GetProperty("togetherness").GetDouble().ShouldBe(0.1);
        document.RootElement.GetProperty("withinKilometers").GetDouble().ShouldBe(25);
    }

    [Theory]
    [InlineData("--together", "2", "a number from 0 to 1")]
    [InlineData("--within", "0", "a number from 1 to 5000")]
    [InlineData("--seed", "-1", "a whole number")]
    public void A_bad_option_is_refused(string option, string value, string expected) =>
        CommandRun
            .Of("couple", Priya, Sam, option, value)
            .ShouldBeRefused()
            .Error.ShouldContain(expected);

    [Fact]
    public void Everything_wrong_with_both_files_is_told_at_once()
    {
        var run = CommandRun.Of("couple", "nowhere-a.json", "nowhere-b.json").ShouldBeRefused();
        run.ErrorLines.Length.ShouldBe(2);
        run.Error.ShouldContain("nowhere-a.json");
        run.Error.ShouldContain("nowhere-b.json");
    }

    [Fact]
    public void Who_matches_elsewhere_cannot_be_coupled()
    {
        var eye = Path.Combine(_folder.FullName, "eye.json");
        File.WriteAllText(
            eye,
            """{ "smartpickProfile": 1, "specialty": "Ophthalmology", "type": "US MD senior", "step2": 255 }"""
        );
        var run = CommandRun.Of("couple", Priya, eye).ShouldBeRefused();
        run.Error.ShouldContain("eye.json");
        run.Error.ShouldContain("couples cannot cross");
    }

    [Fact]
    public void A_rank_list_in_a_workspace_is_taken_in_its_order()
    {
        var mine = Path.Combine(_folder.FullName, "mine.json");
        File.WriteAllText(
            mine,
            $$"""{ "smartpickWorkspace": 1, "profile": {{File.ReadAllText(Priya).Replace("\"$schema\": \"../docs/profile.schema.json\",", "", StringComparison.Ordinal)}}, "ranks": { "programs": ["1403821334", "1403800542"] } }"""
        );
        using var document = JsonDocument.Parse(
            CommandRun.Of("couple", mine, Sam, "--json").ShouldBeDone().Out
        );
        var member = document.RootElement.GetProperty("members")[0];
        member.GetProperty("ranked").GetBoolean().ShouldBeTrue();
        member
            .GetProperty("programs")
            .EnumerateArray()
            .Select(program => program.GetProperty("value").GetDouble())
            .ShouldBe([100, 50]);
    }

    private static string Code(JsonElement pair, string side) =>
        pair.GetProperty(side) is { ValueKind: JsonValueKind.Object } program
            ? program.GetProperty("code").GetString()!
            : string.Empty;

    private static Workspace Read(string path, ReferenceData data)
    {
        using var stream = File.OpenRead(path);
        return WorkspaceReader
            .Read(stream, path, data.Catalog, new DateOnly(2026, 11, 22))
            .Value.ShouldNotBeNull();
    }
}
