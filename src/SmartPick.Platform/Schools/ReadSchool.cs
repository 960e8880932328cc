using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Schools;

/// <summary>A role that somebody holds, with their name.</summary>
/// <param name="Membership">The role's row.</param>
/// <param name="Name">Whose it is.</param>
public sealed record HeldRole(Membership Membership, string Name);

/// <summary>A change of roles, with the names of those who still are here.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Subject">To whom; null when it is about nobody, such as an invitation.</param>
public sealed record RoleChange(AuditEntry Entry, string Actor, string? Subject);

/// <summary>What an administrator sees of the institution.</summary>
/// <param name="Institution">Which.</param>
/// <param name="Roles">Who holds which role, by name.</param>
/// <param name="Waiting">The invitations that nobody has answered.</param>
/// <param name="Changes">The last changes of roles, the newest first.</param>
public sealed record SchoolView(
    Institution Institution,
    IReadOnlyList<HeldRole> Roles,
    IReadOnlyList<Invitation> Waiting,
    IReadOnlyList<RoleChange> Changes
);

/// <summary>Reads what somebody may see of institutions.</summary>
/// <param name="db">The database.</param>
/// <param name="time">The clock.</param>
public sealed class ReadSchool(PlatformDb db, TimeProvider time)
{
    private const int LastChanges = 50;

    /// <summary>An institution for one of its administrators; for everybody else it is not there.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="institution">Which.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<Outcome<SchoolView>> DoAsync(
        Who who,
        Guid institution,
        CancellationToken cancellation
    )
    {
        if (
            !await RoleHolders
                .HoldsAsync(db, who, institution, Role.Administrator, cancellation)
                .ConfigureAwait(false)
        )
        {
            return Errors.NoInstitution;
        }

        var now = time.GetUtcNow();
        var place = await db.Set<Institution>()
            .AsNoTracking()
            .SingleAsync(row => row.Id == institution, cancellation)
            .ConfigureAwait(false);
        var roles = await db.Set<Membership>()
            .AsNoTracking()
            .Where(row => row.InstitutionId == institution)
            .Join(
                db.Set<Person>(),
                row => row.PersonId,
                person => person.Id,
                (row, person) => new { Row = row, person.Name }
            )
            .OrderBy(held => held.Name)
            .ThenBy(held => held.Row.PersonId)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var waiting = await db.Set<Invitation>()
            .AsNoTracking()
            .Where(row =>
                row.InstitutionId == institution
                && row.AcceptedAt == null
                && row.TakenBackAt == null
                && row.ExpiresAt > now
            )
            .OrderBy(row => row.MadeAt)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        return new SchoolView(
            place,
            [.. roles.Select(held => new HeldRole(held.Row, held.Name))],
            waiting,
            await ChangesAsync(institution, cancellation).ConfigureAwait(false)
        );
    }

    /// <summary>The roles of somebody's own, with the institution.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<IReadOnlyList<(Membership Membership, Institution Institution)>> OwnAsync(
        Who who,
        CancellationToken cancellation
    )
    {
        var own = await db.Set<Membership>()
            .AsNoTracking()
            .Where(row => row.PersonId == who.PersonId)
            .Join(
                db.Set<Institution>(),
                row => row.InstitutionId,
                place => place.Id,
                (row, place) => new { Row = row, Place = place }
            )
            .OrderBy(held => held.Place.Name)
            .ThenBy(held => held.Row.Role)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        return [.. own.Select(held => (held.Row, held.Place))];
    }

    private async Task<IReadOnlyList<RoleChange>> ChangesAsync(
        Guid institution,
        CancellationToken cancellation
    )
    {
        var entries = await db.Set<AuditEntry>()
            .AsNoTracking()
            .Where(entry => entry.InstitutionId == institution)
            .OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.Id)
            .Take(LastChanges)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var ids = entries
            .SelectMany(entry => new[] { entry.ActorId, entry.SubjectId ?? entry.ActorId })
            .Distinct()
            .ToList();
        var names = await db.Set<Person>()
            .Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellation)
            .ConfigureAwait(false);
        return
        [
            .. entries.Select(entry => new RoleChange(
                entry,
                entry.ActorId == Guid.Empty
                    ? "whoever runs the server"
                    : names.GetValueOrDefault(entry.ActorId, Person.Left),
                entry
                    is { Kind: AuditKind.RoleGiven or AuditKind.RoleTaken, SubjectId: { } subject }
                    ? names.GetValueOrDefault(subject, Person.Left)
                    : null
            )),
        ];
    }
}
