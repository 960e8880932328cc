using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Importing;

/// <summary>The cells by which a row of program results names a track and where it is.</summary>
internal static class NrmpCell
{
    private const int LetterAt = 7;

    /// <summary>The code of a row; one that cannot be read is a problem of the row, and then false.</summary>
    public static bool TryCode(CsvRow row, string column, out NrmpCode code)
    {
        var text = row.TextOrNull(column);
        if (NrmpCode.TryParse(text, out code))
        {
            return true;
        }

        const string Expected =
            "a program's code, such as seven digits, C and 0: institution, specialty, kind, track";
        row.Reject(column, text ?? "nothing", Expected + LostZeros(text));
        return false;
    }

    /// <summary>What the row calls the program, as it writes it; whatever is left empty is not said.</summary>
    public static NamedPlace Place(CsvRow row, string state) =>
        new(
            state,
            row.TextOrNull("institution") ?? string.Empty,
            row.TextOrNull("city") ?? string.Empty,
            row.TextOrNull("program") ?? string.Empty
        );

    // A spreadsheet takes 0123140C0 for text, but what has passed through a number before may have lost its zeros.
    private static string LostZeros(string? text)
    {
        var digits = text?.TakeWhile(char.IsAsciiDigit).Count() ?? 0;
        var padded = new string('0', Math.Max(0, LetterAt - digits)) + text;
        return digits is > 0 and < LetterAt && NrmpCode.TryParse(padded, out _)
            ? $"; probably {padded}, of which a spreadsheet has dropped leading zeros"
            : string.Empty;
    }
}
