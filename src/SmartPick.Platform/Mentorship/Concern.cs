namespace SmartPick.Platform.Mentorship;

/// <summary>A concern told in confidence to a named person outside the pair. Who raised it and who was told see it, nobody else.</summary>
internal sealed class Concern
{
    public const int LongestText = 4000;

    public Guid Id { get; init; }

    public Guid RelationshipId { get; init; }

    public Guid FromId { get; init; }

    public Guid ToId { get; init; }

    public required string Text { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>Whom an institution names for concerns. One person each.</summary>
internal sealed class ConcernContact
{
    public Guid InstitutionId { get; init; }

    public Guid PersonId { get; set; }
}
