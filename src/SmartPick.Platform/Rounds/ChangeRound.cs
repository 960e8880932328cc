using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;
using SmartPick.Reference;

namespace SmartPick.Platform.Rounds;

/// <summary>Changes what a round goes by, or closes and opens it for enrolling.</summary>
/// <param name="db">The database.</param>
/// <param name="time">The clock.</param>
public sealed class ChangeRound(PlatformDb db, TimeProvider time)
{
    /// <summary>Changes it. Pairs already published stay.</summary>
    /// <param name="who">An administrator of the institution.</param>
    /// <param name="roundId">Which.</param>
    /// <param name="version">The version that the form showed.</param>
    /// <param name="form">What is said of it now.</param>
    /// <param name="isClosed">True when nobody enrols any more.</param>
    /// <param name="data">The words and weights there are.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<Outcome<CohortRound>> DoAsync(
        Who who,
        Guid roundId,
        int version,
        RoundForm form,
        bool isClosed,
        ReferenceData data,
        CancellationToken cancellation
    )
    {
        var found = await db.AdministeredAsync(who, roundId, cancellation).ConfigureAwait(false);
        if (!found.IsDone)
        {
            return found;
        }

        var round = found.Value;
        if (round.Version != version)
        {
            return Errors.Changed;
        }

        var day = form.ClosesOn == round.ClosesOn ? form with { ClosesOn = null } : form;
        if (RoundCheck.Of(day, time.GetUtcNow(), data) is { Length: > 0 } failures)
        {
            return failures;
        }

        round.Name = form.Name!.Trim();
        round.ClosesOn = form.ClosesOn;
        round.Objective = form.Objective;
        round.Floor = form.Floor;
        round.Weights = RoundCheck.WeightsOf(form);
        round.IsClosed = isClosed;
        try
        {
            await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Errors.Changed;
        }

        return round;
    }
}
