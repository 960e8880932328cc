using SmartPick.Engine.Mentorship.Questions;
using SmartPick.Platform.Questions;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>Quick questions on what is not easy to talk about: asked, come in, answered.</summary>
public sealed partial class QuestionsPage
{
    private QuestionsView? View { get; set; }

    private string[] Topics => [.. Data!.People.Struggles.Select(word => word.Id)];

    private List<(string, string)> Askable =>
        [
            .. View!
                .Topics.Where(topic => topic.Peers > 0)
                .Select(topic => (topic.Id, TopicName(topic.Id))),
        ];

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        var close = new CloseQuestion(Db, Time, Rules);
        switch (Command)
        {
            case "ask":
                var asked = await new AskQuestion(
                    Db,
                    Time,
                    Rules,
                    Topics,
                    Data!.Mentoring.Vocabulary
                ).DoAsync(Who, OrNull("topic"), Field("question"), Cancellation);
                Tell(
                    asked,
                    asked is { IsDone: true, Value: 1 }
                        ? "Asked. It went to one person who chose this topic."
                        : $"Asked. It went to {(asked.IsDone ? asked.Value : 0)} people who chose this topic."
                );
                break;
            case "answer":
                Tell(
                    await close.AnswerAsync(Who, Subject, Field($"answer-{Subject}"), Cancellation),
                    "Answered. Thank you."
                );
                break;
            case "withdraw":
                Tell(await close.WithdrawAsync(Who, Subject, Cancellation), "Taken back.");
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync() =>
        View = await new ReadQuestions(Db, Time, Rules, Data!.Mentoring.Vocabulary).DoAsync(
            Who,
            Topics,
            Cancellation
        );

    private string TopicName(string topic) =>
        Data!
            .People.Struggles.FirstOrDefault(word =>
                string.Equals(word.Id, topic, StringComparison.Ordinal)
            )
            ?.Label
        ?? topic;

    private static string StateText(QuestionLine line) =>
        line.State switch
        {
            QuestionState.Open =>
                $"Asked on {MentoringWords.Day(line.AskedAt)}; ends by itself on {MentoringWords.Day(line.EndsAt!.Value)}",
            QuestionState.Withdrawn => "Taken back",
            _ => "Ended without an answer. Silence is mostly a full desk; ask again when you like.",
        };
}
