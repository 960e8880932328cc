using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.People;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;
using SmartPick.Reference;
using SmartPick.Reference.Rosters;

namespace SmartPick.Platform.Rosters;

/// <summary>Imports a school's roster: shown first, then all of it or nothing. Nobody gets an account, a role or a mail by it; whoever is on it takes their place themselves.</summary>
public sealed class ImportRoster(PlatformDb db, TimeProvider time, ReferenceData data)
{
    private const int RowsAtOnce = 1000;

    /// <summary>Reads a roster and says what importing it would do; imports it when asked to.</summary>
    /// <param name="who">An administrator of the school.</param>
    /// <param name="institutionId">The school.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="fileName">The file as the user named it.</param>
    /// <param name="apply">True to import it.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<Outcome<RosterPreview>> DoAsync(
        Who who,
        Guid institutionId,
        byte[] bytes,
        string fileName,
        bool apply,
        CancellationToken cancellation
    )
    {
        if (!await db.IsAdministratorAsync(who, institutionId, cancellation).ConfigureAwait(false))
        {
            return People.Errors.NotAdministrator;
        }

        var stored = await db.Set<RosterEntry>()
            .AsNoTracking()
            .Where(entry => entry.InstitutionId == institutionId)
            .ToDictionaryAsync(entry => entry.Mail, StringComparer.Ordinal, cancellation)
            .ConfigureAwait(false);
        var reading = RosterReader.Read(
            bytes,
            fileName,
            data,
            [.. stored.Values.Select(entry => (entry.Name, entry.Mail))]
        );
        if (reading.Value is not { } roster)
        {
            return new RosterPreview(null, reading.Problems, 0, 0);
        }

        var known = roster.Lines.Count(line => stored.ContainsKey(line.Mail));
        var preview = new RosterPreview(roster, [], roster.Lines.Count - known, known);
        return apply
            ? await ApplyAsync(institutionId, preview, stored, cancellation).ConfigureAwait(false)
            : preview;
    }

    private async Task<Outcome<RosterPreview>> ApplyAsync(
        Guid institutionId,
        RosterPreview preview,
        Dictionary<string, RosterEntry> stored,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        await using var transaction = await db
            .Database.BeginTransactionAsync(cancellation)
            .ConfigureAwait(false);
        foreach (var lines in preview.Roster!.Lines.Chunk(RowsAtOnce))
        {
            foreach (var line in lines)
            {
                if (!stored.TryGetValue(line.Mail, out var entry))
                {
                    entry = new RosterEntry
                    {
                        Id = Ids.New(time),
                        InstitutionId = institutionId,
                        Name = line.Name,
                        Mail = line.Mail,
                    };
                    db.Add(entry);
                }
                else
                {
                    db.Attach(entry);
                }

                entry.Name = line.Name;
                entry.Role = RoleOf(line.Role);
                entry.Stage = line.Stage?.ToString();
                entry.Specialty = line.Specialty;
                entry.Capacity = line.Capacity;
                entry.ImportedAt = now;
            }

            var saved = await db.SaveOrChangedAsync(preview, cancellation).ConfigureAwait(false);
            if (!saved.IsDone)
            {
                return saved;
            }

            // What is written need not be looked at again with the next thousand.
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return preview;
    }

    private static Role RoleOf(RosterRole role) =>
        role switch
        {
            RosterRole.Mentor => Role.Mentor,
            RosterRole.Adviser => Role.Adviser,
            _ => Role.Member,
        };
}
