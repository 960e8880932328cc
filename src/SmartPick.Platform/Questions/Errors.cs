namespace SmartPick.Platform.Questions;

/// <summary>What can go wrong with a quick question beside what the rules refuse.</summary>
internal static class Errors
{
    public static readonly Failure NotThere = new(
        FailureKind.NotThere,
        "questions.not-there",
        "There is no such question that waits for you."
    );

    public static readonly Failure Topic = new(
        FailureKind.Invalid,
        "questions.topic",
        "Choose a topic out of the list.",
        "topic"
    );

    public static readonly Failure Over = new(
        FailureKind.Changed,
        "questions.over",
        "This question is over: it was answered, taken back, or ended by itself. Thank you for wanting to help."
    );
}
