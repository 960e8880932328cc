using System.Text.Json;

namespace SmartPick.Reference.Profiles;

/// <summary>A JSON value that knows where it stands in its file.</summary>
internal sealed class LocatedValue
{
    /// <summary>What kind of value it is.</summary>
    public required JsonValueKind Kind { get; init; }

    /// <summary>Its JSON path, for example <c>$.preferences.must[2]</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The line on which it starts, counted from 1.</summary>
    public required long Line { get; init; }

    /// <summary>The byte at which it starts; orders problems as the file does.</summary>
    public required long Offset { get; init; }

    /// <summary>The text of a string, the digits of a number as written; else empty.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The members of an object in file order; of a name given twice only the first.</summary>
    public Dictionary<string, LocatedValue> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>The items of a list.</summary>
    public List<LocatedValue> Items { get; } = [];

    /// <summary>The value as a message quotes it.</summary>
    public string Describe() =>
        Kind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => Quote.Text(Text),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Null => "null",
            _ => Quote.Shorten(Text),
        };
}
