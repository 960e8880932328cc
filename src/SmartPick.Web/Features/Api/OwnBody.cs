using System.Text.Json;
using System.Text.Json.Serialization;
using SmartPick.Platform;

namespace SmartPick.Web.Features.Api;

/// <summary>What the body of an address for people with an account holds, for the description.</summary>
/// <param name="Type">The record.</param>
internal sealed record OwnBody(Type Type)
{
    private const int Deepest = 16;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        MaxDepth = Deepest,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads a body: the fields of the record by their names, each once, no others; text without what no form can send.</summary>
    /// <param name="bytes">The body.</param>
    /// <typeparam name="T">The record.</typeparam>
    /// <returns>The record, or what is wrong, by the place in the body.</returns>
    public static Outcome<T> Read<T>(byte[] bytes)
        where T : class
    {
        try
        {
            if (Unfit(bytes) is { } place)
            {
                return Wrong(
                    $"the body: found text with a null byte or half a character, or null within a list, at byte {place}; expected text"
                );
            }

            return JsonSerializer.Deserialize<T>(bytes, Strict) is { } read
                ? read
                : Wrong("the body: found null; expected an object");
        }
        catch (JsonException problem)
        {
            return Wrong(
                $"the body{(problem.Path is { Length: > 0 and <= 100 } path ? ", " + path : string.Empty)}: not as the description of this address says; expected JSON in UTF-8 with the fields that it names, each once"
            );
        }
    }

    private static Failure Wrong(string message) => new(FailureKind.Invalid, "api.body", message);

    /// <summary>The place of text that the stores cannot hold, or of a null in a list; null when there is none.</summary>
    private static long? Unfit(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = Deepest });
        var lists = new Stack<bool>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray:
                    lists.Push(true);
                    break;
                case JsonTokenType.StartObject:
                    lists.Push(false);
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    lists.Pop();
                    break;
                case JsonTokenType.Null when lists.TryPeek(out var isList) && isList:
                case JsonTokenType.String or JsonTokenType.PropertyName when !IsText(ref reader):
                    return reader.TokenStartIndex;
                default:
                    break;
            }
        }

        return null;
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            return !reader.GetString()!.Contains('\0', StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are not UTF-8.
            return false;
        }
    }
}
