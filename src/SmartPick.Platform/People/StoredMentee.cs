using SmartPick.Engine.Mentors;

namespace SmartPick.Platform.People;

/// <summary>What is stored of somebody who looks for mentors, put together for matching.</summary>
internal sealed record StoredMentee
{
    public required Guid PersonId { get; init; }

    public string? Stage { get; init; }

    public Guid? InstitutionId { get; init; }

    public string? TimeZone { get; init; }

    public MenteeAnswers Answers { get; init; } = new();

    /// <summary>Whether the school has a program in the first specialty; null when unknown.</summary>
    public bool? HasHomeProgram { get; init; }

    /// <summary>From whom they asked to be kept apart.</summary>
    public IReadOnlyList<string> Avoids { get; init; } = [];

    public IReadOnlyList<DeclaredConflict> Conflicts { get; init; } = [];

    public IReadOnlyList<string> EarlierMentors { get; init; } = [];
}
