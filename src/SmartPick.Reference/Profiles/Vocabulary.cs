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
        if (text.Length is < 9 or > 11)
        {
            return how;
        }

        var near = _catalog.Programs.FirstOrDefault(program =>
            Nearest.Distance(text, program.Code.Digits, 1) <= 1
        );
        return near is null
            ? how
            : $"{how}; nearest: {Quote.Text(near.Code.Digits)} ({near.Name}, {near.Specialty})";
    }
}
