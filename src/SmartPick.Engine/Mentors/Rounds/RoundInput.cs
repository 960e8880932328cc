namespace SmartPick.Engine.Mentors.Rounds;

/// <summary>A person's own order of the other side.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="Groups">Ids of the other side, the best first; those within a group are equal. Whoever is left out comes after all named.</param>
public sealed record Ranking(string PersonId, IReadOnlyList<IReadOnlyList<string>> Groups);

/// <summary>A pair of an earlier run that is published: it stays, and takes a place on both sides.</summary>
/// <param name="MenteeId">The mentee.</param>
/// <param name="MentorId">The mentor.</param>
public sealed record PublishedPair(string MenteeId, string MentorId);

/// <summary>Everything that is entered for a cohort round.</summary>
public sealed record RoundInput
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The year of the next Match, from which recency is counted.</summary>
    public required int Year { get; init; }

    /// <summary>Mentees, each id once.</summary>
    public required IReadOnlyList<Mentee> Mentees { get; init; }

    /// <summary>Mentors, each id once.</summary>
    public required IReadOnlyList<Mentor> Mentors { get; init; }

    /// <summary>Orders that mentees gave; at most one each.</summary>
    public IReadOnlyList<Ranking> MenteeRankings { get; init; } = [];

    /// <summary>Orders that mentors gave; at most one each.</summary>
    public IReadOnlyList<Ranking> MentorRankings { get; init; } = [];

    /// <summary>Pairs already published; each once.</summary>
    public IReadOnlyList<PublishedPair> Published { get; init; } = [];
}
