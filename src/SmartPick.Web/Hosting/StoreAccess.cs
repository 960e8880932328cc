using SmartPick.Platform.Postgres;
using SmartPick.Platform.Sqlite;
using SmartPick.Platform.Storage;

namespace SmartPick.Web.Hosting;

/// <summary>
/// Which database there is. The setting <c>store</c> is a PostgreSQL connection string or the path of an SQLite file; without it a file in the folder that the system keeps for
/// applications of this user.
/// </summary>
internal static class StoreAccess
{
    private const string Setting = "store";

    public static void AddStore(this WebApplicationBuilder builder)
    {
        var store = builder.Configuration[Setting];
        builder.Services.AddDbContext<PlatformDb>(options =>
        {
            if (store?.Contains("Host=", StringComparison.OrdinalIgnoreCase) is true)
            {
                options.UsePostgres(store);
            }
            else
            {
                options.UseSqliteFile(store ?? DefaultFile());
            }
        });
    }

    /// <summary>Brings the database to the form that this version knows, before the first request.</summary>
    public static async Task PrepareStoreAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        await db.Database.EnsureCreatedAsync();
    }

    private static string DefaultFile()
    {
        var folder = Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.Create
            ),
            "smartpick"
        );
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, "smartpick.db");
    }
}
