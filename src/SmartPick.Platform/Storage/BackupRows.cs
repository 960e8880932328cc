using System.Data.Common;
using System.Runtime.CompilerServices;

namespace SmartPick.Platform.Storage;

/// <summary>The rows of one table on their way from a backup into a store.</summary>
internal sealed class BackupRows
{
    private readonly BackupFile _backup;
    private readonly BackupTable _listed;
    private readonly StoredTable _table;

    /// <summary>Where in a row of the file each column of the table stands.</summary>
    private readonly int[] _from;

    /// <exception cref="InvalidDataException">The file's table has other columns.</exception>
    public BackupRows(BackupFile backup, StoredTable table)
    {
        _backup = backup;
        _table = table;
        _listed = backup.Manifest.Tables.First(listed =>
            string.Equals(listed.Name, table.Name, StringComparison.Ordinal)
        );
        _from = [.. table.Columns.Select(column => _listed.Columns.ToList().IndexOf(column.Name))];
        if (_from.Contains(-1) || _listed.Columns.Count != _from.Length)
        {
            throw new InvalidDataException($"the table {table.Name} has other columns");
        }
    }

    /// <summary>The rows as the database takes them, in the order of the table's columns; the same array each time.</summary>
    public async IAsyncEnumerable<object[]> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var values = new object[_from.Length];
        await foreach (var row in _backup.RowsAsync(_listed, cancellation).ConfigureAwait(false))
        {
            for (var at = 0; at < values.Length; at++)
            {
                values[at] = _table.Columns[at].Read(row[_from[at]]);
            }

            yield return values;
        }
    }

    /// <summary>Writes the rows, without what refers to rows that may not be there yet.</summary>
    public Task InsertAsync(DbTransaction writing, CancellationToken cancellation) =>
        WriteAsync(writing, _table.Insert, _ => true, isPostponing: true, cancellation);

    /// <summary>Fills in what refers to rows that are all there now.</summary>
    public Task FillAsync(DbTransaction writing, CancellationToken cancellation) =>
        WriteAsync(
            writing,
            _table.Fill,
            column =>
                _table.Postponed.Contains(column)
                || _table.Key.Contains(column.Name, StringComparer.Ordinal),
            isPostponing: false,
            cancellation
        );

    private async Task WriteAsync(
        DbTransaction writing,
        string sql,
        Func<StoredColumn, bool> uses,
        bool isPostponing,
        CancellationToken cancellation
    )
    {
        await using var command = writing.Connection!.CreateCommand();
        command.Transaction = writing;
#pragma warning disable CA2100 // The names come from the model, quoted.
        command.CommandText = sql;
#pragma warning restore CA2100
        var parameters = new List<(DbParameter Parameter, int At, bool IsEmpty)>();
        for (var at = 0; at < _table.Columns.Count; at++)
        {
            var column = _table.Columns[at];
            if (uses(column))
            {
                var parameter = column.Parameter(command, StoredTable.Parameter(at));
                command.Parameters.Add(parameter);
                parameters.Add((parameter, at, isPostponing && _table.Postponed.Contains(column)));
            }
        }

        await foreach (var row in ReadAsync(cancellation).ConfigureAwait(false))
        {
            foreach (var (parameter, at, isEmpty) in parameters)
            {
                parameter.Value = isEmpty ? DBNull.Value : row[at];
            }

            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }
    }
}
