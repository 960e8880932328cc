using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Outreach;

/// <summary>Asks somebody for a conversation, a short answer or one session. Anybody signed in may ask whoever mentors, by the hard rules that search, suggestions and rounds go by.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What requests go by.</param>
/// <param name="words">Which needs are kept from conflicts of interest.</param>
public sealed class AskSomebody(
    PlatformDb db,
    TimeProvider time,
    MentorshipRules rules,
    MentorVocabulary words
)
{
    /// <summary>Asks, or goes on the waiting list where that was wished.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="wish">What for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The request's key.</returns>
    public Task<Outcome<Guid>> DoAsync(
        Who who,
        AskWish wish,
        CancellationToken cancellationToken
    ) => OnConflict.AgainAsync(db, () => TryAsync(who, wish, cancellationToken));

    /// <summary>Whether a request of one's own waits for a place, and was shown to nobody yet.</summary>
    /// <param name="who">Who asked.</param>
    /// <param name="requestId">The request's key.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<bool> IsWaitingAsync(
        Who who,
        Guid requestId,
        CancellationToken cancellationToken
    ) =>
        db.Set<StoredRequest>()
            .AnyAsync(
                row =>
                    row.Id == requestId
                    && row.FromId == who.PersonId
                    && row.State == RequestState.WaitingList,
                cancellationToken
            );

    /// <summary>What the hard rules have against a conversation of the two, so that a page can say so before somebody writes a message.</summary>
    /// <param name="who">Who would ask.</param>
    /// <param name="toId">Whom.</param>
    /// <param name="need">What about: an id of <c>mentors/needs.csv</c>; null for nothing in particular.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<Failure>> AgainstAsync(
        Who who,
        Guid toId,
        string? need,
        CancellationToken cancellationToken
    ) =>
        Refused.By(
            "requests",
            [
                .. RequestDesk.OfMatching(
                    new RequestWish(Guid.Empty, RequestKind.Conversation, toId) { Need = need },
                    await new PairCheck(db, time, words).OfAsync(
                        who,
                        toId,
                        need,
                        cancellationToken
                    ),
                    await RequestSettings.WorkTogetherAsync(
                        db,
                        who.PersonId,
                        toId,
                        cancellationToken
                    )
                ),
            ]
        );

    private async Task<Outcome<Guid>> TryAsync(
        Who who,
        AskWish wish,
        CancellationToken cancellationToken
    )
    {
        var faults = Faults(wish);
        if (faults.Length > 0)
        {
            return faults;
        }

        var person = await db.Set<Person>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == wish.ToId, cancellationToken);
        if (person?.EnteredById is { } enteredBy)
        {
            return enteredBy == who.PersonId ? Errors.NoAccount : Errors.NobodyThere;
        }

        if (
            person is null
            || await MentorPlaces.OfAsync(db, wish.ToId, cancellationToken) is not { } offered
        )
        {
            return Errors.NobodyThere;
        }

        var counters = await AskCounters.ReadAsync(
            db,
            [who.PersonId, wish.ToId],
            cancellationToken
        );
        var setting = await RequestSettings.AroundAsync(
            db,
            who.PersonId,
            wish.ToId,
            offered,
            cancellationToken
        );
        var stamp = new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId);
        var asked = RequestDesk.Ask(
            new RequestWish(Ids.New(time), wish.Kind, wish.ToId)
            {
                Topic = TextCheck.Trimmed(wish.Topic),
                MayWait = wish.MayWait,
                Need = TextCheck.Trimmed(wish.Need),
            },
            setting with
            {
                Pair = await new PairCheck(db, time, words).OfAsync(
                    who,
                    wish.ToId,
                    TextCheck.Trimmed(wish.Need),
                    cancellationToken
                ),
            },
            rules,
            stamp
        );
        if (asked.Value is not { } step)
        {
            return Refused.By("requests", asked.Refusals);
        }

        var writer = new RequestWriter(db, time, rules);
        counters.Raise();
        var row = await writer.BeginAsync(
            step,
            new RequestBeginning(wish.Model, wish.MetThrough, TextCheck.Trimmed(wish.Message)),
            cancellationToken
        );
        await db.SaveChangesAsync(cancellationToken);
        return row.Id;
    }

    private Failure[] Faults(AskWish wish) =>
        [
            .. new[]
            {
                TextCheck.WithoutPatients(
                    wish.Topic,
                    "topic",
                    "the topic",
                    StoredRequest.LongestTopic,
                    rules
                ),
                TextCheck.WithoutPatients(
                    wish.Message,
                    "message",
                    "the message",
                    StoredRequest.LongestMessage,
                    rules,
                    isNeeded: true
                ),
                wish.Kind is RequestKind.Offer or RequestKind.Referral ? Errors.NotAFirstAsk : null,
                TextCheck.Trimmed(wish.Need) is { } need && words.FindNeed(need) is null
                    ? Errors.UnknownNeed
                    : null,
                wish.MetThrough is { } met
                && !rules.Words.Origins.Any(word =>
                    string.Equals(word.Key, met, StringComparison.Ordinal)
                )
                    ? Errors.UnknownOrigin
                    : null,
            }.OfType<Failure>(),
        ];
}
