using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Gratitude;

/// <summary>The invitation to be a near-peer for those who come after.</summary>
/// <param name="Text">The invitation; a no is remembered and asked for no reason.</param>
/// <param name="Capacity">The mentees suggested to start with.</param>
public sealed record NearPeerInvitation(string Text, int Capacity)
{
    /// <summary>The invitation that is due; null for none: nobody is invited twice, whatever they answered or did not.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="log">Entries of the log.</param>
    /// <param name="rules">The rules.</param>
    public static NearPeerInvitation? Due(
        Guid personId,
        IEnumerable<Activity> log,
        MentorshipRules rules
    )
    {
        Activity[] own = [.. log.Where(entry => entry.ActorId == personId)];
        var isAhead = Array.Exists(
            own,
            entry => entry.Kind is ActivityKind.Matched or ActivityKind.StageChanged
        );
        var isAsked = log.Any(entry =>
            entry.Kind
                is ActivityKind.NearPeerInvited
                    or ActivityKind.NearPeerAccepted
                    or ActivityKind.NearPeerDeclined
            && (entry.ActorId == personId || entry.Facts.OtherId == personId)
        );
        return isAhead && !isAsked
            ? new NearPeerInvitation(
                "Somebody one stage behind you has the questions you had. Would you like to be a near-peer? You choose how many people and what you talk about, and you can stop at any time.",
                rules.NearPeerCapacity
            )
            : null;
    }
}
