using System.Globalization;

namespace SmartPick.Reference.Exporting;

/// <summary>Words that a spreadsheet must not run: a note or a name that begins like a formula stays a note or a name.</summary>
public static class SpreadsheetText
{
    private const char Apostrophe = '\'';

    /// <summary>True when a spreadsheet would take the words for a formula or a command.</summary>
    /// <remarks>
    /// What is not seen is passed over: blanks, marks of the direction of writing, a byte order mark. Spreadsheets drop some of
    /// them, and which ones differs.
    /// </remarks>
    public static bool IsFormula(string text)
    {
        if (text.Length > 0 && text[0] is '\t' or '\r' or '\n')
        {
            return true;
        }

        var first = text.SkipWhile(IsUnseen).FirstOrDefault();
        return first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';
    }

    /// <summary>The words as a CSV file may hold them: with an apostrophe in front where they would be run.</summary>
    public static string Neutral(string text) => IsFormula(text) ? Apostrophe + text : text;

    /// <summary>The words as they were before <see cref="Neutral"/>.</summary>
    public static string Plain(string text) =>
        text.Length > 1 && text[0] is Apostrophe && IsFormula(text[1..]) ? text[1..] : text;

    private static bool IsUnseen(char character) =>
        char.IsWhiteSpace(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control;
}
