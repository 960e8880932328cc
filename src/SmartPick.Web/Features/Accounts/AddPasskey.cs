using Microsoft.AspNetCore.Identity;
using SmartPick.Platform;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Storage;

namespace SmartPick.Web.Features.Accounts;

/// <summary>Adds a passkey to an account, and takes one away.</summary>
internal sealed class AddPasskey(
    AccountSignIn signIn,
    UserManager<Account> accounts,
    ProvePassword prove,
    AccountMail mail,
    PlatformDb db,
    TimeProvider time
)
{
    private const int LongestName = 60;
    private const int Most = 20;

    /// <summary>Adds it.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="current">The password, as typed.</param>
    /// <param name="credential">What the browser answered, as JSON.</param>
    /// <param name="name">How its owner calls it.</param>
    public async Task<Outcome<Account>> DoAsync(
        Who who,
        string current,
        string credential,
        string name
    )
    {
        var proof = await prove.DoAsync(who, current).ConfigureAwait(false);
        if (!proof.IsDone)
        {
            return proof;
        }

        var held = await accounts.GetPasskeysAsync(proof.Value).ConfigureAwait(false);
        if (
            held.Count >= Most
            || await ShownAsync(credential).ConfigureAwait(false) is not { } shown
        )
        {
            return Errors.Passkey;
        }

        shown.Passkey!.Name = name.Length > LongestName ? name[..LongestName] : name;
        db.Add(AuditEntry.Of(time, who.PersonId, AuditKind.PasskeyAdded));
        mail.Told(proof.Value.Email!, "a passkey was added");
        await accounts.AddOrUpdatePasskeyAsync(proof.Value, shown.Passkey).ConfigureAwait(false);
        return proof.Value;
    }

    /// <summary>Takes one away.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="current">The password, as typed.</param>
    /// <param name="id">The passkey's id in Base64Url.</param>
    public async Task<Outcome<Account>> RemoveAsync(Who who, string current, string id)
    {
        var proof = await prove.DoAsync(who, current).ConfigureAwait(false);
        if (!proof.IsDone)
        {
            return proof;
        }

        var found = (
            await accounts.GetPasskeysAsync(proof.Value).ConfigureAwait(false)
        ).FirstOrDefault(passkey => string.Equals(IdOf(passkey), id, StringComparison.Ordinal));
        if (found is null)
        {
            return Errors.NoPasskey;
        }

        db.Add(AuditEntry.Of(time, who.PersonId, AuditKind.PasskeyRemoved));
        mail.Told(proof.Value.Email!, "a passkey was removed");
        await accounts.RemovePasskeyAsync(proof.Value, found.CredentialId).ConfigureAwait(false);
        return proof.Value;
    }

    /// <summary>A passkey's id as a page carries it.</summary>
    public static string IdOf(UserPasskeyInfo passkey) =>
        System.Buffers.Text.Base64Url.EncodeToString(passkey.CredentialId);

    private async Task<PasskeyAttestationResult?> ShownAsync(string credential)
    {
        if (credential.Length == 0)
        {
            return null;
        }

        try
        {
            var shown = await signIn
                .PerformPasskeyAttestationAsync(credential)
                .ConfigureAwait(false);
            return shown.Succeeded ? shown : null;
        }
        catch (InvalidOperationException)
        {
            // Nothing was asked of this browser, or too long ago.
            return null;
        }
    }
}
