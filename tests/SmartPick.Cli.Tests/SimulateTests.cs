using System.Globalization;
using System.Text.Json;
using SmartPick.Cli.Simulate;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Market;
using SmartPick.Engine.Market.Series;
using SmartPick.Engine.Randomness;

namespace SmartPick.Cli.Tests;

/// <summary>What <c>smartpick simulate</c> takes, keeps and refuses.</summary>
public sealed class SimulateTests : IDisposable
{
    private readonly MarketFolder _folder = new();

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("100001")]
    [InlineData("99999999999999999999")]
    [InlineData("1.5")]
    [InlineData("many")]
    public void A_number_of_seasons_that_makes_no_sense_is_refused(string seasons) =>
        CommandRun
            .Of("simulate", "--seasons", seasons)
            .ShouldBeRefused()
            .ErrorLines.ShouldHaveSingleItem()
            .ShouldBe($"--seasons: found \"{seasons}\"; expected a whole number from 1 to 100000");

    [Fact]
    public void Everything_wrong_is_told_at_once_before_any_season()
    {
        var scenario = _folder.Write(
            "s.json",
            "{ \"smartpickScenario\": 1,\n \"name\": \"n\",\n \"signal\": [] }"
        );
        var missing = Path.Combine(_folder.New("nowhere"), "r.json");

        var lines = CommandRun
            .Of(
                "simulate",
                "--seasons",
                "0",
                "--seed",
                "x",
                "--threads",
                "0",
                "--scenario",
                scenario,
                "--csv",
                _folder.New("."),
                "--resume",
                missing
            )
            .ShouldBeRefused()
            .ErrorLines;

        lines.Length.ShouldBe(6);
        lines[0].ShouldStartWith("--seasons:");
        lines[1].ShouldStartWith("--seed:");
        lines[2].ShouldStartWith("--threads:");
        lines[3]
            .ShouldBe(
                $"{scenario}:3 $.signal: found the unknown field \"signal\"; expected a known field; nearest: \"signals\""
            );
        lines[4].ShouldStartWith("--csv:");
        lines[5].ShouldStartWith("--resume:");
        _folder.Names.ShouldBe(["s.json"]);
    }

    [Fact]
    public void A_scenario_that_is_not_there_is_told() =>
        CommandRun
            .Of("simulate", "--scenario", _folder.New("none.json"))
            .ShouldBeRefused()
            .Error.ShouldContain(
                "found no such file; expected a scenario file that can be read, or - for standard input"
            );

    [Fact]
    public void No_file_is_read_and_written_or_written_twice()
    {
        var scenario = _folder.Write("s.json", "{ \"smartpickScenario\": 1, \"name\": \"n\" }");

        var lines = CommandRun
            .Of(
                "simulate",
                "--scenario",
                scenario,
                "--csv",
                scenario,
                "--resume",
                _folder.New("./s.json")
            )
            .ShouldBeRefused()
            .ErrorLines;

        lines.ShouldBe([
            $"--csv: found {scenario}; expected another file than --scenario names",
            $"--resume: found {_folder.New("./s.json")}; expected another file than --scenario names",
        ]);
        File.ReadAllText(scenario).ShouldContain("smartpickScenario");
    }

    [Fact]
    public void What_was_kept_comes_back_to_the_last_bit()
    {
        var file = Resume();
        var series = Series(7);

        file.Write(new SimulatedSeries(series, null)).ShouldBeNull();
        var read = file.Read(7).Value.ShouldNotBeNull();

        read.Seasons.Seasons.ShouldBe(7);
        read.Seasons.AsItIs.Rows.ShouldBe(series.AsItIs.Rows);
        read.Seasons.Scenario.Rows.ShouldBe(series.Scenario.Rows);
        read.Seasons.Change.Rows.ShouldBe(series.Change.Rows);
        read.Lists.ShouldBeNull();
    }

    [Fact]
    public void Stopped_after_any_season_and_gone_on_with_it_gives_the_same_bytes()
    {
        var whole = ResumeDocument.Of(Origin(), new SimulatedSeries(Series(9), null)).ToBytes();
        for (var first = 1; first < 9; first++)
        {
            var file = Resume(name: $"{first}.json");
            file.Write(new SimulatedSeries(Series(first), null)).ShouldBeNull();
            var kept = file.Read(9).Value.ShouldNotBeNull();
            GoOn(kept.Seasons, 9);
            file.Write(kept).ShouldBeNull();

            File.ReadAllBytes(_folder.New($"{first}.json")).ShouldBe(whole);
        }
    }

    [Fact]
    public void No_file_yet_begins_anew() =>
        Resume(name: "new.json").Read(3).Value.ShouldNotBeNull().Seasons.Seasons.ShouldBe(0);

    [Fact]
    public void A_file_cut_anywhere_is_refused_and_left_alone()
    {
        Resume().Write(new SimulatedSeries(Series(2), null)).ShouldBeNull();
        var whole = File.ReadAllBytes(_folder.New("r.json"));
        for (var length = 0; length < whole.Length; length += 1 + (length / 7))
        {
            File.WriteAllBytes(_folder.New("r.json"), whole[..length]);

            Resume()
                .Read(2)
                .Problems.ShouldHaveSingleItem()
                .Expected.ShouldContain("a whole resume file");
            File.ReadAllBytes(_folder.New("r.json")).Length.ShouldBe(length);
        }
    }

    [Fact]
    public void A_figure_changed_is_found_by_the_checksum()
    {
        Resume().Write(new SimulatedSeries(Series(2), null)).ShouldBeNull();
        var text = File.ReadAllText(_folder.New("r.json"));
        File.WriteAllText(
            _folder.New("r.json"),
            text.Replace("\"people\":", "\"people\":1", StringComparison.Ordinal)
        );

        Resume()
            .Read(2)
            .Problems.ShouldHaveSingleItem()
            .Found.ShouldBe("figures that do not fit the checksum");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"smartpick\":\"pick\",\"version\":1}")]
    public void Another_document_is_no_resume_file(string text)
    {
        _folder.Write("r.json", text);

        Resume().Read(2).Problems.ShouldHaveSingleItem().File.ShouldBe(_folder.New("r.json"));
    }

    [Fact]
    public void Seasons_made_of_something_else_are_refused_for_every_reason_at_once()
    {
        Resume().Write(new SimulatedSeries(Series(5), null)).ShouldBeNull();

        var other = new ResumeFile(
            _folder.New("r.json"),
            "--resume",
            Origin() with
            {
                Seed = 2,
                Data = "other",
                Scenario = "other",
                ScenarioName = "fewer",
                Build = "other",
            }
        );

        other
            .Read(4)
            .Problems.Select(problem => problem.Field)
            .ShouldBe(["seed", "scenario", "data", "build", "seasons"]);
    }

    [Fact]
    public void Time_left_goes_by_the_seasons_of_this_run() =>
        SeasonProgress
            .Words(before: 10, done: 20, all: 100, TimeSpan.FromSeconds(30))
            .ShouldBe("simulating: season 20 of 100, 0:04:00 h left");

    [Fact]
    public void Two_seasons_of_the_country_stopped_between_and_not_give_the_same_bytes()
    {
        var resume = _folder.New("national.json");
        var whole = CommandRun.Of("simulate", "--seasons", "2", "--threads", "1", "--json");
        CommandRun
            .Of("simulate", "--seasons", "1", "--threads", "1", "--resume", resume)
            .ShouldBeDone();

        var gone = CommandRun.Of(
            "simulate",
            "--seasons",
            "2",
            "--threads",
            "2",
            "--json",
            "--resume",
            resume,
            "--csv",
            _folder.New("all.csv")
        );

        whole.ShouldBeDone();
        gone.ShouldBeDone().Out.ShouldBe(whole.Out);
        using var json = JsonDocument.Parse(whole.Out);
        var rows = json.RootElement.GetProperty("rows");
        File.ReadAllLines(_folder.New("all.csv")).Length.ShouldBe(rows.GetArrayLength() + 1);
        var registered = rows.EnumerateArray()
            .First(row =>
                row.GetProperty("measure").ValueEquals("registered")
                && row.GetProperty("specialty").ValueKind is JsonValueKind.Null
                && row.GetProperty("type").ValueKind is JsonValueKind.Null
            );
        registered
            .GetProperty("published")
            .GetDouble()
            .ShouldBe(registered.GetProperty("mean").GetDouble(), 1500);
    }

    public void Dispose() => _folder.Dispose();

    private ResumeFile Resume(string name = "r.json") =>
        new(_folder.New(name), "--resume", Origin());

    private static SeriesOrigin Origin() =>
        SeriesOrigin.Of(new SimulateOrder(9, new Seed(1), Scenario.AsItIs, 1, null, null), "data");

    private static SeasonSeries Series(int seasons) => GoOn(new SeasonSeries(), seasons);

    private static SeasonSeries GoOn(SeasonSeries series, int seasons)
    {
        series.GoOn(
            seasons,
            2,
            (number, _) => new SeasonPair(Table(number, 0), Table(number, 1)),
            _ => { },
            TestContext.Current.CancellationToken
        );
        return series;
    }

    private static MarketTable Table(int number, int scenario) =>
        new(
            number.ToString(CultureInfo.InvariantCulture),
            1,
            [
                new(
                    MarketMeasure.MatchRatePreferred,
                    "A",
                    ApplicantType.UsImg,
                    240,
                    Math.Sin(number) + (scenario / 3.0),
                    0,
                    number / 7.0
                ),
            ]
        );
}
