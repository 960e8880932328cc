namespace SmartPick.Platform.Writers;

/// <summary>What can go wrong with a note on where somebody has seen the mentee work.</summary>
internal static class Errors
{
    /// <summary>The most notes on one relationship.</summary>
    public const int MostNotes = 30;

    public static readonly Failure Context = new(
        FailureKind.Invalid,
        "writers.context",
        "Choose where they saw you work.",
        "context"
    );

    public static readonly Failure Days = new(
        FailureKind.Invalid,
        "writers.days",
        "Give the first and the last day, the last not before the first, and neither to come.",
        "from"
    );

    public static readonly Failure TooMany = new(
        FailureKind.Refused,
        "writers.many",
        "Thirty notes are the most. Take one out first."
    );
}
