using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Meetings;

/// <summary>Shares one reflection with one person of the owner's team, and takes it back. Everything else of the owner's reflections stays the owner's alone.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
public sealed class ShareReflection(PlatformDb db, TimeProvider time)
{
    /// <summary>Shares its latest version.</summary>
    /// <param name="who">The owner.</param>
    /// <param name="reflectionId">The reflection.</param>
    /// <param name="withId">Somebody who guides the owner at present.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The version that is shared.</returns>
    public async Task<Outcome<int>> DoAsync(
        Who who,
        Guid reflectionId,
        Guid withId,
        CancellationToken cancellationToken
    )
    {
        var number = await db.Set<StoredReflection>()
            .Where(row => row.ReflectionId == reflectionId && row.OwnerId == who.PersonId)
            .MaxAsync(row => (int?)row.Number, cancellationToken);
        if (number is not { } latest)
        {
            return Errors.NoReflection;
        }

        if (!await OwnTeam.People(db, who).AnyAsync(one => one.Id == withId, cancellationToken))
        {
            return Errors.NotOfTheTeam;
        }

        var share = await db.Set<StoredReflectionShare>()
            .SingleOrDefaultAsync(
                row => row.ReflectionId == reflectionId && row.WithId == withId,
                cancellationToken
            );
        if (share is null)
        {
            share = new StoredReflectionShare
            {
                ReflectionId = reflectionId,
                WithId = withId,
                OwnerId = who.PersonId,
            };
            db.Add(share);
        }

        (share.Number, share.At) = (latest, time.GetUtcNow());
        return await db.SaveOrTellAsync(Errors.Changed, cancellationToken) is { } failure
            ? failure
            : latest;
    }

    /// <summary>Takes it back: the other reads it no longer.</summary>
    /// <param name="who">The owner.</param>
    /// <param name="reflectionId">The reflection.</param>
    /// <param name="withId">Whom it was shared with.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>True.</returns>
    public async Task<Outcome<bool>> TakeBackAsync(
        Who who,
        Guid reflectionId,
        Guid withId,
        CancellationToken cancellationToken
    ) =>
        await db.Set<StoredReflectionShare>()
            .Where(row =>
                row.ReflectionId == reflectionId
                && row.WithId == withId
                && row.OwnerId == who.PersonId
            )
            .ExecuteDeleteAsync(cancellationToken) > 0
            ? true
            : Errors.NoReflection;
}

/// <summary>Who guides somebody at present, with an account of their own: whom one can share something with.</summary>
internal static class OwnTeam
{
    public static IQueryable<Person> People(PlatformDb db, Who mentee) =>
        db.Set<Person>().Where(person => Guiding(db, mentee.PersonId).Contains(person.Id));

    /// <summary>True when one guides the other at present.</summary>
    public static Task<bool> IsGuidingAsync(
        PlatformDb db,
        Guid mentorId,
        Guid menteeId,
        CancellationToken cancellationToken
    ) => Guiding(db, menteeId).ContainsAsync(mentorId, cancellationToken);

    private static IQueryable<Guid> Guiding(PlatformDb db, Guid menteeId) =>
        db.Set<StoredRelationship>()
            .Where(pair =>
                pair.MenteeId == menteeId
                && !pair.IsKeptByMentee
                && pair.State != RelationshipState.Asked
                && pair.State != RelationshipState.Ended
                && pair.State != RelationshipState.Completed
            )
            .Select(pair => pair.MentorId);
}

/// <summary>Reflections: one's own, and those that others let one read.</summary>
/// <param name="db">The store.</param>
public sealed class ReadReflections(PlatformDb db)
{
    private const int MostShown = 100;

    /// <summary>Reads them, the latest first.</summary>
    /// <param name="who">Who reads.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ReflectionsView> DoAsync(Who who, CancellationToken cancellationToken)
    {
        var own = await db.Set<StoredReflection>()
            .AsNoTracking()
            .Where(row =>
                row.OwnerId == who.PersonId
                && !db.Set<StoredReflection>()
                    .Any(later =>
                        later.ReflectionId == row.ReflectionId && later.Number > row.Number
                    )
            )
            .OrderByDescending(row => row.At)
            .Take(MostShown)
            .ToListAsync(cancellationToken);
        var shares = await (
            from share in db.Set<StoredReflectionShare>().AsNoTracking()
            join person in db.Set<Person>() on share.WithId equals person.Id
            where share.OwnerId == who.PersonId
            select new
            {
                share.ReflectionId,
                share.Number,
                person.Id,
                person.Name,
            }
        ).ToListAsync(cancellationToken);
        var withMe = await (
            from share in db.Set<StoredReflectionShare>().AsNoTracking()
            join row in db.Set<StoredReflection>()
                on new { share.ReflectionId, share.Number } equals new
                {
                    row.ReflectionId,
                    row.Number,
                }
            join owner in db.Set<Person>() on share.OwnerId equals owner.Id
            where
                share.WithId == who.PersonId
                && db.Set<StoredRelationship>()
                    .Any(pair =>
                        pair.MentorId == who.PersonId
                        && pair.MenteeId == share.OwnerId
                        && !pair.IsKeptByMentee
                        && pair.State != RelationshipState.Asked
                        && pair.State != RelationshipState.Ended
                        && pair.State != RelationshipState.Completed
                    )
            orderby share.At descending
            select new SharedReflection(owner.Name, row.Text, share.At)
        )
            .Take(MostShown)
            .ToListAsync(cancellationToken);
        return new ReflectionsView(
            own.ConvertAll(row => new OwnReflection(
                row.ReflectionId,
                row.Number,
                row.MeetingId,
                row.Text,
                row.At
            )
            {
                SharedWith =
                [
                    .. shares
                        .Where(share => share.ReflectionId == row.ReflectionId)
                        .Select(share => (share.Id, share.Name, share.Number)),
                ],
            }),
            withMe,
            await OwnTeam
                .People(db, who)
                .OrderBy(person => person.Name)
                .Select(person => new OtherPerson(person.Id, person.Name))
                .ToListAsync(cancellationToken)
        );
    }
}

/// <summary>Reflections as one person reads them.</summary>
/// <param name="Own">Their own, each in its latest version.</param>
/// <param name="WithMe">Those that others let them read.</param>
/// <param name="Team">Whom one can be shared with.</param>
public sealed record ReflectionsView(
    IReadOnlyList<OwnReflection> Own,
    IReadOnlyList<SharedReflection> WithMe,
    IReadOnlyList<OtherPerson> Team
);

/// <summary>A reflection of one's own.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Number">The latest version, from 1.</param>
/// <param name="MeetingId">The meeting it is on; null for none.</param>
/// <param name="Text">What it says.</param>
/// <param name="At">When, in UTC.</param>
public sealed record OwnReflection(
    Guid Id,
    int Number,
    Guid? MeetingId,
    string Text,
    DateTimeOffset At
)
{
    /// <summary>Who may read it, and which version.</summary>
    public IReadOnlyList<(Guid PersonId, string Name, int Number)> SharedWith { get; init; } = [];
}

/// <summary>A reflection that somebody lets one read.</summary>
/// <param name="OwnerName">Whose.</param>
/// <param name="Text">What it says.</param>
/// <param name="At">When it was shared, in UTC.</param>
public sealed record SharedReflection(string OwnerName, string Text, DateTimeOffset At);
