using System.Collections.Concurrent;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Chances;

/// <summary>
/// The drawers of a model's programs, made once for everybody who asks, with the effects that they have drawn from the usual
/// seed. Both follow from the model and the seed alone: nothing of any applicant is in them, and they are the same bits made anew. Bounded: where many
/// programs have been drawn, the effects of those drawn first are forgotten.
/// </summary>
internal sealed class ProgramDrawers
{
    /// <summary>Programs whose drawn effects are held: about 14 kB each.</summary>
    public const int MostDrawn = 4096;

    // Above the programs of a directory: only many held effects could ask for more.
    private const int MostKept = 1 << 15;

    private readonly ConcurrentDictionary<(AcgmeCode, double), InterviewDrawer> _drawers = [];
    private readonly Queue<InterviewDrawer> _drawn = [];

    /// <summary>The drawer of a program.</summary>
    /// <param name="code">The program.</param>
    /// <param name="parameters">Its parameters in the model.</param>
    /// <param name="share">The share of the variance that it has in common with others.</param>
    public InterviewDrawer Of(AcgmeCode code, InterviewParameters parameters, double share)
    {
        if (_drawers.TryGetValue((code, share), out var kept))
        {
            return kept;
        }

        var made = new InterviewDrawer(code, parameters, share, this);
        return _drawers.Count < MostKept ? _drawers.GetOrAdd((code, share), made) : made;
    }

    /// <summary>Room for the effects that a drawer draws from the usual seed.</summary>
    public DrawnEffects RoomFor(InterviewDrawer drawer)
    {
        var room = new DrawnEffects();
        lock (_drawn)
        {
            _drawn.Enqueue(drawer);
            if (_drawn.Count > MostDrawn)
            {
                _drawn.Dequeue().Forget();
            }
        }

        return room;
    }
}
