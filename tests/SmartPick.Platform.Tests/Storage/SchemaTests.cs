using Microsoft.EntityFrameworkCore;

namespace SmartPick.Platform.Tests.Storage;

/// <summary>The migrations and the model say the same.</summary>
public sealed class SchemaTests
{
    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task The_migrations_make_what_the_slices_ask_for(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        await using var db = store.Open();
        db.Database.HasPendingModelChanges()
            .ShouldBeFalse(
                "add a migration to both providers, with `dotnet ef migrations add NAME --project src/SmartPick.Platform.Sqlite`, and .Postgres"
            );
        (
            await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)
        ).ShouldBeEmpty();
    }
}
