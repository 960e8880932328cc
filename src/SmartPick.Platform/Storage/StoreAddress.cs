namespace SmartPick.Platform.Storage;

/// <summary>What somebody said where the store is: a PostgreSQL connection string, or the path of an SQLite file.</summary>
/// <param name="IsPostgres">Whether it is a connection string.</param>
/// <param name="Text">The connection string or the path.</param>
public sealed record StoreAddress(bool IsPostgres, string Text)
{
    /// <summary>The environment variable that says it for every program, so that a password need not stand on a command line.</summary>
    public const string Variable = "SMARTPICK_STORE";

    /// <summary>The folder that the system keeps for applications of this user.</summary>
    public static string UsualFolder =>
        Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            ),
            "smartpick"
        );

    /// <summary>Reads what was said: a connection string names a host, a path does not.</summary>
    /// <param name="said">What was said; null or empty for what the environment says, and else for a file in the usual folder.</param>
    public static StoreAddress Of(string? said)
    {
        var text = string.IsNullOrWhiteSpace(said)
            ? Environment.GetEnvironmentVariable(Variable)
            : said;
        return string.IsNullOrWhiteSpace(text)
            ? new StoreAddress(false, Path.Combine(UsualFolder, "smartpick.db"))
            : new StoreAddress(text.Contains("Host=", StringComparison.OrdinalIgnoreCase), text);
    }
}
