using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace SmartPick.Platform.Storage;

/// <summary>Where stored things are, and what its database does in its own way. Everything else about the store is the same for each.</summary>
public abstract class StorePlace
{
    private DbContextOptions<PlatformDb>? _options;

    /// <summary>What to call it in a message: a file or a database, never a password.</summary>
    public abstract string Name { get; }

    /// <summary>The folder for files that go with it.</summary>
    public abstract string Folder { get; }

    /// <summary>The folder of the backups that are made before a migration.</summary>
    public string BackupFolder => Path.Combine(Folder, "backups");

    /// <summary>The folder of the messages where no mail server takes them.</summary>
    public string MailFolder => Path.Combine(Folder, "mail");

    /// <summary>The assembly whose migrations make the schema; null for the provider's own.</summary>
    public string? Migrations { get; init; }

    /// <summary>Configures a context to use it.</summary>
    /// <param name="options">What is being configured.</param>
    public abstract void Use(DbContextOptionsBuilder options);

    /// <summary>A context on it.</summary>
    public PlatformDb Open() => new(_options ??= Options());

    /// <summary>Waits until nobody else prepares or restores this store, on any node, and keeps others out until it is disposed of or this process dies.</summary>
    /// <param name="cancellation">Stops the waiting.</param>
    public abstract Task<IAsyncDisposable> AloneAsync(CancellationToken cancellation);

    /// <summary>What is to be done before a migration, while nobody else prepares the store.</summary>
    /// <param name="db">The store.</param>
    /// <param name="cancellation">Stops it.</param>
    public virtual Task BeforeMigrationAsync(PlatformDb db, CancellationToken cancellation) =>
        Task.CompletedTask;

    /// <summary>Begins to read one state of the whole store, whatever others write meanwhile, without keeping them from writing.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="cancellation">Stops it.</param>
    public abstract Task<DbTransaction> BeginReadingAsync(
        DbConnection connection,
        CancellationToken cancellation
    );

    /// <summary>Has numbers that the database gives itself go on after the highest one there is, when rows were written with theirs.</summary>
    /// <param name="db">The store, in the transaction that wrote them.</param>
    /// <param name="table">The table's name.</param>
    /// <param name="column">The column whose numbers the database gives.</param>
    /// <param name="cancellation">Stops it.</param>
    public virtual Task ContinueNumbersAsync(
        PlatformDb db,
        string table,
        string column,
        CancellationToken cancellation
    ) => Task.CompletedTask;

    /// <summary>What an exception of the database says about the store itself: full, unreachable, damaged. Null when it is about what was done.</summary>
    /// <param name="exception">The exception, or one that holds it.</param>
    public abstract Failure? TroubleOf(Exception exception);

    private DbContextOptions<PlatformDb> Options()
    {
        var builder = new DbContextOptionsBuilder<PlatformDb>();
        Use(builder);
        return builder.Options;
    }
}
