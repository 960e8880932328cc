using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Chances;
using SmartPick.Reference.Model;

namespace SmartPick.Reference.Tests.Model;

/// <summary>The fit on the shared evidence; without it the tests are skipped and say so.</summary>
public sealed class FitRunTests(FitRunTests.Run run) : IClassFixture<FitRunTests.Run>
{
    private const int TypeCount = 6;

    [Fact]
    public void Every_specialty_and_type_gets_a_row_that_loads()
    {
        Skip();
        var loaded = ReferenceData.Load(run.DataFolder);
        loaded.Problems.ShouldBeEmpty();
        var data = loaded.Value!;
        data.Model.Matches.Count.ShouldBe(TypeCount * data.Catalog.Specialties.Count);
        data.Model.Matches.ShouldAllBe(row =>
            row.EvidenceIds.Count > 0 && row.Mean.All(double.IsFinite)
        );
        data.Model.FittedOn.ShouldBe("2026-11-22");
    }

    [Fact]
    public void What_is_fitted_is_what_is_shipped()
    {
        Skip();
        foreach (var name in (string[])["matches.csv", "interviews.csv", "residuals.csv"])
        {
            var fitted = Cells(Path.Combine(run.DataFolder, "model", name));
            var shipped = Cells(Path.Combine(Repository.Data, "model", name));
            fitted.Length.ShouldBe(shipped.Length, name);
            for (var i = 0; i < fitted.Length; i++)
            {
                IsSame(fitted[i], shipped[i])
                    .ShouldBeTrue(
                        $"{name}: '{fitted[i]}' is fitted, '{shipped[i]}' is shipped; run smartpick fit"
                    );
            }
        }
    }

    private static string[] Cells(string path) =>
        File.ReadAllText(path).Split([',', ';', ' ', '\n'], StringSplitOptions.None);

    // The last digits of exp and log may differ between processors.
    private static bool IsSame(string fitted, string shipped) =>
        string.Equals(fitted, shipped, StringComparison.Ordinal)
        || (
            double.TryParse(fitted, CultureInfo.InvariantCulture, out var left)
            && double.TryParse(shipped, CultureInfo.InvariantCulture, out var right)
            && Math.Abs(left - right) <= 2e-3 * (1 + Math.Abs(right))
        );

    [Fact]
    public void Step_2_bands_are_met_within_3_points_where_300_people_or_more_stand_behind_them()
    {
        Skip();
        run.Report!.Matches.Bands.Where(band => band.People >= 300)
            .ShouldAllBe(band => band.Model <= 3);
    }

    [Fact]
    public void The_spread_that_the_form_does_not_show_is_not_left_to_the_prior()
    {
        Skip();
        var groups = run.Report!.Matches.Groups.Where(group =>
                group.ChiSquareAtDoubleSigma is not null
            )
            .ToList();
        groups.Count.ShouldBe(run.Report.Matches.RankSpecialties.Count);
        groups.ShouldAllBe(group => group.ChiSquareAtDoubleSigma > group.ChiSquare + 1);
    }

    [Fact]
    public void Graduates_and_US_IMGs_are_marked_thin_unless_a_rate_of_theirs_is_published()
    {
        Skip();
        var rows = ReferenceData.Load(run.DataFolder).Value!.Model.Matches;
        rows.Where(row => row.Type == ApplicantType.UsImg || row.Type.IsUsGraduate())
            .ShouldAllBe(row => row.Thin || row.BaseRate!.Meaning.Contains(row.Specialty));
        rows.Where(row => row.Thin)
            .ShouldAllBe(row => row.Borrowed.Length > 0 || row.BaseRate!.People < 20);
    }

    [Fact]
    public void Slopes_served_are_never_negative()
    {
        Skip();
        var rows = ReferenceData.Load(run.DataFolder).Value!.Model.Matches;
        rows.ShouldAllBe(row =>
            row.Mean[(int)MatchParameter.Beta] >= 0 && row.Mean[(int)MatchParameter.Lambda] >= 0
        );
    }

    [Fact]
    public void A_folder_without_evidence_is_a_problem_and_nothing_is_written()
    {
        var empty = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var reading = FitRun.Run(
                new FitRequest(empty, Repository.Data, new DateOnly(2026, 11, 22), 1),
                cancellation: TestContext.Current.CancellationToken
            );
            reading.Value.ShouldBeNull();
            reading.Problems.Select(p => Path.GetFileName(p.File)).ShouldContain("evidence.csv");
            Directory.GetFileSystemEntries(empty).ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(empty, true);
        }
    }

    private void Skip() =>
        Assert.SkipWhen(run.Report is null, "../shared/data is not beside the project");

    public sealed class Run : IDisposable
    {
        public Run()
        {
            DataFolder = Directory.CreateTempSubdirectory().FullName;
            if (Repository.SharedEvidence is not { } evidence)
            {
                return;
            }

            Copy(Repository.Data, DataFolder);
            LeaveOutSensitivity(DataFolder);
            var reading = FitRun.Run(
                new FitRequest(evidence, DataFolder, new DateOnly(2026, 11, 22), 2)
            );
            reading.Problems.ShouldBeEmpty();
            Report = reading.Value;
        }

        internal string DataFolder { get; }

        internal FitReport? Report { get; }

        public void Dispose() => Directory.Delete(DataFolder, true);

        // The refits under other assumptions change no parameter and take a third of the time.
        private static void LeaveOutSensitivity(string folder)
        {
            var path = Path.Combine(folder, "priors", "matches.csv");
            File.WriteAllLines(
                path,
                File.ReadAllLines(path)
                    .Where(line => !line.StartsWith("sensitivity,", StringComparison.Ordinal))
            );
        }

        private static void Copy(string from, string to)
        {
            foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(to, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }
}
