using SmartPick.Engine.RankLists;

namespace SmartPick.Engine.Tests.RankLists;

public sealed class OrderOfChancesTests
{
    [Fact]
    public void Falling_is_one_rising_minus_one_and_all_equal_nothing()
    {
        OrderOfChances.TauB([0.4, 0.3, 0.2, 0.1], 0.005).ShouldBe(1);
        OrderOfChances.TauB([0.1, 0.2, 0.3, 0.4], 0.005).ShouldBe(-1);
        OrderOfChances.TauB([0.2, 0.2, 0.2], 0.005).ShouldBeNull();
        OrderOfChances.TauB([], 0.005).ShouldBeNull();
    }

    [Fact]
    public void Ties_count_on_one_side_as_tau_b_has_it()
    {
        // Six pairs, one of them tied: 5 falling of 5 that differ, 5 / sqrt(5 x 6).
        OrderOfChances.TauB([0.4, 0.3, 0.3, 0.1], 0.005)!.Value.ShouldBe(5 / Math.Sqrt(30), 1e-12);
        OrderOfChances.TauB([0.302, 0.3, 0.1], 0.005)!.Value.ShouldBe(2 / Math.Sqrt(6), 1e-12);
    }
}
