using System.Runtime.CompilerServices;

namespace SmartPick.Platform.Storage;

/// <summary>Guards texts that code writes, such as keys, against lengths that only one of the databases would refuse.</summary>
internal static class TextLength
{
    /// <exception cref="ArgumentException">The text is longer than its column.</exception>
    public static void Check(
        string text,
        int longest,
        [CallerArgumentExpression(nameof(text))] string? name = null
    )
    {
        if (text.Length > longest)
        {
            throw new ArgumentException($"It has {text.Length} characters of {longest}.", name);
        }
    }
}
