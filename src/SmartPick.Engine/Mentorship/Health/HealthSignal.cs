namespace SmartPick.Engine.Mentorship.Health;

/// <summary>What a signal is about.</summary>
public enum HealthSignalKind
{
    /// <summary>Messages have waited longer than agreed.</summary>
    Unanswered,

    /// <summary>Of the latest meetings many were cancelled.</summary>
    Cancelled,

    /// <summary>A purpose that was agreed has not been touched for long.</summary>
    Untouched,
}

/// <summary>A sign that a relationship may not go as agreed. For the eyes of the person it was computed for, and nobody else's.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">What was seen, in one sentence without blame.</param>
/// <param name="Purpose">The purpose, for <see cref="HealthSignalKind.Untouched"/>.</param>
/// <param name="Evidence">The entries it was read from; empty for something that did not happen.</param>
public sealed record HealthSignal(
    HealthSignalKind Kind,
    string Text,
    string? Purpose,
    IReadOnlyList<Guid> Evidence
);
