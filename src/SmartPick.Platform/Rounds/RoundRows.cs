using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartPick.Platform.People;
using SmartPick.Platform.Schools;

namespace SmartPick.Platform.Rounds;

internal sealed class RoundRows
    : IEntityTypeConfiguration<CohortRound>,
        IEntityTypeConfiguration<Enrolment>,
        IEntityTypeConfiguration<RoundRun>,
        IEntityTypeConfiguration<RoundMatch>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<CohortRound> builder)
    {
        builder.ToTable("Rounds");
        builder.Property(round => round.Name).HasMaxLength(CohortRound.LongestName);
        builder.Property(round => round.Weights).HasMaxLength(CohortRound.LongestWeights);
        builder.HasIndex(round => round.InstitutionId);
        builder
            .HasOne<Institution>()
            .WithMany()
            .HasForeignKey(round => round.InstitutionId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Enrolment> builder)
    {
        builder.ToTable("Enrolments");
        builder
            .HasIndex(row => new
            {
                row.RoundId,
                row.PersonId,
                row.Side,
            })
            .IsUnique();
        builder.HasIndex(row => row.PersonId);
        builder
            .HasOne<CohortRound>()
            .WithMany()
            .HasForeignKey(row => row.RoundId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RoundRun> builder)
    {
        builder.ToTable("RoundRuns");
        builder.Property(run => run.Fingerprint).HasMaxLength(HashLength);
        builder.HasIndex(run => run.RoundId);
        builder
            .HasOne<CohortRound>()
            .WithMany()
            .HasForeignKey(run => run.RoundId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RoundMatch> builder)
    {
        builder.ToTable("RoundMatches");
        builder
            .HasIndex(pair => new
            {
                pair.RoundId,
                pair.MenteeId,
                pair.MentorId,
            })
            .IsUnique();
        builder
            .HasOne<CohortRound>()
            .WithMany()
            .HasForeignKey(pair => pair.RoundId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
