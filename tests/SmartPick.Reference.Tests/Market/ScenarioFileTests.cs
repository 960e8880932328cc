using System.Text;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Market;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.Market;

namespace SmartPick.Reference.Tests.Market;

public sealed class ScenarioFileTests
{
    private static readonly ProgramCatalog Catalog = CatalogFolder
        .Load(Repository.Data)
        .Value.ShouldNotBeNull()
        .Catalog;

    private const string Opening = "\"smartpickScenario\": 1, \"name\": \"n\"";

    [Fact]
    public void Every_field_is_read()
    {
        var scenario = Read(
            $$"""
            { {{Opening}}, "note": "why", "mostInterviews": 12, "lists": "usual",
              "signals": [{ "single": 30 }, { "specialty": "Dermatology", "gold": 2, "silver": 5 }],
              "applicants": [{ "types": ["US IMG", "non-US IMG"], "factor": 0.9 }],
              "positions": [{ "specialty": "Urology", "factor": 1.25 }],
              "applications": [{ "most": 30 }, { "specialty": "Urology", "types": ["US MD senior"], "factor": 2 }] }
            """
        )
            .Value.ShouldNotBeNull();

        scenario.Name.ShouldBe("n");
        scenario.Note.ShouldBe("why");
        scenario.MostInterviews.ShouldBe(12);
        scenario.Lists.ShouldBe(ListBehaviour.Usual);
        scenario.Signals.ShouldBe([new(null, 0, 0, 30), new("Dermatology", 2, 5, 0)]);
        var applicants = scenario.Applicants.ShouldHaveSingleItem();
        applicants.Types.ShouldBe([ApplicantType.UsImg, ApplicantType.NonUsImg]);
        applicants.Specialty.ShouldBeNull();
        applicants.Factor.ShouldBe(0.9);
        scenario.Positions.ShouldBe([new("Urology", 1.25)]);
        scenario.Applications[0].Most.ShouldBe(30);
        scenario.Applications[0].Factor.ShouldBe(1);
        scenario.Applications[1].Factor.ShouldBe(2);
        scenario.Applications[1].Types.ShouldBe([ApplicantType.UsMdSenior]);
        scenario.Applications[1].Most.ShouldBeNull();
    }

    [Fact]
    public void Lists_may_be_those_of_SmartPick() =>
        Read($"{{ {Opening}, \"lists\": \"smartpick\" }}")
            .Value.ShouldNotBeNull()
            .Lists.ShouldBe(ListBehaviour.SmartPick);

    [Fact]
    public void A_name_alone_changes_nothing()
    {
        var scenario = Read($"{{ {Opening} }}").Value.ShouldNotBeNull();

        (scenario.Signals.Count + scenario.Applicants.Count + scenario.Positions.Count).ShouldBe(0);
        scenario.Applications.ShouldBeEmpty();
        scenario.MostInterviews.ShouldBeNull();
        scenario.Lists.ShouldBe(ListBehaviour.Usual);
    }

    [Theory]
    [InlineData("\"signal\": []", "$.signal", "nearest: \"signals\"")]
    [InlineData("\"signals\": [{ \"golds\": 3 }]", "$.signals[0].golds", "nearest: \"gold\"")]
    [InlineData("\"signals\": [{ \"gold\": -1 }]", "$.signals[0].gold", "from 0 to 100")]
    [InlineData("\"signals\": [{ \"gold\": 2.5 }]", "$.signals[0].gold", "a whole number")]
    [InlineData(
        "\"signals\": [{ \"gold\": 1, \"single\": 3 }]",
        "$.signals[0].single",
        "or a single tier"
    )]
    [InlineData(
        "\"signals\": [{ \"single\": 3 }, { \"single\": 4 }]",
        "$.signals[1]",
        "$.signals[0] holds it already"
    )]
    [InlineData(
        "\"applicants\": [{ \"types\": [\"US IMG\"] }]",
        "$.applicants[0].factor",
        "the field \"factor\""
    )]
    [InlineData(
        "\"applicants\": [{ \"types\": [\"IMG\"], \"factor\": 1 }]",
        "$.applicants[0].types[0]",
        "\"US IMG\""
    )]
    [InlineData("\"applicants\": [{ \"factor\": -0.1 }]", "$.applicants[0].factor", "from 0 to 10")]
    [InlineData(
        "\"applicants\": [{ \"factor\": 1e999 }]",
        "$.applicants[0].factor",
        "from 0 to 10"
    )]
    [InlineData(
        "\"positions\": [{ \"specialty\": \"Dermatolgy\", \"factor\": 1 }]",
        "$.positions[0].specialty",
        "nearest: \"Dermatology\""
    )]
    [InlineData(
        "\"applications\": [{ \"specialty\": \"Urology\" }]",
        "$.applications[0]",
        "a factor, a most, or both"
    )]
    [InlineData("\"applications\": { }", "$.applications", "a list")]
    [InlineData("\"mostInterviews\": 0", "$.mostInterviews", "from 1 to")]
    [InlineData("\"lists\": \"SmartPick\"", "$.lists", "nearest: \"smartpick\"")]
    [InlineData("\"name\": \"again\"", "$.name", "each field once")]
    [InlineData(
        "\"lists\": \"smartpick\", \"signals\": [{ \"single\": 3 }]",
        "$.signals",
        "one of the two"
    )]
    [InlineData(
        "\"lists\": \"smartpick\", \"applications\": [{ \"most\": 3 }]",
        "$.applications",
        "one of the two"
    )]
    public void What_does_not_fit_is_told_with_its_place(string field, string path, string expected)
    {
        var problem = Read($"{{ {Opening},\n{field} }}").Problems.ShouldHaveSingleItem();

        problem.File.ShouldBe("s.json");
        problem.Line.ShouldBe(2);
        problem.Field.ShouldBe(path);
        problem.Expected.ShouldContain(expected);
    }

    [Fact]
    public void All_problems_are_told_at_once_in_file_order()
    {
        var problems = Read(
            "{ \"smartpickScenario\": 2,\n \"mostInterviews\": 0,\n \"lists\": 3 }"
        ).Problems;

        problems
            .Select(problem => problem.Field)
            .ShouldBe(["$.name", "$.smartpickScenario", "$.mostInterviews", "$.lists"]);
    }

    [Theory]
    [InlineData("", "an empty file", "a scenario: a JSON object")]
    [InlineData("{ \"smartpickScenario\": 1,", "the end of the file", "the rest of the scenario")]
    [InlineData("[1]", "a list", "an object")]
    [InlineData("{} {}", "'{' after the scenario's end", "the end of the file")]
    public void What_is_no_scenario_is_called_so(string text, string found, string expected)
    {
        var problem = Read(text).Problems.ShouldHaveSingleItem();

        problem.Found.ShouldContain(found);
        problem.Expected.ShouldContain(expected);
    }

    [Fact]
    public void Every_example_is_read_and_changes_something()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "examples", "scenarios"));

        files.Length.ShouldBeGreaterThanOrEqualTo(5);
        foreach (var file in files)
        {
            using var stream = File.OpenRead(file);
            var scenario = ScenarioFile.Read(stream, file, Catalog).Value.ShouldNotBeNull(file);
            scenario.Note.ShouldNotBeEmpty();
            (
                scenario.Signals.Count
                + scenario.Applicants.Count
                + scenario.Positions.Count
                + scenario.Applications.Count
                + (scenario.Lists is ListBehaviour.SmartPick ? 1 : 0)
            ).ShouldBe(scenario.Name.Contains("primary care", StringComparison.Ordinal) ? 3 : 1);
        }
    }

    private static Reading<Scenario> Read(string text) =>
        ScenarioFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "s.json", Catalog);
}
