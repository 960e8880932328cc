using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Platform.Storage;
using Happening = SmartPick.Engine.Mentorship.Activity;

namespace SmartPick.Platform.Activity;

/// <summary>Writes what happened into the log and reads it back as the values that the rules work on.</summary>
internal static class ActivityLog
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Adds an entry to the caller's transaction.</summary>
    /// <exception cref="ArgumentException">The entry lacks a fact without which its kind says nothing.</exception>
    public static void Log(this PlatformDb db, Happening happening)
    {
        var missing = ActivityFactsCheck.Missing(happening);
        if (missing.Count > 0)
        {
            throw new ArgumentException(
                $"{happening.Kind} lacks {string.Join(", ", missing)}.",
                nameof(happening)
            );
        }

        db.Add(
            new ActivityEntry
            {
                Id = happening.Id,
                At = happening.At,
                Kind = happening.Kind.ToString(),
                ActorId = happening.ActorId,
                RelationshipId = happening.RelationshipId,
                SubjectId = happening.Facts.SubjectId,
                Facts = JsonSerializer.Serialize(happening.Facts with { SubjectId = null }, Json),
            }
        );
    }

    /// <summary>All that is in the log of some relationships, the earliest first.</summary>
    public static async Task<IReadOnlyList<Happening>> HappeningsAsync(
        this PlatformDb db,
        IReadOnlyCollection<Guid> relationships,
        CancellationToken cancellationToken
    )
    {
        var ids = relationships.Select(id => (Guid?)id).ToList();
        var entries = await db.Set<ActivityEntry>()
            .AsNoTracking()
            .Where(entry => ids.Contains(entry.RelationshipId))
            .OrderBy(entry => entry.At)
            .ThenBy(entry => entry.Id)
            .ToListAsync(cancellationToken);
        return [.. entries.Select(ToHappening)];
    }

    /// <summary>What one person did that belongs to no relationship, such as a milestone, the earliest first.</summary>
    public static async Task<IReadOnlyList<Happening>> OwnHappeningsAsync(
        this PlatformDb db,
        Guid personId,
        CancellationToken cancellationToken
    )
    {
        var entries = await db.Set<ActivityEntry>()
            .AsNoTracking()
            .Where(entry => entry.ActorId == personId && entry.RelationshipId == null)
            .OrderBy(entry => entry.At)
            .ThenBy(entry => entry.Id)
            .ToListAsync(cancellationToken);
        return [.. entries.Select(ToHappening)];
    }

    private static Happening ToHappening(ActivityEntry entry) =>
        new(
            entry.Id,
            entry.At,
            Enum.Parse<ActivityKind>(entry.Kind),
            entry.ActorId,
            entry.RelationshipId,
            JsonSerializer.Deserialize<ActivityFacts>(entry.Facts, Json)! with
            {
                SubjectId = entry.SubjectId,
            }
        );
}
