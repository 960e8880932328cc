namespace SmartPick.Engine.Mentorship.Requests;

/// <summary>Who waits for a place of a mentor.</summary>
public static class WaitingList
{
    /// <summary>The requests that wait for a place, by the date asked; of two at one moment the lower identity first.</summary>
    /// <param name="mentorId">The mentor.</param>
    /// <param name="requests">Requests; others' are passed over.</param>
    public static IReadOnlyList<Request> Of(Guid mentorId, IEnumerable<Request> requests) =>
        [
            .. requests
                .Where(request =>
                    request.ToId == mentorId && request.State is RequestState.WaitingList
                )
                .OrderBy(request => request.AskedAt)
                .ThenBy(request => request.Id),
        ];

    /// <summary>Who is asked for now that places are free: the first who still want one, as many as there are places.</summary>
    /// <param name="mentorId">The mentor.</param>
    /// <param name="requests">Requests; others' are passed over.</param>
    /// <param name="load">The mentor's places.</param>
    /// <param name="stillWants">Whether who asked still wants it, as that person has said.</param>
    public static IReadOnlyList<Request> NextUp(
        Guid mentorId,
        IEnumerable<Request> requests,
        MentorLoad load,
        Func<Request, bool> stillWants
    ) => [.. Of(mentorId, requests).Where(stillWants).Take(load.Free)];
}
