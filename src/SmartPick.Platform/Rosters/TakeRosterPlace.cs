using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.People;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Rosters;

/// <summary>Lets somebody whose confirmed mail address stands on a roster take their place: they belong to the school from then on, in the role that the roster gives, and their profile begins with what it says.</summary>
public sealed class TakeRosterPlace(PlatformDb db, TimeProvider time)
{
    /// <summary>Takes the place.</summary>
    /// <param name="who">The person.</param>
    /// <param name="entryId">The entry.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<Outcome<RosterEntry>> DoAsync(
        Who who,
        Guid entryId,
        CancellationToken cancellation
    )
    {
        var open = await new ReadRosterPlaces(db).DoAsync(who, cancellation).ConfigureAwait(false);
        if (!open.Any(place => place.EntryId == entryId))
        {
            return People.Errors.NoSuchCard;
        }

        var entry = await db.Set<RosterEntry>()
            .SingleAsync(row => row.Id == entryId, cancellation)
            .ConfigureAwait(false);
        var person = await db.Set<Person>()
            .SingleAsync(row => row.Id == who.PersonId, cancellation)
            .ConfigureAwait(false);
        var now = time.GetUtcNow();
        entry.TakenById = who.PersonId;
        person.InstitutionId ??= entry.InstitutionId;
        await AddRolesAsync(who, entry, now, cancellation).ConfigureAwait(false);
        if (person.Stage is null && entry.Stage is { } stage)
        {
            person.Stage = stage;
            db.Add(
                new StageEntry
                {
                    Id = Ids.New(time),
                    PersonId = who.PersonId,
                    Stage = stage,
                    Since = DateOnly.FromDateTime(now.UtcDateTime),
                    EnteredAt = now,
                }
            );
        }

        await AddProfileAsync(who, entry, now, cancellation).ConfigureAwait(false);
        return await db.SaveOrChangedAsync(entry, cancellation).ConfigureAwait(false);
    }

    private async Task AddRolesAsync(
        Who who,
        RosterEntry entry,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var held = await db.Set<Membership>()
            .Where(role =>
                role.PersonId == who.PersonId && role.InstitutionId == entry.InstitutionId
            )
            .Select(role => role.Role)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        foreach (var role in ((Role[])[Role.Member, entry.Role]).Distinct().Except(held))
        {
            db.Add(
                new Membership
                {
                    Id = Ids.New(time),
                    PersonId = who.PersonId,
                    InstitutionId = entry.InstitutionId,
                    Role = role,
                    Since = now,
                }
            );
            db.Add(
                AuditEntry.Of(
                    time,
                    who.PersonId,
                    AuditKind.RoleGiven,
                    who.PersonId,
                    entry.InstitutionId
                )
            );
        }
    }

    /// <summary>A mentor's profile begins with the roster's words and is shown to nobody until the mentor says so.</summary>
    private async Task AddProfileAsync(
        Who who,
        RosterEntry entry,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var isThere = await db.Set<MentorProfile>()
            .AnyAsync(profile => profile.PersonId == who.PersonId, cancellation)
            .ConfigureAwait(false);
        if (entry.Role == Role.Mentor && !isThere)
        {
            db.Add(
                new MentorProfile
                {
                    PersonId = who.PersonId,
                    Answers = new MentorAnswers
                    {
                        Fields = entry.Specialty is { } field ? [field] : [],
                        Capacity = entry.Capacity ?? 1,
                    },
                    ChangedAt = now,
                }
            );
        }
    }
}
