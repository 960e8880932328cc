using System.Buffers;
using System.Text;
using CsCheck;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Formats;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;
using SmartPick.Matching.Verification;
using SmartPick.Reference.Instances;

namespace SmartPick.Reference.Tests.Instances;

public sealed class ResultFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void JSON_reads_back_what_was_written()
    {
        var (instance, result) = Advanced();

        var stated = Good(instance, WriteJson(instance, result));

        stated.Policy.ShouldBe(StabilityPolicy.VacatedPositionIsFree);
        ShouldBe(stated.Assignment, result.Assignment, instance);
    }

    [Fact]
    public void Tables_read_back_what_was_written()
    {
        var (instance, result) = Advanced();

        ResultFile.WriteCsvFolder(ResultDocuments.Of(instance, result), _folder.Path);

        var stated = Good(instance, _folder.Path);
        stated.Policy.ShouldBeNull();
        ShouldBe(stated.Assignment, result.Assignment, instance);
    }

    [Fact]
    public void The_table_of_assignments_alone_and_the_text_are_enough_without_moving_quotas()
    {
        var instance = Markets.Example("couples");
        var result = Result([1, 1, 0, 0, -1, 2], null, QuotaMoves.None);
        var document = ResultDocuments.Of(instance, result);
        var table = Path.Combine(_folder.Path, "who.csv");
        ResultFile.WriteAssignments(document, table);
        var output = new ArrayBufferWriter<byte>();
        MatchingFormat.Write(instance, result.Assignment, isStable: true, output);
        var text = _folder.Write("who.txt", Encoding.UTF8.GetString(output.WrittenSpan));

        ShouldBe(Good(instance, table).Assignment, result.Assignment, instance);
        ShouldBe(Good(instance, text).Assignment, result.Assignment, instance);
        File.ReadAllText(table)
            .ShouldStartWith("applicant,program,supplemental_program,choice\n1,21,,\n");
    }

    [Fact]
    public void The_document_numbers_choices_as_lists_do_and_words_its_kinds()
    {
        var (instance, result) = Advanced();

        var document = ResultDocuments.Of(instance, result);

        document.Status.ShouldBe("none-found");
        document.Policy.ShouldBe("vacated-position-is-free");
        document.Assignments[0].ShouldBe(new AssignmentPart("ana", "derm-a", "prelim-x", 1));
        document.Assignments[2].ShouldBe(new AssignmentPart("cho", "med", null, 1));
        document.Assignments[3].ShouldBe(new AssignmentPart("dev", null, null, null));
        document.Quotas.ShouldBe([
            new QuotaPart("med", 3, 1, 0, 1, 3),
            new QuotaPart("prelim-y", 2, 0, 1, 0, 1),
        ]);
        document.Reversions[1].ShouldBe(new ReversionPart("prelim-y", "med", 1, 1, 0));
        document.Verification!.BlockingPairs[0].Kind.ShouldBe("given-away");
        document.Attempts[0].Rung.ShouldBe("offender-first");
    }

    [Theory]
    [InlineData(
        "\"applicant\": \"ana\"",
        "\"applicant\": \"zoe\"",
        "$.assignments[0].applicant",
        "zoe"
    )]
    [InlineData(
        "\"applicant\": \"ben\"",
        "\"applicant\": \"ana\"",
        "$.assignments[1].applicant",
        "ana again"
    )]
    [InlineData("\"program\": \"derm-a\"", "\"program\": \"x\"", "$.assignments[0].program", "x")]
    [InlineData("\"program\": \"derm-a\"", "\"program\": 7", "$.assignments[0].program", "7")]
    [InlineData(
        "\"supplementalProgram\": \"prelim-x\"",
        "\"supplementalProgram\": \"y\"",
        "$.assignments[0].supplementalProgram",
        "y"
    )]
    [InlineData(
        "\"donor\": \"derm-a\"",
        "\"donor\": \"med\"",
        "$.reversions[0].receiver",
        "med to med"
    )]
    [InlineData("\"moved\": 1", "\"moved\": -1", "$.reversions[1].moved", "-1")]
    [InlineData("\"moved\": 1", "\"moved\": 1e30", "$.reversions[1].moved", "1e30")]
    [InlineData("\"moved\": 1", "\"went\": 1", "$.reversions[1].moved", "no such field")]
    [InlineData(
        "\"takenByParity\": 1,\n      \"finalQuota",
        "\"takenByParity\": \"1\",\n      \"finalQuota",
        "$.quotas[0].takenByParity",
        "\"1\""
    )]
    [InlineData(
        "\"policy\": \"vacated-position-is-free\"",
        "\"policy\": \"any\"",
        "$.policy",
        "\"any\""
    )]
    [InlineData("\"smartpick\": \"match\"", "\"smartpick\": \"pick\"", "$.smartpick", "\"pick\"")]
    [InlineData("\"version\": 1", "\"version\": 2", "$.version", "2")]
    [InlineData("\"reversions\": [", "\"moves\": [", "$.reversions", "no such field")]
    [InlineData("\"quotas\": [", "\"changes\": [", "$.quotas", "no such field")]
    [InlineData("\"assignments\": [", "\"assignments\": 1, \"x\": [", "$.assignments", "1")]
    [InlineData(
        "\"applicant\": \"dev\"",
        "\"name\": \"dev\"",
        "$.assignments[3].applicant",
        "nothing"
    )]
    public void One_thing_wrong_with_JSON_is_told_with_its_path(
        string good,
        string bad,
        string path,
        string found
    )
    {
        var (instance, result) = Advanced();
        var file = WriteJson(instance, result);
        var text = File.ReadAllText(file);
        var place = text.IndexOf(good, StringComparison.Ordinal);
        place.ShouldBeGreaterThan(0, text);
        File.WriteAllText(file, text[..place] + bad + text[(place + good.Length)..]);

        var (stated, problems) = ResultFile.Read(file, Markets.NoInput, instance);

        stated.ShouldBeNull();
        problems
            .Select(problem => (problem.File, problem.Field, problem.Found))
            .ShouldContain((file, path, found));
    }

    [Fact]
    public void A_problem_of_JSON_has_its_line()
    {
        var (instance, result) = Advanced();
        var file = WriteJson(instance, result);
        var lines = File.ReadAllLines(file);
        var line = Array.FindIndex(lines, text => text.Contains("\"applicant\": \"ben\""));
        lines[line] = lines[line].Replace("ben", "nobody");
        File.WriteAllLines(file, lines);

        var problem = ResultFile
            .Read(file, Markets.NoInput, instance)
            .Problems.First(problem => problem.Found == "nobody");

        // The line on which the applicant's object begins.
        problem.Line.ShouldBe(line);
    }

    [Fact]
    public void A_JSON_file_cut_off_anywhere_is_told()
    {
        var (instance, result) = Advanced();
        var file = WriteJson(instance, result);
        var text = File.ReadAllText(file);
        for (var length = 1; length < text.Length - 2; length += 7)
        {
            File.WriteAllText(file, text[..length]);
            ResultFile.Read(file, Markets.NoInput, instance).Problems.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void JSON_with_bytes_changed_is_read_or_told()
    {
        var (instance, result) = Advanced();
        var good = File.ReadAllBytes(WriteJson(instance, result));
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.OneOf(Gen.Byte, Gen.Const((byte)'\\')))
            .Array[1, 4]
            .Sample(
                changes =>
                {
                    var bytes = good.ToArray();
                    foreach (var (at, what) in changes)
                    {
                        bytes[at] = what;
                    }

                    var (stated, problems) = ResultFile.Read(
                        "-",
                        () => new MemoryStream(bytes),
                        instance
                    );
                    return stated is null == problems.Count > 0;
                },
                iter: 3_000
            );
    }

    [Fact]
    public void Half_a_character_written_as_an_escape_is_no_exception()
    {
        var (instance, result) = Advanced();
        var text = File.ReadAllText(WriteJson(instance, result));

        foreach (var place in new[] { "\"ana\"", "\"applicant\"", "\"match\"", "\"policy\"" })
        {
            var spoiled = text.Replace(place, "\"\\ud800\"");
            ResultFile
                .Read("-", () => new MemoryStream(Encoding.UTF8.GetBytes(spoiled)), instance)
                .Problems.Count.ShouldBeGreaterThanOrEqualTo(place == "\"policy\"" ? 0 : 1);
        }
    }

    [Theory]
    [InlineData("assignments.csv", "ana,", "zoe,", 2, "applicant", "zoe")]
    [InlineData("assignments.csv", "ben,", "ana,", 3, "applicant", "ana again")]
    [InlineData("assignments.csv", "ana,derm-a", "ana,x", 2, "program", "x")]
    [InlineData("assignments.csv", "prelim-x", "y", 2, "supplemental_program", "y")]
    [InlineData("assignments.csv", "dev,,,\n", "", null, null, "nothing of applicant dev")]
    [InlineData(
        "reversions.csv",
        "derm-a,med,1,0,0\n",
        "",
        null,
        null,
        "nothing of the reversion from derm-a to med"
    )]
    [InlineData("reversions.csv", "prelim-y,med,1,1,0", "prelim-y,med,1,-1,0", 3, "moved", "-1")]
    [InlineData("quotas.csv", "med,", "x,", 2, "program", "x")]
    public void One_thing_wrong_with_tables_is_told(
        string file,
        string good,
        string bad,
        int? line,
        string? column,
        string found
    )
    {
        var (instance, result) = Advanced();
        ResultFile.WriteCsvFolder(ResultDocuments.Of(instance, result), _folder.Path);
        var path = Path.Combine(_folder.Path, file);
        var text = File.ReadAllText(path);
        text.ShouldContain(good);
        File.WriteAllText(path, text.Replace(good, bad));

        var (stated, problems) = ResultFile.Read(_folder.Path, Markets.NoInput, instance);

        stated.ShouldBeNull();
        problems
            .Select(problem => (problem.File, problem.Line, problem.Field, problem.Found))
            .ShouldContain((path, line, column, found));
    }

    [Theory]
    [InlineData("who.csv", "applicant,program,supplemental_program,choice\n")]
    [InlineData("who.txt", "m 1\n")]
    public void A_form_that_cannot_tell_how_quotas_moved_is_refused_when_they_can(
        string name,
        string text
    )
    {
        var (instance, _) = Advanced();

        ResultFile
            .Read(_folder.Write(name, text), Markets.NoInput, instance)
            .Problems.ShouldContain(problem => problem.Expected.StartsWith("a result that"));
    }

    [Fact]
    public void Standard_input_and_missing_files_are_no_exceptions()
    {
        var instance = Markets.Example("couples");

        ResultFile
            .Read("-", () => new MemoryStream("m 1\nr 1 20\n"u8.ToArray()), instance)
            .Value!.Assignment.Programs[0]
            .ShouldBe(0);
        ResultFile
            .Read(Path.Combine(_folder.Path, "nowhere"), Markets.NoInput, instance)
            .Problems.ShouldHaveSingleItem()
            .Found.ShouldBe("no such file");
        ResultFile
            .Read("-", () => new MemoryStream([0xFF, 0xFE, 0]), instance)
            .Problems.ShouldHaveSingleItem();
    }

    public void Dispose() => _folder.Dispose();

    private static (MatchInstance Instance, MatchResult Result) Advanced()
    {
        var instance = Markets.Example("advanced");
        var program = Enumerable.Repeat(-1, instance.ApplicantCount).ToArray();
        var supplemental = Enumerable.Repeat(-1, instance.ApplicantCount).ToArray();
        (program[0], supplemental[0], program[2]) = (0, 4, 2);
        var result = Result(
            program,
            supplemental,
            new QuotaMoves([0, 1], [0, 0], [0, 0, 1, 0, 0, 0])
        );
        return (instance, result);
    }

    private static MatchResult Result(int[] program, int[]? supplemental, QuotaMoves moves) =>
        new(
            new Assignment(program, supplemental, moves),
            MatchStatus.NoneFound,
            StabilityPolicy.VacatedPositionIsFree,
            new VerificationReport(
                [],
                [new BlockingPair(BlockingKind.GivenAway, 1, 0, -1, -1, "because")],
                1
            ),
            new MatchStatistics(2, 3, 9, 0, 1, 1, 20, 3, 1, 1, 1),
            [new MatchAttempt(MatchRung.OffenderFirst, AttemptOutcome.Unstable, 1, 20)]
        );

    private static void ShouldBe(Assignment found, Assignment expected, MatchInstance instance)
    {
        found.Programs.ToArray().ShouldBe(expected.Programs.ToArray());
        Enumerable
            .Range(0, instance.ApplicantCount)
            .Select(found.Supplemental)
            .ShouldBe(Enumerable.Range(0, instance.ApplicantCount).Select(expected.Supplemental));
        found.Moves.Moved.ShouldBe(expected.Moves.Moved);
        found.Moves.PulledBack.ShouldBe(expected.Moves.PulledBack);
        found.Moves.TakenByParity.ShouldBe(expected.Moves.TakenByParity);
    }

    private static StatedResult Good(MatchInstance instance, string path)
    {
        var (stated, problems) = ResultFile.Read(path, Markets.NoInput, instance);
        problems.ShouldBeEmpty();
        return stated.ShouldNotBeNull();
    }

    private string WriteJson(MatchInstance instance, MatchResult result)
    {
        var path = Path.Combine(_folder.Path, "result.json");
        using var stream = File.Create(path);
        ResultFile.WriteJson(ResultDocuments.Of(instance, result), stream);
        return path;
    }
}
