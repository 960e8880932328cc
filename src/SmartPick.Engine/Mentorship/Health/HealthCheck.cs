using System.Globalization;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Health;

/// <summary>Reads the pair's own agreement and log for signs that it does not go as agreed. Below a minimum of data it says nothing.</summary>
public static class HealthCheck
{
    /// <summary>The signals for one of the two. A relationship that rests or is over has none.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="inForce">Its terms in force; null when there are none, and then nothing was agreed that could be missed.</param>
    /// <param name="log">Entries of the log; others' are passed over.</param>
    /// <param name="viewer">For whose eyes the signals are.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="now">The time, in UTC; later entries are not known yet.</param>
    public static IReadOnlyList<HealthSignal> Of(
        Relationship relationship,
        AgreementTerms? inForce,
        IEnumerable<Activity> log,
        Side viewer,
        MentorshipRules rules,
        DateTimeOffset now
    )
    {
        if (relationship.State is not RelationshipState.Active)
        {
            return [];
        }

        Activity[] own =
        [
            .. log.Where(entry => entry.RelationshipId == relationship.Id && entry.At <= now)
                .OrderBy(entry => entry.At)
                .ThenBy(entry => entry.Id),
        ];
        var viewerId = viewer is Side.Mentor ? relationship.MentorId : relationship.MenteeId;
        return
        [
            .. Unanswered(own, inForce, viewerId, rules, now),
            .. Cancelled(own, viewer, rules),
            .. Untouched(relationship, inForce, own, rules, now),
        ];
    }

    private static IEnumerable<HealthSignal> Unanswered(
        Activity[] own,
        AgreementTerms? inForce,
        Guid viewerId,
        MentorshipRules rules,
        DateTimeOffset now
    )
    {
        if (inForce?.ReplyDays is not { } days)
        {
            yield break;
        }

        var waiting = OpenQuestions
            .Of(own, viewerId)
            .Where(entry => now - entry.At > TimeSpan.FromDays(days))
            .ToList();
        if (waiting.Count >= rules.UnansweredShown)
        {
            yield return new HealthSignal(
                HealthSignalKind.Unanswered,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{waiting.Count} of your messages have waited longer than the {days} days you agreed on."
                ),
                null,
                [.. waiting.Select(entry => entry.Id)]
            );
        }
    }

    private static IEnumerable<HealthSignal> Cancelled(
        Activity[] own,
        Side viewer,
        MentorshipRules rules
    )
    {
        var latest = LatestMeetings.Of(own, rules.MeetingsLookedAt);
        var cancelled = latest.Where(entry => entry.Kind is ActivityKind.MeetingCancelled).ToList();
        if (latest.Count < rules.MeetingsLookedAt || cancelled.Count < rules.CancelledOfThem)
        {
            yield break;
        }

        var byViewer = cancelled.Count(entry => SideWords.Of(entry.Facts.Word) == viewer);
        var byWhom =
            byViewer == cancelled.Count ? "by you"
            : byViewer == 0 ? "by the other side"
            : string.Create(CultureInfo.InvariantCulture, $"{byViewer} by you");
        yield return new HealthSignal(
            HealthSignalKind.Cancelled,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Of the latest {latest.Count} meetings {cancelled.Count} were cancelled, {byWhom}."
            ),
            null,
            [.. cancelled.Select(entry => entry.Id)]
        );
    }

    private static IEnumerable<HealthSignal> Untouched(
        Relationship relationship,
        AgreementTerms? inForce,
        Activity[] own,
        MentorshipRules rules,
        DateTimeOffset now
    )
    {
        if (relationship.StartedAt is not { } started)
        {
            yield break;
        }

        // Days of rest are not held against anybody.
        var resumed = own.LastOrDefault(entry =>
            entry.Kind is ActivityKind.RelationshipResumed
        )?.At;
        var from = resumed > started ? resumed.Value : started;
        foreach (var purpose in inForce?.Purposes ?? relationship.Purposes)
        {
            var touched = own.Where(entry =>
                    string.Equals(entry.Facts.Purpose, purpose, StringComparison.Ordinal)
                    && (
                        entry.IsHeldMeeting
                        || entry.Kind is ActivityKind.TaskSet or ActivityKind.TaskDone
                    )
                )
                .Select(entry => (DateTimeOffset?)entry.At)
                .Max();
            var last = touched > from ? touched.Value : from;
            if (now - last > TimeSpan.FromDays(rules.UntouchedDays))
            {
                yield return new HealthSignal(
                    HealthSignalKind.Untouched,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Agreed and not touched for {(int)(now - last).TotalDays} days: {MentorshipWords.NameOf(rules.Words.Purposes, purpose)}."
                    ),
                    purpose,
                    []
                );
            }
        }
    }
}
