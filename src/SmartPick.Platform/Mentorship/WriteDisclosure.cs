using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mentorship;

/// <summary>Writes a line of what the mentor should know, changes it, shares it or takes it back. The mentee alone decides; every version is kept for the mentee.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What a patient's identity looks like.</param>
public sealed class WriteDisclosure(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    private const int MostLines = 50;

    /// <summary>Writes it.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="line">The line.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The line's key.</returns>
    public async Task<Outcome<Guid>> DoAsync(
        Who who,
        Guid relationshipId,
        LineWish line,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindPairAsync(who, relationshipId, cancellationToken) is not { } found)
        {
            return Errors.NotThere;
        }

        if (found.Side is not Side.Mentee)
        {
            return Errors.MenteeOnly;
        }

        if (
            line is { IsShared: true, IsGone: false }
            && await db.AreApartAsync(found.Row, cancellationToken)
        )
        {
            return Errors.Over;
        }

        var lines = await db.Set<DisclosureLine>()
            .Where(one => one.RelationshipId == relationshipId && one.IsCurrent)
            .ToListAsync(cancellationToken);
        var before = lines.Find(one => one.LineId == line.LineId);
        if (
            line.LineId is not null && before is null
            || line.Seen is { } seen && seen != before?.Id
        )
        {
            return Errors.Changed;
        }

        // To stop sharing what stands there is never held up.
        var isOnlyHidden =
            before is not null
            && !line.IsShared
            && string.Equals(before.Text, line.Text?.Trim(), StringComparison.Ordinal);
        if (
            !line.IsGone
            && !isOnlyHidden
            && TextCheck.WithoutPatients(
                line.Text,
                "line",
                "the line",
                DisclosureLine.LongestText,
                rules,
                isNeeded: true
            )
                is { } fault
        )
        {
            return fault;
        }

        if (before is null && lines.Count >= MostLines)
        {
            return Errors.TooManyLines;
        }

        if (before is not null)
        {
            before.IsCurrent = false;
        }

        var id = before?.LineId ?? Ids.New(time);
        if (!line.IsGone)
        {
            db.Add(
                new DisclosureLine
                {
                    Id = Ids.New(time),
                    LineId = id,
                    RelationshipId = relationshipId,
                    Text = line.Text!.Trim(),
                    IsShared = line.IsShared,
                    At = time.GetUtcNow(),
                    IsCurrent = true,
                }
            );
        }

        return await db.SaveOrTellAsync(Errors.Changed, cancellationToken) is { } failure
            ? failure
            : id;
    }
}

/// <summary>A line as the mentee wants it.</summary>
/// <param name="LineId">The line that it changes; null for a new one.</param>
/// <param name="Text">What it says, at most 1000 characters.</param>
/// <param name="IsShared">True when the mentor may read it.</param>
/// <param name="IsGone">True to take the line out.</param>
/// <param name="Seen">The version of the line that was read; null where any will do.</param>
public sealed record LineWish(
    Guid? LineId,
    string? Text,
    bool IsShared,
    bool IsGone = false,
    Guid? Seen = null
);
