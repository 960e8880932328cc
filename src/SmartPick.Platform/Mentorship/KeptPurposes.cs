using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mentorship;

/// <summary>Keeps out of a pair with a conflict of interest what must be kept from one: whoever evaluates, selects, pays or is family is not the one for it, whoever of the two declared it.</summary>
internal static class KeptPurposes
{
    /// <summary>Why these purposes cannot be; null when nothing stands against them.</summary>
    public static async Task<Failure?> AgainstAsync(
        this PlatformDb db,
        StoredRelationship pair,
        MentorshipRules rules,
        IEnumerable<string?> purposes,
        CancellationToken cancellationToken
    ) =>
        purposes.Any(purpose =>
            rules.Words.KeptFromConflicts.Any(kept =>
                string.Equals(kept.Key, purpose, StringComparison.Ordinal)
            )
        )
        && await db.Set<Conflict>()
            .AnyAsync(
                row =>
                    (row.PersonId == pair.MentorId && row.OtherId == pair.MenteeId)
                    || (row.PersonId == pair.MenteeId && row.OtherId == pair.MentorId),
                cancellationToken
            )
            ? Errors.KeptFromConflict(rules.Words.KeptFromConflicts)
            : null;
}
