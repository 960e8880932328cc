using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Gratitude;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Gratitude;

/// <summary>Thanks that are due, thanks that came, and the invitation to be a near-peer.</summary>
/// <param name="db">The store.</param>
/// <param name="rules">The rules.</param>
public sealed class ReadThanks(PlatformDb db, MentorshipRules rules)
{
    /// <summary>Reads them, and the first page of thanks that came.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ThanksView> DoAsync(Who who, CancellationToken cancellationToken) =>
        DoAsync(who, 1, cancellationToken);

    /// <summary>Reads them, and one page of thanks that came.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ThanksView> DoAsync(Who who, int page, CancellationToken cancellationToken)
    {
        var pairs = await (
            from row in db.Set<StoredRelationship>().AsNoTracking()
            join mentor in db.Set<Person>() on row.MentorId equals mentor.Id
            join mentee in db.Set<Person>() on row.MenteeId equals mentee.Id
            where
                row.MenteeId == who.PersonId
                || (row.MentorId == who.PersonId && !row.IsKeptByMentee)
            select new
            {
                Row = row,
                Mentor = mentor.Name,
                Mentee = mentee.Name,
            }
        ).ToListAsync(cancellationToken);
        var ids = pairs.ConvertAll(pair => pair.Row.Id);
        var own = await db.OwnHappeningsAsync(who.PersonId, cancellationToken);
        var log = (await db.HappeningsAsync(ids, cancellationToken)).Concat(own).ToList();
        var drafts = new List<ThanksDue>();
        foreach (var pair in pairs.Where(one => one.Row.MenteeId == who.PersonId))
        {
            var relationship = pair.Row.ToRelationship();

            // Whoever never talked has nothing to be thanked for, and nobody writes to one who left by a block.
            if (
                (relationship.ConversationAt is null && relationship.StartedAt is null)
                || relationship.BlockedBy is not null
            )
            {
                continue;
            }

            foreach (var milestone in Milestones.Unthanked(who.PersonId, relationship.Id, log))
            {
                var draft = ThanksDraft.Of(milestone, relationship, pair.Mentor, pair.Mentee, log);
                if (draft.Value is { } thanks)
                {
                    drafts.Add(
                        new ThanksDue(
                            relationship.Id,
                            milestone.Id,
                            pair.Mentor,
                            thanks,
                            relationship.IsKeptByMentee
                        )
                    );
                }
            }
        }

        return new ThanksView(
            drafts,
            await ReceivedAsync(who, page, cancellationToken),
            await SentAsync(who, cancellationToken),
            await AttributionsAsync(who, cancellationToken),
            NearPeerInvitation.Due(who.PersonId, own, rules)
        );
    }

    private async Task<Paged<ThanksLine>> ReceivedAsync(
        Who who,
        int page,
        CancellationToken cancellationToken
    )
    {
        var came =
            from thanks in db.Set<StoredThanks>()
            join pair in db.Set<StoredRelationship>() on thanks.RelationshipId equals pair.Id
            join mentee in db.Set<Person>() on pair.MenteeId equals mentee.Id
            where pair.MentorId == who.PersonId && !pair.IsKeptByMentee
            orderby thanks.At descending, thanks.Id
            select new ThanksLine(mentee.Name, thanks.Text, thanks.At);
        return new Paged<ThanksLine>(
            await came.OnPage(page).ToListAsync(cancellationToken),
            Paging.Number(page),
            await came.CountAsync(cancellationToken)
        );
    }

    private async Task<IReadOnlyList<SentThanks>> SentAsync(
        Who who,
        CancellationToken cancellationToken
    ) =>
        await (
            from thanks in db.Set<StoredThanks>()
            join pair in db.Set<StoredRelationship>() on thanks.RelationshipId equals pair.Id
            join mentor in db.Set<Person>() on pair.MentorId equals mentor.Id
            where pair.MenteeId == who.PersonId
            orderby thanks.At descending
            select new SentThanks(mentor.Name, thanks.Text, thanks.At)
        )
            .Take(Paging.Size)
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<AttributionLine>> AttributionsAsync(
        Who who,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from row in db.Set<StoredAttribution>().AsNoTracking()
            join pair in db.Set<StoredRelationship>() on row.RelationshipId equals pair.Id
            join mentor in db.Set<Person>() on pair.MentorId equals mentor.Id
            join mentee in db.Set<Person>() on pair.MenteeId equals mentee.Id
            where
                pair.MenteeId == who.PersonId
                || (pair.MentorId == who.PersonId && !pair.IsKeptByMentee)
            select new
            {
                Row = row,
                IsMentee = pair.MenteeId == who.PersonId,
                Mentor = mentor.Name,
                Mentee = mentee.Name,
            }
        ).ToListAsync(cancellationToken);
        return rows.ConvertAll(one => new AttributionLine(
            one.Row.ToAttribution(),
            one.IsMentee ? one.Mentor : one.Mentee,
            one.IsMentee,
            (one.IsMentee ? one.Row.MenteeAgreedAt : one.Row.MentorAgreedAt) is not null
        ));
    }
}

/// <summary>What there is to thank for, and thanks that came.</summary>
/// <param name="Due">Drafts of thanks for milestones.</param>
/// <param name="Received">A page of thanks from one's mentees, the latest first.</param>
/// <param name="Sent">Thanks that the reader sent, the latest first; at most <see cref="Paging.Size"/>.</param>
/// <param name="Attributions">Sentences on a mentor's part, of both sides.</param>
/// <param name="NearPeer">The invitation to be a near-peer; null when none is due.</param>
public sealed record ThanksView(
    IReadOnlyList<ThanksDue> Due,
    Paged<ThanksLine> Received,
    IReadOnlyList<SentThanks> Sent,
    IReadOnlyList<AttributionLine> Attributions,
    NearPeerInvitation? NearPeer
);

/// <summary>Thanks that are due.</summary>
/// <param name="RelationshipId">To whom: the relationship.</param>
/// <param name="MilestoneId">For what.</param>
/// <param name="MentorName">The mentor.</param>
/// <param name="Draft">The draft, with what the mentor did.</param>
/// <param name="IsByHand">True for a mentor without account: nothing is sent, the mentee writes as they know them.</param>
public sealed record ThanksDue(
    Guid RelationshipId,
    Guid MilestoneId,
    string MentorName,
    ThanksDraft Draft,
    bool IsByHand
);

/// <summary>Thanks that came.</summary>
/// <param name="FromName">From whom.</param>
/// <param name="Text">What they say.</param>
/// <param name="At">When, in UTC.</param>
public sealed record ThanksLine(string FromName, string Text, DateTimeOffset At);

/// <summary>Thanks as whoever sent them reads them again.</summary>
/// <param name="ToName">To whom.</param>
/// <param name="Text">What they say.</param>
/// <param name="At">When, in UTC.</param>
public sealed record SentThanks(string ToName, string Text, DateTimeOffset At);

/// <summary>A sentence on a mentor's part in an outcome.</summary>
/// <param name="Attribution">The sentence, and who has agreed that it may leave the pair.</param>
/// <param name="OtherName">The other side.</param>
/// <param name="IsMentee">True when the reader is the mentee.</param>
/// <param name="IsAgreed">True when the reader has agreed.</param>
public sealed record AttributionLine(
    Attribution Attribution,
    string OtherName,
    bool IsMentee,
    bool IsAgreed
);
