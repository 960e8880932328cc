using SmartPick.Engine.Mentorship.Relationships;

namespace SmartPick.Engine.Mentorship.Requests;

/// <summary>How many of a mentor's places are taken.</summary>
/// <param name="Capacity">The places the mentor offers, at least 0.</param>
/// <param name="Taken">Those taken by relationships, offers included.</param>
/// <param name="Pending">Those held by requests that wait for an answer.</param>
/// <param name="IsPaused">True while the mentor takes nobody new.</param>
public sealed record MentorLoad(int Capacity, int Taken, int Pending, bool IsPaused)
{
    /// <summary>Places left: 0 when paused or when capacity was lowered below what is taken.</summary>
    public int Free => IsPaused ? 0 : Math.Max(0, Capacity - Taken - Pending);

    /// <summary>Counts the places; a request whose relationship holds a place already counts once.</summary>
    /// <param name="mentorId">The mentor.</param>
    /// <param name="capacity">The places the mentor offers.</param>
    /// <param name="isPaused">True while the mentor takes nobody new.</param>
    /// <param name="relationships">Relationships; others' are passed over.</param>
    /// <param name="requests">Requests; others' are passed over.</param>
    public static MentorLoad Of(
        Guid mentorId,
        int capacity,
        bool isPaused,
        IEnumerable<Relationship> relationships,
        IEnumerable<Request> requests
    )
    {
        var held = relationships
            .Where(one => one.MentorId == mentorId && one.HoldsPlace)
            .Select(one => one.Id)
            .ToHashSet();
        var pending = requests.Count(request =>
            request.ToId == mentorId
            && request.State is RequestState.Asked
            && request.WantsPlace
            && !(request.RelationshipId is { } id && held.Contains(id))
        );
        return new MentorLoad(capacity, held.Count, pending, isPaused);
    }
}
