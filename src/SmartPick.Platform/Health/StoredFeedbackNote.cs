using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartPick.Engine.Mentorship.Health;
using SmartPick.Platform.Leaving;
using SmartPick.Platform.People;

namespace SmartPick.Platform.Health;

/// <summary>A mentee's private note on the feedback of one meeting.</summary>
internal sealed class StoredFeedbackNote
{
    public Guid MenteeId { get; init; }

    public Guid MeetingId { get; init; }

    public Guid ByPersonId { get; init; }

    public FeedbackLack Lack { get; set; }

    public DateTimeOffset At { get; init; }

    public FeedbackNote ToNote() => new(MeetingId, ByPersonId, Lack);
}

internal sealed class FeedbackNoteRows : IEntityTypeConfiguration<StoredFeedbackNote>
{
    public void Configure(EntityTypeBuilder<StoredFeedbackNote> builder)
    {
        builder.ToTable("FeedbackNotes");
        builder.HasKey(row => new { row.MenteeId, row.MeetingId });
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
}

internal sealed class HealthOwnRows : IOwnRows
{
    public IEnumerable<OwnTable> Tables =>
        [
            OwnTable.Deleted<StoredFeedbackNote>(
                "feedbackNotes",
                (db, mine) =>
                    db.Set<StoredFeedbackNote>().Where(row => row.MenteeId == mine.PersonId)
            ),
        ];
}
