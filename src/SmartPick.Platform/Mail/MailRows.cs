using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartPick.Platform.Mail;

internal sealed class MailRows : IEntityTypeConfiguration<MailMessage>
{
    public void Configure(EntityTypeBuilder<MailMessage> builder)
    {
        builder.ToTable("Mail");
        builder.Property(message => message.Key).HasMaxLength(MailMessage.LongestKey);
        builder.Property(message => message.To).HasMaxLength(MailMessage.LongestAddress);
        builder.Property(message => message.Subject).HasMaxLength(MailMessage.LongestSubject);
        builder.Property(message => message.Body).HasMaxLength(MailMessage.LongestBody);
        builder.HasIndex(message => message.Key).IsUnique();
        builder.HasIndex(message => new { message.SentAt, message.QueuedAt });
    }
}
