using System.Runtime.InteropServices;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Chances;

/// <summary>
/// Marginal logits of one program for the applicant's type, by school's state and tier slot. In draws each is shifted so that
/// its rate averages to the central one: a spread of logits alone would raise small rates, and with them the chance to match
/// beyond what the fit was calibrated to. The order of what can only help is kept after that.
/// </summary>
internal sealed class CellLogits
{
    /// <summary>Cells of a program: two states times the slots.</summary>
    public const int Count = 2 * ChanceTable.SlotCount;

    private const int InState = ChanceTable.SlotCount;

    private readonly InterviewDrawer _drawer;
    private readonly InterviewParameters _parameters;
    private readonly SpecialtyPart _specialty;
    private readonly int? _type;
    private readonly Lazy<double[]> _corrections;
    private readonly Lazy<double[]> _correctionsRotated;

    public CellLogits(
        InterviewDrawer drawer,
        InterviewParameters parameters,
        SpecialtyPart specialty,
        RateGroup group
    )
    {
        _drawer = drawer;
        _parameters = parameters;
        _specialty = specialty;
        _type = group switch
        {
            RateGroup.UsDo => (int)InterviewEffect.UsDo,
            RateGroup.UsImg => (int)InterviewEffect.UsImg,
            RateGroup.NonUsImg => (int)InterviewEffect.NonUsImg,
            _ => null,
        };
        _corrections = new(() => Corrections(default));
        _correctionsRotated = new(() => Corrections(specialty.CentralRotation));
    }

    /// <summary>The cell of a state and slot.</summary>
    public static int At(bool inState, int slot) => (inState ? InState : 0) + slot;

    /// <summary>The type's effect; US MD is the reference.</summary>
    public double TypeEffect(ReadOnlySpan<double> effects) => _type is { } type ? effects[type] : 0;

    /// <summary>The logits of all cells in a draw; slots that the specialty lacks are left alone.</summary>
    /// <param name="draw">The draw.</param>
    /// <param name="effects">The program's effects in that draw.</param>
    /// <param name="rotation">What a rotation adds in that draw; none where the applicant did not rotate.</param>
    /// <param name="cells">Receives the logits.</param>
    public void Fill(
        ParameterDraw draw,
        ReadOnlySpan<double> effects,
        RotationShift rotation,
        Span<double> cells
    )
    {
        Sum(effects, rotation, cells);
        if (draw.IsCentral)
        {
            return;
        }

        var corrections = (rotation == default ? _corrections : _correctionsRotated).Value;
        for (var cell = 0; cell < Count; cell++)
        {
            cells[cell] += corrections[cell];
        }

        KeepOrder(cells);
    }

    private void Sum(ReadOnlySpan<double> effects, RotationShift rotation, Span<double> cells)
    {
        var common = effects[(int)InterviewEffect.Base] + TypeEffect(effects);
        var top = _specialty.TopSlot;
        for (var slot = 0; slot < ChanceTable.SlotCount; slot++)
        {
            if (_specialty.HasSlot(slot))
            {
                cells[slot] =
                    common + effects[_specialty.SlotEffects[slot]] + rotation.At(slot, top);
                cells[InState + slot] = cells[slot] + effects[(int)InterviewEffect.InState];
            }
        }
    }

    /// <summary>A signal never lowers a rate, nor a gold one below a silver one, nor a school in the state.</summary>
    private void KeepOrder(Span<double> cells)
    {
        var last = 0;
        for (var slot = 0; slot < ChanceTable.SlotCount; slot++)
        {
            if (!_specialty.HasSlot(slot))
            {
                continue;
            }

            cells[slot] = Math.Max(cells[slot], cells[last]);
            cells[InState + slot] = Math.Max(
                Math.Max(cells[InState + slot], cells[InState + last]),
                cells[slot]
            );
            last = slot;
        }
    }

    private double[] Corrections(RotationShift rotation)
    {
        Span<double> effects = stackalloc double[InterviewParameters.EffectCount];
        _drawer.Effects(ParameterDraw.Central, effects);
        var corrections = new double[Count];
        Sum(effects, rotation, corrections);
        for (var slot = 0; slot < ChanceTable.SlotCount; slot++)
        {
            if (_specialty.HasSlot(slot))
            {
                Correct(ref corrections[slot], Variance(slot, inState: false));
                Correct(ref corrections[InState + slot], Variance(slot, inState: true));
            }
        }

        return corrections;
    }

    private static void Correct(ref double logit, double variance) =>
        logit = ConditionalLogitTable.Solve(logit, Math.Sqrt(variance)) - logit;

    /// <summary>The variance of a cell's logit over draws.</summary>
    private double Variance(int slot, bool inState)
    {
        List<int> effects = [(int)InterviewEffect.Base, _specialty.SlotEffects[slot]];
        if (_type is { } type)
        {
            effects.Add(type);
        }

        if (inState)
        {
            effects.Add((int)InterviewEffect.InState);
        }

        double variance = 0;
        foreach (var i in CollectionsMarshal.AsSpan(effects))
        {
            foreach (var j in CollectionsMarshal.AsSpan(effects))
            {
                var (row, column) = i > j ? (i, j) : (j, i);
                variance += _parameters.Covariance[(row * (row + 1) / 2) + column];
            }
        }

        return Math.Max(0, variance);
    }
}
