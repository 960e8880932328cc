using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Storage;

namespace SmartPick.Web.Features.Accounts;

/// <summary>
/// Accounts as Identity stores them, but for two secrets: the key of the second step is stored under the ring of keys that protects cookies, and of recovery codes only a slow hash is stored.
/// </summary>
internal sealed class AccountStore(
    PlatformDb db,
    IDataProtectionProvider protection,
    IdentityErrorDescriber describer
) : UserOnlyStore<Account, PlatformDb, Guid>(db, describer)
{
    /// <summary>Rounds of PBKDF2 with SHA-512: a code has 50 random bits already, and ten are hashed at once.</summary>
    private const int Rounds = 50_000;

    // What Identity calls the list in the table of tokens.
    private const string Provider = "[AspNetUserStore]";
    private const string Codes = "RecoveryCodes";

    private readonly IDataProtector _protector = protection.CreateProtector("second-step");

    /// <inheritdoc/>
    public override Task SetAuthenticatorKeyAsync(
        Account user,
        string key,
        CancellationToken cancellationToken
    ) => base.SetAuthenticatorKeyAsync(user, _protector.Protect(key), cancellationToken);

    /// <summary>The key; null for none, and for one whose protection this server cannot open, such as that of a backup without its keys.</summary>
    /// <inheritdoc/>
    public override async Task<string?> GetAuthenticatorKeyAsync(
        Account user,
        CancellationToken cancellationToken
    )
    {
        var stored = await base.GetAuthenticatorKeyAsync(user, cancellationToken)
            .ConfigureAwait(false);
        try
        {
            return stored is null ? null : _protector.Unprotect(stored);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override Task ReplaceCodesAsync(
        Account user,
        IEnumerable<string> recoveryCodes,
        CancellationToken cancellationToken
    ) =>
        base.ReplaceCodesAsync(
            user,
            recoveryCodes.Select(code => HashOf(user, code)),
            cancellationToken
        );

    /// <inheritdoc/>
    public override async Task<bool> RedeemCodeAsync(
        Account user,
        string code,
        CancellationToken cancellationToken
    )
    {
        var stored = await GetTokenAsync(user, Provider, Codes, cancellationToken)
            .ConfigureAwait(false);
        var hashes = (stored ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries);
        var typed = HashOf(user, code);
        if (!hashes.Contains(typed, StringComparer.Ordinal))
        {
            return false;
        }

        await base.ReplaceCodesAsync(
                user,
                hashes.Where(hash => !string.Equals(hash, typed, StringComparison.Ordinal)),
                cancellationToken
            )
            .ConfigureAwait(false);
        return true;
    }

    private static string HashOf(Account user, string code) =>
        Convert.ToHexString(
            Rfc2898DeriveBytes.Pbkdf2(
                Encoding.UTF8.GetBytes(code),
                user.Id.ToByteArray(),
                Rounds,
                HashAlgorithmName.SHA512,
                SHA256.HashSizeInBytes
            )
        );
}
