using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Health;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Health;

/// <summary>Plain facts on a mentor in place of stars. Anybody signed in may read them; they name no mentee.</summary>
/// <param name="db">The store.</param>
/// <param name="rules">From when on they are shown.</param>
public sealed class ReadReliability(PlatformDb db, MentorshipRules rules)
{
    /// <summary>The facts; "new" while there are too few.</summary>
    /// <param name="mentorId">The mentor.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Reliability> DoAsync(Guid mentorId, CancellationToken cancellationToken)
    {
        var ids = await db.Set<StoredRelationship>()
            .Where(row => row.MentorId == mentorId && !row.IsKeptByMentee)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        return Reliability.Of(
            mentorId,
            ids.ToHashSet(),
            await db.HappeningsAsync(ids, cancellationToken),
            rules
        );
    }
}
