using System.Globalization;
using System.Text.Json;

namespace SmartPick.Cli.Tests;

/// <summary><c>smartpick mentors match</c> on the example round and on bad input.</summary>
public sealed class MentorsMatchTests : IDisposable
{
    private static readonly string Round = CommandRun.Example(
        Path.Combine("mentors", "round.json")
    );

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartpick-round-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void C08_The_example_round_is_placed_with_reasons_and_one_person_waits_for_a_reason()
    {
        var page = CommandRun.Of("mentors", "match", Round).ShouldBeDone().Out;

        page.ShouldContain("6 of 7 mentees are placed");
        page.ShouldContain("It is proven");
        page.ShouldContain("tom: The rules leave none of 6 mentors.");
        page.ShouldContain("amir with dr-ortiz");
        page.ShouldContain("Conflict of interest");
        page.ShouldContain("Nothing is published.");
    }

    [Fact]
    public void C08_Page_document_and_table_say_the_same()
    {
        var csv = Path.Combine(_folder.FullName, "placed.csv");
        var run = CommandRun.Of("mentors", "match", Round, "--json", "--csv", csv).ShouldBeDone();

        using var document = JsonDocument.Parse(run.Out);
        var placed = document.RootElement.GetProperty("placed").EnumerateArray().ToList();
        File.ReadLines(csv)
            .Skip(1)
            .Take(placed.Count)
            .Select(line => line.Split(',')[..3])
            .ShouldBe(
                placed.Select(pair =>
                    new[]
                    {
                        pair.GetProperty("mentee").GetString()!,
                        pair.GetProperty("mentor").GetString()!,
                        pair.GetProperty("score")
                            .GetDouble()
                            .ToString("0.0", CultureInfo.InvariantCulture),
                    }
                )
            );
        placed
            .Single(pair => pair.GetProperty("firstCall").GetBoolean())
            .GetProperty("mentee")
            .GetString()
            .ShouldBe("amir");
        foreach (var pair in placed)
        {
            pair.GetProperty("parts")
                .EnumerateArray()
                .Sum(part => part.GetProperty("points").GetDouble())
                .ShouldBe(pair.GetProperty("score").GetDouble(), 1e-9);
        }
    }

    [Fact]
    public void C08_The_same_seed_gives_the_same_bytes_from_file_folder_and_standard_input()
    {
        string[] json = ["--json", "--seed", "5"];
        var file = CommandRun.Of(["mentors", "match", Round, .. json]).ShouldBeDone();
        var input = CommandRun
            .Of(["mentors", "match", "-", .. json], File.ReadAllBytes(Round), 100)
            .ShouldBeDone();
        var folder = CommandRun
            .Of(["mentors", "match", Path.ChangeExtension(Round, null), .. json])
            .ShouldBeDone();

        input.Out.ShouldBe(file.Out);
        folder.Out.ShouldBe(
            file.Out.Replace("\"Autumn round\"", "\"round\"", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Weights_of_ones_own_change_the_scores_and_nothing_is_learned()
    {
        var own = Path.Combine(_folder.FullName, "weights.csv");
        var shipped = Path.Combine(CommandRun.Root, "data", "mentors", "weights.csv");
        File.WriteAllText(
            own,
            File.ReadAllText(shipped)
                .Replace("\nneeds,35,", "\nneeds,50,", StringComparison.Ordinal)
                .Replace("\nspecialty,20,", "\nspecialty,5,", StringComparison.Ordinal)
        );

        var before = CommandRun.Of("mentors", "match", Round).ShouldBeDone();
        var changed = CommandRun.Of("mentors", "match", Round, "--weights", own).ShouldBeDone();

        changed.Out.ShouldContain("50.0 of 50.0");
        CommandRun.Of("mentors", "match", Round).Out.ShouldBe(before.Out);
    }

    [Fact]
    public void A_round_with_nobody_eligible_ends_with_one_and_says_why()
    {
        var run = Of(
            """{"smartpickRound": 1, "mentees": [{"id": "a"}], "mentors": [{"id": "m", "stage": "faculty", "paused": true}]}"""
        );

        run.ExitCode.ShouldBe(1);
        run.Out.ShouldContain("0 of 1 mentees");
        run.Out.ShouldContain("the mentor takes nobody new at present");
    }

    [Theory]
    [InlineData(
        """{"smartpickRound": 1, "mentees": [{"id": "a", "capacity": -1}], "mentors": [{"id": "m"}]}""",
        "$.mentees[0].capacity"
    )]
    [InlineData(
        """{"smartpickRound": 1, "mentees": [{"id": "a"}, {"id": "a"}], "mentors": [{"id": "m"}]}""",
        "a second time"
    )]
    [InlineData(
        """{"smartpickRound": 1, "mentees": [{"id": "a", "avoids": ["a"]}], "mentors": [{"id": "m"}]}""",
        "not the person"
    )]
    [InlineData(
        """{"smartpickRound": 1, "mentees": [{"id": "a", "needs": ["money"]}], "mentors": [{"id": "m"}]}""",
        "one of"
    )]
    [InlineData("not json", "expected JSON")]
    public void Bad_input_is_refused_whole(string json, string told) =>
        Of(json).ShouldBeRefused().Error.ShouldContain(told);

    [Fact]
    public void Bad_options_and_files_are_refused_together()
    {
        var run = CommandRun
            .Of(
                "mentors",
                "match",
                "nowhere.json",
                "--objective",
                "summ",
                "--seed",
                "x",
                "--weights",
                "none.csv"
            )
            .ShouldBeRefused();

        run.ErrorLines.Length.ShouldBe(4);
        run.Error.ShouldContain("nearest: \"sum\"");
    }

    private static CommandRun Of(string json) =>
        CommandRun.Of(["mentors", "match", "-"], System.Text.Encoding.UTF8.GetBytes(json), 100);
}
