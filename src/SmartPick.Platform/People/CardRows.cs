using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartPick.Platform.People;

/// <summary>What a mentee keeps of people for themselves.</summary>
internal sealed class CardRows
    : IEntityTypeConfiguration<OffPlatformMentor>,
        IEntityTypeConfiguration<ClaimLink>,
        IEntityTypeConfiguration<PersonToMeet>,
        IEntityTypeConfiguration<ReasonToMeet>
{
    private const int LongestWord = 60;
    private const int HexOfSha256 = 64;

    public void Configure(EntityTypeBuilder<OffPlatformMentor> builder)
    {
        builder.ToTable("OffPlatformMentors");
        builder.Property(card => card.HowMet).HasMaxLength(OffPlatformMentor.LongestText);
        builder.Property(card => card.Contact).HasMaxLength(OffPlatformMentor.LongestText);
        builder.Property(card => card.Origin).HasMaxLength(LongestWord);
        builder.HasIndex(card => new { card.OwnerId, card.PersonId }).IsUnique();
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(card => card.OwnerId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(card => card.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ClaimLink> builder)
    {
        builder.ToTable("ClaimLinks");
        builder.Property(link => link.Hash).HasMaxLength(HexOfSha256);
        builder.HasIndex(link => link.Hash).IsUnique();
        builder
            .HasOne<OffPlatformMentor>()
            .WithMany()
            .HasForeignKey(link => link.CardId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PersonToMeet> builder)
    {
        builder.ToTable("PeopleToMeet");
        builder.Property(person => person.Name).HasMaxLength(Person.LongestName);
        builder.HasIndex(person => person.OwnerId);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(person => person.OwnerId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(person => person.PersonId)
            .OnDelete(DeleteBehavior.SetNull);
        builder
            .HasMany(person => person.Reasons)
            .WithOne()
            .HasForeignKey(reason => reason.PersonToMeetId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ReasonToMeet> builder)
    {
        builder.ToTable("ReasonsToMeet");
        builder.Property(reason => reason.Text).HasMaxLength(PersonToMeet.LongestReason);
    }
}
