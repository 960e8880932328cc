using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.People;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Groups;

internal sealed class GroupRows
    : IEntityTypeConfiguration<StoredGroup>,
        IEntityTypeConfiguration<GroupMember>,
        IEntityTypeConfiguration<GroupMeeting>,
        IEntityTypeConfiguration<GroupPresence>,
        IEntityTypeConfiguration<GroupAgendaLine>,
        IEntityTypeConfiguration<GroupTask>,
        IEntityTypeConfiguration<GroupNote>
{
    public void Configure(EntityTypeBuilder<StoredGroup> builder)
    {
        builder.ToTable("Groups");
        builder.Property(row => row.Name).HasMaxLength(StoredGroup.LongestName);
        builder.Property(row => row.About).HasMaxLength(StoredGroup.LongestAbout);
        builder.Property(row => row.Needs).AsJson(StoredGroup.LongestNeeds);
        builder
            .HasOne<Institution>()
            .WithMany()
            .HasForeignKey(row => row.InstitutionId)
            .OnDelete(DeleteBehavior.SetNull);
        Person(builder, nameof(StoredGroup.LeadId), DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<GroupMember> builder)
    {
        builder.ToTable("GroupMembers");
        builder.HasKey(row => new { row.GroupId, row.PersonId });
        builder.Ignore(row => row.IsIn);
        Group(builder);
        Person(builder, nameof(GroupMember.PersonId), DeleteBehavior.Cascade);
        Person(builder, nameof(GroupMember.InvitedById), DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<GroupMeeting> builder)
    {
        builder.ToTable("GroupMeetings");
        builder.Property(row => row.Zone).HasMaxLength(60);
        builder.Property(row => row.Purpose).HasMaxLength(60);
        builder.Property(row => row.Place).HasMaxLength(StoredMeeting.LongestPlace);
        builder.HasIndex(row => new { row.GroupId, row.StartsAt });
        Group(builder);
    }

    public void Configure(EntityTypeBuilder<GroupPresence> builder)
    {
        builder.ToTable("GroupPresences");
        builder.HasKey(row => new { row.MeetingId, row.PersonId });
        Meeting(builder);
        Person(builder, nameof(GroupPresence.PersonId), DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<GroupAgendaLine> builder)
    {
        builder.ToTable("GroupAgendaLines");
        builder.Property(row => row.Text).HasMaxLength(GroupAgendaLine.LongestText);
        Meeting(builder);
        Person(builder, nameof(GroupAgendaLine.ById), DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<GroupTask> builder)
    {
        builder.ToTable("GroupTasks");
        builder.Property(row => row.Title).HasMaxLength(StoredTask.LongestTitle);
        builder.Property(row => row.Purpose).HasMaxLength(60);
        Group(builder);
        Person(builder, nameof(GroupTask.OwnerId), DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<GroupNote> builder)
    {
        builder.ToTable("GroupNotes");
        builder.Property(row => row.Text).HasMaxLength(GroupNote.LongestText);
        builder.HasIndex(row => new { row.GroupId, row.At });
        Group(builder);
        Person(builder, nameof(GroupNote.ById), DeleteBehavior.Restrict);
    }

    private static void Group<T>(EntityTypeBuilder<T> builder)
        where T : class =>
        builder
            .HasOne<StoredGroup>()
            .WithMany()
            .HasForeignKey(nameof(GroupMember.GroupId))
            .OnDelete(DeleteBehavior.Cascade);

    private static void Meeting<T>(EntityTypeBuilder<T> builder)
        where T : class =>
        builder
            .HasOne<GroupMeeting>()
            .WithMany()
            .HasForeignKey(nameof(GroupPresence.MeetingId))
            .OnDelete(DeleteBehavior.Cascade);

    private static void Person<T>(
        EntityTypeBuilder<T> builder,
        string column,
        DeleteBehavior behaviour
    )
        where T : class =>
        builder.HasOne<Person>().WithMany().HasForeignKey(column).OnDelete(behaviour);
}
