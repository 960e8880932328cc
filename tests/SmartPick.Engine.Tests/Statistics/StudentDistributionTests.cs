using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Statistics;

public sealed class StudentDistributionTests
{
    // The 97.5 % points of printed tables.
    [Theory]
    [InlineData(2, 12.706)]
    [InlineData(3, 4.303)]
    [InlineData(5, 2.776)]
    [InlineData(11, 2.228)]
    [InlineData(31, 2.042)]
    public void Few_draws_have_to_lie_further_away(int draws, double reach) =>
        StudentDistribution.Reach(draws).ShouldBe(reach, 0.001);

    [Fact]
    public void Many_draws_need_two_standard_errors_and_one_is_never_enough()
    {
        StudentDistribution.Reach(1000).ShouldBe(2);
        double.IsPositiveInfinity(StudentDistribution.Reach(1)).ShouldBeTrue();
    }
}
