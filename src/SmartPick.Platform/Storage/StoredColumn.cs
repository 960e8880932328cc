using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SmartPick.Platform.Storage;

/// <summary>A column as a backup holds it: its values as JSON that means the same to every database.</summary>
internal sealed class StoredColumn
{
    private readonly IColumn _column;
    private readonly StoredCell? _cell;

    /// <summary>Finds out how its values are written.</summary>
    public StoredColumn(IColumn column)
    {
        _column = column;
        var mapping = column.StoreTypeMapping;
        _cell = StoredCell.Of(
            mapping.Converter?.ProviderClrType ?? mapping.ClrType,
            isJson: column.PropertyMappings.Count == 0
        );
    }

    /// <summary>Its name.</summary>
    public string Name => _column.Name;

    /// <summary>Whether a row need have nothing in it.</summary>
    public bool IsNullable => _column.IsNullable;

    /// <summary>Whether a backup can hold its values.</summary>
    public bool IsKnown => _cell is not null;

    /// <summary>Whether the database gives the numbers in it.</summary>
    public bool IsNumbered =>
        _column.PropertyMappings.Any(mapping =>
            mapping.Property.ValueGenerated == ValueGenerated.OnAdd
            && mapping.Property.IsPrimaryKey()
            && mapping.Property.ClrType == typeof(int)
        );

    /// <summary>Writes the value of a row.</summary>
    public void Write(Utf8JsonWriter json, DbDataReader row, int at)
    {
        if (row.IsDBNull(at))
        {
            json.WriteNullValue();
        }
        else
        {
            _cell!.Write(json, row, at);
        }
    }

    /// <summary>Reads a value back.</summary>
    /// <exception cref="InvalidDataException">It is not what this column holds.</exception>
    public object Read(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return IsNullable
                ? DBNull.Value
                : throw new InvalidDataException($"{Name} has nothing where something must be");
        }

        try
        {
            return _cell!.Read(value);
        }
        catch (Exception exception)
            when (exception is InvalidOperationException or FormatException or JsonException)
        {
            throw new InvalidDataException($"{Name} has a value of another kind", exception);
        }
    }

    /// <summary>A parameter of the column's own type, without a value yet.</summary>
    public DbParameter Parameter(DbCommand command, string name) =>
        _column.StoreTypeMapping.CreateParameter(command, name, null, nullable: true);
}
