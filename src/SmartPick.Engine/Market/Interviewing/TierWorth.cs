using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Market.Interviewing;

/// <summary>
/// What a signal of each tier slot adds to the marginal logit of an interview at a program, over no signal, under the season's
/// rule or a scenario's. Another number of signals of a tier changes its worth not at all; other tiers share out what the
/// signals are worth on average, as the fit carries the signals of one season to the next.
/// </summary>
internal sealed class TierWorth
{
    private readonly SignalRule? _fitted;
    private readonly SignalRule? _now;
    private readonly double _step;
    private readonly double _single;

    /// <summary>The worth of the tiers of one specialty.</summary>
    /// <param name="fitted">The rule that the interview parameters stand for.</param>
    /// <param name="now">The rule of the scenario.</param>
    /// <param name="step">How far gold stands above silver where nothing says so, in logits.</param>
    /// <param name="single">What a signal is worth where the specialty had none, in logits.</param>
    public TierWorth(SignalRule? fitted, SignalRule? now, double step, double single)
    {
        _fitted = fitted;
        _now = now;
        _step = step;
        _single = single;
    }

    /// <summary>The highest slot that is in use.</summary>
    public int TopSlot =>
        _now is { Gold: > 0 } ? 2
        : _now is { Silver: > 0 } or { Single: > 0 } ? 1
        : 0;

    /// <summary>By slot: logits over no signal, for a program.</summary>
    public void Fill(ReadOnlySpan<double> effects, Span<double> worth)
    {
        var (lower, upper) = Fitted(effects);
        worth[0] = 0;
        worth[1] = 0;
        worth[2] = 0;
        if (_now is { Gold: > 0, Silver: > 0 })
        {
            (worth[1], worth[2]) = upper is { } gold
                ? (lower, gold)
                : Apart(lower, _now.Gold, _now.Silver);
        }
        else if (_now is { Gold: > 0 })
        {
            worth[2] = upper ?? lower;
        }
        else if (_now is { Silver: > 0 } or { Single: > 0 })
        {
            worth[1] = upper is { } gold ? Mean(lower, gold, _fitted!) : lower;
        }
    }

    private (double Lower, double? Upper) Fitted(ReadOnlySpan<double> effects)
    {
        var none = effects[(int)InterviewEffect.NoSignal];
        return _fitted switch
        {
            { Gold: > 0 } => (
                effects[(int)InterviewEffect.Silver] - none,
                effects[(int)InterviewEffect.Gold] - none
            ),
            { Silver: > 0 } => (effects[(int)InterviewEffect.Silver] - none, null),
            { Single: > 0 } => (effects[(int)InterviewEffect.Single] - none, null),
            _ => (_single, null),
        };
    }

    private (double Silver, double Gold) Apart(double mean, int gold, int silver) =>
        (mean - (_step * gold / (gold + silver)), mean + (_step * silver / (gold + silver)));

    private static double Mean(double silver, double gold, SignalRule rule) =>
        ((silver * rule.Silver) + (gold * rule.Gold)) / (rule.Silver + rule.Gold);
}
