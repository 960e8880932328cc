using SmartPick.Engine.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Importing;

/// <summary>Which program of the directory a row means: by its ACGME code, or by name, city, state and specialty.</summary>
internal static class ProgramCell
{
    private const int ShownCandidates = 3;
    private const int CodeLength = 10;

    /// <summary>The program of a row; one that cannot be told is a problem of the row.</summary>
    public static AcgmeCode Code(CsvRow row, ProgramCatalog catalog)
    {
        var text = row.TextOrNull("acgme_code");
        if (text is null)
        {
            return ByName(row, catalog);
        }

        if (AcgmeCode.TryParse(text, out var code) && catalog.Find(code) is not null)
        {
            return code;
        }

        row.Reject(
            "acgme_code",
            text,
            "the ten-digit ACGME code of a program of the directory" + LostZeros(text, catalog)
        );
        return default;
    }

    // A spreadsheet that takes a code for a number drops the zeros before it.
    private static string LostZeros(string text, ProgramCatalog catalog)
    {
        var padded = text.PadLeft(CodeLength, '0');
        return
            text.Length < CodeLength
            && AcgmeCode.TryParse(padded, out var code)
            && catalog.Find(code) is { } program
            ? $"; probably {padded}, {program.Name}, of which a spreadsheet has dropped leading zeros: keep that column as text"
            : string.Empty;
    }

    private static AcgmeCode ByName(CsvRow row, ProgramCatalog catalog)
    {
        if (row.TextOrNull("program") is not { } name)
        {
            row.Reject(
                "acgme_code",
                "nothing",
                "an ACGME code, or a program's name as the directory has it"
            );
            return default;
        }

        var hits = catalog
            .Programs.Where(program =>
                Same(program.Name, name)
                && Agrees(program.City, row.TextOrNull("city"))
                && Agrees(program.State, row.TextOrNull("state"))
                && Agrees(program.Specialty, row.TextOrNull("specialty"))
            )
            .ToList();
        if (hits.Count == 1)
        {
            return hits[0].Code;
        }

        row.Reject(
            "program",
            $"\"{name}\"",
            hits.Count == 0
                ? "a program's name as the directory has it, in the city, state and specialty of the row (smartpick programs finds it)"
                : FormattableString.Invariant($"one program; {hits.Count} have this name: ")
                    + string.Join(", ", hits.Take(ShownCandidates).Select(hit => hit.Code.Digits))
                    + (hits.Count > ShownCandidates ? " and more" : string.Empty)
        );
        return default;
    }

    private static bool Agrees(string known, string? said) => said is null || Same(known, said);

    private static bool Same(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
