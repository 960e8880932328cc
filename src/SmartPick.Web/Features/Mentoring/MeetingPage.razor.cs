using Microsoft.AspNetCore.Components;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Health;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Health;
using SmartPick.Platform.Meetings;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>One meeting: its agenda, what came of it, tasks, the note after it, and what one keeps for oneself.</summary>
public sealed partial class MeetingPage
{
    /// <summary>Which one.</summary>
    [Parameter]
    public Guid Id { get; set; }

    private MeetingView? View { get; set; }

    private IEnumerable<(string, string)> Purposes =>
        Rules.Words.Purposes.Select(word => (word.Key, word.Name));

    private string? Questions => string.Join('\n', View!.Agenda.Questions);

    private string? Decisions =>
        string.Join(
            '\n',
            View!.Agenda.Decisions.Select(decision =>
                $"{decision.Question}: {string.Join(" / ", decision.Options)}"
            )
        );

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        var found = await new ReadMeetings(Db, Time, Rules).OneAsync(Who, Id, Cancellation);
        if (!found.IsDone)
        {
            Refuse(found.Failures);
            return;
        }

        var side = found.Value.Side;
        switch (Command)
        {
            case "held" or "late" or "cancelled":
                await CloseAsync(side);
                break;
            case "keep" or "send":
                Tell(
                    await new PrepareMeeting(Db, Time, Rules).DoAsync(
                        Who,
                        Id,
                        new Preparation(
                            SubjectVersion,
                            Field("questions"),
                            Field("decisions"),
                            Command is "send"
                        ),
                        Cancellation
                    ),
                    Command is "send" ? "Sent ahead." : "Kept; nobody else sees it yet."
                );
                break;
            case "changed" or "skip":
                Tell(
                    await new PrepareMeeting(Db, Time, Rules).TellChangeAsync(
                        Who,
                        Id,
                        Command is "skip" ? null : Field("change"),
                        Cancellation
                    ),
                    Command is "skip" ? "Skipped." : "Told; it stands on the agenda."
                );
                break;
            case "tasks":
                Tell(
                    await new SetTasks(Db, Time, Rules).DoAsync(
                        Who,
                        found.Value.Meeting.RelationshipId,
                        Id,
                        TypedTasks.Of(Field, side),
                        Cancellation
                    ),
                    "Set. Both of you see them."
                );
                break;
            default:
                await AfterAsync();
                break;
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        var read = await new ReadMeetings(Db, Time, Rules).OneAsync(Who, Id, Cancellation);
        View = read.IsDone ? read.Value : null;
        await ReadZoneAsync();
        if (View is null)
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task CloseAsync(Side side)
    {
        if (Context.Request.Form.ContainsKey("purpose"))
        {
            var tagged = await new TagMeeting(Db, Rules).DoAsync(
                Who,
                Id,
                Field("purpose"),
                Cancellation
            );
            if (!tagged.IsDone)
            {
                Refuse(tagged.Failures);
                return;
            }
        }

        var other = side is Side.Mentor ? Side.Mentee : Side.Mentor;
        var by = Argument is "me" ? side : other;
        Tell(
            await new CloseMeeting(Db, Time, Rules).DoAsync(
                Who,
                Id,
                Command switch
                {
                    "held" => new MeetingResult(MeetingOutcome.Held, null, null),
                    "late" => new MeetingResult(MeetingOutcome.Late, by, null),
                    _ => new MeetingResult(MeetingOutcome.Cancelled, by, null),
                },
                Cancellation
            ),
            "Written down."
        );
    }

    private async Task AfterAsync()
    {
        switch (Command)
        {
            case "follow":
                Tell(
                    await new SendFollowUp(Db, Time, Rules).DoAsync(
                        Who,
                        Id,
                        Number("follow-version") ?? -1,
                        Field("follow"),
                        Cancellation
                    ),
                    "Sent."
                );
                break;
            case "reflect":
                Tell(
                    await new WriteReflection(Db, Time, Rules).DoAsync(
                        Who,
                        Id,
                        Number("reflection-seen") ?? -1,
                        Field("reflection"),
                        Cancellation
                    ),
                    "Kept for yourself."
                );
                break;
            case "feedback"
                when Enum.TryParse<FeedbackLack>(Argument, out var lack) && Enum.IsDefined(lack):
                Tell(
                    await new NoteFeedback(Db, Time).DoAsync(Who, Id, lack, Cancellation),
                    "Noted for yourself. Your mentor never sees a single note."
                );
                break;
            default:
                break;
        }
    }

    private string PurposeName(string purpose) =>
        MentorshipWords.NameOf(Rules.Words.Purposes, purpose);

    private static string Ahead(SendAhead ahead) =>
        ahead.State switch
        {
            SendAheadState.InTime => "Sent ahead in time.",
            SendAheadState.Late => "Sent ahead, later than agreed.",
            SendAheadState.Due => "Nothing sent ahead yet; it is time.",
            SendAheadState.NothingSent => "Nothing was sent before it began.",
            _ => $"Send questions by {MentoringWords.Day(ahead.DueAt)}.",
        };
}
