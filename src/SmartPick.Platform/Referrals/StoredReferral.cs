using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartPick.Platform.Leaving;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Referrals;

/// <summary>An adviser would like to pass a mentee on to a contact of a department. Until the mentee says yes the contact knows nothing of it; then it goes its way as a request.</summary>
internal sealed class StoredReferral : IVersioned
{
    public const int LongestNote = 1000;

    public Guid Id { get; init; }

    public Guid AdviserId { get; init; }

    public Guid MenteeId { get; init; }

    public Guid ContactId { get; init; }

    /// <summary>What the contact would read; the mentee reads it before saying yes.</summary>
    public required string Note { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    /// <summary>When the mentee said yes; null while that has not happened.</summary>
    public DateTimeOffset? ConsentAt { get; set; }

    /// <summary>When the mentee said no, or the adviser took it back; null while neither has happened.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>The request that went to the contact; null before the consent.</summary>
    public Guid? RequestId { get; set; }

    public int Version { get; set; }
}

internal sealed class ReferralRows : IEntityTypeConfiguration<StoredReferral>
{
    public void Configure(EntityTypeBuilder<StoredReferral> builder)
    {
        builder.ToTable("Referrals");
        builder.Property(row => row.Note).HasMaxLength(StoredReferral.LongestNote);
        builder.HasIndex(row => row.AdviserId);
        builder.HasIndex(row => row.MenteeId);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.AdviserId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.MenteeId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.ContactId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ReferralOwnRows : IOwnRows
{
    public IEnumerable<OwnTable> Tables =>
        [
            // With either of the two it goes; what reached the contact is a request of its own.
            OwnTable.Deleted<StoredReferral>(
                "referrals",
                (db, mine) =>
                    db.Set<StoredReferral>()
                        .Where(row =>
                            row.AdviserId == mine.PersonId || row.MenteeId == mine.PersonId
                        )
            ),
        ];
}
