using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Chances;

/// <summary>One applicant at one program: what is known of both, ready for draws.</summary>
internal sealed class ProgramPart
{
    public required ResidencyProgram Program { get; init; }

    /// <summary>0 for the primary specialty, 1 for the parallel one.</summary>
    public required int Specialty { get; init; }

    public required InterviewParameters Parameters { get; init; }

    public required InterviewDrawer Drawer { get; init; }

    public required RateGroup Group { get; init; }

    public required bool IsInState { get; init; }

    public required bool IsTied { get; init; }

    public required RotationPlace Place { get; init; }

    public required bool HasMentorTie { get; init; }

    public required GeographicView Geographic { get; init; }

    public required UnmetRequirement Unmet { get; init; }

    /// <summary>COMLEX only, and not known whether the program accepts it.</summary>
    public required bool ComlexUncertain { get; init; }

    /// <summary>P(sponsors the visa needed).</summary>
    public required double Sponsors { get; init; }

    /// <summary>What P(sponsors) is relative to.</summary>
    public required double SponsorsMean { get; init; }

    public bool HasRotated => Place != RotationPlace.Elsewhere;

    /// <summary>P(open to the type) and the visa factor together.</summary>
    public double Availability(ParameterDraw draw) =>
        Drawer.Open(draw, Group) * Drawer.Sponsors(draw, Sponsors) / SponsorsMean;

    /// <summary>True where the rotation is the signal: signals sent there have no further effect.</summary>
    public required bool RotationIsSignal { get; init; }

    /// <summary>The marginal logit without tier and rotation.</summary>
    public double MarginalOfApplicant(ReadOnlySpan<double> effects) =>
        effects[(int)InterviewEffect.Base]
        + TypeEffect(effects)
        + (IsInState ? effects[(int)InterviewEffect.InState] : 0);

    /// <summary>
    /// The marginal logits of a tier and of a rotation. Where the rotation is the signal, it counts for no less than a signal
    /// (and a mentor's tie) would.
    /// </summary>
    public double TierAndRotation(
        ReadOnlySpan<double> effects,
        SpecialtyPart specialty,
        int slot,
        in SpecialtyDraw drawn
    )
    {
        if (!RotationIsSignal)
        {
            return effects[specialty.SlotEffects[slot]] + (HasRotated ? drawn.Rotated : 0);
        }

        var mentor = HasMentorTie ? drawn.Shifts.MentorShare * drawn.Rotated : 0;
        var logit = effects[(int)InterviewEffect.NoSignal] + drawn.Rotated;
        for (var other = 1; other < ChanceTable.SlotCount; other++)
        {
            if (specialty.HasSlot(other))
            {
                logit = Math.Max(logit, effects[specialty.SlotEffects[other]] + mentor);
            }
        }

        return logit;
    }

    /// <summary>The applicant's own shifts of the conditional logit.</summary>
    public double Shift(ReadOnlySpan<double> effects, in SpecialtyDraw specialty)
    {
        var shifts = specialty.Shifts;
        return TieShift(effects, shifts)
            + MentorShift(specialty)
            + shifts.Geographic(Geographic)
            + shifts.Requirement(Unmet)
            + (ComlexUncertain ? shifts.ComlexOnly : 0);
    }

    /// <summary>A tie to a state counts once: where the school is in the state as well, the larger effect of the two.</summary>
    public double TieShift(ReadOnlySpan<double> effects, in ShiftDraw shifts)
    {
        var state = IsInState ? effects[(int)InterviewEffect.InState] : 0;
        return IsTied ? Math.Max(0, shifts.Tie - state) : 0;
    }

    /// <summary>A mentor's tie; a rotation there carries it already.</summary>
    public double MentorShift(in SpecialtyDraw specialty) =>
        HasMentorTie && !HasRotated ? specialty.Shifts.MentorShare * specialty.Rotated : 0;

    /// <summary>The type's effect; US MD is the reference.</summary>
    public double TypeEffect(ReadOnlySpan<double> effects) =>
        Group switch
        {
            RateGroup.UsDo => effects[(int)InterviewEffect.UsDo],
            RateGroup.UsImg => effects[(int)InterviewEffect.UsImg],
            RateGroup.NonUsImg => effects[(int)InterviewEffect.NonUsImg],
            _ => 0,
        };
}
