using Microsoft.AspNetCore.Identity;

namespace SmartPick.Platform.Accounts;

/// <summary>What a password may be: long, and none of those that are tried first. Which characters it has is its owner's affair (NIST SP 800-63B, 5.1.1.2).</summary>
/// <param name="common">Those that are tried first.</param>
public sealed class PasswordRules(CommonPasswords common) : IPasswordValidator<Account>
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 12;

    /// <summary>The most characters: more would let a stranger keep the server busy.</summary>
    public const int Longest = 256;

    /// <summary>Fewer different characters than this are a pattern.</summary>
    private const int FewestDifferent = 5;

    /// <summary>How much of an address in a password makes it a guess, in characters.</summary>
    private const int TellingPart = 4;

    /// <summary>What is wrong with a password; null for nothing.</summary>
    /// <param name="password">The password.</param>
    /// <param name="address">The account's mail address.</param>
    public Failure? ProblemOf(string? password, string? address) =>
        password is null || password.Length < Shortest ? Errors.PasswordShort
        : password.Length > Longest ? Errors.PasswordLong
        : common.Holds(password)
        || password.Distinct().Count() < FewestDifferent
        || IsAddress(password, address)
            ? Errors.PasswordCommon
        : null;

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(
        UserManager<Account> manager,
        Account user,
        string? password
    ) =>
        Task.FromResult(
            ProblemOf(password, user.Email) is { } problem
                ? IdentityResult.Failed(
                    new IdentityError { Code = problem.Code, Description = problem.Message }
                )
                : IdentityResult.Success
        );

    /// <summary>Whether a password is the address, or its first part, with little else.</summary>
    private static bool IsAddress(string password, string? address)
    {
        var part = address?.Split('@')[0] ?? string.Empty;
        return part.Length >= TellingPart
            && password.Contains(part, StringComparison.OrdinalIgnoreCase)
            && password.Length - part.Length < Shortest - TellingPart;
    }
}
