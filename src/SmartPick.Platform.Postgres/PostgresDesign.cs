using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Postgres;

/// <summary>What <c>dotnet ef migrations add</c> asks for; nothing is opened.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PlatformDb>
{
    public PlatformDb CreateDbContext(string[] args) =>
        new(
            (DbContextOptions<PlatformDb>)
                new DbContextOptionsBuilder<PlatformDb>()
                    .UsePostgres("Host=/none;Database=design")
                    .Options
        );
}
