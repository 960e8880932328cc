using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Outreach;

/// <summary>The requests of one person, both ways.</summary>
/// <param name="db">The store.</param>
/// <param name="rules">What requests go by.</param>
/// <param name="others">Whom else one could ask.</param>
public sealed class ReadRequests(PlatformDb db, MentorshipRules rules, OthersToAsk others)
{
    /// <summary>The first page of them.</summary>
    /// <param name="who">Whose they are.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<RequestView>> DoAsync(
        Who who,
        CancellationToken cancellationToken
    ) => (await PageAsync(who, 1, cancellationToken)).Items;

    /// <summary>How many of those that one has made are open.</summary>
    /// <param name="who">Who asked.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<int> OpenAsync(Who who, CancellationToken cancellationToken) =>
        Own(who)
            .CountAsync(
                row =>
                    row.ToId != who.PersonId
                    && (row.State == RequestState.Asked || row.State == RequestState.WaitingList),
                cancellationToken
            );

    private IQueryable<StoredRequest> Own(Who who) =>
        db.Set<StoredRequest>()
            .AsNoTracking()
            .Where(row =>
                row.FromId == who.PersonId
                || row.ForId == who.PersonId
                || (row.ToId == who.PersonId && row.OpenSince != null)
            );

    /// <summary>Reads one page of them: those that wait first, then the latest.</summary>
    /// <param name="who">Whose they are.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Paged<RequestView>> PageAsync(
        Who who,
        int page,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from row in Own(who)
                .OrderByDescending(row =>
                    row.State == RequestState.Asked || row.State == RequestState.WaitingList
                )
                .ThenByDescending(row => row.AskedAt)
                .ThenBy(row => row.Id)
                .OnPage(page)
            join asker in db.Set<Person>() on row.FromId equals asker.Id
            join asked in db.Set<Person>() on row.ToId equals asked.Id
            join passed in db.Set<Person>() on row.ForId equals passed.Id into passedOn
            from passed in passedOn.DefaultIfEmpty()
            orderby row.State == RequestState.Asked
                || row.State == RequestState.WaitingList descending, row.AskedAt descending, row.Id
            select new
            {
                Row = row,
                AskerName = asker.Name,
                AskedName = asked.Name,
                ForName = passed == null ? null : passed.Name,
            }
        ).ToListAsync(cancellationToken);
        var open = await StillToAskAsync(
            rows.Any(one => one.Row.ToId != who.PersonId && IsNo(one.Row)),
            who,
            cancellationToken
        );
        var views = new List<RequestView>();
        foreach (var one in rows)
        {
            var isMine = one.Row.ToId != who.PersonId;
            views.Add(
                new RequestView(
                    one.Row.ToRequest(),
                    isMine,
                    isMine ? one.AskedName : one.AskerName,
                    one.Row.Message,
                    one.Row.Version
                )
                {
                    ForName = one.ForName,
                    EndsAt = RequestClock.ExpireAt(one.Row.ToRequest(), rules),
                    Others = isMine && IsNo(one.Row) ? open : [],
                }
            );
        }

        return new Paged<RequestView>(
            views,
            Paging.Number(page),
            await Own(who).CountAsync(cancellationToken)
        );
    }

    private static bool IsNo(StoredRequest row) =>
        row.State is RequestState.Declined or RequestState.Expired;

    /// <summary>Whom one could ask instead: looked for once, however many said no.</summary>
    private async Task<IReadOnlyList<OtherPerson>> StillToAskAsync(
        bool isAsked,
        Who who,
        CancellationToken cancellationToken
    )
    {
        if (!isAsked)
        {
            return [];
        }

        var asked = await db.Set<StoredRequest>()
            .Where(one => one.FromId == who.PersonId)
            .Select(one => one.ToId)
            .Distinct()
            .ToListAsync(cancellationToken);
        return
        [
            .. (await others(who, cancellationToken))
                .Where(other => !asked.Contains(other.Id))
                .Take(rules.OtherNames),
        ];
    }
}

/// <summary>A request as one of its people sees it.</summary>
/// <param name="Request">The request.</param>
/// <param name="IsMine">True for who asks (or is passed on), false for who is asked.</param>
/// <param name="OtherName">The other side's name.</param>
/// <param name="Message">What was written.</param>
/// <param name="Version">What an answer carries.</param>
public sealed record RequestView(
    Request Request,
    bool IsMine,
    string OtherName,
    string? Message,
    int Version
)
{
    /// <summary>When it ends by itself, in UTC; null when it does not.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Whom an adviser passes on; null for any other kind.</summary>
    public string? ForName { get; init; }

    /// <summary>After a no: others to ask at once.</summary>
    public IReadOnlyList<OtherPerson> Others { get; init; } = [];
}
