using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Chances;

/// <summary>The entries of a program's effect vector, in logits on the marginal scale. Index = enum value.</summary>
public enum InterviewEffect
{
    /// <summary>Reference tier, US MD, school in another state, not rotated.</summary>
    Base,

    /// <summary>No signal, relative to the reference tier.</summary>
    NoSignal,

    /// <summary>A silver signal, relative to the reference tier.</summary>
    Silver,

    /// <summary>A gold signal, relative to the reference tier.</summary>
    Gold,

    /// <summary>A signal of the only tier, relative to the reference tier.</summary>
    Single,

    /// <summary>The applicant's school is in the program's state.</summary>
    InState,

    /// <summary>US DO, given that the program is open to the type.</summary>
    UsDo,

    /// <summary>US IMG, likewise.</summary>
    UsImg,

    /// <summary>Non-US IMG, likewise.</summary>
    NonUsImg,
}

/// <summary>How much of a program's interview parameters is its own.</summary>
public enum InterviewBasis
{
    /// <summary>Own rates by signal tier, state and type.</summary>
    OwnRatesWithSignals,

    /// <summary>Own rates by state and type; the signal effect is borrowed from the specialty's other programs or from other specialties.</summary>
    OwnRatesSignalsBorrowed,

    /// <summary>No rates of its own: the specialty's mean and full spread.</summary>
    SpecialtyTypical,

    /// <summary>No rates in the specialty: the family's mean with a wider spread.</summary>
    FamilyTypical,
}

/// <summary>
/// Fitted interview parameters of one program, or of the typical program of a specialty (model section 1). Entries at and above
/// the tiers a specialty lacks are 0 with variance 0; the reference tier's entry is 0 by definition.
/// </summary>
/// <param name="Specialty">The specialty.</param>
/// <param name="Program">The program; null for the specialty's typical program, used where a program has no entry.</param>
/// <param name="Mean">Posterior mean of each <see cref="InterviewEffect"/>, in logits; length 9.</param>
/// <param name="Covariance">Posterior covariance, lower triangle by rows: entry (i, j), j &lt;= i, at i (i + 1) / 2 + j; length 45.</param>
/// <param name="Open">Probability that the program is open to the type, for US MD, US DO, US IMG, non-US IMG; US MD is 1.</param>
/// <param name="OverallRate">Fitted share of all applicants who are interviewed; null for a typical program.</param>
/// <param name="NonUsImgRate">Fitted share of non-US IMG applicants interviewed; the visa assumption uses it.</param>
/// <param name="RelativeIntensity">I_j / mean I of model section 2: overall rate relative to the specialty; 1 for a typical program.</param>
/// <param name="Basis">How much is the program's own.</param>
public sealed record InterviewParameters(
    string Specialty,
    AcgmeCode? Program,
    double[] Mean,
    double[] Covariance,
    double[] Open,
    double? OverallRate,
    double NonUsImgRate,
    double RelativeIntensity,
    InterviewBasis Basis
)
{
    /// <summary>The number of effects.</summary>
    public const int EffectCount = 9;

    /// <summary>The real number of positions, where the user has imported it and it is used; else null.</summary>
    public ProgramPositions? Positions { get; init; }
}
