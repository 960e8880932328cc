using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Picking;

/// <summary>
/// What is taken off a list's chance because lists that aim by the model's chances kept less in simulated seasons than the model
/// promised: a shift on the list's logit. It orders lists as the model does where they are sought for a match alone, so that search
/// need not know of it. For the objectives value and anywhere it can order two near lists otherwise: the search, the certificate and
/// where to stop go by the model's numbers all the same.
/// </summary>
/// <param name="Logits">The shift, 0 or below.</param>
/// <param name="Sd">Its standard error, in logits; widens the intervals.</param>
public readonly record struct ListCorrection(double Logits, double Sd)
{
    /// <summary>A chance after a shift of its logit; 0 and 1 stay.</summary>
    /// <param name="chance">The chance.</param>
    /// <param name="logits">The shift.</param>
    public static double Of(double chance, double logits)
    {
        var odds = Math.Exp(logits);
        return chance * odds / (1 - chance + (chance * odds));
    }

    /// <summary>The shift in a parameter draw: common to all lists of a type, and never above 0.</summary>
    internal double At(RateGroup group, ParameterDraw draw) =>
        draw.IsCentral || Sd == 0
            ? Logits
            : Math.Min(
                0,
                Logits
                    + (
                        Sd
                        * KeyedRandom.Normal(
                            draw.Seed,
                            (uint)draw.Number,
                            DrawKey.Of("list correction", group.ToString()),
                            DrawKey.Effects
                        )
                    )
            );
}
