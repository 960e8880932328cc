using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Improving;

/// <summary>What came of trying one improvement.</summary>
/// <param name="What">In words.</param>
/// <param name="WhyNot">Why it is not open to this applicant; null where it is.</param>
/// <param name="Program">The program it is about.</param>
/// <param name="Gain">What it gains, draw by draw.</param>
/// <param name="IsCounted">True where the list counts on it already.</param>
/// <param name="Fees">What it costs in fees.</param>
/// <param name="Note">How it was tried.</param>
internal sealed record TrialOutcome(
    string What,
    string? WhyNot,
    AcgmeCode? Program,
    Estimate Gain,
    bool IsCounted,
    Money Fees,
    string Note
)
{
    /// <summary>What one list gains over another in the chance of matching in the first specialty.</summary>
    public static TrialOutcome Done(
        Improvement improvement,
        ValuedList after,
        ValuedList before,
        string note,
        ResidencyProgram? program = null,
        string? what = null
    ) =>
        new(
            what ?? improvement.Name,
            null,
            program?.Code,
            after.Drawn.Change(before.Drawn, tally => tally.Match),
            false,
            Money.Zero,
            note
        );

    /// <summary>Not open to this applicant.</summary>
    public static TrialOutcome No(Improvement improvement, string why) =>
        new(improvement.Name, why, null, Estimate.Exact(0), false, Money.Zero, string.Empty);
}
