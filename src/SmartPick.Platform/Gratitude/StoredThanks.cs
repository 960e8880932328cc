using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartPick.Engine.Mentorship.Gratitude;
using SmartPick.Platform.Leaving;
using SmartPick.Platform.Mentorship;

namespace SmartPick.Platform.Gratitude;

/// <summary>A thank-you as it was sent.</summary>
internal sealed class StoredThanks
{
    public const int LongestText = 4000;

    public Guid Id { get; init; }

    public Guid RelationshipId { get; init; }

    public Guid MilestoneId { get; init; }

    public required string Text { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>A mentee's sentence on a mentor's part in an outcome.</summary>
internal sealed class StoredAttribution
{
    public const int LongestText = 1000;

    public Guid Id { get; init; }

    public Guid RelationshipId { get; init; }

    public required string Text { get; init; }

    public DateTimeOffset? MentorAgreedAt { get; set; }

    public DateTimeOffset? MenteeAgreedAt { get; set; }

    public Attribution ToAttribution() =>
        new(Id, RelationshipId, Text)
        {
            MentorAgreedAt = MentorAgreedAt,
            MenteeAgreedAt = MenteeAgreedAt,
        };
}

internal sealed class GratitudeRows
    : IEntityTypeConfiguration<StoredThanks>,
        IEntityTypeConfiguration<StoredAttribution>
{
    public void Configure(EntityTypeBuilder<StoredThanks> builder)
    {
        builder.ToTable("Thanks");
        builder.Property(row => row.Text).HasMaxLength(StoredThanks.LongestText);
        builder.HasIndex(row => new { row.RelationshipId, row.MilestoneId }).IsUnique();
        builder
            .HasOne<StoredRelationship>()
            .WithMany()
            .HasForeignKey(row => row.RelationshipId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<StoredAttribution> builder)
    {
        builder.ToTable("Attributions");
        builder.Property(row => row.Text).HasMaxLength(StoredAttribution.LongestText);
        builder
            .HasOne<StoredRelationship>()
            .WithMany()
            .HasForeignKey(row => row.RelationshipId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class GratitudeOwnRows : IOwnRows
{
    public IEnumerable<OwnTable> Tables =>
        [
            OwnTable.Kept<StoredThanks>(
                "thanks",
                (db, mine) =>
                    from row in db.Set<StoredThanks>()
                    join pair in db.Set<StoredRelationship>() on row.RelationshipId equals pair.Id
                    where pair.MentorId == mine.PersonId || pair.MenteeId == mine.PersonId
                    select row
            ),
            OwnTable.Kept<StoredAttribution>(
                "attributions",
                (db, mine) =>
                    from row in db.Set<StoredAttribution>()
                    join pair in db.Set<StoredRelationship>() on row.RelationshipId equals pair.Id
                    where pair.MentorId == mine.PersonId || pair.MenteeId == mine.PersonId
                    select row
            ),
        ];
}
