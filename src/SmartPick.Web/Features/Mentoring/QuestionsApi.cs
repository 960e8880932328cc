using SmartPick.Platform.Questions;
using SmartPick.Web.Features.Api;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>Quick questions by request.</summary>
internal static class QuestionsApi
{
    public static void MapQuestions(this IEndpointRouteBuilder app)
    {
        app.MapOwn<QuestionsDocument>(
            "questions",
            "Questions that the asker put and got, and how many people chose each topic.",
            async visit =>
                QuestionsDocument.Of(
                    await new ReadQuestions(
                        visit.Db,
                        visit.Time,
                        visit.Rules,
                        visit.Data.Mentoring.Vocabulary
                    ).DoAsync(visit.Who, Topics(visit), visit.Cancellation)
                )
        );
        app.MapOwnAsked<QuestionBody, WentDocument>(
            "questions",
            "Asks a quick question of near-peers who chose to talk about its topic.",
            async (visit, body) =>
                (
                    await new AskQuestion(
                        visit.Db,
                        visit.Time,
                        visit.Rules,
                        Topics(visit),
                        visit.Data.Mentoring.Vocabulary
                    ).DoAsync(visit.Who, body.Topic, body.Text, visit.Cancellation)
                ).To(people => new WentDocument(people))
        );
        app.MapOwnAsked<TextBody, DoneDocument>(
            "questions/{id:guid}/answer",
            "Answers a question that came to the asker; the first answer closes it.",
            (visit, body) =>
                new CloseQuestion(visit.Db, visit.Time, visit.Rules)
                    .AnswerAsync(visit.Who, visit.Id, body.Text, visit.Cancellation)
                    .DoneAsync()
        );
        app.MapOwnAsked<NothingBody, DoneDocument>(
            "questions/{id:guid}/withdraw",
            "Takes the asker's own question back.",
            (visit, _) =>
                new CloseQuestion(visit.Db, visit.Time, visit.Rules)
                    .WithdrawAsync(visit.Who, visit.Id, visit.Cancellation)
                    .DoneAsync()
        );
    }

    private static string[] Topics(OwnVisit visit) =>
        [.. visit.Data.People.Struggles.Select(word => word.Id)];
}

/// <summary>A quick question.</summary>
internal sealed record QuestionBody(string? Topic, string? Text);

/// <summary>To how many people something went.</summary>
internal sealed record WentDocument(int People);

/// <summary>Questions of one person.</summary>
/// <param name="Asked">Those that they put.</param>
/// <param name="Came">Those that came to them: open, or answered by them.</param>
/// <param name="Topics">Topics to ask about.</param>
internal sealed record QuestionsDocument(
    IReadOnlyList<QuestionDocument> Asked,
    IReadOnlyList<QuestionDocument> Came,
    IReadOnlyList<TopicDocument> Topics
)
{
    public static QuestionsDocument Of(QuestionsView view) =>
        new(
            [.. view.Asked.Select(QuestionDocument.Of)],
            [.. view.Came.Select(QuestionDocument.Of)],
            [
                .. view.Topics.Select(topic => new TopicDocument(
                    topic.Id,
                    topic.Peers,
                    topic.AnswerTime.MedianHours
                )),
            ]
        );
}

/// <summary>A question; who asked it is not told beyond their stage.</summary>
internal sealed record QuestionDocument(
    Guid Id,
    string Topic,
    string Text,
    string AskerStage,
    string State,
    DateTimeOffset AskedAt,
    DateTimeOffset? EndsAt,
    string? Answer,
    string? AnsweredBy
)
{
    public static QuestionDocument Of(QuestionLine line) =>
        new(
            line.Id,
            line.Topic,
            line.Text,
            line.AskerStage,
            line.State.ToString(),
            line.AskedAt,
            line.EndsAt,
            line.Answer,
            line.AnsweredBy
        );
}

/// <summary>A topic: how many people one could ask, and the hours in which half of the answers came; null where there are too few.</summary>
internal sealed record TopicDocument(string Id, int Peers, double? MedianHours);
