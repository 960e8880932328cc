using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Picking;

/// <summary>What the list maximises.</summary>
public enum Objective
{
    /// <summary>P(matched in the primary specialty).</summary>
    Match,

    /// <summary>P(matched), the parallel specialty counting what the applicant says it is worth.</summary>
    Anywhere,

    /// <summary>E[value of the program matched at], unmatched = 0.</summary>
    Value,
}

/// <summary>A setting of the sought-after dial and of the risk floor.</summary>
public enum Preset
{
    /// <summary>Dial 0 and a high floor.</summary>
    Cautious,

    /// <summary>The applicant's own dial and the usual floor.</summary>
    Balanced,

    /// <summary>A higher dial and a low floor.</summary>
    Reach,
}

/// <summary>One question to the picker.</summary>
public sealed record PickRequest
{
    /// <summary>Who asks.</summary>
    public required Applicant Applicant { get; init; }

    /// <summary>What to maximise.</summary>
    public Objective Objective { get; init; } = Objective.Value;

    /// <summary>The preset.</summary>
    public Preset Preset { get; init; } = Preset.Balanced;

    /// <summary>Seed of the parameter draws behind the intervals.</summary>
    public Seed Seed { get; init; } = Seed.Usual;

    /// <summary>Number of parameter draws behind the intervals; about 200 is enough for a 90 % interval.</summary>
    public int Draws { get; init; } = 200;

    /// <summary>Threads to use; the answer is the same for any number.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>
    /// False leaves out the dearer answers (comparison lists, frontier, shadow prices, sensitivity), for the first list on a page.
    /// </summary>
    public bool Full { get; init; } = true;

    /// <summary>The most signals to send in the primary specialty, highest tiers first; null for all that its rule gives.</summary>
    public int? MostSignals { get; init; }

    /// <summary>Programs that failed a strict requirement and are let in all the same.</summary>
    public IReadOnlySet<AcgmeCode> Overrides { get; init; } = new HashSet<AcgmeCode>();

    /// <summary>
    /// Signals that the applicant places by hand: the tier at each program, <see cref="SignalTier.None"/> for one taken away. The
    /// list is searched without them and then carries them; what they cost is said (<see cref="ListAdvice.ByHand"/>).
    /// </summary>
    public IReadOnlyDictionary<AcgmeCode, SignalTier> Signals { get; init; } =
        new Dictionary<AcgmeCode, SignalTier>();
}
