using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace SmartPick.Platform.Storage;

/// <summary>A table as backups read and write it, in standard SQL.</summary>
internal sealed class StoredTable
{
    private readonly ITable _table;
    private readonly ISqlGenerationHelper _sql;

    private StoredTable(ITable table, ISqlGenerationHelper sql, HashSet<string> postponed)
    {
        _table = table;
        _sql = sql;
        Columns = [.. table.Columns.Select(column => new StoredColumn(column))];
        Postponed = [.. Columns.Where(column => postponed.Contains(column.Name))];
        Key = [.. table.PrimaryKey!.Columns.Select(column => column.Name)];
    }

    /// <summary>Its name.</summary>
    public string Name => _table.Name;

    /// <summary>Its columns.</summary>
    public IReadOnlyList<StoredColumn> Columns { get; }

    /// <summary>The columns that refer to rows which may not be there yet when a row is written: filled when all are.</summary>
    public IReadOnlyList<StoredColumn> Postponed { get; }

    /// <summary>The names of the columns of its key.</summary>
    public IReadOnlyList<string> Key { get; }

    /// <summary>Every row, in the order of the key, so that the same rows give the same file.</summary>
    public string SelectAll =>
        $"SELECT {List(Columns.Select(column => column.Name))} FROM {Delimited} ORDER BY {List(Key)}";

    /// <summary>How many rows there are.</summary>
    public string Count => $"SELECT COUNT(*) FROM {Delimited}";

    /// <summary>Removes every row.</summary>
    public string DeleteAll => $"DELETE FROM {Delimited}";

    /// <summary>Lets go of every row that a row refers to by a postponed column.</summary>
    public string LetGo =>
        $"UPDATE {Delimited} SET {string.Join(", ", Postponed.Select(column => $"{Quoted(column.Name)} = NULL"))}";

    /// <summary>Writes a row; the parameters are named by <see cref="Parameter"/>.</summary>
    public string Insert =>
        $"INSERT INTO {Delimited} ({List(Columns.Select(column => column.Name))}) VALUES ({string.Join(", ", Columns.Select((_, at) => Parameter(at)))})";

    /// <summary>Fills the postponed columns of a row.</summary>
    public string Fill =>
        $"UPDATE {Delimited} SET {string.Join(", ", Postponed.Select(Set))} WHERE {string.Join(" AND ", Key.Select(name => $"{Quoted(name)} = {Parameter(At(name))}"))}";

    private string Delimited => _sql.DelimitIdentifier(_table.Name, _table.Schema);

    /// <summary>The name of the parameter of a column by its place.</summary>
    public static string Parameter(int at) => FormattableString.Invariant($"@p{at}");

    /// <summary>The place of a column.</summary>
    public int At(string name)
    {
        for (var at = 0; at < Columns.Count; at++)
        {
            if (string.Equals(Columns[at].Name, name, StringComparison.Ordinal))
            {
                return at;
            }
        }

        throw new ArgumentException($"{Name} has no column {name}.", nameof(name));
    }

    /// <summary>
    /// All tables of a model, each after those that its rows refer to. Where tables refer to each other in a circle, or to themselves, what may be empty is postponed.
    /// </summary>
    /// <exception cref="NotSupportedException">A circle has no link that may be empty: no row of it could ever be written.</exception>
    public static IReadOnlyList<StoredTable> InOrder(
        IRelationalModel model,
        ISqlGenerationHelper sql
    )
    {
        var waiting = model.Tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<StoredTable>();
        while (waiting.Count > 0)
        {
            var next =
                waiting.Find(table =>
                    !Missing(table, waiting).Any(link => link.Table != link.PrincipalTable)
                )
                ?? waiting.Find(table => Missing(table, waiting).All(MayBeEmpty))
                ?? throw new NotSupportedException("Tables refer to each other in a circle.");
            var postponed = Missing(next, waiting).ToList();
            if (!postponed.All(MayBeEmpty))
            {
                throw new NotSupportedException($"Every row of {next.Name} refers to another one.");
            }

            waiting.Remove(next);
            ordered.Add(
                new StoredTable(
                    next,
                    sql,
                    postponed
                        .SelectMany(link => link.Columns)
                        .Select(column => column.Name)
                        .ToHashSet(StringComparer.Ordinal)
                )
            );
        }

        return ordered;
    }

    private static IEnumerable<IForeignKeyConstraint> Missing(ITable table, List<ITable> waiting) =>
        table.ForeignKeyConstraints.Where(link => waiting.Contains(link.PrincipalTable));

    private static bool MayBeEmpty(IForeignKeyConstraint link) =>
        link.Columns.All(column => column.IsNullable);

    private string Set(StoredColumn column) =>
        $"{Quoted(column.Name)} = {Parameter(At(column.Name))}";

    private string Quoted(string name) => _sql.DelimitIdentifier(name);

    private string List(IEnumerable<string> names) => string.Join(", ", names.Select(Quoted));
}
