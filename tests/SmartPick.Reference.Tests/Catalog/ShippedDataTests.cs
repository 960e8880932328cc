using System.Diagnostics;

namespace SmartPick.Reference.Tests.Catalog;

public sealed class ShippedDataTests
{
    [Fact]
    public void The_shipped_data_folder_has_no_problem()
    {
        var reading = ReferenceData.Load(DataFolder.Locate(null));

        reading.Problems.Select(problem => problem.ToString()).ShouldBeEmpty();
        var watch = Stopwatch.StartNew();
        ReferenceData.Load(DataFolder.Locate(null));
        TestContext.Current.TestOutputHelper!.WriteLine($"{watch.Elapsed}");
    }
}
