using System.Text.Json;
using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Profiles;

/// <summary>Writes the fields of one object; a field that is unknown or at its default leaves no trace.</summary>
internal sealed class FormWriter(Utf8JsonWriter json)
{
    private readonly List<Action> _waiting = [];

    /// <summary>A text.</summary>
    public void Text(string name, string? value)
    {
        if (value is not null)
        {
            Open();
            json.WriteString(name, value);
        }
    }

    /// <summary>A number, unless it is the default.</summary>
    public void Number(string name, double? value, double? usual = null)
    {
        if (value is { } number && !number.Equals(usual))
        {
            Open();
            json.WriteNumber(name, number);
        }
    }

    /// <summary>True or false.</summary>
    public void Flag(string name, bool? value)
    {
        if (value is { } flag)
        {
            Open();
            json.WriteBoolean(name, flag);
        }
    }

    /// <summary>A list of texts.</summary>
    public void Texts(string name, IEnumerable<string> values, bool evenIfEmpty = false)
    {
        var list = values.ToList();
        if (list.Count > 0 || evenIfEmpty)
        {
            Open();
            json.WriteStartArray(name);
            list.ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }
    }

    /// <summary>A list of program codes.</summary>
    public void Codes(string name, IEnumerable<AcgmeCode> codes) =>
        Texts(name, codes.Select(code => code.Digits));

    /// <summary>A list of objects; an empty one is left out.</summary>
    public void Forms<T>(string name, IReadOnlyCollection<T> items, Action<FormWriter, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        Open();
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(new FormWriter(json), item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>An object; without fields it is left out.</summary>
    public void Form(string name, Action<FormWriter> write, bool evenIfEmpty = false)
    {
        var opened = false;
        var inner = new FormWriter(json);
        inner._waiting.Add(() =>
        {
            Open();
            json.WriteStartObject(name);
            opened = true;
        });
        if (evenIfEmpty)
        {
            inner.Open();
        }

        write(inner);
        if (opened)
        {
            json.WriteEndObject();
        }
    }

    /// <summary>Writes the beginnings of the objects around, which waited for a first field.</summary>
    private void Open()
    {
        foreach (var begin in _waiting)
        {
            begin();
        }

        _waiting.Clear();
    }
}
