namespace SmartPick.Engine.Chances.Explaining;

/// <summary>How a term enters the chance.</summary>
internal enum TermKind
{
    /// <summary>The rate before anything is known of the applicant.</summary>
    Base,

    /// <summary>The type's effect on the marginal logit.</summary>
    Type,

    /// <summary>The school's state, on the marginal logit.</summary>
    InState,

    /// <summary>The signal, on the marginal logit.</summary>
    Signal,

    /// <summary>The rotation, on the marginal logit.</summary>
    Rotation,

    /// <summary>kappa.</summary>
    FirstChoice,

    /// <summary>Step 2 or what stands for it, on u.</summary>
    Step2,

    /// <summary>Another part of the profile, on u.</summary>
    Standing,

    /// <summary>A tie to the state, on the conditional logit.</summary>
    Tie,

    /// <summary>A mentor's tie.</summary>
    Mentor,

    /// <summary>The stated geographic preference.</summary>
    Geographic,

    /// <summary>A requirement not met.</summary>
    Requirement,

    /// <summary>COMLEX only.</summary>
    Comlex,

    /// <summary>P(open to the type).</summary>
    Open,

    /// <summary>The visa factor.</summary>
    Visa,

    /// <summary>Being taken once interviewed, before anything is known of the applicant.</summary>
    TakenBase,

    /// <summary>lambda u.</summary>
    TakenStanding,

    /// <summary>delta_home and delta_away.</summary>
    TakenPlace,

    /// <summary>The program's interview intensity.</summary>
    TakenIntensity,
}

/// <summary>One reason for a chance, in words; its size comes from the draws.</summary>
/// <param name="Kind">How it enters.</param>
/// <param name="Label">What the applicant reads.</param>
/// <param name="Status">Fitted, cited or assumed.</param>
/// <param name="Note">How its size follows from its source.</param>
/// <param name="SourceId">The source.</param>
/// <param name="Part">The part of the standing, for <see cref="TermKind.Standing"/>.</param>
internal sealed record ChanceTerm(
    TermKind Kind,
    string Label,
    EffectStatus Status,
    string Note,
    string SourceId,
    StandingPart? Part = null
)
{
    public bool IsTaken => Kind >= TermKind.TakenBase;

    public bool IsBase => Kind is TermKind.Base or TermKind.TakenBase;
}
