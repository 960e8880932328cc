namespace SmartPick.Platform;

/// <summary>Why an operation did nothing: said to a person, mapped once to a status, an exit code and a form's message.</summary>
/// <param name="Kind">What sort of failure it is.</param>
/// <param name="Code">A stable word for programs: slice and reason, such as <c>requests.ceiling</c>.</param>
/// <param name="Message">One or two plain sentences: what is the matter and how to mend it. No personal data of others.</param>
/// <param name="Field">The field of the form that it is about; null when it is about none.</param>
public sealed record Failure(FailureKind Kind, string Code, string Message, string? Field = null);
