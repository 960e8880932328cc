using SmartPick.Engine.Mentors;

namespace SmartPick.Platform.People;

/// <summary>What is stored of a mentor, put together for matching with one mentee.</summary>
internal sealed record StoredMentor
{
    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    public string? Stage { get; init; }

    public Guid? InstitutionId { get; init; }

    public string? InstitutionName { get; init; }

    public string? State { get; init; }

    public string? TimeZone { get; init; }

    public required MentorAnswers Answers { get; init; }

    /// <summary>Relationships that go on.</summary>
    public int Active { get; init; }

    /// <summary>Requests that wait for an answer.</summary>
    public int Pending { get; init; }

    public IReadOnlyList<string> Avoids { get; init; } = [];

    public IReadOnlyList<DeclaredConflict> Conflicts { get; init; } = [];

    /// <summary>Where it was read from; null when it was put together in another way.</summary>
    public ShelvedMentor? Shelved { get; init; }
}
