using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Gratitude;
using SmartPick.Platform.Gratitude;
using SmartPick.Platform.Team;
using SmartPick.Reference.Mentorship;
using SmartPick.Web.Features.Api;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>The team, the mentor's brief and thanks by request.</summary>
internal static class TeamApi
{
    public static void MapTeam(this IEndpointRouteBuilder app)
    {
        app.MapOwn<TeamDocument>(
            "team",
            "The people around the asker, which need each covers, and what nobody covers.",
            async visit =>
                TeamDocument.Of(
                    await new ReadTeam(
                        visit.Db,
                        visit.Rules,
                        visit.Data.Mentoring.Vocabulary
                    ).DoAsync(visit.Who, visit.Cancellation)
                )
        );
        app.MapOwn<BriefDocument[]>(
            "mentor/brief",
            "What a mentor should know before the next meetings: what mentees shared or sent, own tasks, open questions.",
            async visit =>
                (
                    await new ReadBrief(visit.Db, visit.Time, visit.Rules).DoAsync(
                        visit.Who,
                        visit.Cancellation
                    )
                )
                    .Select(BriefDocument.Of)
                    .ToArray()
        );
        app.MapOwnAsked<SpanBody, HoursCertificate>(
            "mentor/hours",
            "What a mentor gave from one day to another, both included, for a dossier of their own; it names no mentee.",
            async (visit, body) =>
                await new ReadHours(visit.Db).DoAsync(
                    visit.Who,
                    body.From,
                    body.To,
                    visit.Cancellation
                )
        );
        MapThanks(app);
        MapSpoken(app);
    }

    private static void MapThanks(IEndpointRouteBuilder app)
    {
        app.MapOwn<ThanksDocument>(
            "thanks",
            "Drafts of thanks that are due, and thanks that came.",
            async visit =>
                ThanksDocument.Of(
                    await new ReadThanks(visit.Db, visit.Rules).DoAsync(
                        visit.Who,
                        visit.Cancellation
                    )
                )
        );
        app.MapOwnAsked<ThankBody, DoneDocument>(
            "thanks",
            "Thanks a mentor for their part in a milestone.",
            (visit, body) =>
                new SendThanks(visit.Db, visit.Time, visit.Rules)
                    .DoAsync(
                        visit.Who,
                        body.RelationshipId,
                        body.MilestoneId,
                        body.Text,
                        visit.Cancellation
                    )
                    .DoneAsync()
        );
        app.MapOwnAsked<MilestoneBody, MadeDocument>(
            "milestones",
            "Writes down a milestone of the asker's: PublicationAccepted, InterviewInvited, Matched or Graduated.",
            async (visit, body) =>
            {
                var kind = OwnApi.Word<ActivityKind>(body.Kind, "kind");
                return kind.IsDone
                    ? await new RecordMilestone(visit.Db, visit.Time)
                        .DoAsync(visit.Who, kind.Value, body.Title, visit.Cancellation)
                        .MadeAsync()
                    : kind.Failures.ToArray();
            }
        );
        app.MapOwnAsked<NearPeerBody, DoneDocument>(
            "thanks/near-peer",
            "Answers the invitation to be a near-peer.",
            (visit, body) =>
                new SendThanks(visit.Db, visit.Time, visit.Rules)
                    .AnswerNearPeerAsync(visit.Who, body.IsYes, visit.Cancellation)
                    .DoneAsync()
        );
    }

    private static void MapSpoken(IEndpointRouteBuilder app)
    {
        app.MapOwnAsked<TextBody, MadeDocument>(
            "relationships/{id:guid}/attributions",
            "Writes down a mentor's part in an outcome; the mentee's. It leaves the pair only when both agree.",
            (visit, body) =>
                new SendThanks(visit.Db, visit.Time, visit.Rules)
                    .AttributeAsync(visit.Who, visit.Id, body.Text, visit.Cancellation)
                    .MadeAsync()
        );
        app.MapOwnAsked<NearPeerBody, AgreedToDocument>(
            "attributions/{id:guid}/agree",
            "Agrees that an attribution may leave the pair, or takes that back.",
            async (visit, body) =>
                (
                    await new SendThanks(visit.Db, visit.Time, visit.Rules).AgreeAsync(
                        visit.Who,
                        visit.Id,
                        body.IsYes,
                        visit.Cancellation
                    )
                ).To(mayLeave => new AgreedToDocument(mayLeave))
        );
        app.MapOwn<AdvocacyTimeline>(
            "advocacy",
            "Who has spoken for the asker, where, and what comes next.",
            async visit => await Advocacies(visit).ReadAsync(visit.Who, visit.Cancellation)
        );
        app.MapOwnAsked<AdvocacyBody, MadeDocument>(
            "relationships/{id:guid}/advocacy",
            "Writes down that the mentor has spoken for the mentee; refused in Match Week.",
            (visit, body) =>
                Advocacies(visit)
                    .DoAsync(
                        visit.Who,
                        visit.Id,
                        body.Kind,
                        body.Where,
                        body.Next,
                        visit.Cancellation
                    )
                    .MadeAsync()
        );
    }

    private static Advocacy Advocacies(OwnVisit visit) =>
        new(visit.Db, visit.Time, visit.Rules, MatchWeekDays.Of(visit.Data.SeasonBasis.Dates));
}

/// <summary>A span of days, both included.</summary>
internal sealed record SpanBody(DateOnly From, DateOnly To);

/// <summary>That a mentor has spoken for their mentee.</summary>
internal sealed record AdvocacyBody(string? Kind, string? Where = null, DateOnly? Next = null);

/// <summary>What an agreement came to.</summary>
/// <param name="MayLeavePair">True once both agree.</param>
internal sealed record AgreedToDocument(bool MayLeavePair);

/// <summary>Thanks for a milestone.</summary>
internal sealed record ThankBody(Guid RelationshipId, Guid MilestoneId, string? Text);

/// <summary>A milestone.</summary>
internal sealed record MilestoneBody(string Kind, string? Title);

/// <summary>An answer to the invitation.</summary>
internal sealed record NearPeerBody(bool IsYes);

/// <summary>A team.</summary>
/// <param name="People">Who belongs to it.</param>
/// <param name="Gaps">Needs that nobody covers.</param>
/// <param name="MissingParts">Parts that nobody has yet.</param>
/// <param name="Hint">What is said where much rests on one person; null where it does not.</param>
internal sealed record TeamDocument(
    IReadOnlyList<TeamPersonDocument> People,
    IReadOnlyList<string> Gaps,
    IReadOnlyList<string> MissingParts,
    string? Hint
)
{
    public static TeamDocument Of(TeamView team) =>
        new(
            [
                .. team.People.Select(person => new TeamPersonDocument(
                    person.RelationshipId,
                    person.PersonId,
                    person.Name,
                    person.Part?.ToString(),
                    person.Needs
                )),
            ],
            team.Coverage.Gaps,
            [.. team.MissingParts.Select(part => part.ToString())],
            team.Concentration.Hint
        );
}

/// <summary>Somebody of a team.</summary>
internal sealed record TeamPersonDocument(
    Guid RelationshipId,
    Guid PersonId,
    string Name,
    string? Part,
    IReadOnlyList<string> Needs
);

/// <summary>What a mentor should know of one mentee: nothing that the mentee has not shared or sent.</summary>
internal sealed record BriefDocument(
    RelationshipDocument Relationship,
    MeetingWholeDocument? Next,
    IReadOnlyList<string> Shared,
    IReadOnlyList<TaskDocument> Tasks,
    int Unanswered
)
{
    public static BriefDocument Of(MentorBrief brief) =>
        new(
            RelationshipDocument.Of(brief.Line),
            brief.Next is { } next ? MeetingWholeDocument.Of(next) : null,
            [.. brief.Shared.Select(line => line.Text)],
            [.. brief.Mine.Select(TaskDocument.Of)],
            brief.Unanswered
        );
}

/// <summary>Thanks, due and received.</summary>
internal sealed record ThanksDocument(
    IReadOnlyList<ThanksDueDocument> Due,
    IReadOnlyList<ThanksLine> Received,
    IReadOnlyList<AttributionDocument> Attributions,
    string? NearPeerInvitation
)
{
    public static ThanksDocument Of(ThanksView view) =>
        new(
            [
                .. view.Due.Select(due => new ThanksDueDocument(
                    due.RelationshipId,
                    due.MilestoneId,
                    due.MentorName,
                    due.Draft.Text
                )),
            ],
            view.Received,
            [
                .. view.Attributions.Select(line => new AttributionDocument(
                    line.Attribution.Id,
                    line.OtherName,
                    line.Attribution.Text,
                    line.IsAgreed,
                    line.Attribution.MayLeavePair
                )),
            ],
            view.NearPeer?.Text
        );
}

/// <summary>Thanks that are due, with a draft.</summary>
internal sealed record ThanksDueDocument(
    Guid RelationshipId,
    Guid MilestoneId,
    string Mentor,
    string Draft
);

/// <summary>A mentor's part in an outcome, as one of the two sees it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Other">The other of the two.</param>
/// <param name="Text">The mentee's sentence.</param>
/// <param name="IsAgreed">True when the reader agreed that it may leave the pair.</param>
/// <param name="MayLeavePair">True once both agree.</param>
internal sealed record AttributionDocument(
    Guid Id,
    string Other,
    string Text,
    bool IsAgreed,
    bool MayLeavePair
);
