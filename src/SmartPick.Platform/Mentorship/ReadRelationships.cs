using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Platform.Activity;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mentorship;

/// <summary>The relationships of one person, on whichever side.</summary>
/// <param name="db">The store.</param>
public sealed class ReadRelationships(PlatformDb db)
{
    /// <summary>One page of them, the open ones first, then the latest.</summary>
    /// <param name="who">Whose they are.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Paged<RelationshipLine>> PageAsync(
        Who who,
        int page,
        CancellationToken cancellationToken
    ) =>
        new(
            await LinesAsync(
                who,
                Own(who)
                    .OrderBy(row =>
                        row.State == RelationshipState.Completed
                        || row.State == RelationshipState.Ended
                    )
                    .ThenByDescending(row => row.Since)
                    .ThenBy(row => row.Id)
                    .OnPage(page),
                cancellationToken
            ),
            Paging.Number(page),
            await Own(who).CountAsync(cancellationToken)
        );

    /// <summary>All of them, the open ones first, then the latest.</summary>
    /// <param name="who">Whose they are.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<IReadOnlyList<RelationshipLine>> DoAsync(
        Who who,
        CancellationToken cancellationToken
    ) => LinesAsync(who, Own(who), cancellationToken);

    /// <summary>Those who guide this person in a relationship that is open.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlySet<Guid>> OpenMentorsAsync(
        Who who,
        CancellationToken cancellationToken
    ) =>
        await Own(who)
            .Where(row =>
                row.MenteeId == who.PersonId
                && row.State != RelationshipState.Completed
                && row.State != RelationshipState.Ended
            )
            .Select(row => row.MentorId)
            .ToHashSetAsync(cancellationToken);

    private IQueryable<StoredRelationship> Own(Who who) =>
        db.Set<StoredRelationship>()
            .AsNoTracking()
            .Where(row =>
                row.MenteeId == who.PersonId
                || (row.MentorId == who.PersonId && !row.IsKeptByMentee)
            );

    private async Task<IReadOnlyList<RelationshipLine>> LinesAsync(
        Who who,
        IQueryable<StoredRelationship> own,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from row in own
            join mentor in db.Set<Person>() on row.MentorId equals mentor.Id
            join mentee in db.Set<Person>() on row.MenteeId equals mentee.Id
            orderby row.Since descending, row.Id
            select new
            {
                Row = row,
                MentorName = mentor.Name,
                MenteeName = mentee.Name,
            }
        ).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(one =>
                {
                    var side = one.Row.MenteeId == who.PersonId ? Side.Mentee : Side.Mentor;
                    return new RelationshipLine(
                        RelationshipSight.Of(one.Row.ToRelationship(), side),
                        side,
                        side is Side.Mentee ? one.MentorName : one.MenteeName,
                        one.Row.Version
                    );
                })
                .OrderBy(line => !line.Relationship.IsOpen),
        ];
    }

    /// <summary>One of them, with all that its reader may see of it.</summary>
    /// <param name="who">Who reads.</param>
    /// <param name="id">The relationship.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<RelationshipView>> OneAsync(
        Who who,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindPairAsync(who, id, cancellationToken) is not { } found)
        {
            return Errors.NotThere;
        }

        var (row, side) = found;
        var names = await db.Set<Person>()
            .Where(person => person.Id == row.MentorId || person.Id == row.MenteeId)
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        var route = await ConcernRoute.FindAsync(db, who, row, cancellationToken);
        var book = await db.BookAsync(id, cancellationToken);
        var log = await db.HappeningsAsync([id], cancellationToken);
        var relationship = RelationshipSight.Of(row.ToRelationship(), side);
        return new RelationshipView(
            new RelationshipLine(
                relationship,
                side,
                names[side is Side.Mentee ? row.MentorId : row.MenteeId],
                row.Version
            ),
            book,
            RelationshipMachine.MovesOf(row.ToRelationship(), who.PersonId)
        )
        {
            NextReview = book.InForce is { } inForce ? ReviewDates.Next(inForce, log) : null,
            Lines = await LinesAsync(id, side, cancellationToken),
            Conflicts = await db.Set<Conflict>()
                .Where(one =>
                    (one.PersonId == row.MentorId && one.OtherId == row.MenteeId)
                    || (one.PersonId == row.MenteeId && one.OtherId == row.MentorId)
                )
                .OrderBy(one => one.Id)
                .Select(one => new ConflictLine(one.Kind, one.PersonId == who.PersonId))
                .ToListAsync(cancellationToken),
            ConcernsGoTo = route.IsDone ? route.Value.Name : null,
        };
    }

    private async Task<IReadOnlyList<SharedLine>> LinesAsync(
        Guid id,
        Side side,
        CancellationToken cancellationToken
    ) =>
        await db.Set<DisclosureLine>()
            .Where(line =>
                line.RelationshipId == id
                && line.IsCurrent
                && (side == Side.Mentee || line.IsShared)
            )
            .OrderBy(line => line.LineId)
            .Select(line => new SharedLine(line.LineId, line.Id, line.Text, line.IsShared, line.At))
            .ToListAsync(cancellationToken);
}

/// <summary>What a side may know of a relationship's end.</summary>
internal static class RelationshipSight
{
    /// <summary>The relationship as this side sees it: who was blocked reads that it ended.</summary>
    public static Relationship Of(Relationship relationship, Side side) =>
        relationship.BlockedBy is { } by && by != side
            ? relationship with
            {
                BlockedBy = null,
                EndedAs = EndKind.NoFault,
            }
            : relationship;
}

/// <summary>A relationship in one line.</summary>
/// <param name="Relationship">It, as its reader may see it.</param>
/// <param name="Side">The reader's side.</param>
/// <param name="OtherName">The other side's name.</param>
/// <param name="Version">What a form carries.</param>
public sealed record RelationshipLine(
    Relationship Relationship,
    Side Side,
    string OtherName,
    int Version
);

/// <summary>A relationship as one of its two reads it.</summary>
/// <param name="Line">What it is.</param>
/// <param name="Agreements">All versions of the agreement.</param>
/// <param name="Moves">What the reader can do now.</param>
public sealed record RelationshipView(
    RelationshipLine Line,
    AgreementBook Agreements,
    IReadOnlyList<RelationshipMove> Moves
)
{
    /// <summary>The day of the next look at how it is going; null for none.</summary>
    public DateOnly? NextReview { get; init; }

    /// <summary>What the mentor should know: for the mentee all lines, for the mentor the shared ones.</summary>
    public IReadOnlyList<SharedLine> Lines { get; init; } = [];

    /// <summary>Conflicts of interest that were declared.</summary>
    public IReadOnlyList<ConflictLine> Conflicts { get; init; } = [];

    /// <summary>The name of who reads concerns; null when nobody outside the pair is named.</summary>
    public string? ConcernsGoTo { get; init; }
}

/// <summary>A line of what the mentor should know.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Seen">This version of it.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsShared">True when the mentor reads it.</param>
/// <param name="At">When this version was written, in UTC.</param>
public sealed record SharedLine(
    Guid LineId,
    Guid Seen,
    string Text,
    bool IsShared,
    DateTimeOffset At
);

/// <summary>A declared conflict of interest.</summary>
/// <param name="Kind">Which.</param>
/// <param name="IsMine">True when the reader declared it.</param>
public sealed record ConflictLine(ConflictKind Kind, bool IsMine);
