using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Picking;

/// <summary>A fixed list tallied and corrected in the centre and in every parameter draw: what intervals are made of.</summary>
internal sealed class DrawnList
{
    private readonly ListTally[] _draws;

    public DrawnList(DrawSampler sampler, TallyEntry[] entries, int draws)
    {
        Entries = entries;
        Model = ListTally.Of(sampler.Central, entries);
        Central = Model.Corrected(entries, sampler.Correction(ParameterDraw.Central));
        _draws = new ListTally[draws];
        sampler.ForEach(
            draws,
            (draw, table) =>
                _draws[draw] = ListTally
                    .Of(table, entries)
                    .Corrected(entries, sampler.Correction(draw))
        );
    }

    /// <summary>The list.</summary>
    public TallyEntry[] Entries { get; }

    /// <summary>The tally of the central estimates before the correction of lists.</summary>
    public ListTally Model { get; }

    /// <summary>The tally of the central estimates, corrected.</summary>
    public ListTally Central { get; }

    /// <summary>A figure with its interval.</summary>
    public Estimate Of(Func<ListTally, double> figure) =>
        DrawInterval.Of(figure(Central), _draws.Select(figure).ToArray());

    /// <summary>The change of a figure from another list, draw by draw.</summary>
    public Estimate Change(DrawnList from, Func<ListTally, double> figure)
    {
        var changes = _draws.Zip(from._draws, (to, before) => figure(to) - figure(before));
        return DrawInterval.Of(figure(Central) - figure(from.Central), changes.ToArray());
    }
}
