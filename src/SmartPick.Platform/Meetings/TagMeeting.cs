using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Meetings;

/// <summary>Says what a meeting is for, as long as nothing was written down of it: the time it takes is counted there.</summary>
/// <param name="db">The store.</param>
/// <param name="rules">The purposes that there are.</param>
public sealed class TagMeeting(PlatformDb db, MentorshipRules rules)
{
    /// <summary>Says it.</summary>
    /// <param name="who">One of the two.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="purpose">The key of a purpose; null for none in particular.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The purpose that stands.</returns>
    public async Task<Outcome<string?>> DoAsync(
        Who who,
        Guid meetingId,
        string? purpose,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindMeetingAsync(who, meetingId, cancellationToken) is not { } found)
        {
            return Errors.NotThere;
        }

        if (!rules.IsPurpose(purpose))
        {
            return Errors.Purpose;
        }

        var named = TextCheck.Trimmed(purpose);
        if (string.Equals(named, found.Meeting.Purpose, StringComparison.Ordinal))
        {
            return named;
        }

        if (found.Meeting.Outcome is not MeetingOutcome.Open)
        {
            return Errors.Closed;
        }

        if (await db.AgainstAsync(found.Pair, rules, [named], cancellationToken) is { } keptOut)
        {
            return keptOut with { Field = "purpose" };
        }

        found.Meeting.Purpose = named;
        return await db.SaveOrTellAsync(Errors.Changed, cancellationToken) is { } failure
            ? failure
            : named;
    }
}
