using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using SmartPick.Platform.Postgres;
using SmartPick.Platform.Sqlite;
using SmartPick.Platform.Storage;
using SmartPick.Platform.Writer;

// write STORE         writes until it is killed, and prints the id of each thing that the store has confirmed
// backup STORE FILE   writes a backup
var address = StoreAddress.Of(args[1]);
StorePlace place = address.IsPostgres
    ? new PostgresPlace(address.Text, Path.GetTempPath())
    : new SqlitePlace(address.Text);
if (args[0] is "write")
{
    Func<DbConnection> connect = address.IsPostgres
        ? () => new NpgsqlConnection(address.Text)
        : () => new SqliteConnection(SqliteStore.ConnectionTo(address.Text));
    return Writing.Run(place, connect);
}

var outcome = await new BackUp(place, TimeProvider.System).DoAsync(args[2], CancellationToken.None);
foreach (var failure in outcome.Failures)
{
    Console.WriteLine($"{failure.Code} {failure.Message}");
}

return outcome.IsDone ? 0 : 2;
