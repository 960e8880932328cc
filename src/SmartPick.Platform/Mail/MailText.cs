using System.Buffers;
using System.Globalization;
using System.Text;
using MimeKit;

namespace SmartPick.Platform.Mail;

/// <summary>What may stand in a message. A line end in an address or a subject would let a writer add headers, so none is taken there.</summary>
internal static class MailText
{
    private static readonly SearchValues<char> NeverInAddress = SearchValues.Create(
        "<>()[],;:\\\""
    );

    /// <summary>Whether this is exactly one address, without a name beside it, that any mail server can take.</summary>
    public static bool IsAddress(string text) =>
        text.Length is > 2 and <= MailMessage.LongestAddress
        && Ascii.IsValid(text.AsSpan(0, Math.Max(0, text.LastIndexOf('@'))))
        && !text.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter))
        && IsWellFormed(text)
        && !text.AsSpan().ContainsAny(NeverInAddress)
        && MailboxAddress.TryParse(text, out var mailbox)
        && string.Equals(mailbox.Address, text, StringComparison.Ordinal)
        && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at == text.LastIndexOf('@')
        && at < text.Length - 1;

    /// <summary>Whether this is one line that may stand in a header.</summary>
    public static bool IsLine(string text) =>
        text.Length <= MailMessage.LongestSubject
        && !string.IsNullOrWhiteSpace(text)
        && !text.Any(letter => char.IsControl(letter) || IsLineEnd(letter))
        && IsWellFormed(text);

    /// <summary>Whether this is plain text.</summary>
    public static bool IsBody(string text) =>
        text.Length <= MailMessage.LongestBody
        && !string.IsNullOrWhiteSpace(text)
        && !text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))
        && IsWellFormed(text);

    private static bool IsLineEnd(char letter) =>
        char.GetUnicodeCategory(letter)
            is UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    /// <summary>No half of a pair, which no encoding can carry.</summary>
    private static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
            {
                continue;
            }

            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return false;
            }

            at++;
        }

        return true;
    }
}
