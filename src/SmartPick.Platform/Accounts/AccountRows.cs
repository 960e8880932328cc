using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartPick.Platform.People;

namespace SmartPick.Platform.Accounts;

internal sealed class AccountRows : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(account => account.PhoneNumber).HasMaxLength(256);
        builder.HasIndex(account => account.PersonId).IsUnique();
        builder.HasIndex(account => account.NormalizedEmail).IsUnique();
        builder
            .HasOne<Person>()
            .WithOne()
            .HasForeignKey<Account>(account => account.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
