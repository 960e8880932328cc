using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartPick.Platform.People;
using SmartPick.Platform.Schools;

namespace SmartPick.Platform.Rosters;

internal sealed class RosterRows : IEntityTypeConfiguration<RosterEntry>
{
    private const int LongestSpecialty = 100;

    public void Configure(EntityTypeBuilder<RosterEntry> builder)
    {
        builder.ToTable("RosterEntries");
        builder.Property(entry => entry.Name).HasMaxLength(Person.LongestName);
        builder.Property(entry => entry.Mail).HasMaxLength(RosterEntry.LongestMail);
        builder.Property(entry => entry.Stage).HasMaxLength(StageEntry.LongestStage);
        builder.Property(entry => entry.Specialty).HasMaxLength(LongestSpecialty);
        builder.HasIndex(entry => new { entry.InstitutionId, entry.Mail }).IsUnique();
        builder.HasIndex(entry => entry.Mail);
        builder
            .HasOne<Institution>()
            .WithMany()
            .HasForeignKey(entry => entry.InstitutionId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(entry => entry.TakenById)
            .OnDelete(DeleteBehavior.SetNull);
    }
}
