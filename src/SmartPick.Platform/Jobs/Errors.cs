namespace SmartPick.Platform.Jobs;

/// <summary>Why nothing was done about a job.</summary>
internal static class Errors
{
    public static Failure NotGivenUp { get; } =
        new(FailureKind.NotThere, "jobs.not-given-up", "No job with this id was given up.");
}
