using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SmartPick.Web.Tests;

/// <summary>The real server on a free port, with limits that tests do not run into unless they mean to.</summary>
public class RunningServer : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal)
    {
        ["warmUp"] = "false",
        ["jobs:seconds"] = "0",
        ["limits:burst"] = 100_000.ToString(CultureInfo.InvariantCulture),
        ["limits:account"] = 100_000.ToString(CultureInfo.InvariantCulture),
        ["pick:patienceMilliseconds"] = 60_000.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The database; of this server alone, unless another one was made beside it.</summary>
    private string _store = Path.Combine(
        Path.GetTempPath(),
        $"smartpick-{Guid.CreateVersion7():N}.db"
    );

    public RunningServer()
        : this(0) { }

    private RunningServer(int port) => UseKestrel(port);

    /// <summary>A server at a port, which another one may have had before.</summary>
    public static RunningServer At(int port) => new(port);

    /// <summary>This server started anew, when it has stopped: at its port, on a copy of its database as it stands now.</summary>
    public RunningServer Again(int port)
    {
        var again = new RunningServer(port);
        using (var stored = new SqliteConnection($"Data Source={_store}"))
        using (var copy = new SqliteConnection($"Data Source={again._store}"))
        {
            stored.Open();
            copy.Open();
            stored.BackupDatabase(copy);
        }

        return again;
    }

    /// <summary>Another node on the same database; started when this one is.</summary>
    public RunningServer Beside()
    {
        _ = Address;
        return new RunningServer { _store = _store };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address
    {
        get
        {
            StartServer();
            return ClientOptions.BaseAddress;
        }
    }

    /// <summary>All that its database has on disk by now, as text.</summary>
    internal string Stored =>
        string.Concat(
            Directory
                .EnumerateFiles(Path.GetTempPath(), Path.GetFileName(_store) + "*")
                .Select(ReadOpen)
        );

    /// <summary>Who listens to its log, all levels.</summary>
    internal ILoggerProvider? Log { get; init; }

    /// <summary>What tells the time; null for the system's clock.</summary>
    internal TimeProvider? Clock { get; init; }

    /// <summary>Changes a setting before the start.</summary>
    public RunningServer With(string setting, string value)
    {
        _settings[setting] = value;
        return this;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        SqliteConnection.ClearAllPools();
        foreach (
            var file in Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(_store) + "*")
        )
        {
            File.Delete(file);
        }

        if (Directory.Exists(MailFolder))
        {
            Directory.Delete(MailFolder, recursive: true);
        }
    }

    private string MailFolder => $"{_store}-mail";

    private static string ReadOpen(string file)
    {
        using var stream = new FileStream(
            file,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Production);
        builder.UseSetting("store", _store);
        builder.UseSetting("mail:folder", MailFolder);
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }

        if (Log is not null)
        {
            builder.UseSetting("Logging:LogLevel:Default", nameof(LogLevel.Trace));
            builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", nameof(LogLevel.Trace));
        }

        if (Clock is not null)
        {
            builder.ConfigureServices(services => services.AddSingleton(Clock));
        }

        builder.ConfigureServices(services =>
            services.AddLogging(logging =>
            {
                logging.ClearProviders();
                if (Log is not null)
                {
                    logging.SetMinimumLevel(LogLevel.Trace);
                    logging.AddProvider(Log);
                    logging.AddFilter<ILoggerProvider>(null, LogLevel.Trace);
                }
            })
        );
    }
}
