using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Sqlite;

/// <summary>What <c>dotnet ef migrations add</c> asks for; nothing is opened.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<PlatformDb>
{
    public PlatformDb CreateDbContext(string[] args) =>
        new(
            (DbContextOptions<PlatformDb>)
                new DbContextOptionsBuilder<PlatformDb>().UseSqliteFile("design.db").Options
        );
}
