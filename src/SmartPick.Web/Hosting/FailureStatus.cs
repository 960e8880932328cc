using SmartPick.Platform;

namespace SmartPick.Web.Hosting;

/// <summary>The status of an answer that says why something was not done.</summary>
internal static class FailureStatus
{
    /// <summary>The status of the first reason, which is the one to read first.</summary>
    /// <param name="failures">At least one.</param>
    public static int Of(IReadOnlyList<Failure> failures) =>
        failures[0].Kind switch
        {
            FailureKind.NotThere => StatusCodes.Status404NotFound,
            FailureKind.NotAllowed => StatusCodes.Status403Forbidden,
            FailureKind.Changed => StatusCodes.Status409Conflict,
            FailureKind.Refused => StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status400BadRequest,
        };
}
