using System.Globalization;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.Interviews;

/// <summary>
/// How many parameter draws still speak after what is counted as having happened. One rule for the season, the rank list and couples.
/// </summary>
/// <param name="Draws">The draws made.</param>
/// <param name="Effective">The number of equally weighted draws that would say as much.</param>
/// <param name="IsLow">True when so few speak that the intervals are rough.</param>
public sealed record EffectiveDraws(int Draws, double Effective, bool IsLow)
{
    /// <summary>The draws with these weights.</summary>
    /// <param name="weights">The weight of each draw; they sum to 1. Empty where no interval was asked for.</param>
    /// <param name="rules">From which share on their number is called low.</param>
    public static EffectiveDraws Of(IReadOnlyList<double> weights, SeasonRules rules)
    {
        var effective = DrawWeights.Effective(weights);
        return new EffectiveDraws(
            weights.Count,
            effective,
            effective < rules.LowEffectiveShare * weights.Count
        );
    }

    /// <summary>What the reader must know of it: a notice where few speak, else nothing.</summary>
    public IEnumerable<Notice> Notices(SeasonRules rules)
    {
        if (IsLow)
        {
            yield return new Notice(
                NoticeLevel.Important,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"What is counted as having happened is unlike most of what the model held possible: of {Draws} parameter draws only about {Effective:0} still speak. The intervals are rough."
                ),
                rules.SourceId
            );
        }
    }
}
