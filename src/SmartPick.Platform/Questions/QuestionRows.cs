using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartPick.Platform.Leaving;
using SmartPick.Platform.People;

namespace SmartPick.Platform.Questions;

internal sealed class QuestionRows
    : IEntityTypeConfiguration<StoredQuestion>,
        IEntityTypeConfiguration<QuestionRoute>
{
    private const int LongestWord = 60;

    public void Configure(EntityTypeBuilder<StoredQuestion> builder)
    {
        builder.ToTable("Questions");
        builder.Property(row => row.AskerStage).HasMaxLength(StageEntry.LongestStage);
        builder.Property(row => row.Topic).HasMaxLength(LongestWord);
        builder.Property(row => row.Text).HasMaxLength(StoredQuestion.LongestText);
        builder.Property(row => row.Answer).HasMaxLength(StoredQuestion.LongestText);
        builder.HasIndex(row => new { row.AskerId, row.State });
        builder.HasIndex(row => new { row.State, row.ClosedAt });
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.AskerId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.AnsweredById)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<QuestionRoute> builder)
    {
        builder.ToTable("QuestionRoutes");
        builder.HasKey(row => new { row.QuestionId, row.PersonId });
        builder.HasIndex(row => row.PersonId);
        builder
            .HasOne<StoredQuestion>()
            .WithMany()
            .HasForeignKey(row => row.QuestionId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => row.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class QuestionOwnRows : IOwnRows
{
    public IEnumerable<OwnTable> Tables =>
        [
            OwnTable.Deleted<StoredQuestion>(
                "questionsIAsked",
                (db, mine) => db.Set<StoredQuestion>().Where(row => row.AskerId == mine.PersonId),
                nameof(StoredQuestion.AnsweredById)
            ),
            // Who answers never learns who asked.
            OwnTable.Kept<StoredQuestion>(
                "questionsIAnswered",
                (db, mine) =>
                    db.Set<StoredQuestion>().Where(row => row.AnsweredById == mine.PersonId),
                nameof(StoredQuestion.AskerId)
            ),
            OwnTable.Deleted<QuestionRoute>(
                "questionsToMe",
                (db, mine) => db.Set<QuestionRoute>().Where(row => row.PersonId == mine.PersonId)
            ),
        ];
}
