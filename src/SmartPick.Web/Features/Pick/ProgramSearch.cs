using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Web.Features.Pick;

/// <summary>Finds programs of a specialty by words of their name, city or state.</summary>
internal static class ProgramSearch
{
    /// <summary>The most that are offered at once.</summary>
    public const int Most = 8;

    /// <summary>Programs in which every word typed begins a word; those whose name begins with the text come first.</summary>
    public static IReadOnlyList<ResidencyProgram> Find(
        ProgramCatalog catalog,
        IEnumerable<string> specialties,
        string text
    )
    {
        var words = Words(text);
        return words.Length == 0
            ? []
            :
            [
                .. specialties
                    .Where(name => name.Length > 0)
                    .SelectMany(catalog.InSpecialty)
                    .Where(program => Fits(program, words))
                    .OrderBy(program => Rank(program, text))
                    .ThenBy(program => program.Name, StringComparer.OrdinalIgnoreCase)
                    .ThenBy(program => program.Code)
                    .Take(Most),
            ];
    }

    /// <summary>The one program that was chosen by its code, or none.</summary>
    public static IReadOnlyList<ResidencyProgram> Chosen(ProgramCatalog catalog, string text) =>
        AcgmeCode.TryParse(text, out var code) && catalog.Find(code) is { } program
            ? [program]
            : [];

    private static bool Fits(ResidencyProgram program, string[] words)
    {
        var known = Words($"{program.Name} {program.City} {program.State} {program.Code}");
        return words.All(word =>
            known.Any(other => other.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        );
    }

    private static int Rank(ResidencyProgram program, string text) =>
        program.Name.StartsWith(text.Trim(), StringComparison.OrdinalIgnoreCase) ? 0
        : program.Name.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase) ? 1
        : 2;

    private static string[] Words(string text) =>
        text.Split(
            [' ', ',', '-', '/', '(', ')', '.', '\'', '&'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    /// <summary>Programs of both specialties of an applicant; none while there is no profile or nothing is typed.</summary>
    public static ResidencyProgram[] Find(
        ProgramCatalog catalog,
        Applicant? applicant,
        string text
    ) =>
        applicant is null || text.Length == 0
            ? []
            :
            [
                .. Find(
                    catalog,
                    [applicant.Specialty, applicant.Parallel?.Specialty ?? string.Empty],
                    text
                ),
            ];
}
