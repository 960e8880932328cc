using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartPick.Platform.Accounts;

internal sealed class ProtectionKeyRows : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("ProtectionKeys");
        builder.Property(key => key.Name).HasMaxLength(ProtectionKey.LongestName);
        builder.Property(key => key.Xml).HasMaxLength(20_000);
    }
}
