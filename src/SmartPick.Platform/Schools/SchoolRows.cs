using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartPick.Platform.People;

namespace SmartPick.Platform.Schools;

internal sealed class SchoolRows
    : IEntityTypeConfiguration<Institution>,
        IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Institution> builder)
    {
        builder.ToTable("Institutions");
        builder.Property(institution => institution.Name).HasMaxLength(Institution.LongestName);
        builder.Property(institution => institution.State).HasMaxLength(2);
        builder.HasIndex(institution => institution.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("Memberships");
        builder
            .HasIndex(membership => new
            {
                membership.PersonId,
                membership.InstitutionId,
                membership.Role,
            })
            .IsUnique();
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(membership => membership.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Institution>()
            .WithMany()
            .HasForeignKey(membership => membership.InstitutionId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
