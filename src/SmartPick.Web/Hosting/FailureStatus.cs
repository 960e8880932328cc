using SmartPick.Platform;

namespace SmartPick.Web.Hosting;

/// <summary>The status of an answer that says why something was not done.</summary>
internal static class FailureStatus
{
    /// <summary>The same for a page: what is not there is gone (410), since the framework throws away a page that says 404 for itself.</summary>
    /// <param name="failures">At least one.</param>
    public static int OfPage(IReadOnlyList<Failure> failures) =>
        Of(failures) is var status && status == StatusCodes.Status404NotFound
            ? StatusCodes.Status410Gone
            : status;

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
