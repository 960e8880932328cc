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

    /// <summary>What is known of the program beside the published rates; null for nothing.</summary>
    public required ProgramFacts? Facts { get; init; }

    public required bool IsInState { get; init; }

    public required bool IsTied { get; init; }

    public required RotationPlace Place { get; init; }

    public required bool HasMentorTie { get; init; }

    public required GeographicView Geographic { get; init; }

    public required UnmetRequirement Unmet { get; init; }

    /// <summary>COMLEX only, and not known whether the program accepts it.</summary>
    public required bool ComlexUncertain { get; init; }

    /// <summary>How the program answers otherwise than in the season of the fit.</summary>
    public required MarketShift Market { get; init; }

    /// <summary>The factor for the visa needed; 1 without need.</summary>
    public required double Visa { get; init; }

    public bool HasRotated => Place != RotationPlace.Elsewhere;

    /// <summary>P(open to the type) and the visa factor together.</summary>
    public double Availability(ParameterDraw draw) =>
        Drawer.Open(draw, Group) * Drawer.Sponsors(draw, Visa);

    /// <summary>True where the rotation is the signal: signals sent there have no further effect.</summary>
    public required bool RotationIsSignal { get; init; }

    public required CellLogits Cells { get; init; }

    /// <summary>What the rotation adds; a mentor's tie there keeps it from being worth less than the tie alone.</summary>
    public RotationShift Rotation(in SpecialtyDraw drawn) =>
        HasRotated
            ? new RotationShift(
                drawn.Rotated,
                drawn.Rotated
                    * Math.Max(
                        drawn.RotatedShareBelowTop,
                        HasMentorTie ? Math.Min(1, drawn.Shifts.MentorShare) : 0
                    )
            )
            : default;

    /// <summary>The marginal logits of all cells as the applicant's rotation has them.</summary>
    public void FillCells(
        ParameterDraw draw,
        ReadOnlySpan<double> effects,
        SpecialtyPart specialty,
        in SpecialtyDraw drawn,
        Span<double> cells
    )
    {
        Cells.Fill(draw, effects, Rotation(drawn), cells);
        if (!RotationIsSignal)
        {
            return;
        }

        // The rotation counts for no less than a signal (and a mentor's tie) would.
        Span<double> elsewhere = stackalloc double[CellLogits.Count];
        Cells.Fill(draw, effects, default, elsewhere);
        var mentor = HasMentorTie ? drawn.Shifts.MentorShare * drawn.Rotated : 0;
        for (var slot = 1; slot < ChanceTable.SlotCount; slot++)
        {
            if (specialty.HasSlot(slot))
            {
                Raise(ref cells[CellLogits.At(false, 0)], elsewhere[CellLogits.At(false, slot)]);
                Raise(ref cells[CellLogits.At(true, 0)], elsewhere[CellLogits.At(true, slot)]);
            }
        }

        void Raise(ref double logit, double signal) => logit = Math.Max(logit, signal + mentor);
    }

    /// <summary>The slot whose cell holds for a slot: none but the first where the rotation is the signal.</summary>
    public int CellSlot(int slot) => RotationIsSignal ? 0 : slot;

    /// <summary>The applicant's own shifts of the conditional logit.</summary>
    /// <param name="stateGain">What the school's state adds to the marginal logit; 0 where the school is elsewhere.</param>
    /// <param name="specialty">The specialty's draw.</param>
    public double Shift(double stateGain, in SpecialtyDraw specialty)
    {
        var shifts = specialty.Shifts;
        return TieShift(stateGain, shifts)
            + MentorShift(specialty)
            + shifts.Geographic(Geographic)
            + shifts.Requirement(Unmet)
            + (ComlexUncertain ? shifts.ComlexOnly : 0)
            + Market.Interview;
    }

    /// <summary>A tie to a state counts once: where the school is in the state as well, the larger effect of the two.</summary>
    public double TieShift(double stateGain, in ShiftDraw shifts) =>
        IsTied ? Math.Max(0, shifts.Tie - stateGain) : 0;

    /// <summary>What the school's state adds to the marginal logit of a slot.</summary>
    public double StateGain(ReadOnlySpan<double> cells, int slot) =>
        IsInState ? cells[CellLogits.At(true, slot)] - cells[CellLogits.At(false, slot)] : 0;

    /// <summary>A mentor's tie; a rotation there carries it already.</summary>
    public double MentorShift(in SpecialtyDraw specialty) =>
        HasMentorTie && !HasRotated ? specialty.Shifts.MentorShare * specialty.Rotated : 0;
}
