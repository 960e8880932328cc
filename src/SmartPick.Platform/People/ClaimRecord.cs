using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>Lets a person take over the record that a mentee entered of them: everything it holds is theirs from then on, and the mentee's card stays the mentee's.</summary>
public sealed class ClaimRecord(PlatformDb db, TimeProvider time)
{
    /// <summary>Claims the record; a link is good once, and of two who use it at the same moment one gets it.</summary>
    /// <param name="who">The person, with an account of their own.</param>
    /// <param name="code">The invitation's code, as typed.</param>
    /// <param name="cancellation">The caller has left.</param>
    /// <returns>The mentee who entered the record.</returns>
    public async Task<Outcome<Guid>> DoAsync(Who who, string? code, CancellationToken cancellation)
    {
        var hash = LinkCode.HashOf(code);
        var link = hash is null
            ? null
            : await db.Set<ClaimLink>()
                .SingleOrDefaultAsync(row => row.Hash == hash, cancellation)
                .ConfigureAwait(false);
        var now = time.GetUtcNow();
        if (link is null || link.UsedAt is not null || link.ExpiresAt <= now)
        {
            return Errors.LinkIsOver;
        }

        var card = await db.Set<OffPlatformMentor>()
            .SingleAsync(row => row.Id == link.CardId, cancellation)
            .ConfigureAwait(false);
        if (card.OwnerId == who.PersonId)
        {
            return Errors.OwnRecord;
        }

        await using var transaction = await db
            .Database.BeginTransactionAsync(cancellation)
            .ConfigureAwait(false);
        link.UsedAt = now;
        card.ClaimedAt = now;
        var (owner, entered) = (card.OwnerId, card.PersonId);
        try
        {
            await db.TakeRecordsOverAsync(time, who, entered, cancellation).ConfigureAwait(false);
            await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
            await new PeopleMerge(db)
                .DoAsync(entered, who.PersonId, cancellation)
                .ConfigureAwait(false);
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Errors.LinkIsOver;
        }

        return owner;
    }
}
