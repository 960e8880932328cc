using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>What a school has said of its programs, for its administrators.</summary>
public sealed class ReadHomePrograms(PlatformDb db)
{
    /// <summary>Reads it.</summary>
    /// <param name="who">An administrator of the school.</param>
    /// <param name="institutionId">The school.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<Outcome<SchoolHomePrograms>> DoAsync(
        Who who,
        Guid institutionId,
        CancellationToken cancellation
    )
    {
        if (!await db.IsAdministratorAsync(who, institutionId, cancellation).ConfigureAwait(false))
        {
            return Schools.Errors.NoInstitution;
        }

        var name = await db.Set<Institution>()
            .Where(row => row.Id == institutionId)
            .Select(row => row.Name)
            .SingleAsync(cancellation)
            .ConfigureAwait(false);
        return new SchoolHomePrograms(
            name,
            await db.Set<HomeStatement>()
                .Where(row => row.InstitutionId == institutionId)
                .ToDictionaryAsync(
                    row => row.Specialty,
                    row => row.HasProgram,
                    StringComparer.Ordinal,
                    cancellation
                )
                .ConfigureAwait(false)
        );
    }
}

/// <summary>What a school has said of its programs.</summary>
/// <param name="School">Its name.</param>
/// <param name="Said">Whether it has one, by specialty; a specialty that is missing is unknown.</param>
public sealed record SchoolHomePrograms(string School, IReadOnlyDictionary<string, bool> Said);
