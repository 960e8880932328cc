using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship.Questions;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Questions;

/// <summary>Asks a quick question: it goes to near-peers who chose to talk about its topic.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What requests go by.</param>
/// <param name="topics">The ids of the topics there are.</param>
/// <param name="words">What the hard rules of matching go by.</param>
public sealed class AskQuestion(
    PlatformDb db,
    TimeProvider time,
    MentorshipRules rules,
    IReadOnlyCollection<string> topics,
    MentorVocabulary words
)
{
    /// <summary>The most people whom one question goes to: enough for an answer, few enough that each feels meant.</summary>
    public const int MostPeers = 5;

    /// <summary>Asks it.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="topic">An id of <c>people/struggles.csv</c>.</param>
    /// <param name="text">The question, at most 1000 characters.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>To how many it went.</returns>
    public Task<Outcome<int>> DoAsync(
        Who who,
        string? topic,
        string? text,
        CancellationToken cancellationToken
    ) => OnConflict.AgainAsync(db, () => TryAsync(who, topic, text, cancellationToken));

    private async Task<Outcome<int>> TryAsync(
        Who who,
        string? topic,
        string? text,
        CancellationToken cancellationToken
    )
    {
        Failure[] faults =
        [
            .. new[]
            {
                topic is not null && topics.Contains(topic, StringComparer.Ordinal)
                    ? null
                    : Errors.Topic,
                TextCheck.WithoutPatients(
                    text,
                    "question",
                    "the question",
                    StoredQuestion.LongestText,
                    rules,
                    isNeeded: true
                ),
            }.OfType<Failure>(),
        ];
        if (faults.Length > 0)
        {
            return faults;
        }

        var counters = await AskCounters.ReadAsync(db, [who.PersonId], cancellationToken);
        var asker = OfEngine.StageOf(
            await db.Set<Person>()
                .Where(person => person.Id == who.PersonId)
                .Select(person => person.Stage)
                .SingleOrDefaultAsync(cancellationToken)
        );
        var peers = QuestionDesk.Route(
            asker,
            await PeersAsync(who, topic!, cancellationToken),
            MostPeers
        );
        var refusals = QuestionDesk.Against(
            asker,
            peers.Count,
            await OpenAsync(db, who.PersonId, cancellationToken),
            rules
        );
        if (refusals.Count > 0)
        {
            return Refused.By("questions", refusals);
        }

        counters.Raise();
        await PutAsync(who, asker, topic!, text!.Trim(), peers, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return peers.Count;
    }

    /// <summary>How many requests and questions somebody has open.</summary>
    internal static async Task<int> OpenAsync(
        PlatformDb db,
        Guid personId,
        CancellationToken cancellationToken
    ) =>
        await db.Set<StoredRequest>()
            .CountAsync(
                row =>
                    row.FromId == personId
                    && (row.State == RequestState.Asked || row.State == RequestState.WaitingList),
                cancellationToken
            )
        + await db.Set<StoredQuestion>()
            .CountAsync(
                row => row.AskerId == personId && row.State == QuestionState.Open,
                cancellationToken
            );

    private async Task PutAsync(
        Who who,
        Stage asker,
        string topic,
        string text,
        IReadOnlyList<Guid> peers,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var question = new StoredQuestion
        {
            Id = Ids.New(time),
            AskerId = who.PersonId,
            AskerStage = asker.ToString(),
            Topic = topic,
            Text = text,
            AskedAt = now,
        };
        db.Add(question);
        db.AddRange(
            peers.Select(peer => new QuestionRoute { QuestionId = question.Id, PersonId = peer })
        );
        await db.ScheduleAsync(
            time,
            QuestionJobs.ExpireKind,
            QuestionJobs.KeyOf(question.Id),
            QuestionDesk.ExpiresAt(now, rules),
            JsonSerializer.Serialize(new QuestionJob(question.Id)),
            cancellationToken
        );
        foreach (var peer in peers)
        {
            await db.AddNoticeAsync(
                time,
                new Notice(
                    peer,
                    $"question:{question.Id}:{peer}",
                    "A short question waits for you",
                    "Somebody earlier on the way asks about a topic you are willing to talk about. It stands under Quick questions; the first answer closes it, and no answer is fine too."
                ),
                cancellationToken
            );
        }
    }

    private Task<List<QuestionPeer>> PeersAsync(
        Who who,
        string topic,
        CancellationToken cancellationToken
    ) => new QuestionPeers(db, time, words).ReadAsync(who, topic, cancellationToken);
}

/// <summary>
/// Reads who chose to talk about topics and may be asked by the hard rules of matching. With a conflict of interest a question does not go to them at all: what somebody struggles with is nothing for whoever
/// evaluates them.
/// </summary>
internal sealed class QuestionPeers(PlatformDb db, TimeProvider time, MentorVocabulary words)
{
    private readonly PairCheck _check = new(db, time, words);
    private Mentee? _asker;
    private ILookup<Guid, DeclaredConflict>? _declared;

    public async Task<List<QuestionPeer>> ReadAsync(
        Who who,
        string topic,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from profile in db.Set<MentorProfile>()
            join person in db.Set<Person>() on profile.PersonId equals person.Id
            where
                profile.Answers.IsListed
                && !profile.Answers.IsPaused
                && profile.Answers.Struggles.Contains(topic)
                && person.Id != who.PersonId
                && person.EnteredById == null
                && !db.Set<Apart>()
                    .Any(apart =>
                        (apart.PersonId == person.Id && apart.OtherId == who.PersonId)
                        || (apart.PersonId == who.PersonId && apart.OtherId == person.Id)
                    )
            select new
            {
                Stored = new StoredMentor
                {
                    PersonId = person.Id,
                    Name = person.Name,
                    Stage = person.Stage,
                    InstitutionId = person.InstitutionId,
                    TimeZone = person.TimeZone,
                    Answers = profile.Answers,
                },
                Waiting = db.Set<QuestionRoute>()
                    .Count(route =>
                        route.PersonId == person.Id
                        && db.Set<StoredQuestion>()
                            .Any(question =>
                                question.Id == route.QuestionId
                                && question.State == QuestionState.Open
                            )
                    ),
            }
        ).ToListAsync(cancellationToken);
        _asker ??= await _check.AskerAsync(who, null, cancellationToken);
        if (rows.Count == 0 || _asker is not { } asker)
        {
            return [];
        }

        _declared ??= (
            await db.Set<Conflict>()
                .Where(row => row.OtherId == who.PersonId)
                .Select(row => new { row.PersonId, row.Kind })
                .ToListAsync(cancellationToken)
        ).ToLookup(row => row.PersonId, row => new DeclaredConflict(asker.Id, row.Kind));
        return
        [
            .. rows.Where(row => MayBeAsked(row.Stored))
                .Select(row => new QuestionPeer(
                    row.Stored.PersonId,
                    OfEngine.StageOf(row.Stored.Stage),
                    row.Stored.Answers.YearMatched,
                    row.Waiting
                )),
        ];

        bool MayBeAsked(StoredMentor mentor)
        {
            var verdict = _check.Of(
                asker,
                mentor with
                {
                    Conflicts = [.. _declared[mentor.PersonId]],
                }
            );
            return verdict.Banners.Count == 0 && !verdict.AgainstAsking(isAloud: false).Any();
        }
    }
}
