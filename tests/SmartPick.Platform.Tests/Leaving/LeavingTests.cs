using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Leaving;
using SmartPick.Platform.Mail;
using SmartPick.Platform.People;
using SmartPick.Platform.Profiles;
using SmartPick.Platform.Storage;
using Errors = SmartPick.Platform.Accounts.Errors;

namespace SmartPick.Platform.Tests.Leaving;

/// <summary>Everything that is somebody's can be taken out, and is gone when they go.</summary>
public sealed class LeavingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A slice that adds a table says here whose its rows are: <see cref="IOwnRows"/>.</summary>
    [Fact]
    public async Task Every_table_says_whose_its_rows_are()
    {
        await using var store = await TestStore.MakeAsync(DatabaseKind.Sqlite);
        await using var db = store.Open();
        var declared = OwnTables.All.Select(table => table.Row).ToHashSet();

        db.Model.GetEntityTypes()
            .Where(type => !type.IsOwned())
            .Select(type => type.ClrType)
            .Where(type => !declared.Contains(type))
            .Select(type => type.Name)
            .ShouldBeEmpty();
        declared.Where(row => db.Model.FindEntityType(row) is null).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_table_that_is_nobodys_holds_no_persons_key()
    {
        await using var store = await TestStore.MakeAsync(DatabaseKind.Sqlite);
        await using var db = store.Open();
        foreach (var table in OwnTables.All.Where(table => table.Rule is LeavingRule.Nobodys))
        {
            var type = db.Model.FindEntityType(table.Row)!;
            type.GetForeignKeys()
                .Select(key => key.PrincipalEntityType.ClrType)
                .ShouldNotContain(row => row == typeof(Person) || row == typeof(Account));
            type.GetProperties()
                .Select(property => property.Name)
                .ShouldNotContain(name =>
                    name.EndsWith("PersonId", StringComparison.Ordinal)
                    || name.EndsWith("AccountId", StringComparison.Ordinal)
                    || name.EndsWith("ById", StringComparison.Ordinal)
                    || name == "ActorId"
                );
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Whoever_leaves_leaves_nothing_behind(DatabaseKind kind)
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        var ada = await FilledAsync(stand);
        var eve = await stand.SomebodyAsync("Eve");

        (await DeleteAsync(stand, ada)).Value.ShouldBeFalse();

        (await stand.NameAsync(ada.PersonId)).ShouldBeNull();
        (await stand.ReadAsync(db => CountAsync(db, ada, "ada@example.org"))).ShouldBe(0);
        (await stand.NameAsync(eve.PersonId)).ShouldBe("Eve");
        (await DeleteAsync(stand, ada)).Failures.ShouldBe([Errors.NoAccount]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task What_stays_for_somebody_else_leads_to_somebody_who_left(DatabaseKind kind)
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        var ada = await FilledAsync(stand);
        await stand.ReadAsync(async db =>
        {
            db.Add(
                new ActivityEntry
                {
                    Id = Guid.CreateVersion7(),
                    At = stand.Clock.GetUtcNow(),
                    Kind = "met",
                    ActorId = ada.PersonId,
                    RelationshipId = Guid.CreateVersion7(),
                }
            );
            return await db.SaveChangesAsync(Token);
        });

        (await DeleteAsync(stand, ada)).Value.ShouldBeTrue();

        (await stand.NameAsync(ada.PersonId)).ShouldBe("somebody who left");
        (await stand.ReadAsync(db => db.Set<Account>().CountAsync(Token))).ShouldBe(0);
        (await stand.ReadAsync(db => db.Set<ActivityEntry>().CountAsync(Token))).ShouldBe(1);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task The_export_holds_every_table_and_no_secret(DatabaseKind kind)
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        var ada = await FilledAsync(stand);
        await stand.SomebodyAsync("Eve");

        var bytes = (
            await stand.DoAsync<ExportEverything, Outcome<byte[]>>(export =>
                export.DoAsync(ada, Token)
            )
        ).Value;

        var text = Encoding.UTF8.GetString(bytes);
        var document = JsonNode.Parse(text)!;
        foreach (var table in OwnTables.All.Where(table => table.Name.Length > 0))
        {
            document[table.Name].ShouldNotBeNull(table.Name);
        }

        document["person"]!.AsArray().Single()!["name"]!.GetValue<string>().ShouldBe("Ada");
        document["account"]!.AsArray().Single()!["email"]!
            .GetValue<string>()
            .ShouldBe("ada@example.org");
        document["workspace"]!.AsArray().Single()!["text"]!
            .GetValue<string>()
            .ShouldBe("{\"a\":1}");
        document["sessions"]!.AsArray().Count.ShouldBe(1);
        document["secondStep"]!.AsArray().Count.ShouldBeGreaterThan(0);
        text.ShouldNotContain("Eve");
        var (hash, key) = await stand.ReadAsync(async db =>
            (
                await db.Set<Account>()
                    .Where(row => row.Id == ada.AccountId)
                    .Select(row => row.PasswordHash)
                    .SingleAsync(Token),
                await db.UserTokens.Select(row => row.Value).FirstAsync(Token)
            )
        );
        text.ShouldNotContain(hash!);
        text.ShouldNotContain(key!);
        text.ShouldNotContain(await stand.LastCodeAsync("ada@example.org"));
    }

    /// <summary>Somebody with a row in each table of this slice.</summary>
    private static async Task<Who> FilledAsync(PlatformStand stand)
    {
        var ada = await stand.SomebodyAsync("Ada");
        await stand.DoAsync<KeepWorkspace, Outcome<StoredWorkspace>>(keep =>
            keep.DoAsync(ada, "{\"a\":1}", null, Token)
        );
        await stand.DoAsync<SecondStep, Outcome<string>>(step =>
            step.BeginAsync(ada, PlatformStand.Password)
        );
        var account = await stand.ReadAsync(db =>
            db.Set<Account>().SingleAsync(row => row.Id == ada.AccountId, Token)
        );
        await stand.DoAsync<BeginSession, Guid>(begin =>
            begin.DoAsync(account, "Firefox on Linux", Token)
        );
        await stand.DoAsync<AskRecovery, Outcome<string>>(ask =>
            ask.DoAsync("ada@example.org", Token)
        );
        return ada;
    }

    private static Task<Outcome<bool>> DeleteAsync(PlatformStand stand, Who who) =>
        stand.DoAsync<DeleteEverything, Outcome<bool>>(delete => delete.DoAsync(who, Token));

    private static async Task<int> CountAsync(PlatformDb db, Who who, string address) =>
        await db.Set<Account>().CountAsync(row => row.Id == who.AccountId, Token)
        + await db.UserTokens.CountAsync(row => row.UserId == who.AccountId, Token)
        + await db.Set<Session>().CountAsync(row => row.AccountId == who.AccountId, Token)
        + await db.Set<MailedLink>().CountAsync(row => row.AccountId == who.AccountId, Token)
        + await db.Set<AuditEntry>().CountAsync(row => row.ActorId == who.PersonId, Token)
        + await db.Set<StoredWorkspace>().CountAsync(row => row.PersonId == who.PersonId, Token)
        + await db.Set<MailMessage>().CountAsync(row => row.To == address, Token);
}
