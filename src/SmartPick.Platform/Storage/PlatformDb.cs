using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Accounts;

namespace SmartPick.Platform.Storage;

/// <summary>
/// The one database. A slice asks for its own rows by <c>Set&lt;T&gt;()</c> and configures them in a class beside the entity; nothing is listed here, so
/// that slices need not know each other.
/// </summary>
/// <param name="options">The provider and its connection.</param>
public sealed class PlatformDb(DbContextOptions<PlatformDb> options)
    : IdentityUserContext<Account, Guid>(options)
{
    /// <inheritdoc/>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        CountChanges();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        CountChanges();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTime>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PlatformDb).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.ClrType.IsAssignableTo(typeof(IVersioned)))
            {
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            }
        }
    }

    private void CountChanges()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State == EntityState.Modified)
            {
                entry.Entity.Version =
                    entry.OriginalValues.GetValue<int>(nameof(IVersioned.Version)) + 1;
            }
        }
    }
}
