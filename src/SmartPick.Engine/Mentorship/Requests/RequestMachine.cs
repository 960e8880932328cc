namespace SmartPick.Engine.Mentorship.Requests;

/// <summary>What can be done with a request.</summary>
public enum RequestMove
{
    /// <summary>Say yes.</summary>
    Accept,

    /// <summary>Say no, with a reason or without.</summary>
    Decline,

    /// <summary>Take it back.</summary>
    Withdraw,

    /// <summary>Remind who was asked.</summary>
    Nudge,

    /// <summary>End it for want of an answer.</summary>
    Expire,

    /// <summary>Ask, now that there is a place.</summary>
    Promote,

    /// <summary>Say that what was asked for has been given.</summary>
    Fulfil,
}

/// <summary>A move that somebody wants to make with a request.</summary>
/// <param name="Move">The move.</param>
/// <param name="Stamp">Who and when.</param>
public sealed record RequestAct(RequestMove Move, Stamp Stamp)
{
    /// <summary>The reason of a no.</summary>
    public DeclineReason Reason { get; init; }

    /// <summary>Whom to try instead.</summary>
    public string? TryInstead { get; init; }
}

/// <summary>Moves requests from one state to the next. When the clock's moves are due is told by <see cref="RequestClock"/>.</summary>
public static class RequestMachine
{
    /// <summary>Makes a move.</summary>
    /// <param name="request">The request as it stands.</param>
    /// <param name="act">The move.</param>
    public static Verdict<RequestStep> Do(Request request, RequestAct act)
    {
        if (!MayDo(request, act))
        {
            return Verdict.No<RequestStep>("not-yours", "This is for the other side to do.");
        }

        if (Next(request.State, act.Move) is not { } next)
        {
            return Verdict.No<RequestStep>(
                "not-now",
                request.IsOpen
                    ? "This cannot be done while it waits."
                    : "This request is answered or over."
            );
        }

        if (act.Reason is DeclineReason.TryAnother && string.IsNullOrWhiteSpace(act.TryInstead))
        {
            return Verdict.No<RequestStep>("no-name", "Say whom to try instead.");
        }

        return Verdict.Of(
            new RequestStep(
                After(request, act, next.To),
                act.Stamp.Entry(
                    next.Logs,
                    request.RelationshipId,
                    new ActivityFacts
                    {
                        SubjectId = request.Id,
                        OtherId = request.ToId,
                        Word =
                            act.Move is RequestMove.Decline
                                ? RequestWords.Key(act.Reason)
                                : RequestWords.Key(request.Kind),
                    }
                )
            )
        );
    }

    private static Request After(Request request, RequestAct act, RequestState to)
    {
        var after = request with
        {
            State = to,
            ClosedAt = to is RequestState.Asked ? null : act.Stamp.At,
        };
        return act.Move switch
        {
            RequestMove.Nudge => after with { NudgedAt = act.Stamp.At },
            RequestMove.Promote => after with { OpenSince = act.Stamp.At },
            RequestMove.Decline => after with
            {
                DeclineReason = act.Reason,
                TryInstead = act.TryInstead,
            },
            _ => after,
        };
    }

    private static bool MayDo(Request request, RequestAct act) =>
        act.Move switch
        {
            RequestMove.Accept or RequestMove.Decline => act.Stamp.PersonId == request.ToId,
            // Who is passed on may take the consent back, and with it the referral.
            RequestMove.Withdraw => act.Stamp.PersonId == request.FromId
                || act.Stamp.PersonId == request.ForId,
            RequestMove.Fulfil => request.IsSeenBy(act.Stamp.PersonId),
            _ => act.Stamp.IsClock,
        };

    private static (RequestState To, ActivityKind Logs)? Next(
        RequestState state,
        RequestMove move
    ) =>
        (state, move) switch
        {
            (RequestState.WaitingList, RequestMove.Withdraw) => (
                RequestState.Withdrawn,
                ActivityKind.RequestWithdrawn
            ),
            (RequestState.WaitingList, RequestMove.Promote) => (
                RequestState.Asked,
                ActivityKind.RequestAsked
            ),
            (RequestState.Asked, RequestMove.Accept) => (
                RequestState.Accepted,
                ActivityKind.RequestAccepted
            ),
            (RequestState.Asked, RequestMove.Decline) => (
                RequestState.Declined,
                ActivityKind.RequestDeclined
            ),
            (RequestState.Asked, RequestMove.Withdraw) => (
                RequestState.Withdrawn,
                ActivityKind.RequestWithdrawn
            ),
            (RequestState.Asked, RequestMove.Nudge) => (
                RequestState.Asked,
                ActivityKind.RequestNudged
            ),
            (RequestState.Asked, RequestMove.Expire) => (
                RequestState.Expired,
                ActivityKind.RequestExpired
            ),
            (RequestState.Accepted, RequestMove.Fulfil) => (
                RequestState.Fulfilled,
                ActivityKind.RequestFulfilled
            ),
            _ => null,
        };
}
