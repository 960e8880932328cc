using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>
/// Somebody who helps or is helped: with an account, or without one when a mentee entered an informal mentor. A person can be mentor in one relationship and mentee in another.
/// </summary>
public sealed class Person : IVersioned
{
    /// <summary>The longest name taken, in characters.</summary>
    public const int LongestName = 200;

    /// <summary>The longest name of a time zone.</summary>
    public const int LongestTimeZone = 60;

    /// <summary>The name of whoever has left, for those with whom something of theirs stays.</summary>
    public const string Left = "somebody who left";

    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>As they want to be addressed.</summary>
    public required string Name { get; set; }

    /// <summary>Where they study or work; null when they have not said.</summary>
    public Guid? InstitutionId { get; set; }

    /// <summary>The mentee who entered this person and alone sees them; null for a person who has, or had, an account.</summary>
    public Guid? EnteredById { get; init; }

    /// <summary>The time zone by its IANA name, such as <c>America/Chicago</c>; null when they have not said.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Where they stand: the last entry of their <see cref="StageEntry"/> history, kept here so that a search need not read histories; null when unknown.</summary>
    public string? Stage { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}
