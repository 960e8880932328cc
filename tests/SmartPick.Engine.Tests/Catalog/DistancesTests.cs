using CsCheck;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Tests.Catalog;

public sealed class DistancesTests
{
    [Fact]
    public void Miles_stand_first()
    {
        Distances.Words(80).ShouldBe("50 miles (80 km)");
        Distances.Words(0).ShouldBe("0 miles (0 km)");
        Distances.Words(4).ShouldBe("2.5 miles (4 km)");
        Distances.Kilometers(50, 40).ShouldBe(80.47, 1e-9);
    }

    [Fact]
    public void Whole_kilometres_are_whole_miles_in_a_field()
    {
        Distances.Typed(80).ShouldBe("50");
        Distances.Typed(40).ShouldBe("25");
        Distances.Typed(5).ShouldBe("3");
        Distances.Typed(79.98).ShouldBe("49.7");
        for (var kept = 0; kept <= 5000; kept++)
        {
            var typed = double.Parse(
                Distances.Typed(kept),
                System.Globalization.CultureInfo.InvariantCulture
            );
            Distances.Kilometers(typed, kept).ShouldBe(kept);
        }
    }

    [Fact]
    public void What_a_field_shows_gives_back_what_was_kept() =>
        Gen.Double[0.1, 5000]
            .Sample(kept =>
                Distances.Kilometers(
                    double.Parse(
                        Distances.Typed(kept),
                        System.Globalization.CultureInfo.InvariantCulture
                    ),
                    kept
                ) == kept
            );
}
