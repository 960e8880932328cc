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

    /// <summary>The facts on several mentors at once, in two reads however many they are.</summary>
    /// <param name="mentorIds">The mentors.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyDictionary<Guid, Reliability>> OfAsync(
        IReadOnlyCollection<Guid> mentorIds,
        CancellationToken cancellationToken
    )
    {
        var pairs = await db.Set<StoredRelationship>()
            .Where(row => mentorIds.Contains(row.MentorId) && !row.IsKeptByMentee)
            .Select(row => new { row.Id, row.MentorId })
            .ToListAsync(cancellationToken);
        var log = (
            await db.HappeningsAsync([.. pairs.Select(pair => pair.Id)], cancellationToken)
        ).ToLookup(entry => entry.RelationshipId!.Value);
        var ofMentor = pairs.ToLookup(pair => pair.MentorId, pair => pair.Id);
        return mentorIds
            .Distinct()
            .ToDictionary(
                mentor => mentor,
                mentor =>
                    Reliability.Of(
                        mentor,
                        ofMentor[mentor].ToHashSet(),
                        [.. ofMentor[mentor].SelectMany(id => log[id])],
                        rules
                    )
            );
    }
}
