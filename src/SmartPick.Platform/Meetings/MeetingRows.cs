using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.People;

namespace SmartPick.Platform.Meetings;

internal sealed class MeetingRows
    : IEntityTypeConfiguration<StoredMeeting>,
        IEntityTypeConfiguration<StoredTask>,
        IEntityTypeConfiguration<StoredAdvice>,
        IEntityTypeConfiguration<StoredReflection>,
        IEntityTypeConfiguration<StoredReflectionShare>,
        IEntityTypeConfiguration<StoredMessage>
{
    public void Configure(EntityTypeBuilder<StoredMeeting> builder)
    {
        builder.ToTable("Meetings");
        builder.Property(row => row.Zone).HasMaxLength(60);
        builder.Property(row => row.Purpose).HasMaxLength(60);
        builder.Property(row => row.Place).HasMaxLength(StoredMeeting.LongestPlace);
        builder.Property(row => row.Questions).HasMaxLength(StoredMeeting.LongestText);
        builder.Property(row => row.Decisions).HasMaxLength(StoredMeeting.LongestText);
        builder.Property(row => row.FollowUp).HasMaxLength(StoredMeeting.LongestText);
        builder.HasIndex(row => new { row.RelationshipId, row.StartsAt });
        builder
            .HasOne<StoredRelationship>()
            .WithMany()
            .HasForeignKey(row => row.RelationshipId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<StoredTask> builder)
    {
        builder.ToTable("Tasks");
        builder.Property(row => row.Title).HasMaxLength(StoredTask.LongestTitle);
        builder.Property(row => row.Purpose).HasMaxLength(60);
        builder
            .HasOne<StoredRelationship>()
            .WithMany()
            .HasForeignKey(row => row.RelationshipId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<StoredAdvice> builder)
    {
        builder.ToTable("Advice");
        builder.Property(row => row.Topic).HasMaxLength(StoredAdvice.LongestTopic);
        builder.Property(row => row.Position).HasMaxLength(StoredAdvice.LongestPosition);
        builder.Property(row => row.Words).HasMaxLength(StoredAdvice.LongestWords);
        builder.Property(row => row.Why).HasMaxLength(StoredAdvice.LongestWords);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.MenteeId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.ByPersonId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<StoredReflection> builder)
    {
        builder.ToTable("Reflections");
        builder.HasKey(row => new { row.ReflectionId, row.Number });
        builder.Property(row => row.Text).HasMaxLength(StoredReflection.LongestText);
        builder.HasIndex(row => new { row.OwnerId, row.MeetingId });
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.OwnerId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<StoredReflectionShare> builder)
    {
        builder.ToTable("ReflectionShares");
        builder.HasKey(row => new { row.ReflectionId, row.WithId });
        builder.HasIndex(row => row.OwnerId);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.OwnerId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.WithId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<StoredMessage> builder)
    {
        builder.ToTable("Messages");
        builder.Property(row => row.Text).HasMaxLength(StoredMessage.LongestText);
        builder.HasIndex(row => new { row.RelationshipId, row.At });
        builder
            .HasOne<StoredRelationship>()
            .WithMany()
            .HasForeignKey(row => row.RelationshipId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
