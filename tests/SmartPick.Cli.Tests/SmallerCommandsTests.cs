using System.Globalization;
using System.Text.Json;

namespace SmartPick.Cli.Tests;

/// <summary>The commands for SOAP, comparisons, one program and tables of profiles.</summary>
public sealed class SmallerCommandsTests : IDisposable
{
    private static readonly string Jessica = CommandRun.Example("jessica.json");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartpick-small-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(44, 44, 1)]
    [InlineData(45, 45, 0)]
    public void Soap_counts_applications_up_to_the_limit(int sent, int applied, int left)
    {
        using var json = Json("soap", Jessica, Unfilled(sent), "--json");

        json.RootElement.GetProperty("applied").GetInt32().ShouldBe(applied);
        json.RootElement.GetProperty("left").GetInt32().ShouldBe(left);
        json.RootElement.GetProperty("mostApplications").GetInt32().ShouldBe(applied + left);
        json.RootElement.GetProperty("programs").GetArrayLength().ShouldBe(sent + 1);
    }

    [Fact]
    public void A_list_with_more_applications_than_may_be_sent_is_refused()
    {
        var run = CommandRun.Of("soap", Jessica, Unfilled(46));

        run.ShouldBeRefused();
        run.Error.ShouldContain("46 applications");
        run.Error.ShouldContain("at most 45");
    }

    [Theory]
    [InlineData("yes", "yes", "yes", true)]
    [InlineData("yes", "no", "yes", false)]
    [InlineData("yes", "yes", null, null)]
    public void Soap_says_whether_one_may_take_part_when_nothing_is_open(
        string registered,
        string able,
        string? unmatched,
        bool? may
    )
    {
        string[] last = unmatched is null ? [] : ["--unmatched", unmatched];
        using var json = Json([
            "soap",
            Jessica,
            "--registered",
            registered,
            "--able",
            able,
            .. last,
            "--json",
        ]);

        var standing = json.RootElement.GetProperty("mayTakePart");
        (standing.ValueKind is JsonValueKind.Null ? (bool?)null : standing.GetBoolean()).ShouldBe(
            may
        );
        (json.RootElement.GetProperty("standing").ValueKind is JsonValueKind.Null).ShouldBe(
            may is null
        );
    }

    [Fact]
    public void The_questions_asked_are_those_of_the_data()
    {
        using var json = Json("soap", Jessica, "--json");
        var help = CommandRun.Of("soap", "--help").Out;

        foreach (var question in json.RootElement.GetProperty("questions").EnumerateArray())
        {
            help.ShouldContain("--" + question.GetProperty("key").GetString());
        }
    }

    [Fact]
    public void Facts_of_a_program_have_a_source_or_are_unknown_and_say_why()
    {
        using var json = Json("program", "0803611066", "--json");
        var facts = json.RootElement.GetProperty("facts").EnumerateArray().ToList();

        facts.Count.ShouldBeGreaterThan(10);
        foreach (var fact in facts)
        {
            var isKnown = fact.GetProperty("value").ValueKind is not JsonValueKind.Null;
            foreach (var of in new[] { "source", "asOf", "confidence" })
            {
                (fact.GetProperty(of).ValueKind is not JsonValueKind.Null).ShouldBe(isKnown);
            }

            (fact.GetProperty("note").ValueKind is JsonValueKind.Null).ShouldBe(isKnown);
        }

        CommandRun.Of("program", "0803611066").Out.ShouldContain("WHAT IS UNKNOWN");
        CommandRun.Of("program", "1").ShouldBeRefused();
    }

    [Fact]
    public void Totals_of_a_comparison_are_the_weighted_means_of_the_own_scores()
    {
        var file = Path.Combine(_folder.FullName, "workspace.json");
        File.WriteAllText(
            file,
            """
            {
              "smartpickWorkspace": 1,
              "profile": { "smartpickProfile": 1, "specialty": "Dermatology", "type": "US MD senior" },
              "criteria": [{ "name": "people", "weight": 3 }, { "name": "place", "weight": 1 }],
              "notes": {
                "0803621067": { "scores": [{ "criterion": "people", "score": 5 }, { "criterion": "place", "score": 1 }] },
                "0803611066": { "scores": [{ "criterion": "people", "score": 2 }] }
              },
              "compared": ["0803621067", "0803611066"]
            }
            """
        );
        using var json = Json("compare", file, "--json");
        var programs = json.RootElement.GetProperty("programs");

        programs[0].GetProperty("total").GetDouble().ShouldBe(((3 * 5) + (1 * 1)) / 4.0, 1e-9);
        programs[1].GetProperty("total").ValueKind.ShouldBe(JsonValueKind.Null);
        programs[1].GetProperty("totalLow").GetDouble().ShouldBe(((3 * 2) + 1) / 4.0, 1e-9);
        programs[1].GetProperty("totalHigh").GetDouble().ShouldBe(((3 * 2) + 5) / 4.0, 1e-9);
        Value(programs[0], "interviewWithSignal")
            .ShouldBeGreaterThan(Value(programs[0], "interview"));
        CommandRun.Of("compare", Jessica).ShouldBeRefused();
        CommandRun.Of("compare", file).Out.ShouldContain("Your own total, 1 to 5: 4.0");

        static double Value(JsonElement program, string figure) =>
            program.GetProperty(figure).GetProperty("value").GetDouble();
    }

    [Fact]
    public void A_line_of_a_table_is_a_profile_that_pick_reads()
    {
        var table = Path.Combine(CommandRun.Root, "examples", "profiles.csv");
        using var all = Json("profiles", table, "--json");
        all.RootElement.GetProperty("profiles").GetArrayLength().ShouldBe(3);
        var file = Path.Combine(_folder.FullName, "line.json");
        File.WriteAllText(file, CommandRun.Of("profiles", table, "--line", "3").ShouldBeDone().Out);

        using var list = Json("pick", file, "--json");
        list.RootElement.GetProperty("question")
            .GetProperty("specialty")
            .GetString()
            .ShouldBe("Dermatology");

        var wrong = CommandRun.Of("profiles", table, "--line", "9");
        wrong.ShouldBeRefused();
        wrong.Error.ShouldContain("2, 3, 4");
    }

    private string Unfilled(int sent)
    {
        var file = Path.Combine(_folder.FullName, "unfilled.csv");
        File.WriteAllLines(
            file,
            Enumerable
                .Range(1, sent)
                .Select(number =>
                    string.Create(CultureInfo.InvariantCulture, $"Program {number},true")
                )
                .Prepend("Program without,false")
                .Prepend("name,applied")
        );
        return file;
    }

    private static JsonDocument Json(params string[] args) =>
        JsonDocument.Parse(CommandRun.Of(args).ShouldBeDone().Out);
}
