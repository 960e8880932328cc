using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Profiles;

/// <summary>The names that a catalog knows, and the nearest to one it does not know.</summary>
internal sealed class Vocabulary
{
    private readonly ProgramCatalog _catalog;
    private readonly Dictionary<CatalogWord, SortedSet<string>> _words;

    /// <summary>Takes the names from a catalog.</summary>
    public Vocabulary(ProgramCatalog catalog)
    {
        _catalog = catalog;
        _words = new()
        {
            [CatalogWord.Specialty] = Sorted(catalog.Specialties.Select(row => row.Name)),
            [CatalogWord.State] = Sorted(catalog.Programs.Select(row => row.State)),
            [CatalogWord.Division] = Sorted(catalog.Programs.Select(row => row.Division)),
            [CatalogWord.Region] = Sorted(catalog.Programs.Select(row => row.Region)),
        };
    }

    /// <summary>True when the catalog knows the name.</summary>
    public bool Knows(CatalogWord word, string text) =>
        word is CatalogWord.Program
            ? AcgmeCode.TryParse(text, out var code) && _catalog.Find(code) is not null
            : _words[word].Contains(text);

    /// <summary>What was expected in the place of a name the catalog does not know.</summary>
    public string Expected(CatalogWord word, string text) =>
        word switch
        {
            CatalogWord.Program => ExpectedProgram(text),
            CatalogWord.Specialty => Near(
                word,
                text,
                "a specialty's name as specialties.csv writes it"
            ),
            CatalogWord.State => Near(
                word,
                text,
                "a state or territory with a program, two capital letters, such as \"NC\""
            ),
            CatalogWord.Division => Nearest.OneOf(text, _words[word]),
            _ => Nearest.OneOf(text, _words[word]),
        };

    private static SortedSet<string> Sorted(IEnumerable<string?> names) =>
        new(names.OfType<string>(), StringComparer.Ordinal);

    private string Near(CatalogWord word, string text, string otherwise) =>
        Nearest.To(text, _words[word]) is { } near
            ? $"{otherwise}; nearest: {Quote.Text(near)}"
            : otherwise;

    private string ExpectedProgram(string text)
    {
        const string how =
            "the ten-digit ACGME code of a program in programs.csv, as text in quotes (smartpick programs finds it)";
        var near = Slips(text)
            .Select(slip => AcgmeCode.TryParse(slip, out var code) ? _catalog.Find(code) : null)
            .FirstOrDefault(program => program is not null);
        return near is null
            ? how
            : $"{how}; nearest: {Quote.Text(near.Code.Digits)} ({near.Name}, {near.Specialty})";
    }

    /// <summary>The texts of ten letters that are one slip of the finger away: replaced, swapped, forgotten, doubled.</summary>
    private static IEnumerable<string> Slips(string text)
    {
        const string digits = "0123456789";
        return text.Length switch
        {
            9 => from at in Enumerable.Range(0, 10)
            from digit in digits
            select text.Insert(at, digit.ToString()),
            10 => (
                from at in Enumerable.Range(0, 10)
                from digit in digits
                select $"{text[..at]}{digit}{text[(at + 1)..]}"
            ).Concat(
                from at in Enumerable.Range(0, 9)
                select $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}"
            ),
            11 => from at in Enumerable.Range(0, 11) select text.Remove(at, 1),
            _ => [],
        };
    }
}
