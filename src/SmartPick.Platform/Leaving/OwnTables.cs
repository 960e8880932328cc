using Microsoft.EntityFrameworkCore.Metadata;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Leaving;

/// <summary>What all slices together say.</summary>
public static class OwnTables
{
    /// <summary>Every declaration, in the order of the slices' names.</summary>
    public static IReadOnlyList<OwnTable> All { get; } =
    [
        .. typeof(OwnTables)
            .Assembly.GetTypes()
            .Where(type => type is { IsClass: true } && type.IsAssignableTo(typeof(IOwnRows)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(type => ((IOwnRows)Activator.CreateInstance(type)!).Tables),
    ];

    /// <summary>The tables whose rows are deleted, those first whose rows point to others'.</summary>
    /// <param name="db">The database, for its model.</param>
    internal static IReadOnlyList<OwnTable> InOrderOfDeletion(PlatformDb db)
    {
        var left = All.Where(table => table.Rule is LeavingRule.Deleted).ToList();
        var order = new List<OwnTable>();
        while (left.Count > 0)
        {
            var next =
                left.FirstOrDefault(table =>
                    !left.Any(other =>
                        other.Row != table.Row
                        && PointsTo(db.Model.FindEntityType(other.Row), table.Row)
                    )
                ) ?? left[0];
            left.Remove(next);
            order.Add(next);
        }

        return order;
    }

    private static bool PointsTo(IEntityType? from, Type to) =>
        from?.GetForeignKeys().Any(key => key.PrincipalEntityType.ClrType == to) is true;
}
