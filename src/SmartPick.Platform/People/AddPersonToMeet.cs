using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;
using SmartPick.Reference.Rosters;

namespace SmartPick.Platform.People;

/// <summary>Puts somebody on the own list of people to meet, with the reason. Who stands there already gets another reason instead of another entry.</summary>
public sealed class AddPersonToMeet(PlatformDb db, TimeProvider time)
{
    /// <summary>The most entries of a list.</summary>
    public const int Most = 500;

    /// <summary>Adds them.</summary>
    /// <param name="who">Whose list.</param>
    /// <param name="name">The name.</param>
    /// <param name="personId">The person of this product whom it is; null when not known here.</param>
    /// <param name="source">Where they were found.</param>
    /// <param name="reason">What in particular.</param>
    /// <param name="cancellation">The caller has left.</param>
    /// <returns>The entry, new or the one that was there.</returns>
    public async Task<Outcome<PersonToMeet>> DoAsync(
        Who who,
        string? name,
        Guid? personId,
        MeetSource source,
        string? reason,
        CancellationToken cancellation
    )
    {
        var read = PersonName.Read(name);
        Failure[] failures =
        [
            .. read is null
                ? [Errors.Field("name", "Enter a name on one line, at most 200 characters.")]
                : Array.Empty<Failure>(),
            .. TextCheck.Needed("reason", "The reason", reason, PersonToMeet.LongestReason),
        ];
        if (failures.Length > 0)
        {
            return failures;
        }

        if (
            personId is { } known
            && !await db.CanSeeAsync(who, known, cancellation).ConfigureAwait(false)
        )
        {
            return Errors.NoSuchPerson;
        }

        var list = await db.Set<PersonToMeet>()
            .Include(row => row.Reasons)
            .Where(row => row.OwnerId == who.PersonId)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var entry = list.Find(row =>
            personId is not null && row.PersonId == personId
            || string.Equals(
                NearNames.Plain(row.Name),
                NearNames.Plain(read!),
                StringComparison.Ordinal
            )
        );
        if (entry is null && list.Count >= Most)
        {
            return Errors.Field(
                "name",
                "The list is full. Take somebody off whom you have met meanwhile."
            );
        }

        if (entry is null)
        {
            entry = new PersonToMeet
            {
                Id = Ids.New(time),
                OwnerId = who.PersonId,
                Name = read!,
            };
            db.Add(entry);
        }

        entry.PersonId ??= personId;
        var text = reason!.Trim();
        if (!entry.Reasons.Exists(row => row.Says(source, text)))
        {
            var added = new ReasonToMeet
            {
                Id = Ids.New(time),
                PersonToMeetId = entry.Id,
                Source = source,
                Text = text,
                EnteredAt = time.GetUtcNow(),
            };
            entry.Reasons.Add(added);
            db.Entry(added).State = EntityState.Added;
        }

        return await db.SaveOrChangedAsync(entry, cancellation).ConfigureAwait(false);
    }
}
