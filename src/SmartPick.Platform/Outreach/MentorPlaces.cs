using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Outreach;

/// <summary>How many mentees somebody takes at a time.</summary>
/// <param name="Capacity">Places, at least 0.</param>
/// <param name="IsPaused">True while they take nobody new.</param>
internal sealed record MentorPlaces(int Capacity, bool IsPaused)
{
    /// <summary>The places that a person offers; null for somebody who is not listed as a mentor.</summary>
    public static async Task<MentorPlaces?> OfAsync(
        PlatformDb db,
        Guid personId,
        CancellationToken cancellationToken
    )
    {
        var profile = await db.Set<MentorProfile>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.PersonId == personId, cancellationToken);
        return profile is { Answers: { IsListed: true } answers }
            ? new MentorPlaces(answers.Capacity, answers.IsPaused)
            : null;
    }
}
