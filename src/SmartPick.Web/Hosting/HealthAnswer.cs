using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Storage;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Hosting;

/// <summary>Whether this node can answer: ready once the reference data is read, and while the store answers.</summary>
internal static class HealthAnswer
{
    /// <summary>A store that takes longer to answer one question is not ready.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static async Task<IResult> For(
        PickService picks,
        PlatformDb db,
        CancellationToken cancellation
    )
    {
        if (!picks.IsReady)
        {
            return NotYet("starting");
        }

        return await AnswersAsync(db, cancellation).ConfigureAwait(false)
            ? Results.Text("ready")
            : NotYet("not ready");
    }

    private static async Task<bool> AnswersAsync(PlatformDb db, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await db.Set<Job>().AnyAsync(patience.Token).ConfigureAwait(false);
            return true;
        }
#pragma warning disable CA1031 // Whatever keeps the store from answering, the answer is the same and says no more.
        catch (Exception) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    private static IResult NotYet(string state) =>
        Results.Text(state, statusCode: StatusCodes.Status503ServiceUnavailable);
}
