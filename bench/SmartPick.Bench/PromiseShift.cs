using SmartPick.Engine.Picking;

namespace SmartPick.Bench;

/// <summary>The one shift of the logit by which what the model promises becomes what was kept.</summary>
/// <param name="Logits">The shift.</param>
/// <param name="StandardError">Its standard error, people taken as independent.</param>
internal readonly record struct PromiseShift(double Logits, double StandardError)
{
    private const double Farthest = 5;
    private const int Halvings = 60;

    /// <summary>The likeliest shift: after it, the chances sum to those who matched.</summary>
    /// <param name="people">The people.</param>
    /// <param name="isAimed">With SmartPick's lists; else with their own.</param>
    public static PromiseShift Of(IReadOnlyList<PersonFate> people, bool isAimed)
    {
        var kept = people.Sum(one => one.With(isAimed).Kept);
        var (low, high) = (-Farthest, Farthest);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (people.Sum(one => Shifted(one.With(isAimed).Model, middle)) < kept)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        var information = people.Sum(one =>
        {
            var chance = Shifted(one.With(isAimed).Model, low);
            return chance * (1 - chance);
        });
        return new PromiseShift(low, 1 / Math.Sqrt(information));
    }

    /// <summary>A chance after a shift.</summary>
    public static double Shifted(double chance, double logits) => ListCorrection.Of(chance, logits);
}
