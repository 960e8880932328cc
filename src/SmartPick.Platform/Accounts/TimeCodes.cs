using Microsoft.AspNetCore.Identity;

namespace SmartPick.Platform.Accounts;

/// <summary>The second step for Identity: codes by the product's clock, each good once (the framework's own would take one again while it is shown).</summary>
/// <param name="time">The clock.</param>
public sealed class TimeCodes(TimeProvider time) : IUserTwoFactorTokenProvider<Account>
{
    /// <inheritdoc/>
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) =>
        Task.FromResult(user.TwoFactorEnabled);

    /// <summary>Nothing is sent: the app makes the codes.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) =>
        Task.FromResult(string.Empty);

    /// <inheritdoc/>
    public async Task<bool> ValidateAsync(
        string purpose,
        string token,
        UserManager<Account> manager,
        Account user
    )
    {
        var key = await manager.GetAuthenticatorKeyAsync(user).ConfigureAwait(false);
        if (
            key is null
            || TimeCode.Match(Base32.Read(key), token, time.GetUtcNow(), user.LastCodeStep)
                is not { } step
        )
        {
            return false;
        }

        user.LastCodeStep = step;
        return (await manager.UpdateAsync(user).ConfigureAwait(false)).Succeeded;
    }
}
