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
