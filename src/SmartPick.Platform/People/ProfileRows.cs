using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartPick.Platform.Schools;

namespace SmartPick.Platform.People;

/// <summary>What people say of themselves. Each row goes with its person.</summary>
internal sealed class ProfileRows
    : IEntityTypeConfiguration<StageEntry>,
        IEntityTypeConfiguration<MentorProfile>,
        IEntityTypeConfiguration<MenteeProfile>,
        IEntityTypeConfiguration<HomeStatement>,
        IEntityTypeConfiguration<AlumniListing>
{
    private const int LongestWord = 60;
    private const int LongestSpecialty = 100;

    public void Configure(EntityTypeBuilder<StageEntry> builder)
    {
        builder.ToTable("StageEntries");
        builder.Property(entry => entry.Stage).HasMaxLength(StageEntry.LongestStage);
        builder.HasIndex(entry => new { entry.PersonId, entry.Since });
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(entry => entry.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<MentorProfile> builder)
    {
        builder.ToTable("MentorProfiles");
        builder.HasKey(profile => profile.PersonId);
        builder
            .HasOne<Person>()
            .WithOne()
            .HasForeignKey<MentorProfile>(profile => profile.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.ComplexProperty(
            profile => profile.Answers,
            answers =>
            {
                answers.Property(said => said.About).HasMaxLength(MentorAnswers.LongestAbout);
                answers.ComplexProperty(
                    said => said.Manner,
                    manner => manner.Property(said => said.Cadence).HasMaxLength(LongestWord)
                );
            }
        );
    }

    public void Configure(EntityTypeBuilder<MenteeProfile> builder)
    {
        builder.ToTable("MenteeProfiles");
        builder.HasKey(profile => profile.PersonId);
        builder
            .HasOne<Person>()
            .WithOne()
            .HasForeignKey<MenteeProfile>(profile => profile.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.ComplexProperty(
            profile => profile.Answers,
            answers =>
                answers.ComplexProperty(
                    said => said.Manner,
                    manner => manner.Property(said => said.Cadence).HasMaxLength(LongestWord)
                )
        );
    }

    public void Configure(EntityTypeBuilder<HomeStatement> builder)
    {
        builder.ToTable("HomeStatements");
        builder.Property(said => said.Specialty).HasMaxLength(LongestSpecialty);
        builder.HasIndex(said => new { said.PersonId, said.Specialty }).IsUnique();
        builder.HasIndex(said => new { said.InstitutionId, said.Specialty }).IsUnique();
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(said => said.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Institution>()
            .WithMany()
            .HasForeignKey(said => said.InstitutionId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AlumniListing> builder)
    {
        builder.ToTable("AlumniListings");
        builder.HasIndex(listing => new { listing.PersonId, listing.InstitutionId }).IsUnique();
        builder.HasIndex(listing => listing.InstitutionId);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(listing => listing.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Institution>()
            .WithMany()
            .HasForeignKey(listing => listing.InstitutionId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
