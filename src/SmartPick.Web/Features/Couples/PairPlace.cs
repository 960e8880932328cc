using SmartPick.Engine.Catalog;
using SmartPick.Engine.RankLists.Couples;

namespace SmartPick.Web.Features.Couples;

/// <summary>All ranks that put the two into the same pair of cities.</summary>
/// <param name="First">A program of the first one's city; null for no match.</param>
/// <param name="Second">A program of the second one's city; null for no match.</param>
/// <param name="Kilometers">The distance; null for a side with no match, or when not known.</param>
/// <param name="Chance">P(the couple is matched at one of these ranks).</param>
public sealed record PairPlace(
    ResidencyProgram? First,
    ResidencyProgram? Second,
    double? Kilometers,
    double Chance
)
{
    /// <summary>The pairs of cities of a joint list, likeliest first.</summary>
    public static IReadOnlyList<PairPlace> Of(CoupleAdvice advice)
    {
        ArgumentNullException.ThrowIfNull(advice);
        return
        [
            .. advice
                .Pairs.GroupBy(pair => (City(pair.First), City(pair.Second)))
                .Select(group => new PairPlace(
                    group.First().First,
                    group.First().Second,
                    group.First().Kilometers,
                    group.Sum(pair => pair.Chance)
                ))
                .OrderByDescending(place => place.Chance),
        ];
    }

    /// <summary>City and state; "no match" for none.</summary>
    public static string City(ResidencyProgram? program) =>
        program is null ? "no match" : $"{program.City}, {program.State}";
}
