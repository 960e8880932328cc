using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Chances;

/// <summary>The effects, ready to be drawn, by which an applicant's ties and lacks shift the conditional logit at single programs.</summary>
internal sealed class ShiftEffects
{
    private readonly DrawnEffect _aligned;
    private readonly DrawnEffect _noPreference;
    private readonly DrawnEffect _alignedShare;
    private readonly DrawnEffect _tie;
    private readonly DrawnEffect _mentorShare;
    private readonly DrawnEffect _softRequirement;
    private readonly DrawnEffect _strictRequirement;
    private readonly DrawnEffect _comlexOnly;

    public ShiftEffects(
        ProgramCatalog catalog,
        Applicant applicant,
        string specialty,
        EffectLookup effects
    )
    {
        _aligned = effects.Drawn(EffectKeys.GeographicAligned);
        _noPreference = effects.Drawn(EffectKeys.GeographicNone);
        _alignedShare = effects.Drawn(EffectKeys.GeographicShare);
        _tie = effects.Drawn(EffectKeys.GeographicTie);
        _mentorShare = effects.Drawn(EffectKeys.MentorTie);
        _softRequirement = effects.Drawn(EffectKeys.SoftRequirement);
        _strictRequirement = effects.Drawn(EffectKeys.StrictRequirement);
        _comlexOnly = effects.Drawn(EffectKeys.ComlexOnly);
        var portal = catalog.FindSpecialty(specialty)?.Portal ?? string.Empty;
        StatedDivisions = portal.StartsWith("eras", StringComparison.OrdinalIgnoreCase)
            ? applicant.Preferences.StatedDivisions
            : null;
    }

    /// <summary>The divisions that programs of the specialty see as preferred; null when nothing is known or shown.</summary>
    public IReadOnlyList<string>? StatedDivisions { get; }

    public ShiftDraw At(ParameterDraw draw) =>
        new(
            _aligned.Value(draw),
            _noPreference.Value(draw),
            Math.Min(1, _alignedShare.Value(draw)),
            _tie.Value(draw),
            Math.Min(1, _mentorShare.Value(draw)),
            _softRequirement.Value(draw),
            _strictRequirement.Value(draw),
            _comlexOnly.Value(draw)
        );
}

/// <summary>How the applicant's stated geographic preference looks to a program.</summary>
internal enum GeographicView
{
    /// <summary>Not known, or the portal shows none.</summary>
    Unknown,

    /// <summary>The program's division is among those stated.</summary>
    Aligned,

    /// <summary>It is not.</summary>
    NotAligned,

    /// <summary>The applicant states that there is no preference.</summary>
    NoPreference,
}

/// <summary>A requirement that the applicant does not meet.</summary>
internal enum UnmetRequirement
{
    /// <summary>None known.</summary>
    None,

    /// <summary>A soft one, or one of which it is not known whether it is strict.</summary>
    Soft,

    /// <summary>A strict one.</summary>
    Strict,
}

/// <summary>One draw of <see cref="ShiftEffects"/>.</summary>
internal readonly record struct ShiftDraw(
    double Aligned,
    double NoPreference,
    double AlignedShare,
    double Tie,
    double MentorShare,
    double SoftRequirement,
    double StrictRequirement,
    double ComlexOnly
)
{
    /// <summary>
    /// Relative to the average application, since published rates average over those who align and those who do not.
    /// </summary>
    public double Geographic(GeographicView view) =>
        view switch
        {
            GeographicView.Aligned => Aligned * (1 - AlignedShare),
            GeographicView.NotAligned => -Aligned * AlignedShare,
            GeographicView.NoPreference => NoPreference - (Aligned * AlignedShare),
            _ => 0,
        };

    public double Requirement(UnmetRequirement unmet) =>
        unmet switch
        {
            UnmetRequirement.Soft => SoftRequirement,
            UnmetRequirement.Strict => StrictRequirement,
            _ => 0,
        };
}
