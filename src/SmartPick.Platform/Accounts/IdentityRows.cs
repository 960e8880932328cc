using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartPick.Platform.Accounts;

/// <summary>
/// Identity's own tables as its third schema has them. Identity maps them by an option of the running application, and would leave some out where there is none, as on the command line; said here
/// they are the same everywhere.
/// </summary>
internal sealed class IdentityRows
    : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>,
        IEntityTypeConfiguration<IdentityUserToken<Guid>>,
        IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    private const int LongestKey = 128;

    /// <summary>WebAuthn, 4: a credential's id has at most 1023 bytes.</summary>
    private const int LongestCredential = 1024;

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("AspNetUserPasskeys");
        builder.HasKey(passkey => passkey.CredentialId);
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(LongestCredential);
        builder.OwnsOne(passkey => passkey.Data).ToJson();
        builder.HasOne<Account>().WithMany().HasForeignKey(passkey => passkey.UserId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.Property(token => token.LoginProvider).HasMaxLength(LongestKey);
        builder.Property(token => token.Name).HasMaxLength(LongestKey);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.Property(login => login.LoginProvider).HasMaxLength(LongestKey);
        builder.Property(login => login.ProviderKey).HasMaxLength(LongestKey);
    }
}
