using Microsoft.Extensions.Configuration.Memory;

namespace SmartPick.Web.Hosting;

/// <summary>
/// How much is logged when nobody says otherwise: of the framework and of the database warnings alone, since they write every address and every command at lower levels.
/// Said here and in no file: which files are read depends on the folder a server is started in.
/// </summary>
internal static class QuietLog
{
    public static void AddQuietLog(this WebApplicationBuilder builder)
    {
        // Before every other source: the environment and the command line may still ask for more.
        builder.Configuration.Sources.Insert(
            0,
            new MemoryConfigurationSource
            {
                InitialData =
                [
                    KeyValuePair.Create("Logging:LogLevel:Default", (string?)"Information"),
                    KeyValuePair.Create(
                        "Logging:LogLevel:Microsoft.AspNetCore",
                        (string?)"Warning"
                    ),
                    KeyValuePair.Create(
                        "Logging:LogLevel:Microsoft.EntityFrameworkCore",
                        (string?)"Warning"
                    ),
                ],
            }
        );
    }
}
