using System.Globalization;
using SmartPick.Reference.Catalog;

namespace SmartPick.Cli.Output;

/// <summary>Numbers the sources in the order in which a page cites them.</summary>
internal sealed class SourceIndex(IReadOnlyDictionary<string, Source> sources)
{
    private readonly List<string> _cited = [];

    /// <summary>The mark to set behind a figure, for example "[3]"; empty for no source.</summary>
    public string Mark(string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return string.Empty;
        }

        var at = _cited.IndexOf(id);
        if (at < 0)
        {
            _cited.Add(id);
            at = _cited.Count - 1;
        }

        return string.Create(CultureInfo.InvariantCulture, $"[{at + 1}]");
    }

    /// <summary>A text of the engine with each "(source: ID)" in it turned into a mark.</summary>
    public string Cite(string text)
    {
        const string open = "(source: ";
        var start = text.IndexOf(open, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf(')', start);
        return end < 0
            ? text
            : text[..start] + Mark(text[(start + open.Length)..end]) + Cite(text[(end + 1)..]);
    }

    /// <summary>The list of everything cited, to close a page with.</summary>
    public void Write(Page page)
    {
        if (_cited.Count == 0)
        {
            return;
        }

        page.Heading("Sources");
        foreach (var id in _cited)
        {
            page.Item(Mark(id), Describe(id));
        }
    }

    private string Describe(string id)
    {
        if (!sources.TryGetValue(id, out var source))
        {
            return id;
        }

        var place = source.Url is null ? string.Empty : $" {source.Url}";
        return $"{source.Publisher}: {source.Title} ({source.Year}). {source.ReachedThrough}{place}".TrimEnd();
    }
}
