using SmartPick.Engine.Mentors;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>What the hard rules of matching say of one person who would ask another: the same rules, on the same answers, as search, suggestions and rounds go by.</summary>
/// <param name="db">The database.</param>
/// <param name="time">The clock: time zones are counted from it.</param>
/// <param name="words">Which needs are kept from conflicts of interest.</param>
internal sealed class PairCheck(PlatformDb db, TimeProvider time, MentorVocabulary words)
{
    /// <summary>The verdict; null when the other is not listed, or is kept apart, of which nothing is told.</summary>
    /// <param name="who">Who would ask.</param>
    /// <param name="mentorId">Whom.</param>
    /// <param name="need">What about; null for nothing in particular.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<PairVerdict?> OfAsync(
        Who who,
        Guid mentorId,
        string? need,
        CancellationToken cancellation
    )
    {
        var mentee = await AskerAsync(who, need, cancellation).ConfigureAwait(false);
        var mentors = await new MentorReader(db, words)
            .ReadAsync(who.PersonId, new PeopleQuery { PersonId = mentorId }, cancellation)
            .ConfigureAwait(false);
        return mentee is not null && mentors is [var mentor] ? Of(mentee, mentor) : null;
    }

    /// <summary>Who asks, as the rules know them: whoever asks is looking.</summary>
    public async Task<Mentee?> AskerAsync(Who who, string? need, CancellationToken cancellation)
    {
        var stored = await new MenteeReader(db).ReadAsync(who, cancellation).ConfigureAwait(false);
        if (stored is null)
        {
            return null;
        }

        var mentee = OfEngine.MenteeOf(stored, time.GetUtcNow()) with { OptedIn = true };
        return mentee with { Needs = need is null ? [] : [need] };
    }

    /// <summary>What the rules say of the two.</summary>
    public PairVerdict Of(Mentee mentee, StoredMentor mentor) =>
        new PairRules(words).Of(
            mentee,
            OfEngine.MentorOf(mentor, OfEngine.OffsetOf(mentor.TimeZone, time.GetUtcNow()))
        );
}
