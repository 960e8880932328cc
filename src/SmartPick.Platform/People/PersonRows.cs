using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartPick.Platform.Schools;

namespace SmartPick.Platform.People;

internal sealed class PersonRows : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(person => person.Name).HasMaxLength(Person.LongestName);
        builder.Property(person => person.TimeZone).HasMaxLength(Person.LongestTimeZone);
        builder.Property(person => person.Stage).HasMaxLength(StageEntry.LongestStage);
        builder
            .HasOne<Institution>()
            .WithMany()
            .HasForeignKey(person => person.InstitutionId)
            .OnDelete(DeleteBehavior.SetNull);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(person => person.EnteredById)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
