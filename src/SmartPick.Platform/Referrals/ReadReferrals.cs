using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Referrals;

/// <summary>The referrals of one person, as adviser and as mentee. The contact reads the request, once there is one.</summary>
/// <param name="db">The store.</param>
public sealed class ReadReferrals(PlatformDb db)
{
    /// <summary>Reads them, the latest first.</summary>
    /// <param name="who">Whose they are.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ReferralsView> DoAsync(Who who, CancellationToken cancellationToken)
    {
        var rows = await (
            from row in db.Set<StoredReferral>().AsNoTracking()
            join adviser in db.Set<Person>() on row.AdviserId equals adviser.Id
            join mentee in db.Set<Person>() on row.MenteeId equals mentee.Id
            join contact in db.Set<Person>() on row.ContactId equals contact.Id
            join request in db.Set<StoredRequest>() on row.RequestId equals request.Id into requests
            from request in requests.DefaultIfEmpty()
            where row.AdviserId == who.PersonId || row.MenteeId == who.PersonId
            orderby row.ProposedAt descending
            select new
            {
                Row = row,
                Adviser = adviser.Name,
                Mentee = mentee.Name,
                Contact = contact.Name,
                State = request == null ? (RequestState?)null : request.State,
                Pair = request == null ? null : request.RelationshipId,
            }
        ).ToListAsync(cancellationToken);
        var isAdviser = await db.Set<Membership>()
            .AnyAsync(
                held => held.PersonId == who.PersonId && held.Role == Role.Adviser,
                cancellationToken
            );
        return new ReferralsView(
            rows.ConvertAll(one => new ReferralLine(
                one.Row.Id,
                one.Row.MenteeId == who.PersonId,
                one.Row.MenteeId == who.PersonId ? one.Adviser : one.Mentee,
                one.Contact,
                one.Row.Note,
                one.Row.ProposedAt,
                one.Row.Version
            )
            {
                ConsentAt = one.Row.ConsentAt,
                ClosedAt = one.Row.ClosedAt,
                State = one.State,
                RelationshipId = one.Row.MenteeId == who.PersonId ? one.Pair : null,
            }),
            isAdviser
        )
        {
            Mentees = isAdviser
                ? await NamesAsync(ReferralPeople.Mentees(db, who), cancellationToken)
                : [],
            Contacts = isAdviser
                ? await NamesAsync(ReferralPeople.Contacts(db, who), cancellationToken)
                : [],
        };
    }

    private static async Task<IReadOnlyList<OtherPerson>> NamesAsync(
        IQueryable<Person> people,
        CancellationToken cancellationToken
    ) =>
        await people
            .OrderBy(person => person.Name)
            .ThenBy(person => person.Id)
            .Select(person => new OtherPerson(person.Id, person.Name))
            .ToListAsync(cancellationToken);
}

/// <summary>What somebody sees of referrals.</summary>
/// <param name="Lines">Their referrals.</param>
/// <param name="IsAdviser">True for an adviser of an institution.</param>
public sealed record ReferralsView(IReadOnlyList<ReferralLine> Lines, bool IsAdviser)
{
    /// <summary>Whom an adviser may pass on.</summary>
    public IReadOnlyList<OtherPerson> Mentees { get; init; } = [];

    /// <summary>To whom.</summary>
    public IReadOnlyList<OtherPerson> Contacts { get; init; } = [];
}

/// <summary>A referral, as its adviser or its mentee reads it: both the same.</summary>
/// <param name="Id">Its key.</param>
/// <param name="IsMine">True for the mentee.</param>
/// <param name="OtherName">The name of the other of the two.</param>
/// <param name="ContactName">To whom.</param>
/// <param name="Note">What the contact reads.</param>
/// <param name="ProposedAt">When it was proposed, in UTC.</param>
/// <param name="Version">What a yes carries.</param>
public sealed record ReferralLine(
    Guid Id,
    bool IsMine,
    string OtherName,
    string ContactName,
    string Note,
    DateTimeOffset ProposedAt,
    int Version
)
{
    /// <summary>When the mentee said yes; null before.</summary>
    public DateTimeOffset? ConsentAt { get; init; }

    /// <summary>When it was closed before the mentee's yes; null while it was not.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Where the request to the contact stands; null before the yes.</summary>
    public RequestState? State { get; init; }

    /// <summary>The relationship it led to, for the mentee.</summary>
    public Guid? RelationshipId { get; init; }

    /// <summary>True while the mentee is asked.</summary>
    public bool IsOpen => ConsentAt is null && ClosedAt is null;
}
