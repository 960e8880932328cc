using System.Globalization;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Advising;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Reference.Seasons;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>States, days and deeds as a person reads them.</summary>
internal static class MentoringWords
{
    public static string Day(DateOnly day) =>
        day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset at) =>
        at.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A meeting's beginning on the reader's own clock, with the hour in the zone in which it was agreed where that is another.</summary>
    public static string Hour(Meeting meeting, string? zone)
    {
        var own = TimeZones.Find(zone) is null ? meeting.Zone : zone!;
        var (here, there) = (
            MeetingSeries.LocalOf(meeting.StartsAt, own),
            MeetingSeries.LocalOf(meeting.StartsAt, meeting.Zone)
        );
        var hour = string.Create(
            CultureInfo.InvariantCulture,
            $"{here:dddd d MMMM yyyy, HH:mm} ({own})"
        );
        return here == there
            ? hour
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{hour}; agreed as {there:ddd HH:mm} ({meeting.Zone})"
            );
    }

    /// <summary>A time in hours and minutes.</summary>
    public static string Minutes(int minutes) =>
        (minutes / 60, minutes % 60) switch
        {
            (0, var rest) => string.Create(CultureInfo.InvariantCulture, $"{rest} min"),
            (var hours, 0) => string.Create(CultureInfo.InvariantCulture, $"{hours} h"),
            var (hours, rest) => string.Create(
                CultureInfo.InvariantCulture,
                $"{hours} h {rest} min"
            ),
        };

    public static string Of(RelationshipState state) =>
        state switch
        {
            RelationshipState.Asked => "a conversation is asked for",
            RelationshipState.ConversationHeld => "you have talked; nobody is bound to anything",
            RelationshipState.Offered => "a relationship is offered",
            RelationshipState.Agreed => "you have agreed; begin when you like",
            RelationshipState.Active => "it runs",
            RelationshipState.Paused => "it rests",
            RelationshipState.Completed => "completed",
            _ => "ended",
        };

    /// <summary>Where it stands, for one of the two.</summary>
    public static string Of(Relationship relationship) =>
        relationship.EndedAs is EndKind.Blocked ? "ended; you have blocked this person"
        : relationship.EndedAs is EndKind.NotTakenUp ? "not taken up"
        : relationship.TaperUntil is { } last && relationship.IsOpen
            ? $"{Of(relationship.State)}; it ends after {Day(last)}"
        : Of(relationship.State);

    /// <summary>What one of the two does next, while it begins; null once it runs.</summary>
    public static string? NextOf(RelationshipView view) =>
        view.Line.Relationship.State switch
        {
            RelationshipState.Asked =>
                "Give the conversation its date below; when it has taken place, say so on its page.",
            RelationshipState.ConversationHeld =>
                "If you would like to go on, offer a relationship. If not, there is nothing to do.",
            RelationshipState.Offered when view.Agreements.Pending is { } pending => IsWaitingFor(
                pending,
                view.Line.Side
            )
                ? "Read the terms below: accept them, or propose others."
                : $"{view.Line.OtherName} is asked to accept the terms you both see below.",
            RelationshipState.Offered =>
                "Propose terms below. Once both of you have accepted the same version, either of you begins.",
            RelationshipState.Agreed => "Both of you have accepted the same terms.",
            _ => null,
        };

    public static bool IsWaitingFor(AgreementVersion version, Side side) =>
        (side is Side.Mentor ? version.MentorAcceptedAt : version.MenteeAcceptedAt) is null;

    public static string Of(MentorshipModel model) =>
        model switch
        {
            MentorshipModel.Faculty => "one to one with faculty",
            MentorshipModel.NearPeer => "near-peer",
            MentorshipModel.Group => "group",
            MentorshipModel.Informal => "informal",
            _ => "virtual",
        };

    public static string Of(RequestKind kind) =>
        kind switch
        {
            RequestKind.QuickQuestion => "a short answer",
            RequestKind.TeachMe => "one session of teaching",
            RequestKind.Referral => "a referral",
            RequestKind.Offer => "a relationship",
            _ => "a conversation",
        };

    /// <summary>Where a request stands, for one of the two.</summary>
    public static string Of(RequestView view) =>
        view.Request.State switch
        {
            RequestState.WaitingList =>
                $"on the waiting list since {Day(view.Request.AskedAt)}; {view.OtherName} is asked when a place is free",
            RequestState.Asked when view.EndsAt is { } ends =>
                $"asked on {Day(view.Request.AskedAt)}; ends by itself on {Day(ends)}"
                    + (view.Request.NudgedAt is null ? "" : "; one reminder went out"),
            RequestState.Asked => $"asked on {Day(view.Request.AskedAt)}",
            RequestState.Accepted when view.ForName is not null => "accepted",
            RequestState.Accepted => "accepted: find a date",
            RequestState.Declined when view.IsMine => RequestWords.OfDecline(
                view.Request,
                view.OtherName,
                []
            ),
            RequestState.Declined => "you said no",
            RequestState.Expired => "ended without an answer, which says nothing about you",
            RequestState.Withdrawn => "taken back",
            _ => "you have talked",
        };

    public static string Of(MeetingOutcome outcome, Side? by, Side reader) =>
        outcome switch
        {
            MeetingOutcome.Held => "held",
            MeetingOutcome.Late => by == reader ? "held, you were late" : "held, began late",
            MeetingOutcome.Cancelled => by == reader
                ? "cancelled by you"
                : "cancelled by the other side",
            _ => "planned",
        };

    /// <summary>What came of a group's meeting.</summary>
    public static string Of(MeetingOutcome outcome) =>
        outcome switch
        {
            MeetingOutcome.Open => "planned",
            MeetingOutcome.Cancelled => "did not take place",
            _ => "held",
        };

    public static string Of(TaskKind kind) =>
        kind switch
        {
            TaskKind.Reading => "reading",
            TaskKind.Research => "research",
            TaskKind.Contact => "contact",
            _ => "other",
        };

    public static string Of(AdviceDecision decision) =>
        decision switch
        {
            AdviceDecision.Follow => "I follow it",
            AdviceDecision.Adapt => "I adapt it",
            AdviceDecision.NotFollow => "I do not follow it",
            _ => "not decided",
        };

    public static string Of(RelationshipMove move) =>
        move switch
        {
            RelationshipMove.Offer => "Offer a relationship",
            RelationshipMove.WithdrawOffer => "Take the offer back",
            RelationshipMove.DeclineOffer => "Decline the offer",
            RelationshipMove.Start => "Begin",
            RelationshipMove.Pause => "Let it rest",
            RelationshipMove.Resume => "Go on",
            RelationshipMove.Complete => "Say that it is completed",
            _ => string.Empty,
        };

    public static string Of(ActivityKind milestone) =>
        milestone switch
        {
            ActivityKind.PublicationAccepted => "A publication, poster or talk was accepted",
            ActivityKind.InterviewInvited => "A program invited me to an interview",
            ActivityKind.Matched => "I matched",
            _ => "I graduated",
        };
}
