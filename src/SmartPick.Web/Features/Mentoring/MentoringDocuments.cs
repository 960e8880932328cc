using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Advising;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>A first ask.</summary>
internal sealed record AskBody(
    Guid ToId,
    string? Message,
    string Kind = "Conversation",
    string Model = "Faculty",
    string? Topic = null,
    string? MetThrough = null,
    bool MayWait = false
);

/// <summary>An answer to a request, or taking one's own back.</summary>
internal sealed record AnswerBody(
    int Version,
    string Move,
    string Reason = "None",
    string? TryInstead = null
);

/// <summary>A request as one of its people sees it.</summary>
internal sealed record RequestDocument(
    Guid Id,
    string Kind,
    string State,
    bool IsMine,
    string Other,
    string? Message,
    string? Topic,
    DateTimeOffset AskedAt,
    DateTimeOffset? EndsAt,
    Guid? RelationshipId,
    int Version
)
{
    /// <summary>After a no: others to ask at once.</summary>
    public required IReadOnlyList<OtherPerson> Others { get; init; }

    public static RequestDocument Of(RequestView view) =>
        new(
            view.Request.Id,
            view.Request.Kind.ToString(),
            view.Request.State.ToString(),
            view.IsMine,
            view.OtherName,
            view.Message,
            view.Request.Topic,
            view.Request.AskedAt,
            view.EndsAt,
            view.Request.RelationshipId,
            view.Version
        )
        {
            Others = view.Others,
        };
}

/// <summary>A relationship as one of its two sees it. How it goes is not in it: that is the mentee's alone.</summary>
internal sealed record RelationshipDocument(
    Guid Id,
    string Side,
    Guid OtherId,
    string Other,
    string State,
    string Model,
    DateTimeOffset Since,
    IReadOnlyList<string> Purposes,
    int Version
)
{
    public static RelationshipDocument Of(RelationshipLine line) =>
        new(
            line.Relationship.Id,
            line.Side.ToString(),
            line.Side is Engine.Mentorship.Side.Mentee
                ? line.Relationship.MentorId
                : line.Relationship.MenteeId,
            line.OtherName,
            line.Relationship.State.ToString(),
            line.Relationship.Model.ToString(),
            line.Relationship.Since,
            line.Relationship.Purposes,
            line.Version
        );
}

/// <summary>A relationship with what was agreed, what may be done next, and what the mentee shares: of the mentor's answer the shared lines alone.</summary>
internal sealed record RelationshipWholeDocument(
    RelationshipDocument Relationship,
    IReadOnlyList<AgreementDocument> Agreements,
    IReadOnlyList<string> Moves,
    IReadOnlyList<SharedLine> Lines,
    DateOnly? NextReview,
    IReadOnlyList<MeetingDocument> Meetings,
    IReadOnlyList<TaskDocument> Tasks,
    IReadOnlyList<MessageLine> Messages
)
{
    public static RelationshipWholeDocument Of(RelationshipView view, PairWork work) =>
        new(
            RelationshipDocument.Of(view.Line),
            [.. view.Agreements.Versions.Select(AgreementDocument.Of)],
            [.. view.Moves.Select(move => move.ToString())],
            view.Lines,
            view.NextReview,
            [.. work.Meetings.Select(MeetingDocument.Of)],
            [.. work.Tasks.Select(TaskDocument.Of)],
            work.Messages
        );
}

/// <summary>A version of an agreement; in force once both accepted it.</summary>
internal sealed record AgreementDocument(
    int Number,
    AgreementTerms Terms,
    string ProposedBy,
    DateTimeOffset? MentorAcceptedAt,
    DateTimeOffset? MenteeAcceptedAt
)
{
    public static AgreementDocument Of(AgreementVersion version) =>
        new(
            version.Number,
            version.Terms,
            version.ProposedBy.ToString(),
            version.MentorAcceptedAt,
            version.MenteeAcceptedAt
        );
}

/// <summary>A step of a relationship, from the version that was read.</summary>
internal sealed record MoveBody(int Version, string Move, DateOnly? Until = null);

/// <summary>Terms that one of the two proposes.</summary>
internal sealed record TermsBody(int Version, AgreementTerms Terms);

/// <summary>The version of an agreement that is accepted.</summary>
internal sealed record AcceptBody(int Version, int Number);

/// <summary>A message, and what it answers.</summary>
internal sealed record MessageBody(string? Text, Guid? AnswerTo = null);

/// <summary>Some words.</summary>
internal sealed record TextBody(string? Text);

/// <summary>A line of what the mentor should know: new, changed, or taken away.</summary>
internal sealed record LineBody(
    string? Text,
    bool IsShared,
    Guid? LineId = null,
    bool IsGone = false
);

/// <summary>A date for a meeting, by the clock of a zone.</summary>
internal sealed record MeetingBody(
    DateTime LocalStart,
    string Zone,
    int Minutes,
    string? Place = null,
    string? Purpose = null
);

/// <summary>How a meeting went.</summary>
internal sealed record CloseBody(string Outcome, string? By = null, int? Minutes = null);

/// <summary>What the mentee sends before a meeting, or keeps for now.</summary>
internal sealed record PrepareBody(int Version, string? Questions, string? Decisions, bool IsSent);

/// <summary>Tasks to set, of a meeting or of none.</summary>
internal sealed record TasksBody(TaskBody[] Tasks, Guid? MeetingId = null);

/// <summary>A task.</summary>
internal sealed record TaskBody(string? Title, string Kind, string Owner, DateOnly? Due);

/// <summary>Whether a task was done or dropped.</summary>
internal sealed record TaskEndBody(bool IsDone);

/// <summary>The relationship that a task goes on in.</summary>
internal sealed record HandOverBody(Guid RelationshipId);

/// <summary>Advice to keep.</summary>
internal sealed record AdviceBody(string? Topic, string? Position, string? Words);

/// <summary>What the mentee made of advice, and why.</summary>
internal sealed record DecideBody(string Decision, string? Why);

/// <summary>A meeting.</summary>
internal sealed record MeetingDocument(
    Guid Id,
    DateTimeOffset StartsAt,
    int Minutes,
    string Zone,
    string? Purpose,
    string Outcome
)
{
    public static MeetingDocument Of(Meeting meeting) =>
        new(
            meeting.Id,
            meeting.StartsAt,
            meeting.Minutes,
            meeting.Zone,
            meeting.Purpose,
            meeting.Outcome.ToString()
        );
}

/// <summary>A meeting with its agenda as the reader sees it: what the mentee has not sent is in the mentee's alone, reflections are their writer's.</summary>
internal sealed record MeetingWholeDocument(
    MeetingDocument Meeting,
    string Side,
    string Other,
    string? Place,
    IReadOnlyList<string> Updates,
    IReadOnlyList<string> Questions,
    IReadOnlyList<AgendaDecision> Decisions,
    DateTimeOffset? SentAt,
    IReadOnlyList<TaskDocument> Tasks,
    string? FollowUp,
    string? FollowUpDraft,
    IReadOnlyList<string> Reflections,
    int Version
)
{
    public static MeetingWholeDocument Of(MeetingView view) =>
        new(
            MeetingDocument.Of(view.Meeting),
            view.Side.ToString(),
            view.OtherName,
            view.Place,
            [.. view.Agenda.Updates.Select(update => update.Text)],
            view.Agenda.Questions,
            view.Agenda.Decisions,
            view.SentAt,
            [.. view.Tasks.Select(TaskDocument.Of)],
            view.FollowUp,
            view.Draft?.Text,
            [.. view.Reflections.Select(version => version.Text)],
            view.Version
        );
}

/// <summary>A task.</summary>
internal sealed record TaskDocument(
    Guid Id,
    string Title,
    string Kind,
    string Owner,
    DateOnly Due,
    bool IsDone,
    bool IsDropped
)
{
    public static TaskDocument Of(MeetingTask task) =>
        new(
            task.Id,
            task.Title,
            task.Kind.ToString(),
            task.Owner.ToString(),
            task.Due,
            task.DoneAt is not null,
            task.IsDropped
        );
}

/// <summary>The advice that a mentee got, and topics on which it differs.</summary>
internal sealed record LedgerDocument(
    IReadOnlyList<AdviceDocument> Advice,
    IReadOnlyList<string> ConflictsOn
)
{
    public static LedgerDocument Of(AdviceLedger ledger) =>
        new(
            [
                .. ledger.Advice.Select(advice => new AdviceDocument(
                    advice.Id,
                    ledger.Names.GetValueOrDefault(advice.ByPersonId),
                    advice.On,
                    advice.Topic,
                    advice.Position,
                    advice.Words,
                    advice.Decision.ToString(),
                    advice.Why
                )),
            ],
            [.. ledger.Conflicts.Select(conflict => conflict.Topic)]
        );
}

/// <summary>A piece of advice, and what the mentee made of it.</summary>
internal sealed record AdviceDocument(
    Guid Id,
    string? By,
    DateOnly On,
    string Topic,
    string Position,
    string Words,
    string Decision,
    string? Why
);
