using System.CommandLine;
using SmartPick.Platform.Postgres;
using SmartPick.Platform.Sqlite;
using SmartPick.Platform.Storage;

namespace SmartPick.Cli.Store;

/// <summary>Which store a command is about.</summary>
internal static class StoreOption
{
    /// <summary>The option.</summary>
    public static Option<string?> Build() =>
        new("--store")
        {
            Description =
                "The SQLite file or the PostgreSQL connection string in place of the usual file (or what SMARTPICK_STORE says); docs/store.md.",
            HelpName = "STORE",
        };

    /// <summary>The store.</summary>
    public static StorePlace Of(ParseResult parsed, Option<string?> option)
    {
        var address = StoreAddress.Of(parsed.GetValue(option));
        return address.IsPostgres
            ? new PostgresPlace(address.Text, StoreAddress.UsualFolder)
            : new SqlitePlace(address.Text);
    }
}
