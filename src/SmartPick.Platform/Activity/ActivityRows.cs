using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartPick.Platform.Activity;

internal sealed class ActivityRows : IEntityTypeConfiguration<ActivityEntry>
{
    public void Configure(EntityTypeBuilder<ActivityEntry> builder)
    {
        builder.ToTable("Activity");
        builder.Property(entry => entry.Kind).HasMaxLength(60);
        builder.Property(entry => entry.Facts).HasMaxLength(8000);
        builder.HasIndex(entry => new { entry.RelationshipId, entry.At });
        builder.HasIndex(entry => new { entry.ActorId, entry.At });
    }
}
