using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Platform;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Web.Tests;

/// <summary>Accounts of a running server, made without their pages.</summary>
internal static class TestAccounts
{
    /// <summary>The password of each.</summary>
    public const string Password = "a walrus knits at noon";

    /// <summary>The address of somebody.</summary>
    public static string AddressOf(Who who) => $"{who.PersonId:N}@example.org";

    /// <summary>Makes an account whose address is confirmed.</summary>
    /// <param name="server">Where.</param>
    /// <param name="name">The person's name.</param>
    public static async Task<Who> AddAccountAsync(this RunningServer server, string name)
    {
        _ = server.Address;
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var time = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var who = new Who(Ids.New(time), Ids.New(time));
        db.Add(new Person { Id = who.PersonId, Name = name });
        var made = await scope
            .ServiceProvider.GetRequiredService<UserManager<Account>>()
            .CreateAsync(
                new Account
                {
                    Id = who.AccountId,
                    UserName = who.AccountId.ToString("N"),
                    Email = AddressOf(who),
                    EmailConfirmed = true,
                    PersonId = who.PersonId,
                    Since = time.GetUtcNow(),
                },
                Password
            );
        made.Succeeded.ShouldBeTrue();
        return who;
    }

    /// <summary>Gives somebody a passkey, which administrators need before a page of theirs opens.</summary>
    public static Task<int> AddPasskeyAsync(this RunningServer server, Who who) =>
        server.WithAsync(services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            db.Add(
                new IdentityUserPasskey<Guid>
                {
                    UserId = who.AccountId,
                    CredentialId = who.AccountId.ToByteArray(),
                    Data = new IdentityPasskeyData
                    {
                        PublicKey = [1],
                        Name = "A key",
                        CreatedAt = DateTimeOffset.UnixEpoch,
                        AttestationObject = [1],
                        ClientDataJson = [1],
                        Transports = [],
                    },
                }
            );
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

    /// <summary>Does something with the server's services, such as an operation of the platform.</summary>
    public static async Task<T> WithAsync<T>(
        this RunningServer server,
        Func<IServiceProvider, Task<T>> act
    )
    {
        _ = server.Address;
        await using var scope = server.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }
}
