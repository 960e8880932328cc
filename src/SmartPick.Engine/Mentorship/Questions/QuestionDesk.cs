using System.Globalization;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Questions;

/// <summary>Where a quick question stands.</summary>
public enum QuestionState
{
    /// <summary>It waits for an answer.</summary>
    Open,

    /// <summary>Somebody has answered; the first answer closes it, so that nobody answers in vain.</summary>
    Answered,

    /// <summary>Nobody answered, and it ended by itself.</summary>
    Expired,

    /// <summary>Who asked took it back.</summary>
    Withdrawn,
}

/// <summary>Somebody who chose to talk about a topic.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Stage">Where they stand.</param>
/// <param name="YearMatched">The year of their own Match; null when they have not matched or have not said.</param>
/// <param name="Waiting">Quick questions that wait for them.</param>
public sealed record QuestionPeer(Guid PersonId, Stage Stage, int? YearMatched, int Waiting);

/// <summary>Takes quick questions in and says whom they go to.</summary>
public static class QuestionDesk
{
    /// <summary>Whom a question goes to: near-peers at least one stage ahead, those first for whom the fewest wait, then the latest match. Nobody else sees it.</summary>
    /// <param name="asker">The stage of who asks.</param>
    /// <param name="peers">Those who chose the topic, are listed and take no pause, and are kept apart from nobody of the two.</param>
    /// <param name="most">The most people whom one question goes to, at least 1.</param>
    public static IReadOnlyList<Guid> Route(
        Stage asker,
        IEnumerable<QuestionPeer> peers,
        int most
    ) =>
        [
            .. peers
                .Where(peer => MayAnswer(asker, peer.Stage))
                .OrderBy(peer => peer.Waiting)
                .ThenByDescending(peer => peer.YearMatched ?? 0)
                .ThenBy(peer => peer.PersonId)
                .Take(most)
                .Select(peer => peer.PersonId),
        ];

    /// <summary>True for a near-peer: in training, and at least one stage ahead.</summary>
    /// <param name="asker">The stage of who asks.</param>
    /// <param name="peer">The stage of the other.</param>
    public static bool MayAnswer(Stage asker, Stage peer) =>
        peer.IsInTraining && peer.IsAheadOf(asker);

    /// <summary>Every reason against a question; empty when there is none.</summary>
    /// <param name="asker">The stage of who asks.</param>
    /// <param name="routed">How many it would go to.</param>
    /// <param name="open">How many requests and questions the asker has open.</param>
    /// <param name="rules">The rules.</param>
    public static IReadOnlyList<Refusal> Against(
        Stage asker,
        int routed,
        int open,
        MentorshipRules rules
    )
    {
        var refusals = new List<Refusal>();
        if (!asker.IsKnown)
        {
            refusals.Add(
                new Refusal(
                    "no-stage",
                    "Say first at which stage you are: a question goes to people at least one stage ahead."
                )
            );
        }
        else if (routed == 0)
        {
            refusals.Add(
                new Refusal(
                    "nobody",
                    "Nobody at least one stage ahead of you has chosen this topic yet. Ask under another one, or look for people under People."
                )
            );
        }

        if (open >= rules.OpenRequests)
        {
            refusals.Add(
                new Refusal(
                    "too-many-open",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"You have {open} requests and questions open, and {rules.OpenRequests} at a time are the most, so that each can be answered. Wait for an answer or take one back."
                    )
                )
            );
        }

        return refusals;
    }

    /// <summary>When a question ends by itself, in UTC.</summary>
    /// <param name="askedAt">When it was asked, in UTC.</param>
    /// <param name="rules">The rules.</param>
    public static DateTimeOffset ExpiresAt(DateTimeOffset askedAt, MentorshipRules rules) =>
        askedAt.AddDays(rules.ExpiryDays);
}
