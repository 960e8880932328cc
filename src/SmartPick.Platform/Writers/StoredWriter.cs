using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartPick.Platform.Leaving;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Writers;

/// <summary>The mentee thinks that this mentor could write a letter. The mentee's own note; the mentor is not told, and is asked in person.</summary>
internal sealed class StoredWriter
{
    public Guid RelationshipId { get; init; }

    public DateTimeOffset Since { get; init; }
}

/// <summary>Where and when the mentor has seen the mentee work, as the mentee notes it.</summary>
internal sealed class StoredSeenWork
{
    public Guid Id { get; init; }

    public Guid RelationshipId { get; init; }

    /// <summary>A key of the contexts in <c>mentorship/words.csv</c>.</summary>
    public required string Context { get; init; }

    public DateOnly From { get; init; }

    public DateOnly Until { get; init; }
}

internal sealed class WriterRows
    : IEntityTypeConfiguration<StoredWriter>,
        IEntityTypeConfiguration<StoredSeenWork>
{
    private const int LongestWord = 60;

    public void Configure(EntityTypeBuilder<StoredWriter> builder)
    {
        builder.ToTable("Writers");
        builder.HasKey(row => row.RelationshipId);
        builder
            .HasOne<StoredRelationship>()
            .WithOne()
            .HasForeignKey<StoredWriter>(row => row.RelationshipId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<StoredSeenWork> builder)
    {
        builder.ToTable("SeenWork");
        builder.Property(row => row.Context).HasMaxLength(LongestWord);
        builder.HasIndex(row => row.RelationshipId);
        builder
            .HasOne<StoredRelationship>()
            .WithMany()
            .HasForeignKey(row => row.RelationshipId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class WriterOwnRows : IOwnRows
{
    public IEnumerable<OwnTable> Tables =>
        [
            OwnTable.Deleted<StoredWriter>(
                "possibleWriters",
                (db, mine) =>
                    db.Set<StoredWriter>()
                        .Where(row => AsMentee(db, mine).Contains(row.RelationshipId))
            ),
            OwnTable.Deleted<StoredSeenWork>(
                "whereMyWorkWasSeen",
                (db, mine) =>
                    db.Set<StoredSeenWork>()
                        .Where(row => AsMentee(db, mine).Contains(row.RelationshipId))
            ),
        ];

    private static IQueryable<Guid> AsMentee(PlatformDb db, Mine mine) =>
        db.Set<StoredRelationship>()
            .Where(pair => pair.MenteeId == mine.PersonId)
            .Select(pair => pair.Id);
}
