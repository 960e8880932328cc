using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>Makes an invitation to claim a record. The mentee hands it on themselves; the server sends nothing, since the person never asked it to.</summary>
public sealed class InviteToClaim(PlatformDb db, TimeProvider time)
{
    /// <summary>Makes one; earlier ones of the same card are over.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="cardId">Their card.</param>
    /// <param name="cancellation">The caller has left.</param>
    /// <returns>The code, which is not stored and so is shown once.</returns>
    public async Task<Outcome<string>> DoAsync(Who who, Guid cardId, CancellationToken cancellation)
    {
        var card = await db.Set<OffPlatformMentor>()
            .SingleOrDefaultAsync(
                row => row.Id == cardId && row.OwnerId == who.PersonId,
                cancellation
            )
            .ConfigureAwait(false);
        if (card is null)
        {
            return Errors.NoSuchCard;
        }

        if (card.ClaimedAt is not null)
        {
            return Errors.AlreadyClaimed;
        }

        var now = time.GetUtcNow();
        var earlier = await db.Set<ClaimLink>()
            .Where(link => link.CardId == cardId && link.UsedAt == null)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        foreach (var link in earlier)
        {
            link.UsedAt = now;
        }

        var code = LinkCode.New();
        db.Add(
            new ClaimLink
            {
                Id = Ids.New(time),
                CardId = cardId,
                Hash = LinkCode.HashOf(code)!,
                ExpiresAt = now + ClaimLink.GoodFor,
            }
        );
        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return code;
    }
}
