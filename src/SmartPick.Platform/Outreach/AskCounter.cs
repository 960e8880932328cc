using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Outreach;

/// <summary>
/// Counts what a person has promised: asks made or got, places promised in rounds, people entered. Whoever promises changes the counts of all whom it concerns in the same write, so that of two at one
/// moment the second sees the first: the ceiling, the mentor's places and the promise of a place in one round alone hold however many come at once.
/// </summary>
internal sealed class AskCounter : IVersioned
{
    public Guid PersonId { get; init; }

    public int Asks { get; set; }

    public int Version { get; set; }
}

/// <summary>The counters of everybody whom an ask concerns. They are read before anything is decided by, and raised with what was decided.</summary>
internal sealed class AskCounters
{
    private readonly PlatformDb _db;
    private readonly IReadOnlyList<Guid> _people;
    private readonly List<AskCounter> _counters;

    private AskCounters(PlatformDb db, IReadOnlyList<Guid> people, List<AskCounter> counters)
    {
        _db = db;
        _people = people;
        _counters = counters;
    }

    public static async Task<AskCounters> ReadAsync(
        PlatformDb db,
        IReadOnlyList<Guid> people,
        CancellationToken cancellationToken
    ) =>
        new(
            db,
            people,
            await db.Set<AskCounter>()
                .Where(row => people.Contains(row.PersonId))
                .ToListAsync(cancellationToken)
        );

    public void Raise()
    {
        foreach (var counter in _counters)
        {
            counter.Asks++;
        }

        _db.AddRange(
            _people
                .Except(_counters.Select(counter => counter.PersonId))
                .Select(id => new AskCounter { PersonId = id, Asks = 1 })
        );
    }
}
