using System.Text.RegularExpressions;

namespace SmartPick.Platform.Accounts;

/// <summary>Reads a mail address that somebody typed.</summary>
public static partial class MailAddressText
{
    /// <summary>
    /// The address without spaces around it; null when it is none that mail could go to: one @, no spaces, control characters, quotes or brackets, at most
    /// <see cref="Account.LongestAddress"/> characters. A header cannot be smuggled in by what is left.
    /// </summary>
    /// <param name="typed">As it was typed.</param>
    public static string? Read(string? typed)
    {
        var address = typed?.Trim(' ') ?? string.Empty;
        return address.Length <= Account.LongestAddress && Shape().IsMatch(address)
            ? address
            : null;
    }

    [GeneratedRegex(
        @"\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Shape();
}
