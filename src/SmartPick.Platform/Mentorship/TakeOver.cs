using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mentorship;

/// <summary>Gives a mentor the relationships that a mentee has kept of them until now, when they claim the record.</summary>
internal static class TakeOver
{
    /// <summary>Adds it to the caller's write. What has ended stays the mentee's own record.</summary>
    public static async Task TakeRecordsOverAsync(
        this PlatformDb db,
        TimeProvider time,
        Who who,
        Guid enteredId,
        CancellationToken cancellationToken
    )
    {
        var kept = await db.Set<StoredRelationship>()
            .Where(row => row.MentorId == enteredId && row.IsKeptByMentee)
            .ToListAsync(cancellationToken);
        foreach (var row in kept)
        {
            var claimed = RelationshipMachine.Do(
                row.ToRelationship(),
                new RelationshipAct(
                    RelationshipMove.Claim,
                    new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId)
                )
            );
            if (claimed.Value is { } step)
            {
                await db.TakeAsync(row, step.After, cancellationToken);
                db.Log(step.Entry);
            }
        }
    }
}
