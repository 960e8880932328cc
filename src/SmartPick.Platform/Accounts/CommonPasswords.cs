using System.Collections.Frozen;

namespace SmartPick.Platform.Accounts;

/// <summary>The passwords that are tried first, from the data.</summary>
/// <param name="words">Each of them.</param>
public sealed class CommonPasswords(IEnumerable<string> words)
{
    private readonly FrozenSet<string> _words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a password is one of them, in whatever case.</summary>
    /// <param name="password">The password.</param>
    public bool Holds(string password) => _words.Contains(password);
}
