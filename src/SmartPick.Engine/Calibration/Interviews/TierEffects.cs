using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>
/// The fit's own parameters of a program and how they become effects. Parameters: level, one step per signal tier, in-state,
/// US DO, US IMG, non-US IMG. Steps and in-state are sizes kept at or above 0 by softplus; a tier's logit is the sum of the steps
/// up to it less the sum up to the reference tier.
/// </summary>
internal sealed class TierEffects
{
    internal TierEffects(IReadOnlyList<SignalTier> tiers, int reference)
    {
        Tiers = tiers;
        Reference = reference;
    }

    internal IReadOnlyList<SignalTier> Tiers { get; }

    internal int Reference { get; }

    internal int StepCount => Tiers.Count - 1;

    internal int Count => 5 + StepCount;

    internal int InState => 1 + StepCount;

    internal int Type(RateGroup group) => InState + (int)group;

    /// <summary>True for parameters that are sizes.</summary>
    internal bool IsSize(int parameter) => parameter >= 1 && parameter <= InState;

    /// <summary>+1, 0 or -1: how a step enters the logit of a tier.</summary>
    internal int StepSign(int step, int tier) => (tier > step ? 1 : 0) - (Reference > step ? 1 : 0);

    /// <summary>log(1 + exp(x)).</summary>
    internal static double Softplus(double x) =>
        x > 0 ? x + Math.Log(1 + Math.Exp(-x)) : Math.Log(1 + Math.Exp(x));

    /// <summary>The x whose softplus is a size.</summary>
    internal static double InverseSoftplus(double size) => size + Math.Log(1 - Math.Exp(-size));

    /// <summary>The name of a parameter in prior rows.</summary>
    internal string Key(int parameter)
    {
        if (parameter == 0)
        {
            return nameof(InterviewEffect.Base);
        }

        if (parameter < InState)
        {
            return parameter == 1 ? "Signal" : "GoldOverSilver";
        }

        return parameter == InState
            ? nameof(InterviewEffect.InState)
            : ((RateGroup)(parameter - InState)).ToString();
    }

    /// <summary>
    /// The linear map from sizes (parameters with softplus applied) to <see cref="InterviewEffect"/>s: row = effect, column = parameter.
    /// </summary>
    internal double[,] EffectMap()
    {
        var map = new double[InterviewParameters.EffectCount, Count];
        map[(int)InterviewEffect.Base, 0] = 1;
        for (var tier = 0; tier < Tiers.Count; tier++)
        {
            for (var step = 0; step < StepCount; step++)
            {
                map[(int)EffectOf(Tiers[tier]), 1 + step] = StepSign(step, tier);
            }
        }

        map[(int)InterviewEffect.InState, InState] = 1;
        map[(int)InterviewEffect.UsDo, Type(RateGroup.UsDo)] = 1;
        map[(int)InterviewEffect.UsImg, Type(RateGroup.UsImg)] = 1;
        map[(int)InterviewEffect.NonUsImg, Type(RateGroup.NonUsImg)] = 1;
        return map;
    }

    internal static InterviewEffect EffectOf(SignalTier tier) =>
        tier switch
        {
            SignalTier.Silver => InterviewEffect.Silver,
            SignalTier.Gold => InterviewEffect.Gold,
            SignalTier.Single => InterviewEffect.Single,
            _ => InterviewEffect.NoSignal,
        };
}
