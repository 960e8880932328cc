using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Rounds;

/// <summary>Who may see a round, and who may run it.</summary>
internal static class RoundDoor
{
    /// <summary>The round for an administrator of its institution. To whoever has no part in it, it is not there.</summary>
    public static async Task<Outcome<CohortRound>> AdministeredAsync(
        this PlatformDb db,
        Who who,
        Guid roundId,
        CancellationToken cancellation
    )
    {
        var round = await db.VisibleAsync(who, roundId, cancellation).ConfigureAwait(false);
        return round is null ? Errors.NoRound
            : await RoleHolders
                .HoldsAsync(db, who, round.InstitutionId, Role.Administrator, cancellation)
                .ConfigureAwait(false)
                ? round
            : Errors.NotAdministrator;
    }

    /// <summary>The round for whoever holds any role at its institution; null for everybody else.</summary>
    public static Task<CohortRound?> VisibleAsync(
        this PlatformDb db,
        Who who,
        Guid roundId,
        CancellationToken cancellation
    ) =>
        db.Set<CohortRound>()
            .Where(round =>
                round.Id == roundId
                && db.Set<Membership>()
                    .Any(role =>
                        role.PersonId == who.PersonId && role.InstitutionId == round.InstitutionId
                    )
            )
            .SingleOrDefaultAsync(cancellation);
}
