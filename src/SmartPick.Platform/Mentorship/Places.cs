using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mentorship;

/// <summary>Stores a relationship after a move, and with it the mentor's place that it takes, so that the search counts room.</summary>
internal static class Places
{
    /// <summary>Adds a relationship that has begun.</summary>
    public static void AddPair(this PlatformDb db, Relationship begun)
    {
        db.Add(StoredRelationship.Of(begun));
        if (StateOf(begun) is { } state)
        {
            db.Add(PlaceOf(begun, state));
        }
    }

    /// <summary>Takes what a move has made of a relationship.</summary>
    public static async Task TakeAsync(
        this PlatformDb db,
        StoredRelationship row,
        Relationship after,
        CancellationToken cancellationToken
    )
    {
        row.Take(after);
        var place = await db.Set<TakenPlace>()
            .SingleOrDefaultAsync(one => one.Id == row.Id, cancellationToken);
        switch (StateOf(after), place)
        {
            case ({ } state, null):
                db.Add(PlaceOf(after, state));
                break;
            case ({ } state, { } taken):
                taken.State = state;
                break;
            case (null, { } taken):
                db.Remove(taken);
                break;
            default:
                break;
        }
    }

    private static TakenPlace PlaceOf(Relationship relationship, PlaceState state) =>
        new()
        {
            Id = relationship.Id,
            MentorId = relationship.MentorId,
            MenteeId = relationship.MenteeId,
            State = state,
        };

    private static PlaceState? StateOf(Relationship relationship) =>
        relationship.State is RelationshipState.Completed ? PlaceState.Completed
        : !relationship.HoldsPlace ? null
        : relationship.State is RelationshipState.Asked ? PlaceState.Asked
        : PlaceState.Active;
}
