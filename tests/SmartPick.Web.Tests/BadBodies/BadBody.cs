using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SmartPick.Web.Tests.BadBodies;

/// <summary>Draws bodies that are wrong in one of many ways, or well formed with values at the edges; the same seed draws the same ones.</summary>
internal sealed class BadBody(int seed, IReadOnlyList<Guid> ids)
{
    private static readonly string[] Texts =
    [
        string.Empty,
        " ",
        "x",
        "Accept",
        "Decline",
        "Withdraw",
        "End",
        "Taper",
        "Conversation",
        "Faculty",
        "Held",
        "Late",
        "Mentor",
        "Mentee",
        "Reading",
        "Follow",
        "Matched",
        "Event",
        "Evaluates",
        "Lexicographic",
        "None",
        "Dermatology",
        "letters",
        "letter",
        "career",
        "video",
        "monthly",
        "mon-evening",
        "directness:1",
        "directness:",
        "directness",
        "directness:99999999999",
        "M3",
        "faculty",
        "PGY-2",
        "America/Chicago",
        "Etc/UTC",
        "Nowhere/Nothing",
        "0803611066",
        "00000000-0000-0000-0000-000000000000",
        "-1",
        "99999999999999999999",
        "NaN",
        "Infinity",
        "1e999",
        "9999-12-31",
        "0001-01-01",
        "2026-02-30",
        "<script>alert(1)</script>",
        "a@b.c\r\nBcc: everybody@example.org",
        "'; DROP TABLE People; --",
        "%00%ff",
        "../../etc/passwd",
        "\u202Egnirts",
        "\uD83D\uDE00",
        "\u0130\u0131\uFB03",
        "{\"a\":1}",
        "a;b,c|d:e",
    ];

    private static readonly string[] Days =
    [
        "0001-01-01",
        "9999-12-31",
        "2026-11-23",
        "2027-06-30",
    ];

    private static readonly int[] Numbers = [int.MinValue, -1, 0, 1, 2, 30, 1000, int.MaxValue];

    private static readonly string[] Wholes =
    [
        string.Empty,
        "null",
        "[]",
        "{}",
        "1",
        "\"text\"",
        "{\"a\":",
        "{'a':1}",
        "{\"a\":1,}",
        "{\"a\":1}{\"b\":2}",
        "{\"version\":1e999}",
        "{\"version\":NaN}",
        "{\"version\":123456789012345678901234567890}",
        "{\"text\":\"\\ud800\"}",
        "{\"text\":\"\\u0000\"}",
        "{\"\\udc00\":1}",
        "{\"text\":\"a\",\"text\":\"b\"}",
        "{\"profile\":null,\"workspace\":[[[[]]]]}",
        "{\"tasks\":[null]}",
        "{\"answers\":{\"needs\":[null]}}",
        "// nothing",
    ];

    private static readonly string?[] Types =
    [
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "multipart/form-data; boundary=x",
        "application/json; charset=utf-16",
        "application/json; charset=\"",
        null,
    ];

#pragma warning disable CA5394 // What is drawn is no secret, and is to be drawn again.
    private readonly Random _random = new(seed);

    /// <summary>A key of somebody's.</summary>
    public Guid Id() => ids[_random.Next(ids.Count)];

    /// <summary>One of some.</summary>
    public T Of<T>(IReadOnlyList<T> some) => some[_random.Next(some.Count)];

    /// <summary>True once in so many.</summary>
    public bool Once(int many) => _random.Next(many) == 0;

    /// <summary>Something to type.</summary>
    public string Text() =>
        _random.Next(40) switch
        {
            0 => new string('a', 5000),
            1 or 2 or 3 => Id().ToString(),
            4 => _random.Next().ToString(CultureInfo.InvariantCulture),
            _ => Of(Texts),
        };

    /// <summary>A body for an address of the API.</summary>
    /// <param name="fields">The record that the address takes; null where it has its own reader.</param>
    public HttpContent Json(Type? fields)
    {
        var text = _random.Next(10) switch
        {
            0 => Of(Wholes),
            1 => Deep(),
            2 when Once(20) => "{\"text\":\"" + new string('a', 1024 * 1024) + "\"}",
            _ => Spoilt(Sample(fields)),
        };
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > 0 && Once(12))
        {
            bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
        }

        var body = new ByteArrayContent(bytes);
        body.Headers.TryAddWithoutValidation(
            "Content-Type",
            Once(12) ? Of(Types) : "application/json"
        );
        return body;
    }

    private string Deep()
    {
        var depth = _random.Next(1, 3000);
        var (open, close) = Once(2) ? ("[", "]") : ("{\"a\":", "}");
        return string.Concat(Enumerable.Repeat(open, depth))
            + "1"
            + (Once(2) ? string.Concat(Enumerable.Repeat(close, depth)) : string.Empty);
    }

    private string Sample(Type? fields) =>
        fields is null
            ? $"{{\"profile\":{{\"smartpickProfile\":1,\"specialty\":\"{Of(Texts).Replace('"', ' ').Replace('\r', ' ').Replace('\n', ' ')}\"}}}}"
            : ObjectOf(fields).ToJsonString();

    private string Spoilt(string text) =>
        _random.Next(12) switch
        {
            0 => text[.._random.Next(text.Length + 1)],
            1 => text.TrimEnd('}') + ",\"unknown\":1}",
            2 => text.Replace("\":", "\":[", StringComparison.Ordinal),
            3 => text.Replace("\"", "'", StringComparison.Ordinal),
            _ => text,
        };

    private JsonNode? ValueOf(Type type)
    {
        if (Once(25))
        {
            return Once(2) ? null : JsonValue.Create(Text());
        }

        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare switch
        {
            _ when bare == typeof(string) => JsonValue.Create(Text()),
            _ when bare == typeof(Guid) => JsonValue.Create(Id()),
            _ when bare == typeof(int) => JsonValue.Create(Of(Numbers)),
            _ when bare == typeof(double) => JsonValue.Create(Of(Numbers) / 3.0),
            _ when bare == typeof(bool) => JsonValue.Create(Once(2)),
            _ when bare == typeof(DateOnly) => JsonValue.Create(Of(Days)),
            _ when bare == typeof(DateTime) => JsonValue.Create(Of(Days) + "T23:59:59"),
            _ when bare.IsAssignableTo(typeof(IEnumerable)) => ListOf(
                bare.GetElementType() ?? bare.GetGenericArguments()[0]
            ),
            _ => ObjectOf(bare),
        };
    }

    private JsonArray ListOf(Type type)
    {
        var list = new JsonArray();
        for (var i = Once(20) ? 300 : _random.Next(4); i > 0; i--)
        {
            list.Add(ValueOf(type));
        }

        return list;
    }

    private JsonObject ObjectOf(Type type)
    {
        var found = new JsonObject();
        foreach (var field in type.GetProperties())
        {
            if (field.GetIndexParameters().Length == 0 && field.SetMethod is not null && !Once(15))
            {
                found[char.ToLowerInvariant(field.Name[0]) + field.Name[1..]] = ValueOf(
                    field.PropertyType
                );
            }
        }

        return found;
    }
#pragma warning restore CA5394
}
