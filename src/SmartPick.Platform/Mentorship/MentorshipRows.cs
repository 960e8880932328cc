using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartPick.Platform.People;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mentorship;

internal sealed class MentorshipRows
    : IEntityTypeConfiguration<StoredRelationship>,
        IEntityTypeConfiguration<StoredAgreement>,
        IEntityTypeConfiguration<DisclosureLine>,
        IEntityTypeConfiguration<Concern>,
        IEntityTypeConfiguration<ConcernContact>
{
    public void Configure(EntityTypeBuilder<StoredRelationship> builder)
    {
        builder.ToTable("Relationships");
        builder.Property(row => row.Purposes).AsJson(StoredRelationship.LongestPurposes);
        builder.Property(row => row.MetThrough).HasMaxLength(60);
        builder.HasIndex(row => row.MentorId);
        builder.HasIndex(row => row.MenteeId);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.MentorId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.MenteeId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StoredAgreement> builder)
    {
        builder.ToTable("Agreements");
        builder.HasKey(row => new { row.RelationshipId, row.Number });
        builder.Property(row => row.Terms).AsJson(StoredAgreement.LongestTerms);
        builder
            .HasOne<StoredRelationship>()
            .WithMany()
            .HasForeignKey(row => row.RelationshipId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<DisclosureLine> builder)
    {
        builder.ToTable("Disclosures");
        builder.Property(row => row.Text).HasMaxLength(DisclosureLine.LongestText);
        builder
            .HasOne<StoredRelationship>()
            .WithMany()
            .HasForeignKey(row => row.RelationshipId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Concern> builder)
    {
        builder.ToTable("Concerns");
        builder.Property(row => row.Text).HasMaxLength(Concern.LongestText);
        builder.HasIndex(row => row.ToId);
        builder
            .HasOne<StoredRelationship>()
            .WithMany()
            .HasForeignKey(row => row.RelationshipId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ConcernContact> builder)
    {
        builder.ToTable("ConcernContacts");
        builder.HasKey(row => row.InstitutionId);
        builder
            .HasOne<Institution>()
            .WithMany()
            .HasForeignKey(row => row.InstitutionId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
