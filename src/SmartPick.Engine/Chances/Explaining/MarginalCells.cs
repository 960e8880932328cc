using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Chances.Explaining;

/// <summary>
/// The marginal logit of an applicant at a program in one draw, and what it would be without one of its reasons: the logit that a
/// profile without the reason would have.
/// </summary>
internal readonly struct MarginalCells
{
    public MarginalCells(
        ProgramPart part,
        SpecialtyPart specialty,
        in SpecialtyDraw drawn,
        ReadOnlySpan<double> effects,
        ParameterDraw draw,
        int slot
    )
    {
        Span<double> cells = stackalloc double[CellLogits.Count];
        part.FillCells(draw, effects, specialty, drawn, cells);
        var cellSlot = part.CellSlot(slot);
        var inState = part.IsInState;
        All = cells[CellLogits.At(inState, cellSlot)];
        StateGain = part.StateGain(cells, cellSlot);
        WithoutState = cells[CellLogits.At(false, cellSlot)];
        WithoutSignal = cells[CellLogits.At(inState, 0)];

        Span<double> elsewhere = stackalloc double[CellLogits.Count];
        part.Cells.Fill(draw, effects, default, elsewhere);
        WithoutRotation = elsewhere[CellLogits.At(inState, slot)];

        if (part.Group == RateGroup.UsMd)
        {
            WithoutType = All;
            Base = elsewhere[CellLogits.At(false, 0)];
            return;
        }

        var reference = new CellLogits(part.Drawer, part.Parameters, specialty, RateGroup.UsMd);
        reference.Fill(draw, effects, default, elsewhere);
        Base = elsewhere[CellLogits.At(false, 0)];
        reference.Fill(draw, effects, part.Rotation(drawn), cells);
        WithoutType = cells[CellLogits.At(inState, cellSlot)];
    }

    /// <summary>With every reason.</summary>
    public double All { get; }

    /// <summary>A US MD from another state, without signal and rotation.</summary>
    public double Base { get; }

    /// <summary>What the school's state adds.</summary>
    public double StateGain { get; }

    public double WithoutState { get; }

    public double WithoutSignal { get; }

    public double WithoutRotation { get; }

    /// <summary>As a US MD.</summary>
    public double WithoutType { get; }
}
