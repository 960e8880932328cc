using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace SmartPick.Platform.Storage;

/// <summary>How values of one type stand in a backup.</summary>
/// <param name="Write">Writes the value of a row that has one.</param>
/// <param name="Read">Reads it back.</param>
internal sealed record StoredCell(
    Action<Utf8JsonWriter, DbDataReader, int> Write,
    Func<JsonElement, object> Read
)
{
    private static readonly Dictionary<Type, StoredCell> Known = new()
    {
        [typeof(string)] = new(
            (json, row, at) => json.WriteStringValue(row.GetString(at)),
            value => value.GetString()!
        ),
        [typeof(Guid)] = new(
            (json, row, at) => json.WriteStringValue(row.GetGuid(at)),
            value => value.GetGuid()
        ),
        [typeof(DateTime)] = new(
            (json, row, at) =>
                json.WriteStringValue(DateTime.SpecifyKind(row.GetDateTime(at), DateTimeKind.Utc)),
            value => DateTime.SpecifyKind(value.GetDateTime(), DateTimeKind.Utc)
        ),
        [typeof(bool)] = new(
            (json, row, at) => json.WriteBooleanValue(row.GetBoolean(at)),
            value => value.GetBoolean()
        ),
        [typeof(short)] = new(
            (json, row, at) => json.WriteNumberValue(row.GetInt16(at)),
            value => value.GetInt16()
        ),
        [typeof(int)] = new(
            (json, row, at) => json.WriteNumberValue(row.GetInt32(at)),
            value => value.GetInt32()
        ),
        [typeof(long)] = new(
            (json, row, at) => json.WriteNumberValue(row.GetInt64(at)),
            value => value.GetInt64()
        ),
        [typeof(double)] = new(
            (json, row, at) => json.WriteNumberValue(row.GetDouble(at)),
            value => value.GetDouble()
        ),
        [typeof(decimal)] = new(
            (json, row, at) =>
                json.WriteStringValue(row.GetDecimal(at).ToString(CultureInfo.InvariantCulture)),
            value => decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture)
        ),
        [typeof(byte[])] = new(
            (json, row, at) => json.WriteBase64StringValue(row.GetFieldValue<byte[]>(at)),
            value => value.GetBytesFromBase64()
        ),
        [typeof(DateOnly)] = new(
            (json, row, at) =>
                json.WriteStringValue(
                    row.GetFieldValue<DateOnly>(at).ToString("O", CultureInfo.InvariantCulture)
                ),
            value => DateOnly.ParseExact(value.GetString()!, "O", CultureInfo.InvariantCulture)
        ),
        [typeof(TimeOnly)] = new(
            (json, row, at) =>
                json.WriteStringValue(
                    row.GetFieldValue<TimeOnly>(at).ToString("O", CultureInfo.InvariantCulture)
                ),
            value => TimeOnly.ParseExact(value.GetString()!, "O", CultureInfo.InvariantCulture)
        ),
        [typeof(TimeSpan)] = new(
            (json, row, at) =>
                json.WriteStringValue(
                    row.GetFieldValue<TimeSpan>(at).ToString("c", CultureInfo.InvariantCulture)
                ),
            value => TimeSpan.ParseExact(value.GetString()!, "c", CultureInfo.InvariantCulture)
        ),
        [typeof(string[])] = ListOf<string>(),
        [typeof(int[])] = ListOf<int>(),
        [typeof(Guid[])] = ListOf<Guid>(),
    };

    /// <summary>The way of a type; null when a backup cannot hold it.</summary>
    /// <param name="type">What the database's driver gives.</param>
    /// <param name="isJson">Whether the column holds a JSON document, which drivers give as text.</param>
    public static StoredCell? Of(Type type, bool isJson) =>
        Known.GetValueOrDefault(isJson ? typeof(string) : Nullable.GetUnderlyingType(type) ?? type);

    /// <summary>A list is a JSON document in a text, as a database without lists keeps it.</summary>
    private static StoredCell ListOf<T>() =>
        new(
            (json, row, at) =>
                json.WriteStringValue(JsonSerializer.Serialize(row.GetFieldValue<T[]>(at))),
            value => JsonSerializer.Deserialize<T[]>(value.GetString()!)!
        );
}
