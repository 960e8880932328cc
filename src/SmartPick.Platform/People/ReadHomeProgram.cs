using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>Reads whether somebody's school has a program in a specialty: as the school says, else as they say themselves, else unknown.</summary>
public sealed class ReadHomeProgram(PlatformDb db)
{
    /// <summary>Reads it.</summary>
    /// <param name="who">The student.</param>
    /// <param name="specialty">The specialty.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<HomeProgram> DoAsync(
        Who who,
        string specialty,
        CancellationToken cancellation
    )
    {
        var school = await db.Set<Person>()
            .Where(person => person.Id == who.PersonId)
            .Select(person => person.InstitutionId)
            .SingleOrDefaultAsync(cancellation)
            .ConfigureAwait(false);
        var said = await db.Set<HomeStatement>()
            .AsNoTracking()
            .Where(row =>
                row.Specialty == specialty
                && (row.PersonId == who.PersonId || (school != null && row.InstitutionId == school))
            )
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var word = said.Find(row => row.InstitutionId is not null) ?? said.FirstOrDefault();
        return new HomeProgram(specialty, word?.HasProgram, word?.InstitutionId is not null);
    }
}
