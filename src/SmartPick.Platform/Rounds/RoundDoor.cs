using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Accounts;
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
            : await db.AgainstRunningAsync(who, round.InstitutionId, cancellation)
                .ConfigureAwait(false)
                is { } refusal
                ? refusal
            : round;
    }

    /// <summary>Why somebody may not run rounds of an institution, whichever way they ask; null when they may. A round reads what many people say of themselves and begins their relationships: a password alone does not do it.</summary>
    public static async Task<Failure?> AgainstRunningAsync(
        this PlatformDb db,
        Who who,
        Guid institutionId,
        CancellationToken cancellation
    ) =>
        !await RoleHolders
            .HoldsAsync(db, who, institutionId, Role.Administrator, cancellation)
            .ConfigureAwait(false)
            ? Errors.NotAdministrator
        : await new NeedsSecondKey(db).DoAsync(who, cancellation).ConfigureAwait(false)
            ? Accounts.Errors.SecondKeyFirst
        : null;

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
