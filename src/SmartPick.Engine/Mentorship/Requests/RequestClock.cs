using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Requests;

/// <summary>When a request is to be nudged and when it ends by itself.</summary>
public static class RequestClock
{
    /// <summary>When who was asked is reminded, in UTC; null when that has happened or nobody waits for an answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="rules">The rules.</param>
    public static DateTimeOffset? NudgeAt(Request request, MentorshipRules rules) =>
        request is { State: RequestState.Asked, OpenSince: { } since, NudgedAt: null }
            ? since.AddDays(rules.NudgeDays)
            : null;

    /// <summary>
    /// When it ends by itself, in UTC; null when nobody waits for an answer. Nobody's request ends without the nudge: where that came
    /// late, because the product stood still, the end comes as much later.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="rules">The rules.</param>
    public static DateTimeOffset? ExpireAt(Request request, MentorshipRules rules)
    {
        if (request is not { State: RequestState.Asked, OpenSince: { } since })
        {
            return null;
        }

        var due = since.AddDays(rules.ExpiryDays);
        var afterNudge = request.NudgedAt?.AddDays(rules.ExpiryDays - rules.NudgeDays);
        return afterNudge > due ? afterNudge : due;
    }

    /// <summary>The move that is due, the nudge before the end; null for none.</summary>
    /// <param name="request">The request.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="now">The time, in UTC.</param>
    public static RequestMove? Due(Request request, MentorshipRules rules, DateTimeOffset now) =>
        NudgeAt(request, rules) <= now ? RequestMove.Nudge
        : request.NudgedAt is not null && ExpireAt(request, rules) <= now ? RequestMove.Expire
        : null;
}
