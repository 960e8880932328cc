using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartPick.Platform.Leaving;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Lists;

/// <summary>Somebody lets a mentor read the list that their account keeps, until they take it back.</summary>
internal sealed class StoredListShare
{
    public Guid OwnerId { get; init; }

    public Guid WithId { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>A mentor's note beside one program of a mentee's list. The two read it, nobody else.</summary>
internal sealed class StoredListNote : IVersioned
{
    public const int LongestText = 1000;

    public Guid Id { get; init; }

    /// <summary>Whose list.</summary>
    public Guid OwnerId { get; init; }

    public Guid ById { get; init; }

    /// <summary>The program's ten-digit code.</summary>
    public required string Program { get; init; }

    public required string Text { get; set; }

    public DateTimeOffset At { get; set; }

    public int Version { get; set; }
}

internal sealed class ListRows
    : IEntityTypeConfiguration<StoredListShare>,
        IEntityTypeConfiguration<StoredListNote>
{
    private const int CodeLength = 10;

    public void Configure(EntityTypeBuilder<StoredListShare> builder)
    {
        builder.ToTable("ListShares");
        builder.HasKey(row => new { row.OwnerId, row.WithId });
        builder.HasIndex(row => row.WithId);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.OwnerId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.WithId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<StoredListNote> builder)
    {
        builder.ToTable("ListNotes");
        builder.Property(row => row.Program).HasMaxLength(CodeLength);
        builder.Property(row => row.Text).HasMaxLength(StoredListNote.LongestText);
        builder
            .HasIndex(row => new
            {
                row.OwnerId,
                row.ById,
                row.Program,
            })
            .IsUnique();
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.OwnerId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.ById)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ListOwnRows : IOwnRows
{
    public IEnumerable<OwnTable> Tables =>
        [
            OwnTable.Deleted<StoredListShare>(
                "listShares",
                (db, mine) =>
                    db.Set<StoredListShare>()
                        .Where(row => row.OwnerId == mine.PersonId || row.WithId == mine.PersonId)
            ),
            OwnTable.Deleted<StoredListNote>(
                "notesOnMyList",
                (db, mine) => db.Set<StoredListNote>().Where(row => row.OwnerId == mine.PersonId)
            ),
            OwnTable.Kept<StoredListNote>(
                "notesOnListsOfOthers",
                (db, mine) => db.Set<StoredListNote>().Where(row => row.ById == mine.PersonId)
            ),
        ];
}
