using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartPick.Platform.Mail;

internal sealed class MailRows : IEntityTypeConfiguration<MailMessage>
{
    public void Configure(EntityTypeBuilder<MailMessage> builder)
    {
        builder.ToTable("Mail");
        builder.Property(message => message.Key).HasMaxLength(200);
        builder.Property(message => message.To).HasMaxLength(320);
        builder.Property(message => message.Subject).HasMaxLength(200);
        builder.Property(message => message.Body).HasMaxLength(20_000);
        builder.HasIndex(message => message.Key).IsUnique();
        builder.HasIndex(message => new { message.SentAt, message.QueuedAt });
    }
}
