using System.Text;
using System.Text.Json;

namespace SmartPick.Reference.Profiles;

/// <summary>
/// Reads strict JSON (RFC 8259: no comments, no trailing commas, no name twice) into values that know their line and path.
/// </summary>
internal sealed class LocatedJsonParser
{
    /// <summary>Deeper nesting than this is refused; a profile needs five levels, a scenario four.</summary>
    public const int DeepestNesting = 16;

    private readonly string _file;
    private readonly DocumentKind _kind;
    private readonly List<long> _lineStarts = [0];
    private readonly List<(long Offset, Problem Problem)> _problems = [];
    private string _path = JsonPath.Root;

    private LocatedJsonParser(string file, ReadOnlySpan<byte> json, DocumentKind kind)
    {
        _file = file;
        _kind = kind;
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] == (byte)'\n')
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    /// <summary>The document's root (null when it is not JSON), and what is wrong with it as JSON.</summary>
    /// <param name="file">The file's name for messages.</param>
    /// <param name="json">Valid UTF-8 without a byte order mark.</param>
    /// <param name="kind">What the file should be, for messages.</param>
    public static (
        LocatedValue? Root,
        IReadOnlyList<(long Offset, Problem Problem)> Problems
    ) Parse(string file, ReadOnlySpan<byte> json, DocumentKind kind)
    {
        var parser = new LocatedJsonParser(file, json, kind);
        var reader = new Utf8JsonReader(
            json,
            new JsonReaderOptions { MaxDepth = DeepestNesting, AllowTrailingCommas = false }
        );
        try
        {
            reader.Read();
            var root = parser.ReadValue(ref reader, JsonPath.Root);
            reader.Read();
            return (root, parser._problems);
        }
        catch (JsonException exception)
        {
            parser.AddSyntaxProblem(json, exception);
            return (null, parser._problems);
        }
    }

    private LocatedValue ReadValue(ref Utf8JsonReader reader, string path)
    {
        _path = path;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, path),
            JsonTokenType.StartArray => ReadList(ref reader, path),
            JsonTokenType.String => Located(
                ref reader,
                JsonValueKind.String,
                path,
                ReadText(ref reader, path)
            ),
            JsonTokenType.Number => Located(
                ref reader,
                JsonValueKind.Number,
                path,
                Encoding.UTF8.GetString(reader.ValueSpan)
            ),
            JsonTokenType.True => Located(ref reader, JsonValueKind.True, path, string.Empty),
            JsonTokenType.False => Located(ref reader, JsonValueKind.False, path, string.Empty),
            _ => Located(ref reader, JsonValueKind.Null, path, string.Empty),
        };
    }

    private LocatedValue ReadObject(ref Utf8JsonReader reader, string path)
    {
        var value = Located(ref reader, JsonValueKind.Object, path, string.Empty);
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = ReadText(ref reader, path);
            var offset = reader.TokenStartIndex;
            var memberPath = JsonPath.Member(path, name);
            reader.Read();
            var member = ReadValue(ref reader, memberPath);
            if (!value.Members.TryAdd(name, member))
            {
                Add(
                    offset,
                    memberPath,
                    $"the field {Quote.Text(name)} a second time",
                    FormattableString.Invariant(
                        $"each field once (it stands on line {value.Members[name].Line} already)"
                    )
                );
            }

            _path = path;
        }

        return value;
    }

    private LocatedValue ReadList(ref Utf8JsonReader reader, string path)
    {
        var value = Located(ref reader, JsonValueKind.Array, path, string.Empty);
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            value.Items.Add(ReadValue(ref reader, JsonPath.Item(path, value.Items.Count)));
            _path = path;
        }

        return value;
    }

    private string ReadText(ref Utf8JsonReader reader, string path)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            Add(
                reader.TokenStartIndex,
                path,
                "a text with half a character (an unpaired \\uD800 to \\uDFFF)",
                "whole Unicode characters"
            );
            return string.Empty;
        }
    }

    private LocatedValue Located(
        ref Utf8JsonReader reader,
        JsonValueKind kind,
        string path,
        string text
    ) =>
        new()
        {
            Kind = kind,
            Path = path,
            Line = LineOf(reader.TokenStartIndex),
            Offset = reader.TokenStartIndex,
            Text = text,
        };

    private long LineOf(long offset)
    {
        var found = _lineStarts.BinarySearch(offset);
        return found >= 0 ? found + 1 : ~found;
    }

    private void Add(long offset, string path, string found, string expected) =>
        _problems.Add((offset, new Problem(_file, LineOf(offset), path, found, expected)));

    private void AddSyntaxProblem(ReadOnlySpan<byte> json, JsonException exception)
    {
        var line = (int)(exception.LineNumber ?? 0);
        var offset = Math.Min(
            _lineStarts[Math.Min(line, _lineStarts.Count - 1)]
                + (exception.BytePositionInLine ?? 0),
            json.Length
        );
        var (found, expected) = SyntaxProblem.Describe(json, (int)offset, exception.Message, _kind);
        Add(offset, _path, found, expected);
    }
}
