using SmartPick.Reference.Catalog;
using SmartPick.Reference.Evidence;
using SmartPick.Reference.Model;
using SmartPick.Reference.Tests.Evidence;

namespace SmartPick.Reference.Tests.Model;

public sealed class InterviewFitRunTests
{
    [Fact]
    public void The_published_rates_are_read_without_a_problem_and_lie_in_the_catalog()
    {
        var folder = EvidenceFolder.Required;
        var facts = CatalogFolder.Load(Repository.Data).Value!;

        var rates = InterviewRatesFile.Read(folder).Value.ShouldNotBeNull();
        var schools = MedicalSchoolsFile.Read(folder).Value.ShouldNotBeNull();

        rates.Count.ShouldBe(3967);
        rates.Count(row => !row.HasSignalRates).ShouldBe(1934);
        schools.Count.ShouldBe(227);
        foreach (var row in rates.Where(row => row.Code is not null))
        {
            facts.Catalog.Find(row.Code!.Value)!.Specialty.ShouldBe(row.Specialty);
        }
    }

    [Fact]
    public void The_priors_are_read_without_a_problem()
    {
        var facts = CatalogFolder.Load(Repository.Data).Value!;

        InterviewPriorsFile.Read(Repository.Data, facts).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void The_fit_reproduces_the_published_rates_and_the_files_that_are_shipped()
    {
        var facts = CatalogFolder.Load(Repository.Data).Value!;
        var result = InterviewFitRun
            .Fit(
                Repository.Data,
                facts,
                EvidenceFolder.Required,
                cancellation: TestContext.Current.CancellationToken
            )
            .Value.ShouldNotBeNull();

        result.Report.All.MedianError.ShouldBeLessThanOrEqualTo(1.5);
        // Small columns are shrunk on purpose: their own sampling error is above five points.
        result.Report.LargeColumns.Error95.ShouldBeLessThanOrEqualTo(5);
        result.Report.All.Within90.ShouldBeGreaterThan(0.9);
        var held = result.Predictions;
        held.Count.ShouldBe(4 * result.Report.Specialties.Count);
        held.ShouldAllBe(row => row.HeldOutSd > 0 && row.HeldOut > 0 && row.HeldOut < 1);
        // What is borrowed knows less than what is fitted, and says so.
        held.Average(row => Math.Abs(row.Fitted - row.Published)).ShouldBeLessThan(0.02);
        held.Average(row => Math.Abs(row.HeldOut - row.Published)).ShouldBeLessThan(0.1);
        foreach (var row in held)
        {
            TestContext.Current.TestOutputHelper!.WriteLine(
                FormattableString.Invariant(
                    $"{row.Specialty}, {row.Type}, {row.Programs}: {row.Published:F3} published, {row.Fitted:F3} fitted, {row.HeldOut:F3} held out, sd {row.HeldOutSd:F2}"
                )
            );
        }

        using var writer = new StringWriter();
        InterviewParametersFile.Write(writer, result.Programs, true);
        var shipped = File.ReadAllText(
            Path.Combine(Repository.Data, "model", InterviewFitRun.FileName)
        );
        writer.ToString().ShouldBe(shipped);
    }
}
