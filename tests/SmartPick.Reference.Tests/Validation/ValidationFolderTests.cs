using SmartPick.Engine.Applicants;
using SmartPick.Engine.Statistics;
using SmartPick.Engine.Validation;
using SmartPick.Reference.Tables;
using SmartPick.Reference.Validation;

namespace SmartPick.Reference.Tests.Validation;

public sealed class ValidationFolderTests : IDisposable
{
    private const string Source = "smartpick-design";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("validation-test-");

    public ValidationFolderTests()
    {
        Directory.CreateDirectory(Folder);
        File.Copy(
            Path.Combine(Repository.Data, "sources.csv"),
            Path.Combine(_data.FullName, "sources.csv")
        );
    }

    private string Folder => Path.Combine(_data.FullName, ValidationFolder.Name);

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public void What_is_written_is_read_back()
    {
        var report = Report();

        ValidationFolder.Write(Folder, _data.FullName, report);
        var read = ValidationFolder.Read(_data.FullName);

        read.Problems.ShouldBeEmpty();
        read.Value!.Cells.ShouldBe(report.Cells);
        read.Value.Checks.ShouldBe(report.Checks);
        read.Value.Bins.ShouldBe(report.Bins);
        read.Value.Sensitivity.ShouldBe(report.Sensitivity);
        read.Value.PriorOnly.ShouldBe(report.PriorOnly);
        read.Value.Limits.ShouldBe(report.Limits);
        read.Value.Measures.ShouldBe(report.Measures);
        read.Value.Standing.ShouldBeEmpty();
        (read.Value.FittedOn, read.Value.ValidatedOn, read.Value.Seasons).ShouldBe(
            (report.FittedOn, report.ValidatedOn, report.Seasons)
        );
    }

    [Fact]
    public void A_report_of_another_fit_says_so()
    {
        Directory.CreateDirectory(Path.Combine(_data.FullName, "model"));
        File.WriteAllText(Path.Combine(_data.FullName, "model", "interviews.csv"), "one");
        File.WriteAllText(Path.Combine(_data.FullName, "model", "matches.csv"), "fit");
        ValidationFolder.Write(Folder, _data.FullName, Report());
        File.WriteAllText(Path.Combine(_data.FullName, "model", "matches.csv"), "other");

        ValidationFolder.Read(_data.FullName).Value!.Standing.ShouldNotBeEmpty();
    }

    [Fact]
    public void What_changed_since_the_validation_is_named()
    {
        Directory.CreateDirectory(Path.Combine(_data.FullName, "market"));
        var season = Path.Combine(_data.FullName, "market", "season.csv");
        File.WriteAllText(season, "as validated");
        File.WriteAllText(Path.Combine(_data.FullName, "signals.csv"), "as validated");
        ValidationFolder.Write(Folder, _data.FullName, Report());
        ChangedSince(_data.FullName).ShouldBeEmpty();

        File.WriteAllText(season, "another assumption");
        File.Delete(Path.Combine(_data.FullName, "signals.csv"));
        File.WriteAllText(Path.Combine(_data.FullName, "effects.csv"), "new");

        ChangedSince(_data.FullName).ShouldBe(["effects.csv", "market/season.csv", "signals.csv"]);
    }

    [Fact]
    public void The_stored_validation_is_of_the_data_that_are_here() =>
        ChangedSince(Repository.Data)
            .ShouldBeEmpty(
                "The figures in data/validation and the tables in docs/validation.md are of other data. Make them anew: smartpick validate --data EVIDENCE --docs docs/validation.md"
            );

    [Fact]
    public void Every_explanation_is_of_a_figure_that_is_compared_and_stands_beside_it()
    {
        var cells = ValidationFolder.Read(Repository.Data).Value!.Cells;
        var log = new ProblemLog();
        var explanations = ExplanationsFile.Read(Repository.Data, log);

        log.ToList().ShouldBeEmpty();
        explanations.Keys.Except(cells.Select(cell => cell.EvidenceId)).ShouldBeEmpty();
        cells
            .Where(cell =>
                cell.Explanation != explanations.GetValueOrDefault(cell.EvidenceId, string.Empty)
            )
            .Select(cell => cell.EvidenceId)
            .ShouldBeEmpty(
                "data/validation/explanations.csv has changed: smartpick validate --data EVIDENCE --docs docs/validation.md"
            );
    }

    private static IReadOnlyList<string> ChangedSince(string dataFolder)
    {
        var log = new ProblemLog();
        return ValidationManifestFile
            .Read(Path.Combine(dataFolder, ValidationFolder.Name), log)!
            .ChangedSince(dataFolder);
    }

    [Theory]
    [InlineData("cells.csv", "0.25,0.2,0.3", "0.25,0.3,0.2", "in_sample")]
    [InlineData("cells.csv", "MatchByType", "MatchBySign", "family")]
    [InlineData("cells.csv", Source, "nobody", "source_id")]
    [InlineData("cells.csv", ",Group,", ",None,", "held_out")]
    [InlineData("checks.csv", "1.25", "one", "value")]
    [InlineData("bins.csv", "0.375", "1.375", "predicted")]
    [InlineData("sensitivity.csv", "points", "", "unit")]
    [InlineData("limits.csv", "A title", "", "title")]
    [InlineData("manifest.json", "2026-01-02", "soon", "fittedOn")]
    [InlineData("manifest.json", "\"seasons\"", "\"winters\"", "winters")]
    public void A_bad_file_is_told_with_its_place(
        string file,
        string good,
        string bad,
        string field
    )
    {
        ValidationFolder.Write(Folder, _data.FullName, Report());
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        text.ShouldContain(good);
        File.WriteAllText(path, text.Replace(good, bad, StringComparison.Ordinal));

        var read = ValidationFolder.Read(_data.FullName);

        read.Value.ShouldBeNull();
        read.Problems.ShouldContain(problem =>
            problem.File == path && problem.Field != null && problem.Field.Contains(field)
        );
    }

    [Fact]
    public void A_missing_file_is_told()
    {
        ValidationFolder.Write(Folder, _data.FullName, Report());
        File.Delete(Path.Combine(Folder, "bins.csv"));

        var problem = ValidationFolder.Read(_data.FullName).Problems.ShouldHaveSingleItem();

        problem.File.ShouldEndWith("bins.csv");
    }

    private static ValidationReport Report() =>
        new(
            "2026-01-02",
            "2026-01-03",
            5,
            [
                new ValidationCell(
                    CellFamily.MatchByType,
                    "A",
                    ApplicantType.UsImg,
                    "match rate",
                    true,
                    0.5,
                    40,
                    new Estimate(0.25, 0.2, 0.3),
                    new Estimate(0.75, 0.5, 0.875),
                    new BaselineFigures(0.125, null, 0.0625) { TypeRate = 0.1875 },
                    true,
                    Source + "/a/us-img/2026/match-rate",
                    Source,
                    "because, as it says"
                )
                {
                    HeldOutBy = HoldOut.Group,
                    Rounding = 0.005,
                },
                new ValidationCell(
                    CellFamily.MarketTotal,
                    "ALL",
                    null,
                    "people",
                    false,
                    5,
                    null,
                    Estimate.Exact(6),
                    null,
                    null,
                    false,
                    Source + "/all/all/2026/people",
                    Source,
                    string.Empty
                )
                {
                    StandardError = 0.25,
                },
            ],
            [
                new ToleranceCheck(
                    "an error",
                    CellFamily.Ranks,
                    1.25,
                    null,
                    1,
                    "units",
                    "known why"
                )
                {
                    StandardError = 0.125,
                    AgainstRival = true,
                },
                new ToleranceCheck(
                    "unmeasured",
                    null,
                    double.NaN,
                    0,
                    null,
                    "points",
                    "not measured"
                ),
            ],
            [new CalibrationBin(true, 0.375, 0.5, 10)],
            [new SensitivityResult("R = 2 (assumed 3)", "an error", 1, 2, "points")],
            ["A, US IMG: one direction"],
            [new KnownLimit("A title", "A text, with a comma")]
        )
        {
            Measures =
            [
                new ValidationMeasure("key", "a measure", CellFamily.Ranks, true, 0.5, "share")
                {
                    StandardError = 0.25,
                    AgainstRival = true,
                },
            ],
        };
}
