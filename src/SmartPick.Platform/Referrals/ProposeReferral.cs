using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.People;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Referrals;

/// <summary>Asks a mentee whether they may be passed on to a named contact. Nothing goes to the contact.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What a patient's identity looks like.</param>
public sealed class ProposeReferral(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Asks.</summary>
    /// <param name="who">An adviser of an institution.</param>
    /// <param name="menteeId">Somebody whom the adviser advises here.</param>
    /// <param name="contactId">A contact at an institution whose adviser this is.</param>
    /// <param name="note">What the contact would read, at most 1000 characters.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The referral's key.</returns>
    public async Task<Outcome<Guid>> DoAsync(
        Who who,
        Guid menteeId,
        Guid contactId,
        string? note,
        CancellationToken cancellationToken
    )
    {
        Failure[] faults =
        [
            .. new[]
            {
                await ReferralPeople
                    .Mentees(db, who)
                    .AnyAsync(person => person.Id == menteeId, cancellationToken)
                    ? null
                    : Errors.NoMentee,
                contactId != menteeId
                && await ReferralPeople
                    .Contacts(db, who)
                    .AnyAsync(person => person.Id == contactId, cancellationToken)
                    ? null
                    : Errors.NoContact,
                TextCheck.WithoutPatients(
                    note,
                    "note",
                    "what the contact should know",
                    StoredReferral.LongestNote,
                    rules,
                    isNeeded: true
                ),
            }.OfType<Failure>(),
        ];
        if (faults.Length > 0)
        {
            return faults;
        }

        var isOpen = await db.Set<StoredReferral>()
            .AnyAsync(
                row =>
                    row.AdviserId == who.PersonId
                    && row.MenteeId == menteeId
                    && row.ContactId == contactId
                    && row.ConsentAt == null
                    && row.ClosedAt == null,
                cancellationToken
            );
        if (isOpen)
        {
            return Errors.Open;
        }

        var referral = new StoredReferral
        {
            Id = Ids.New(time),
            AdviserId = who.PersonId,
            MenteeId = menteeId,
            ContactId = contactId,
            Note = note!.Trim(),
            ProposedAt = time.GetUtcNow(),
        };
        db.Add(referral);
        await db.AddNoticeAsync(
            time,
            new Notice(
                menteeId,
                $"referral:{referral.Id}",
                "Your adviser would like to introduce you to somebody",
                "To whom, and what they would read, stands under Referrals. Nothing is sent before you say yes."
            ),
            cancellationToken
        );
        await db.SaveChangesAsync(cancellationToken);
        return referral.Id;
    }
}

/// <summary>Whom an adviser may pass on, and to whom.</summary>
internal static class ReferralPeople
{
    /// <summary>Those whom this person guides in a relationship that both agreed to begin.</summary>
    public static IQueryable<Person> Mentees(PlatformDb db, Who who) =>
        db.Set<Person>()
            .Where(person =>
                db.Set<StoredRelationship>()
                    .Any(pair =>
                        pair.MentorId == who.PersonId
                        && pair.MenteeId == person.Id
                        && !pair.IsKeptByMentee
                        && pair.State != RelationshipState.Asked
                        && pair.State != RelationshipState.Ended
                        && pair.State != RelationshipState.Completed
                    )
            );

    /// <summary>Mentors, advisers and leads of interest groups of each institution whose adviser this person is.</summary>
    public static IQueryable<Person> Contacts(PlatformDb db, Who who) =>
        db.Set<Person>()
            .Where(person =>
                person.Id != who.PersonId
                && db.Set<Membership>()
                    .Any(held =>
                        held.PersonId == person.Id
                        && (
                            held.Role == Role.Mentor
                            || held.Role == Role.Adviser
                            || held.Role == Role.InterestGroupLead
                        )
                        && db.Set<Membership>()
                            .Any(own =>
                                own.PersonId == who.PersonId
                                && own.InstitutionId == held.InstitutionId
                                && own.Role == Role.Adviser
                            )
                    )
                && !db.Set<Apart>()
                    .Any(apart => apart.PersonId == person.Id && apart.OtherId == who.PersonId)
            );
}
