using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartPick.Platform.Accounts;

namespace SmartPick.Platform.Schools;

internal sealed class InvitationRows : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations");
        builder.Property(invitation => invitation.Address).HasMaxLength(Account.LongestAddress);
        builder.Property(invitation => invitation.Hash).HasMaxLength(LinkCode.HashLength);
        builder.HasIndex(invitation => invitation.Hash).IsUnique();
        builder.HasIndex(invitation => new { invitation.InstitutionId, invitation.MadeAt });
        builder
            .HasOne<Institution>()
            .WithMany()
            .HasForeignKey(invitation => invitation.InstitutionId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
