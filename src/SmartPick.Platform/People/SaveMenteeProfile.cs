using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;
using SmartPick.Reference;

namespace SmartPick.Platform.People;

/// <summary>Stores what a mentee needs: all of it, or every reason why not.</summary>
public sealed class SaveMenteeProfile(PlatformDb db, TimeProvider time, ReferenceData data)
{
    /// <summary>Stores the answers.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="answers">All answers.</param>
    /// <param name="version">The version that the form was made from; null for a profile that is not there yet.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<Outcome<MenteeProfile>> DoAsync(
        Who who,
        MenteeAnswers answers,
        int? version,
        CancellationToken cancellation
    )
    {
        var failures = new AnswersCheck(data).Of(answers).ToArray();
        if (failures.Length > 0)
        {
            return failures;
        }

        var profile = await db.Set<MenteeProfile>()
            .SingleOrDefaultAsync(row => row.PersonId == who.PersonId, cancellation)
            .ConfigureAwait(false);
        if (profile?.Version != version)
        {
            return Errors.Changed;
        }

        if (profile is null)
        {
            profile = new MenteeProfile { PersonId = who.PersonId };
            db.Add(profile);
        }

        profile.Answers = answers;
        profile.ChangedAt = time.GetUtcNow();
        return await db.SaveOrChangedAsync(profile, cancellation).ConfigureAwait(false);
    }
}
