using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Sqlite;

/// <summary>A store in a file of SQLite, for this user alone.</summary>
/// <param name="file">The file; made with its folder when it is not there.</param>
public sealed class SqlitePlace(string file) : StorePlace
{
    // What the systems call a file that somebody else has open alone.
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;

    /// <summary>How long to wait between two looks whether the other node is done.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly string _file = Path.GetFullPath(file);

    /// <inheritdoc/>
    public override string Name => _file;

    /// <inheritdoc/>
    public override string Folder => Path.GetDirectoryName(_file)!;

    /// <inheritdoc/>
    public override void Use(DbContextOptionsBuilder options) =>
        options.UseSqliteFile(_file, Migrations);

    /// <summary>A lock on a file beside the store: the system lets go of it when the process dies.</summary>
    /// <inheritdoc/>
    public override async Task<IAsyncDisposable> AloneAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        var options = Own(FileMode.OpenOrCreate);
        while (true)
        {
            try
            {
                return new FileStream(_file + ".lock", options);
            }
            catch (IOException held) when (IsHeld(held))
            {
                await Task.Delay(BetweenLooks, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>
    /// Makes the file for this user alone, has it written ahead, and lifts the lock that a migration left behind whose process died: nobody else migrates now.
    /// </summary>
    /// <inheritdoc/>
    public override async Task BeforeMigrationAsync(PlatformDb db, CancellationToken cancellation)
    {
        if (!File.Exists(_file))
        {
            await new FileStream(_file, Own(FileMode.CreateNew))
                .DisposeAsync()
                .ConfigureAwait(false);
        }

        await db
            .Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation)
            .ConfigureAwait(false);
        await db
            .Database.ExecuteSqlRawAsync(
                "DROP TABLE IF EXISTS \"__EFMigrationsLock\"",
                cancellation
            )
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override Task<DbTransaction> BeginReadingAsync(
        DbConnection connection,
        CancellationToken cancellation
    ) =>
        Task.FromResult<DbTransaction>(
            ((SqliteConnection)connection).BeginTransaction(deferred: true)
        );

    /// <inheritdoc/>
    public override Failure? TroubleOf(Exception exception) =>
        Inner(exception)?.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_FULL => StoreTrouble.Full,
            SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => StoreTrouble.Busy,
            SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM => StoreTrouble.ReadOnly,
            SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_AUTH => StoreTrouble.NotOpened,
            SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB => StoreTrouble.Damaged,
            SQLitePCL.raw.SQLITE_IOERR => StoreTrouble.Unreachable,
            _ => null,
        };

    private static SqliteException? Inner(Exception? exception) =>
        exception is null or SqliteException
            ? exception as SqliteException
            : Inner(exception.InnerException);

    /// <summary>True where somebody else has the file; a disk that is full or may not be written to is told at once.</summary>
    private static bool IsHeld(IOException exception) =>
        exception.HResult is WindowsSharingViolation or LinuxWouldBlock or MacWouldBlock;

    private static FileStreamOptions Own(FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
