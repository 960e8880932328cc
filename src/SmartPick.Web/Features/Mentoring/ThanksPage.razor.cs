using SmartPick.Engine.Mentorship;
using SmartPick.Platform.Gratitude;
using SmartPick.Platform.Mentorship;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>Milestones, the thanks that follow them, the invitation to be a near-peer, and a mentor's part in an outcome.</summary>
public sealed partial class ThanksPage
{
    private static readonly (string, string)[] Kinds =
    [
        .. new[]
        {
            ActivityKind.PublicationAccepted,
            ActivityKind.InterviewInvited,
            ActivityKind.Matched,
            ActivityKind.Graduated,
        }.Select(kind => (kind.ToString(), MentoringWords.Of(kind))),
    ];

    private ThanksView? View { get; set; }

    private IReadOnlyList<(string, string)> Mentors { get; set; } = [];

    private SendThanks Send => new(Db, Time, Rules);

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        var words = Argument.Split(':');
        switch (Command)
        {
            case "milestone":
                Tell(
                    await new RecordMilestone(Db, Time).DoAsync(
                        Who,
                        Enum.TryParse<ActivityKind>(Field("kind"), out var kind)
                            ? kind
                            : ActivityKind.MeetingHeld,
                        Field("title"),
                        Cancellation
                    ),
                    "Written down."
                );
                break;
            case "thank" when words.Length > 2 && Guid.TryParse(words[2], out var milestone):
                Tell(
                    await Send.DoAsync(
                        Who,
                        Subject,
                        milestone,
                        Field($"thanks-{Subject}-{milestone}"),
                        Cancellation
                    ),
                    "Thanked."
                );
                break;
            case "near-peer":
                Tell(
                    await Send.AnswerNearPeerAsync(Who, Argument is "yes", Cancellation),
                    Argument is "yes"
                        ? "Your mentor profile has begun: look it over, and list it when you like."
                        : "Remembered; you will not be asked again."
                );
                break;
            case "attribute":
                Tell(
                    await Send.AttributeAsync(
                        Who,
                        Guid.TryParse(Field("of"), out var pair) ? pair : Guid.Empty,
                        Field("attribution"),
                        Cancellation
                    ),
                    "Kept between the two of you."
                );
                break;
            case "consent" or "disagree":
                Tell(
                    await Send.AgreeAsync(Who, Subject, Command is "consent", Cancellation),
                    "Noted."
                );
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        View = await new ReadThanks(Db, Rules).DoAsync(Who, PageAsked, Cancellation);
        Mentors =
        [
            .. (await new ReadRelationships(Db).DoAsync(Who, Cancellation))
                .Where(line =>
                    line.Side is Side.Mentee && line.Relationship.ConversationAt is not null
                )
                .Select(line => (line.Relationship.Id.ToString(), line.OtherName)),
        ];
    }
}
