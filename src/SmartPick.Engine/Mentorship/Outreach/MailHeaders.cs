using System.Globalization;
using System.Text;

namespace SmartPick.Engine.Mentorship.Outreach;

/// <summary>Whether a subject or an address can stand in the head of a mail. Nothing is mended that could carry a second header: it is refused.</summary>
public static class MailHeaders
{
    // RFC 5321: the longest path, less its brackets; RFC 5322: the longest line.
    private const int LongestAddress = 254;
    private const int LongestSubject = 900;

    private const string NotInAddress = "<>()[],;:\\\"";

    /// <summary>A subject, or why it cannot be one.</summary>
    /// <param name="subject">The subject.</param>
    public static Verdict<string> Subject(string subject) =>
        string.IsNullOrWhiteSpace(subject) ? Verdict.No<string>("subject", "A subject is needed.")
        : HasControl(subject)
            ? Verdict.No<string>(
                "subject",
                "A subject is one line, without line breaks or control characters."
            )
        : subject.Length > LongestSubject
            ? Verdict.No<string>("subject", "This subject is too long.")
        : Verdict.Of(subject.Trim());

    /// <summary>One address, or why it cannot be one.</summary>
    /// <param name="address">The address, without a name and without brackets.</param>
    public static Verdict<string> Address(string address) =>
        HasControl(address)
            ? Verdict.No<string>(
                "address",
                "An address is one line, without line breaks or control characters."
            )
        : IsAddress(address) ? Verdict.Of(address)
        : Verdict.No<string>("address", "This is not one e-mail address: name@example.org.");

    /// <summary>A text as one line: runs of blanks, line breaks and control characters become one blank. For what the product itself writes.</summary>
    /// <param name="text">The text.</param>
    internal static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !IsControl(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    private static bool IsAddress(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (
            address.Length > LongestAddress
            || at < 1
            || at != address.LastIndexOf('@')
            || address.Any(c =>
                char.IsWhiteSpace(c) || NotInAddress.Contains(c, StringComparison.Ordinal)
            )
        )
        {
            return false;
        }

        var labels = address[(at + 1)..].Split('.');
        return labels.Length > 1
            && Array.TrueForAll(
                labels,
                label =>
                    label.Length > 0
                    && label[0] != '-'
                    && label[^1] != '-'
                    && label.All(c => char.IsLetterOrDigit(c) || c == '-')
            )
            && !address[..at].StartsWith('.')
            && !address[..at].EndsWith('.');
    }

    private static bool HasControl(string text) => text.Any(IsControl);

    // Format characters turn the reading direction or hide; line and paragraph separators break lines.
    private static bool IsControl(char c) =>
        char.GetUnicodeCategory(c)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
