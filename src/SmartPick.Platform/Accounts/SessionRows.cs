using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartPick.Platform.Accounts;

internal sealed class SessionRows : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions");
        builder.Property(session => session.Device).HasMaxLength(Session.LongestDevice);
        builder.HasIndex(session => new { session.AccountId, session.EndedAt });
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(session => session.AccountId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
