using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.Storage;
using SmartPick.Reference;

namespace SmartPick.Platform.People;

/// <summary>Stores what a mentor says of themselves: all of it, or every reason why not.</summary>
public sealed class SaveMentorProfile(PlatformDb db, TimeProvider time, ReferenceData data)
{
    /// <summary>Stores the answers.</summary>
    /// <param name="who">The mentor.</param>
    /// <param name="answers">All answers; a step of the form sends those of the other steps back as they stood.</param>
    /// <param name="version">The version that the form was made from; null for a profile that is not there yet.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<Outcome<MentorProfile>> DoAsync(
        Who who,
        MentorAnswers answers,
        int? version,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        var failures = new AnswersCheck(data)
            .Of(answers, DateOnly.FromDateTime(now.UtcDateTime))
            .ToArray();
        if (failures.Length > 0)
        {
            return failures;
        }

        var profile = await db.Set<MentorProfile>()
            .SingleOrDefaultAsync(row => row.PersonId == who.PersonId, cancellation)
            .ConfigureAwait(false);
        if (profile?.Version != version)
        {
            return Errors.Changed;
        }

        if (profile is null)
        {
            profile = new MentorProfile { PersonId = who.PersonId };
            db.Add(profile);
        }

        if (FreesPlaces(profile.Answers, answers))
        {
            await PlaceJobs
                .ScheduleAsync(db, time, who.PersonId, cancellation)
                .ConfigureAwait(false);
        }

        profile.Answers = answers;
        profile.ChangedAt = now;
        return await db.SaveOrChangedAsync(profile, cancellation).ConfigureAwait(false);
    }

    /// <summary>True when somebody who waits may have got a place: more of them, a pause over, or back on the list.</summary>
    private static bool FreesPlaces(MentorAnswers before, MentorAnswers after) =>
        after is { IsListed: true, IsPaused: false }
        && (after.Capacity > before.Capacity || before.IsPaused || !before.IsListed);
}
