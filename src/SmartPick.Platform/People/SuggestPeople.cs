using SmartPick.Platform.Storage;
using SmartPick.Reference;

namespace SmartPick.Platform.People;

/// <summary>Suggests whom to ask, from what a mentee said of themselves: at most ten, none who is full or paused.</summary>
public sealed class SuggestPeople(
    PlatformDb db,
    TimeProvider time,
    ReferenceData data,
    MentorShelf shelf
)
{
    /// <summary>The most suggestions.</summary>
    public const int Most = 10;

    /// <summary>Suggests; empty when nobody can be asked.</summary>
    /// <param name="who">Who looks.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<IReadOnlyList<FoundPerson>> DoAsync(Who who, CancellationToken cancellation)
    {
        var found = await new FindPeople(db, time, data, shelf)
            .DoAsync(who, new PeopleQuery(), 1, cancellation)
            .ConfigureAwait(false);
        return found.IsDone ? [.. found.Value.People.Take(Most)] : [];
    }
}
