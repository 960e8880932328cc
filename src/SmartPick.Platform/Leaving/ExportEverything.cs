using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Storage;
using Errors = SmartPick.Platform.Accounts.Errors;

namespace SmartPick.Platform.Leaving;

/// <summary>Everything that is stored about somebody as one JSON document: each table that a slice calls theirs, each column that the model has.</summary>
/// <param name="db">The database.</param>
/// <param name="time">The clock.</param>
public sealed class ExportEverything(PlatformDb db, TimeProvider time)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>The document, in UTF-8.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<Outcome<byte[]>> DoAsync(Who who, CancellationToken cancellation)
    {
        var mine = await MineOf.ReadAsync(db, who, cancellation).ConfigureAwait(false);
        if (mine is null)
        {
            return Errors.NoAccount;
        }

        db.Add(AuditEntry.Of(time, who.PersonId, AuditKind.Exported));
        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        var document = new JsonObject
        {
            ["smartpickAccount"] = 1,
            ["made"] = time.GetUtcNow().UtcDateTime.ToString("O"),
        };
        foreach (var table in OwnTables.All.Where(table => table.Name.Length > 0))
        {
            var rows = await table.ReadAsync(db, mine, cancellation).ConfigureAwait(false);
            if (document[table.Name] is not JsonArray told)
            {
                document[table.Name] = told = [];
            }

            foreach (var row in rows)
            {
                told.Add(Told(row, db.Model.FindEntityType(table.Row)!, table.Hidden));
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(document, Readable);
    }

    private static JsonObject Told(object row, ITypeBase type, IReadOnlyList<string> hidden)
    {
        var told = new JsonObject();
        foreach (
            var property in type.GetProperties()
                .Where(property =>
                    property.PropertyInfo is not null
                    && !hidden.Contains(property.Name, StringComparer.Ordinal)
                )
        )
        {
            told[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] =
                JsonSerializer.SerializeToNode(Value(property.PropertyInfo!.GetValue(row)));
        }

        foreach (
            var part in Parts(type)
                .Where(part => !hidden.Contains(part.Name, StringComparer.Ordinal))
        )
        {
            told[JsonNamingPolicy.CamelCase.ConvertName(part.Name)] = part.Of(row) is { } value
                ? Told(value, part.Type, hidden)
                : null;
        }

        return told;
    }

    private static object? Value(object? value) => value is Enum ? value.ToString() : value;

    /// <summary>What stands in the same row under a name of its own.</summary>
    private static IEnumerable<(string Name, ITypeBase Type, Func<object, object?> Of)> Parts(
        ITypeBase type
    ) =>
        type.GetComplexProperties()
            .Where(part => part is { IsCollection: false, PropertyInfo: not null })
            .Select(part =>
                (
                    part.Name,
                    (ITypeBase)part.ComplexType,
                    new Func<object, object?>(row => part.PropertyInfo!.GetValue(row))
                )
            )
            .Concat(Owned(type));

    private static IEnumerable<(string Name, ITypeBase Type, Func<object, object?> Of)> Owned(
        ITypeBase type
    ) =>
        (type as IEntityType)
            ?.GetNavigations()
            .Where(part =>
                part is { TargetEntityType: var target, IsCollection: false } && target.IsOwned()
            )
            .Select(part =>
                (
                    part.Name,
                    (ITypeBase)part.TargetEntityType,
                    new Func<object, object?>(row => part.PropertyInfo!.GetValue(row))
                )
            )
        ?? [];
}
