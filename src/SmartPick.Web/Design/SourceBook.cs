namespace SmartPick.Web.Design;

/// <summary>The sources by id, as pages name and link them.</summary>
/// <param name="Sources">By id.</param>
public sealed record SourceBook(IReadOnlyDictionary<string, NamedSource> Sources)
{
    /// <summary>No sources: ids are shown as they are.</summary>
    public static SourceBook Empty { get; } =
        new(new Dictionary<string, NamedSource>(StringComparer.Ordinal));

    /// <summary>The source with an id, or null.</summary>
    public NamedSource? Find(string id) => Sources.GetValueOrDefault(id);
}

/// <summary>A source as a page shows it.</summary>
/// <param name="Name">Publisher and year: short enough for a line.</param>
/// <param name="Title">The full title, and how the figure was reached.</param>
/// <param name="Url">Its http or https address, or null.</param>
public sealed record NamedSource(string Name, string Title, string? Url);
