using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Meetings;

/// <summary>Keeps what somebody thinks of a meeting, for their own eyes. A change is a further version; the older ones stay.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What a patient's identity looks like.</param>
public sealed class WriteReflection(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Writes a version.</summary>
    /// <param name="who">Whose it is: one of the meeting's two.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="seen">The number of the latest version that was read; 0 for none.</param>
    /// <param name="text">What it says, at most 4000 characters.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The version's number, from 1.</returns>
    public async Task<Outcome<int>> DoAsync(
        Who who,
        Guid meetingId,
        int seen,
        string? text,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindMeetingAsync(who, meetingId, cancellationToken) is null)
        {
            return Errors.NotThere;
        }

        if (Fault(text) is { } fault)
        {
            return fault;
        }

        var latest = await db.Set<StoredReflection>()
            .Where(row => row.OwnerId == who.PersonId && row.MeetingId == meetingId)
            .OrderByDescending(row => row.Number)
            .FirstOrDefaultAsync(cancellationToken);
        if ((latest?.Number ?? 0) != seen)
        {
            return Errors.Changed;
        }

        var next = new StoredReflection
        {
            ReflectionId = latest?.ReflectionId ?? Ids.New(time),
            Number = (latest?.Number ?? 0) + 1,
            OwnerId = who.PersonId,
            MeetingId = meetingId,
            Text = text!.Trim(),
            At = time.GetUtcNow(),
        };
        db.Add(next);
        return await db.SaveOrTellAsync(Errors.Changed, cancellationToken) is { } failure
            ? failure
            : next.Number;
    }

    /// <summary>Writes one that belongs to no meeting.</summary>
    /// <param name="who">Whose it is.</param>
    /// <param name="text">What it says, at most 4000 characters.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The reflection's key.</returns>
    public async Task<Outcome<Guid>> OwnAsync(
        Who who,
        string? text,
        CancellationToken cancellationToken
    )
    {
        if (Fault(text) is { } fault)
        {
            return fault;
        }

        var reflection = new StoredReflection
        {
            ReflectionId = Ids.New(time),
            Number = 1,
            OwnerId = who.PersonId,
            Text = text!.Trim(),
            At = time.GetUtcNow(),
        };
        db.Add(reflection);
        await db.SaveChangesAsync(cancellationToken);
        return reflection.ReflectionId;
    }

    private Failure? Fault(string? text) =>
        TextCheck.WithoutPatients(
            text,
            "reflection",
            "what you think",
            StoredReflection.LongestText,
            rules,
            isNeeded: true
        );
}
