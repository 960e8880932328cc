using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.People;

namespace SmartPick.Platform.Tests.Storage;

/// <summary>What holds for every row that two may change at once.</summary>
public sealed class VersionsTests
{
    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Of_two_changes_made_on_the_same_state_the_second_is_refused_and_nothing_is_lost(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var id = Guid.CreateVersion7();
        await using (var db = store.Open())
        {
            db.Add(new Person { Id = id, Name = "Ada" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using var first = store.Open();
        await using var second = store.Open();
        var here = await first.Set<Person>().SingleAsync(TestContext.Current.CancellationToken);
        var there = await second.Set<Person>().SingleAsync(TestContext.Current.CancellationToken);
        here.Name = "Ada L.";
        there.Name = "A. Lovelace";
        await first.SaveChangesAsync(TestContext.Current.CancellationToken);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
        await using var after = store.Open();
        var stored = await after.Set<Person>().SingleAsync(TestContext.Current.CancellationToken);
        stored.Name.ShouldBe("Ada L.");
        stored.Version.ShouldBe(1);
    }
}
