namespace SmartPick.Platform.People;

/// <summary>
/// A place of a mentor that somebody takes. The slice of requests and relationships writes it in the transaction of what it tells, so that the search counts room without knowing that slice; what comes to
/// nothing is taken out again.
/// </summary>
public sealed class TakenPlace
{
    /// <summary>The request or relationship that takes the place; when a relationship grows out of a request, the row is replaced.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose place.</summary>
    public Guid MentorId { get; init; }

    /// <summary>Who takes it.</summary>
    public Guid MenteeId { get; init; }

    /// <summary>As what.</summary>
    public PlaceState State { get; set; }
}
