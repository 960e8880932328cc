namespace SmartPick.Engine.Mentorship.Requests;

/// <summary>Requests in words.</summary>
public static class RequestWords
{
    /// <summary>The kind as the log has it.</summary>
    /// <param name="kind">The kind.</param>
    public static string Key(RequestKind kind) =>
        kind switch
        {
            RequestKind.Conversation => "conversation",
            RequestKind.Offer => "offer",
            RequestKind.QuickQuestion => "quick-question",
            RequestKind.TeachMe => "teach-me",
            _ => "referral",
        };

    /// <summary>The reason as the log has it; null for none.</summary>
    /// <param name="reason">The reason.</param>
    public static string? Key(DeclineReason reason) =>
        reason switch
        {
            DeclineReason.NoTime => "no-time",
            DeclineReason.NotMyField => "not-my-field",
            DeclineReason.TryAnother => "try-another",
            _ => null,
        };

    /// <summary>What who asked reads of a no: neutral, and where to go on.</summary>
    /// <param name="request">The declined request.</param>
    /// <param name="name">Who was asked.</param>
    /// <param name="others">The names of others to ask, already chosen.</param>
    public static string OfDecline(Request request, string name, IReadOnlyList<string> others)
    {
        var reason = request.DeclineReason switch
        {
            DeclineReason.NoTime => $"{name} has no time for it at present.",
            DeclineReason.NotMyField => $"{name} says that it is not their field.",
            DeclineReason.TryAnother when !string.IsNullOrWhiteSpace(request.TryInstead) =>
                $"{name} suggests: {request.TryInstead}.",
            _ => $"{name} cannot take it on at present.",
        };
        return others.Count == 0
            ? reason
            : reason + " You could ask " + string.Join(", ", others) + ".";
    }
}
