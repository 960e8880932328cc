using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Gratitude;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Groups;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Gratitude;

/// <summary>What a mentor gave in a span of days, for a dossier of their own.</summary>
/// <param name="db">The store.</param>
public sealed class ReadHours(PlatformDb db)
{
    /// <summary>Counts it.</summary>
    /// <param name="who">The mentor.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, this day included.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<HoursCertificate> DoAsync(
        Who who,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken
    )
    {
        var mentees = await db.Set<StoredRelationship>()
            .Where(row => row.MentorId == who.PersonId && !row.IsKeptByMentee)
            .ToDictionaryAsync(row => row.Id, row => row.MenteeId, cancellationToken);
        var log = await db.HappeningsAsync([.. mentees.Keys], cancellationToken);
        return HoursCertificate.Of(
            mentees,
            log,
            from,
            to,
            await db.GroupHoursAsync(who, cancellationToken)
        );
    }
}
