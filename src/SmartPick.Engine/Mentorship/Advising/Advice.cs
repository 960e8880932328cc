namespace SmartPick.Engine.Mentorship.Advising;

/// <summary>What the mentee does with advice. Advice is guidance, not an order.</summary>
public enum AdviceDecision
{
    /// <summary>Not decided yet.</summary>
    Open,

    /// <summary>Follow it.</summary>
    Follow,

    /// <summary>Follow a part of it, or in another way.</summary>
    Adapt,

    /// <summary>Not follow it.</summary>
    NotFollow,
}

/// <summary>A piece of advice in the mentee's own ledger.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="ByPersonId">Who gave it.</param>
/// <param name="On">When.</param>
/// <param name="Topic">What it is about: a key, so that two pieces on one topic can be told.</param>
/// <param name="Position">What it says, as briefly as it can be said: "two", "before April".</param>
/// <param name="Words">The advice in full.</param>
public sealed record Advice(
    Guid Id,
    Guid ByPersonId,
    DateOnly On,
    string Topic,
    string Position,
    string Words
)
{
    /// <summary>What the mentee does with it.</summary>
    public AdviceDecision Decision { get; init; }

    /// <summary>Why; null while nothing is decided.</summary>
    public string? Why { get; init; }

    /// <summary>Decides.</summary>
    /// <param name="decision">What to do with it.</param>
    /// <param name="why">Why.</param>
    /// <returns>The advice with the decision; refused without one or without a reason, which is for the mentee's own later self.</returns>
    public Verdict<Advice> Decide(AdviceDecision decision, string why) =>
        decision is AdviceDecision.Open || string.IsNullOrWhiteSpace(why)
            ? Verdict.No<Advice>("no-reason", "Say what you do with it, and why.")
            : Verdict.Of(this with { Decision = decision, Why = why });
}
