using System.Buffers.Binary;
using SmartPick.Platform.Storage;
using SmartPick.Reference;

namespace SmartPick.Platform.Rounds;

/// <summary>Opens a round for people of an institution to enrol in.</summary>
/// <param name="db">The database.</param>
/// <param name="time">The clock.</param>
public sealed class OpenRound(PlatformDb db, TimeProvider time)
{
    /// <summary>Opens it.</summary>
    /// <param name="who">An administrator of the institution.</param>
    /// <param name="institutionId">Whose round.</param>
    /// <param name="form">What is said of it.</param>
    /// <param name="data">The words and weights there are.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    /// <returns>The round's key.</returns>
    public async Task<Outcome<Guid>> DoAsync(
        Who who,
        Guid institutionId,
        RoundForm form,
        ReferenceData data,
        CancellationToken cancellation
    )
    {
        if (
            await db.AgainstRunningAsync(who, institutionId, cancellation).ConfigureAwait(false) is
            { } refusal
        )
        {
            return refusal;
        }

        var now = time.GetUtcNow();
        if (RoundCheck.Of(form, now, data) is { Length: > 0 } failures)
        {
            return failures;
        }

        var id = Ids.New(time);
        db.Add(
            new CohortRound
            {
                Id = id,
                InstitutionId = institutionId,
                Name = form.Name!.Trim(),
                ClosesOn = form.ClosesOn,
                Objective = form.Objective,
                Floor = form.Floor,
                Weights = RoundCheck.WeightsOf(form),
                // From the key's random end: nobody chose it, and it stands in the report.
                Seed =
                    BinaryPrimitives.ReadInt64LittleEndian(id.ToByteArray().AsSpan(8))
                    & long.MaxValue,
                MadeById = who.PersonId,
                MadeAt = now,
            }
        );
        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return id;
    }
}
