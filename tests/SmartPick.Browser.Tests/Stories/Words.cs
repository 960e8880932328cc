using System.Text.RegularExpressions;

namespace SmartPick.Browser.Tests.Stories;

/// <summary>Text that holds some words.</summary>
internal static class Words
{
    public static Regex Of(string words) =>
        new(Regex.Escape(words), RegexOptions.None, TimeSpan.FromSeconds(1));
}
