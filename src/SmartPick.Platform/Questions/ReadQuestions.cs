using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship.Health;
using SmartPick.Engine.Mentorship.Questions;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Questions;

/// <summary>Quick questions of one person: those they asked, and those that came to them.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">From how many answers on a time is told.</param>
/// <param name="words">What the hard rules of matching go by.</param>
public sealed class ReadQuestions(
    PlatformDb db,
    TimeProvider time,
    MentorshipRules rules,
    MentorVocabulary words
)
{
    private const int MostShown = 50;
    private const int MostCounted = 1000;

    /// <summary>Reads them, the latest first.</summary>
    /// <param name="who">Whose they are.</param>
    /// <param name="topics">The ids of the topics there are.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<QuestionsView> DoAsync(
        Who who,
        IReadOnlyCollection<string> topics,
        CancellationToken cancellationToken
    )
    {
        var asked = await (
            from row in db.Set<StoredQuestion>().AsNoTracking()
            join person in db.Set<Person>() on row.AnsweredById equals person.Id into people
            from person in people.DefaultIfEmpty()
            where row.AskerId == who.PersonId
            orderby row.AskedAt descending
            select new { Row = row, Name = person == null ? null : person.Name }
        )
            .Take(MostShown)
            .ToListAsync(cancellationToken);
        var came = await db.Set<StoredQuestion>()
            .AsNoTracking()
            .Where(row =>
                db.Set<QuestionRoute>()
                    .Any(route => route.QuestionId == row.Id && route.PersonId == who.PersonId)
                && (row.State == QuestionState.Open || row.AnsweredById == who.PersonId)
            )
            .OrderByDescending(row => row.AskedAt)
            .Take(MostShown)
            .ToListAsync(cancellationToken);
        return new QuestionsView(
            asked.ConvertAll(one => LineOf(one.Row) with { AnsweredBy = one.Name }),
            came.ConvertAll(LineOf),
            await TopicsAsync(who, topics, cancellationToken),
            await AskQuestion.OpenAsync(db, who.PersonId, cancellationToken)
        );
    }

    private QuestionLine LineOf(StoredQuestion row) =>
        new(row.Id, row.Topic, row.Text, row.AskerStage, row.State, row.AskedAt)
        {
            Answer = row.Answer,
            EndsAt =
                row.State is QuestionState.Open ? QuestionDesk.ExpiresAt(row.AskedAt, rules) : null,
        };

    private async Task<IReadOnlyList<QuestionTopic>> TopicsAsync(
        Who who,
        IReadOnlyCollection<string> topics,
        CancellationToken cancellationToken
    )
    {
        var stage = OfEngine.StageOf(
            await db.Set<Person>()
                .Where(person => person.Id == who.PersonId)
                .Select(person => person.Stage)
                .SingleOrDefaultAsync(cancellationToken)
        );
        var answered = (
            await db.Set<StoredQuestion>()
                .Where(row => row.State == QuestionState.Answered)
                .OrderByDescending(row => row.ClosedAt)
                .Take(MostCounted)
                .Select(row => new
                {
                    row.Topic,
                    row.AskedAt,
                    row.ClosedAt,
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(
            row => row.Topic,
            row => (row.ClosedAt!.Value - row.AskedAt).TotalHours,
            StringComparer.Ordinal
        );
        var reader = new QuestionPeers(db, time, words);
        var lines = new List<QuestionTopic>();
        foreach (var topic in topics)
        {
            var peers = await reader.ReadAsync(who, topic, cancellationToken);
            lines.Add(
                new QuestionTopic(
                    topic,
                    peers.Count(peer => QuestionDesk.MayAnswer(stage, peer.Stage)),
                    AnswerTime.OfHours(answered[topic], rules)
                )
            );
        }

        return lines;
    }
}

/// <summary>What somebody sees of quick questions.</summary>
/// <param name="Asked">Those they asked.</param>
/// <param name="Came">Those that came to them and wait, or that they answered.</param>
/// <param name="Topics">Every topic.</param>
/// <param name="Open">How many requests and questions they have open.</param>
public sealed record QuestionsView(
    IReadOnlyList<QuestionLine> Asked,
    IReadOnlyList<QuestionLine> Came,
    IReadOnlyList<QuestionTopic> Topics,
    int Open
);

/// <summary>A quick question.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Topic">Its topic's id.</param>
/// <param name="Text">What it asks.</param>
/// <param name="AskerStage">The stage of who asks: nothing more is told of them.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AskedAt">When it was asked, in UTC.</param>
public sealed record QuestionLine(
    Guid Id,
    string Topic,
    string Text,
    string AskerStage,
    QuestionState State,
    DateTimeOffset AskedAt
)
{
    /// <summary>The answer; null while there is none.</summary>
    public string? Answer { get; init; }

    /// <summary>Who answered, for who asked.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>When it ends by itself, in UTC; null when it is over.</summary>
    public DateTimeOffset? EndsAt { get; init; }
}

/// <summary>A topic of quick questions.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Peers">How many could answer the reader: near-peers ahead who chose it.</param>
/// <param name="AnswerTime">How long an answer usually takes; told from a few answers on.</param>
public sealed record QuestionTopic(string Id, int Peers, AnswerTime AnswerTime);
