using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Tests.Storage;

/// <summary>A write that somebody has outrun is told from one that failed.</summary>
public sealed class ClashTests
{
    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task The_same_name_twice_is_a_clash_and_a_missing_table_is_none(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        await using var first = store.Open();
        first.Add(new Institution { Id = Guid.CreateVersion7(), Name = "Here" });
        await first.SaveChangesAsync(TestContext.Current.CancellationToken);
        await using var second = store.Open();
        second.Add(new Institution { Id = Guid.CreateVersion7(), Name = "Here" });
        (await Should.ThrowAsync<DbUpdateException>(() => second.SaveChangesAsync()))
            .IsClash()
            .ShouldBeTrue();

        await using var third = store.Open();
        await third.Database.ExecuteSqlRawAsync(
            "ALTER TABLE \"Institutions\" RENAME TO \"Gone\"",
            TestContext.Current.CancellationToken
        );
        third.Add(new Institution { Id = Guid.CreateVersion7(), Name = "There" });
        (await Should.ThrowAsync<DbUpdateException>(() => third.SaveChangesAsync()))
            .IsClash()
            .ShouldBeFalse();
    }
}
