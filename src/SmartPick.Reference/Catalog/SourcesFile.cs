using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Catalog;

/// <summary>Reads <c>sources.csv</c>.</summary>
internal static class SourcesFile
{
    public const string Name = "sources.csv";

    private static readonly string[] Columns =
    [
        "source_id",
        "publisher",
        "title",
        "year",
        "reached_through",
        "url",
    ];

    private static readonly string[] WebSchemes = [Uri.UriSchemeHttps, Uri.UriSchemeHttp];

    public static Dictionary<string, Source> Read(string folder, ProblemLog log)
    {
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        CsvTable.Read(
            Path.Combine(folder, Name),
            Columns,
            log,
            row =>
            {
                var source = new Source(
                    row.Text("source_id"),
                    row.Text("publisher"),
                    row.Text("title"),
                    row.Text("year"),
                    row.Text("reached_through"),
                    Url(row)
                );
                if (!sources.TryAdd(source.Id, source))
                {
                    row.Reject("source_id", source.Id, "an id that no other row has");
                }

                return source;
            }
        );
        return sources;
    }

    private static Uri? Url(CsvRow row)
    {
        if (row.TextOrNull("url") is not { } text)
        {
            return null;
        }

        if (
            Uri.TryCreate(text, UriKind.Absolute, out var url)
            && WebSchemes.Contains(url.Scheme, StringComparer.Ordinal)
        )
        {
            return url;
        }

        row.Reject("url", text, "an address that starts with https:// or http://, or nothing");
        return null;
    }
}
