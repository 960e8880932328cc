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
    /// <summary>Reads them, the latest first.</summary>
    /// <param name="who">Whose they are.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<RequestView>> DoAsync(
        Who who,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from row in db.Set<StoredRequest>().AsNoTracking()
            join asker in db.Set<Person>() on row.FromId equals asker.Id
            join asked in db.Set<Person>() on row.ToId equals asked.Id
            where
                row.FromId == who.PersonId
                || row.ForId == who.PersonId
                || (row.ToId == who.PersonId && row.OpenSince != null)
            orderby row.AskedAt descending
            select new
            {
                Row = row,
                AskerName = asker.Name,
                AskedName = asked.Name,
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
                    EndsAt = RequestClock.ExpireAt(one.Row.ToRequest(), rules),
                    Others = isMine && IsNo(one.Row) ? open : [],
                }
            );
        }

        return views;
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

    /// <summary>After a no: others to ask at once.</summary>
    public IReadOnlyList<OtherPerson> Others { get; init; } = [];
}
