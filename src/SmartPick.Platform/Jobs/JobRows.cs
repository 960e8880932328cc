using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartPick.Platform.Jobs;

internal sealed class JobRows : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("Jobs");
        builder.Property(job => job.Kind).HasMaxLength(60);
        builder.Property(job => job.Key).HasMaxLength(Job.LongestKey);
        builder.Property(job => job.Payload).HasMaxLength(Job.LongestPayload);
        builder.Property(job => job.LeasedBy).HasMaxLength(100);
        builder.Property(job => job.Problem).HasMaxLength(Job.LongestProblem);
        builder.HasIndex(job => job.Key).IsUnique();
        builder.HasIndex(job => new { job.DoneAt, job.DueAt });
    }
}
