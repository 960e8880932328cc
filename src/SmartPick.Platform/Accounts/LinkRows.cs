using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartPick.Platform.Accounts;

internal sealed class LinkRows : IEntityTypeConfiguration<MailedLink>
{
    public void Configure(EntityTypeBuilder<MailedLink> builder)
    {
        builder.ToTable("MailedLinks");
        builder.Property(link => link.Hash).HasMaxLength(LinkCode.HashLength);
        builder.Property(link => link.NewAddress).HasMaxLength(Account.LongestAddress);
        builder.HasIndex(link => link.Hash).IsUnique();
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(link => link.AccountId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
