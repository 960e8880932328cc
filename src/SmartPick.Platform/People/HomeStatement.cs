namespace SmartPick.Platform.People;

/// <summary>Whether a school has a program in a specialty, as the school or one of its students said it. What nobody said is unknown.</summary>
public sealed class HomeStatement
{
    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>The school whose administrator said it, for all of its students; null when a student said it for themselves.</summary>
    public Guid? InstitutionId { get; init; }

    /// <summary>The student who said it for themselves; null when the school did.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>A name of <c>specialties.csv</c>.</summary>
    public required string Specialty { get; init; }

    /// <summary>True when there is one.</summary>
    public bool HasProgram { get; set; }

    /// <summary>When it was said.</summary>
    public DateTimeOffset SaidAt { get; set; }
}
