using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;
using SmartPick.Reference;

namespace SmartPick.Platform.People;

/// <summary>Stores whether a school has a program in a specialty, said by a student for themselves or by the school for all of its students.</summary>
public sealed class SayHomeProgram(PlatformDb db, TimeProvider time, ReferenceData data)
{
    /// <summary>Stores it; what was said before is replaced.</summary>
    /// <param name="who">Who says it.</param>
    /// <param name="institutionId">The school that they speak for as its administrator; null when they speak for themselves.</param>
    /// <param name="specialty">A name of <c>specialties.csv</c>.</param>
    /// <param name="hasProgram">Whether there is one; null takes the statement back, so that it is unknown again.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<Outcome<HomeStatement?>> DoAsync(
        Who who,
        Guid? institutionId,
        string specialty,
        bool? hasProgram,
        CancellationToken cancellation
    )
    {
        if (
            !data.Catalog.Specialties.Any(known =>
                string.Equals(known.Name, specialty, StringComparison.Ordinal)
            )
        )
        {
            return Errors.Field("specialty", "Choose a specialty from the list.");
        }

        if (
            institutionId is { } school
            && !await db.IsAdministratorAsync(who, school, cancellation).ConfigureAwait(false)
        )
        {
            return Errors.NotAdministrator;
        }

        Guid? own = institutionId is null ? who.PersonId : null;
        var said = await db.Set<HomeStatement>()
            .SingleOrDefaultAsync(
                row =>
                    row.InstitutionId == institutionId
                    && row.PersonId == own
                    && row.Specialty == specialty,
                cancellation
            )
            .ConfigureAwait(false);
        if (hasProgram is not { } has)
        {
            if (said is not null)
            {
                db.Remove(said);
                await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
            }

            return (HomeStatement?)null;
        }

        if (said is null)
        {
            said = new HomeStatement
            {
                Id = Ids.New(time),
                InstitutionId = institutionId,
                PersonId = own,
                Specialty = specialty,
            };
            db.Add(said);
        }

        said.HasProgram = has;
        said.SaidAt = time.GetUtcNow();
        var saved = await db.SaveOrChangedAsync(said, cancellation).ConfigureAwait(false);
        return saved.IsDone ? said : saved.Failures.ToArray();
    }
}
