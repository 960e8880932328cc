using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.Storage;
using SmartPick.Reference;

namespace SmartPick.Platform.People;

/// <summary>Enters a mentor who has no account: a person whom this mentee alone sees, and the mentee's card of them. Nothing is sent to anybody.</summary>
public sealed class AddOffPlatformMentor(PlatformDb db, TimeProvider time, ReferenceData data)
{
    /// <summary>Enters them; done twice with the same words, also at one moment, it is the card that is there.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="name">The mentor's name.</param>
    /// <param name="howMet">How they met.</param>
    /// <param name="origin">Through what: an id of <c>mentorship/words.csv</c>.</param>
    /// <param name="contact">How to reach them; null for nothing.</param>
    /// <param name="cancellation">The caller has left.</param>
    public Task<Outcome<OffPlatformMentor>> DoAsync(
        Who who,
        string? name,
        string? howMet,
        string? origin,
        string? contact,
        CancellationToken cancellation
    ) =>
        OnConflict.AgainAsync(db, () => TryAsync(who, name, howMet, origin, contact, cancellation));

    private async Task<Outcome<OffPlatformMentor>> TryAsync(
        Who who,
        string? name,
        string? howMet,
        string? origin,
        string? contact,
        CancellationToken cancellation
    )
    {
        var failures = Check(name, howMet, origin, contact).ToArray();
        if (failures.Length > 0)
        {
            return failures;
        }

        var person = new Person
        {
            Id = Ids.New(time),
            Name = PersonName.Read(name)!,
            EnteredById = who.PersonId,
        };
        var card = new OffPlatformMentor
        {
            Id = Ids.New(time),
            OwnerId = who.PersonId,
            PersonId = person.Id,
            HowMet = howMet!.Trim(),
            Origin = origin!,
            Contact = string.IsNullOrWhiteSpace(contact) ? null : contact.Trim(),
            EnteredAt = time.GetUtcNow(),
        };
        // Read before the card is looked for: of two clicks at one moment the second finds the first one's.
        var counters = await AskCounters
            .ReadAsync(db, [who.PersonId], cancellation)
            .ConfigureAwait(false);
        var there = await (
            from known in db.Set<OffPlatformMentor>()
            join entered in db.Set<Person>() on known.PersonId equals entered.Id
            where
                known.OwnerId == who.PersonId
                && known.ClaimedAt == null
                && entered.Name == person.Name
                && known.HowMet == card.HowMet
                && known.Origin == card.Origin
                && known.Contact == card.Contact
            select known
        )
            .FirstOrDefaultAsync(cancellation)
            .ConfigureAwait(false);
        if (there is not null)
        {
            return there;
        }

        counters.Raise();
        db.Add(person);
        db.Add(card);
        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return card;
    }

    private IEnumerable<Failure> Check(
        string? name,
        string? howMet,
        string? origin,
        string? contact
    ) =>
        [
            .. PersonName.Read(name) is null
                ? [Errors.Field("name", "Enter a name on one line, at most 200 characters.")]
                : Array.Empty<Failure>(),
            .. TextCheck.Needed("howMet", "How you met", howMet, OffPlatformMentor.LongestText),
            .. data.People.Origins.Any(word =>
                string.Equals(word.Key, origin, StringComparison.Ordinal)
            )
                ? Array.Empty<Failure>()
                : [Errors.Field("origin", "Choose from the list through what you met.")],
            .. TextCheck.Optional("contact", "The contact", contact, OffPlatformMentor.LongestText),
        ];
}
