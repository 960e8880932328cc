using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Gratitude;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Gratitude;

/// <summary>Writes down a milestone of one's own: a publication, an interview, the Match, graduation. Mentors see publications, that one has matched and graduation on the next agenda; of interviews they learn only what the applicant tells them.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
public sealed class RecordMilestone(PlatformDb db, TimeProvider time)
{
    private const int LongestTitle = 200;

    /// <summary>Writes it down.</summary>
    /// <param name="who">Whose it is.</param>
    /// <param name="kind">What has happened.</param>
    /// <param name="title">Which publication or program; needed for a publication.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The milestone's key.</returns>
    public async Task<Outcome<Guid>> DoAsync(
        Who who,
        ActivityKind kind,
        string? title,
        CancellationToken cancellationToken
    )
    {
        var entry = new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId).Entry(
            kind,
            null,
            new ActivityFacts
            {
                SubjectId = kind is ActivityKind.PublicationAccepted ? Ids.New(time) : null,
                Title = TextCheck.Trimmed(title),
            }
        );
        if (!Milestones.Is(entry))
        {
            return Errors.NoMilestone;
        }

        if (
            TextCheck.Of(
                title,
                "title",
                "which",
                LongestTitle,
                kind is ActivityKind.PublicationAccepted
            ) is
            { } fault
        )
        {
            return fault;
        }

        db.Log(entry);
        await db.SaveChangesAsync(cancellationToken);
        return entry.Id;
    }
}
