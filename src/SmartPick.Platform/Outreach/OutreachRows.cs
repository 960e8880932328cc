using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartPick.Platform.People;

namespace SmartPick.Platform.Outreach;

internal sealed class OutreachRows
    : IEntityTypeConfiguration<StoredRequest>,
        IEntityTypeConfiguration<AskCounter>
{
    public void Configure(EntityTypeBuilder<StoredRequest> builder)
    {
        builder.ToTable("Requests");
        builder.Property(row => row.Topic).HasMaxLength(StoredRequest.LongestTopic);
        builder.Property(row => row.TryInstead).HasMaxLength(StoredRequest.LongestName);
        builder.Property(row => row.Message).HasMaxLength(StoredRequest.LongestMessage);
        builder.Property(row => row.MetThrough).HasMaxLength(60);
        builder.HasIndex(row => new { row.ToId, row.State });
        builder.HasIndex(row => new { row.FromId, row.State });
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.FromId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.ToId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AskCounter> builder)
    {
        builder.ToTable("AskCounters");
        builder.HasKey(row => row.PersonId);
        builder
            .HasOne<Person>()
            .WithOne()
            .HasForeignKey<AskCounter>(row => row.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
