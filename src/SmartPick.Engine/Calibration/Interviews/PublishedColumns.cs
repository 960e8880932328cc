using SmartPick.Engine.Catalog;
using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>
/// The columns of published rates of a specialty: one per tier, in-state, elsewhere, one per type. Three partitions of one pool.
/// </summary>
internal sealed class PublishedColumns
{
    private readonly IReadOnlyList<SignalTier> _tiers;

    internal PublishedColumns(IReadOnlyList<SignalTier> tiers) => _tiers = tiers;

    internal int TierCount => _tiers.Count;

    internal int Count => _tiers.Count + 6;

    internal int InState => _tiers.Count;

    internal int OutOfState => _tiers.Count + 1;

    internal int Type(RateGroup group) => _tiers.Count + 2 + (int)group;

    /// <summary>The type of a column, or null when it is none of the last four.</summary>
    internal RateGroup? GroupOf(int column) =>
        column >= _tiers.Count + 2 ? (RateGroup)(column - _tiers.Count - 2) : null;

    /// <summary>The name of a column for reports.</summary>
    internal string Name(int column)
    {
        if (column < _tiers.Count)
        {
            return SpecialtyPool.TierKey(_tiers[column]);
        }

        return column switch
        {
            _ when column == InState => "InState",
            _ when column == OutOfState => "OutOfState",
            _ => GroupOf(column)!.Value.ToString(),
        };
    }

    /// <summary>The published rates of a program; NaN where none is published.</summary>
    internal double[] Of(ProgramInterviewRates rates)
    {
        var values = new double[Count];
        for (var tier = 0; tier < _tiers.Count; tier++)
        {
            var rate = _tiers[tier] switch
            {
                SignalTier.Gold => rates.Gold,
                SignalTier.Silver => rates.Silver,
                SignalTier.Single => rates.Single,
                _ => rates.NoSignal,
            };
            // With one tier the "no signal" column would be the whole pool, which is not published.
            values[tier] =
                rates.HasSignalRates && _tiers.Count > 1 ? rate ?? double.NaN : double.NaN;
        }

        values[InState] = rates.InState ?? double.NaN;
        values[OutOfState] = rates.OutOfState ?? double.NaN;
        values[Type(RateGroup.UsMd)] = rates.UsMd ?? double.NaN;
        values[Type(RateGroup.UsDo)] = rates.UsDo ?? double.NaN;
        values[Type(RateGroup.UsImg)] = rates.UsImg ?? double.NaN;
        values[Type(RateGroup.NonUsImg)] = rates.NonUsImg ?? double.NaN;
        return values;
    }
}
