using System.Globalization;

namespace SmartPick.Reference.Profiles;

/// <summary>Writes JSON paths (RFC 9535): a member by its name where that is an identifier, else in brackets.</summary>
internal static class JsonPath
{
    /// <summary>The whole document.</summary>
    public const string Root = "$";

    /// <summary>The path of a member.</summary>
    public static string Member(string parent, string name) =>
        name.Length > 0
        && !char.IsAsciiDigit(name[0])
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '$')
            ? $"{parent}.{name}"
            : $"{parent}[{Quote.Text(name)}]";

    /// <summary>The path of an item.</summary>
    public static string Item(string parent, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{parent}[{index}]");
}
