using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Mail;
using SmartPick.Platform.People;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mentorship;

/// <summary>Finds the named person to whom somebody can tell a concern.</summary>
internal static class ConcernRoute
{
    /// <summary>Whom the institution of who raises it names, else that of the other side; never one of the pair.</summary>
    public static async Task<Outcome<(Guid Id, string Name)>> FindAsync(
        PlatformDb db,
        Who who,
        StoredRelationship row,
        CancellationToken cancellationToken
    )
    {
        var named = await (
            from person in db.Set<Person>()
            join contact in db.Set<ConcernContact>()
                on person.InstitutionId equals contact.InstitutionId
            join third in db.Set<Person>() on contact.PersonId equals third.Id
            where
                (person.Id == row.MentorId || person.Id == row.MenteeId)
                // Whoever has left the institution reads no concerns any more.
                && db.Set<Membership>()
                    .Any(role =>
                        role.PersonId == third.Id && role.InstitutionId == contact.InstitutionId
                    )
            select new
            {
                Of = person.Id,
                third.Id,
                third.Name,
            }
        ).ToListAsync(cancellationToken);
        var outside = named
            .Where(one => one.Id != row.MentorId && one.Id != row.MenteeId)
            .OrderByDescending(one => one.Of == who.PersonId)
            .FirstOrDefault();
        return outside is not null ? (outside.Id, outside.Name)
            : named.Count > 0 ? Errors.OfThePair
            : Errors.NoContact;
    }
}

/// <summary>Tells a concern in confidence to the person whom an institution has named. The other side learns nothing of it.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
public sealed class RaiseConcern(PlatformDb db, TimeProvider time)
{
    /// <summary>Tells it.</summary>
    /// <param name="who">One of the two.</param>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="text">The concern, at most 4000 characters.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The name of who reads it.</returns>
    public async Task<Outcome<string>> DoAsync(
        Who who,
        Guid relationshipId,
        string? text,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindPairAsync(who, relationshipId, cancellationToken) is not { } found)
        {
            return Errors.NotThere;
        }

        if (
            TextCheck.Of(text, "concern", "the concern", Concern.LongestText, isNeeded: true) is
            { } fault
        )
        {
            return fault;
        }

        var route = await ConcernRoute.FindAsync(db, who, found.Row, cancellationToken);
        if (!route.IsDone)
        {
            return route.Failures[0];
        }

        var concern = new Concern
        {
            Id = Ids.New(time),
            RelationshipId = relationshipId,
            FromId = who.PersonId,
            ToId = route.Value.Id,
            Text = text!.Trim(),
            At = time.GetUtcNow(),
        };
        db.Add(concern);
        await db.AddNoticeAsync(
            time,
            new Notice(
                route.Value.Id,
                $"concern:{concern.Id}",
                "Something was told to you in confidence",
                "Your institution has named you for this. Read it under Concerns after you have signed in."
            ),
            cancellationToken
        );
        await db.SaveChangesAsync(cancellationToken);
        return route.Value.Name;
    }
}

/// <summary>The concerns that were told to one person.</summary>
/// <param name="db">The store.</param>
public sealed class ReadConcerns(PlatformDb db)
{
    /// <summary>Reads them, the latest first.</summary>
    /// <param name="who">Who was told.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<ConcernView>> DoAsync(
        Who who,
        CancellationToken cancellationToken
    ) =>
        await (
            from concern in db.Set<Concern>()
            join pair in db.Set<StoredRelationship>() on concern.RelationshipId equals pair.Id
            join teller in db.Set<Person>() on concern.FromId equals teller.Id
            join mentor in db.Set<Person>() on pair.MentorId equals mentor.Id
            join mentee in db.Set<Person>() on pair.MenteeId equals mentee.Id
            where concern.ToId == who.PersonId
            orderby concern.At descending
            select new ConcernView(
                concern.At,
                teller.Name,
                pair.MentorId == teller.Id ? mentee.Name : mentor.Name,
                concern.Text
            )
        ).ToListAsync(cancellationToken);
}

/// <summary>A concern as the named person reads it.</summary>
/// <param name="At">When it was told, in UTC.</param>
/// <param name="FromName">Who told it.</param>
/// <param name="AboutName">The other side of the pair.</param>
/// <param name="Text">What was told.</param>
public sealed record ConcernView(DateTimeOffset At, string FromName, string AboutName, string Text);

/// <summary>Names the person to whom concerns of an institution's people go.</summary>
/// <param name="db">The store.</param>
public sealed class NameConcernContact(PlatformDb db)
{
    /// <summary>Names them.</summary>
    /// <param name="who">An administrator of the institution.</param>
    /// <param name="institutionId">The institution.</param>
    /// <param name="personId">One of its people.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The person's key.</returns>
    public async Task<Outcome<Guid>> DoAsync(
        Who who,
        Guid institutionId,
        Guid personId,
        CancellationToken cancellationToken
    )
    {
        var roles = await db.Set<Membership>()
            .Where(one => one.InstitutionId == institutionId)
            .Where(one => one.PersonId == who.PersonId || one.PersonId == personId)
            .ToListAsync(cancellationToken);
        if (!roles.Exists(one => one.PersonId == who.PersonId && one.Role == Role.Administrator))
        {
            return Errors.AdministratorOnly;
        }

        // Whoever is named reads what people tell in confidence: a password alone does not name them.
        if (await new NeedsSecondKey(db).DoAsync(who, cancellationToken))
        {
            return Accounts.Errors.SecondKeyFirst;
        }

        if (!roles.Exists(one => one.PersonId == personId && one.Role != Role.Member))
        {
            return Errors.NotOfTheInstitution;
        }

        var row = await db.Set<ConcernContact>()
            .SingleOrDefaultAsync(one => one.InstitutionId == institutionId, cancellationToken);
        if (row is null)
        {
            db.Add(new ConcernContact { InstitutionId = institutionId, PersonId = personId });
        }
        else
        {
            row.PersonId = personId;
        }

        await db.SaveChangesAsync(cancellationToken);
        return personId;
    }

    /// <summary>The institutions of which somebody is administrator, with whom they could name.</summary>
    /// <param name="who">The administrator.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<ContactChoice>> ChoicesAsync(
        Who who,
        CancellationToken cancellationToken
    )
    {
        var schools = await (
            from role in db.Set<Membership>()
            join school in db.Set<Institution>() on role.InstitutionId equals school.Id
            where role.PersonId == who.PersonId && role.Role == Role.Administrator
            orderby school.Name
            select new { school.Id, school.Name }
        ).ToListAsync(cancellationToken);
        var choices = new List<ContactChoice>();
        foreach (var school in schools)
        {
            var people = await (
                from role in db.Set<Membership>()
                join person in db.Set<Person>() on role.PersonId equals person.Id
                where role.InstitutionId == school.Id && role.Role != Role.Member
                select new { person.Id, person.Name }
            )
                .Distinct()
                .OrderBy(person => person.Name)
                .ToListAsync(cancellationToken);
            var named = await (
                from contact in db.Set<ConcernContact>()
                join person in db.Set<Person>() on contact.PersonId equals person.Id
                where contact.InstitutionId == school.Id
                select person.Name
            ).SingleOrDefaultAsync(cancellationToken);
            choices.Add(
                new ContactChoice(
                    school.Id,
                    school.Name,
                    people.ConvertAll(person => (person.Id.ToString(), person.Name)),
                    named
                )
            );
        }

        return choices;
    }
}

/// <summary>An institution for whose people somebody is to be named.</summary>
/// <param name="Id">The institution.</param>
/// <param name="Name">Its name.</param>
/// <param name="People">Who holds a role there, by key.</param>
/// <param name="Named">Who is named at present; null for nobody.</param>
public sealed record ContactChoice(
    Guid Id,
    string Name,
    IReadOnlyList<(string Id, string Name)> People,
    string? Named
);
