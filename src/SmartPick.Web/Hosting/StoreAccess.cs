using SmartPick.Platform.Postgres;
using SmartPick.Platform.Sqlite;
using SmartPick.Platform.Storage;

namespace SmartPick.Web.Hosting;

/// <summary>
/// Which database there is. The setting <c>store</c> is a PostgreSQL connection string or the path of an SQLite file; without it a file in the folder that the system keeps for
/// applications of this user.
/// </summary>
internal static partial class StoreAccess
{
    private const string Setting = "store";

    public static void AddStore(this WebApplicationBuilder builder)
    {
        var address = StoreAddress.Of(builder.Configuration[Setting]);
        builder.Services.AddSingleton<StorePlace>(
            address.IsPostgres
                ? new PostgresPlace(address.Text, StoreAddress.UsualFolder)
                : new SqlitePlace(address.Text)
        );
        builder.Services.AddDbContext<PlatformDb>(
            (services, options) => services.GetRequiredService<StorePlace>().Use(options)
        );
    }

    /// <summary>Brings the database to the form that this version knows, before the first request.</summary>
    /// <returns>Whether the store can be used; the log says why not.</returns>
    public static async Task<bool> PrepareStoreAsync(this WebApplication app)
    {
        var outcome = await new PrepareStore(
            app.Services.GetRequiredService<StorePlace>(),
            TimeProvider.System
        )
            .DoAsync(app.Lifetime.ApplicationStopping)
            .ConfigureAwait(false);
        if (!outcome.IsDone)
        {
            LogRefusal(app.Logger, outcome.Failures[0].Message);
        }
        else if (outcome.Value.Backup is { } backup)
        {
            LogMigration(app.Logger, outcome.Value.From, outcome.Value.To, backup);
        }

        return outcome.IsDone;
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "{Reason}")]
    private static partial void LogRefusal(ILogger logger, string reason);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The store was migrated from schema {From} to {To}; as it was before: {Backup}"
    )]
    private static partial void LogMigration(ILogger logger, int from, int to, string backup);
}
