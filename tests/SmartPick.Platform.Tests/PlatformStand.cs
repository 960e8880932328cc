using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Mail;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Tests;

/// <summary>The operations on a database of one test, each call as a request of its own, at a clock that the test moves.</summary>
internal sealed class PlatformStand : IAsyncDisposable
{
    public const string Password = "a walrus knits at noon";

    private readonly TestStore _store;
    private readonly ServiceProvider _services;

    private PlatformStand(TestStore store)
    {
        _store = store;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(new SiteAddress(new Uri("https://smartpick.example/")));
        services.AddSingleton(new CommonPasswords(["correcthorse"]));
        services.AddScoped(_ => store.Open());
        services.AddAccounts(TimeSpan.FromMinutes(15), 5);
        // As fast as may be: what is tested is not how slow a guess is.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
        _services = services.BuildServiceProvider();
    }

    /// <summary>The clock: noon of a day in September.</summary>
    public FakeTimeProvider Clock { get; } =
        new(new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero))
        {
            // No two rows of one moment: their order is that of the calls.
            AutoAdvanceAmount = TimeSpan.FromMilliseconds(1),
        };

    public static async Task<PlatformStand> MakeAsync(DatabaseKind kind) =>
        new(await TestStore.MakeAsync(kind));

    /// <summary>Does something as one request.</summary>
    public async Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> act)
        where TOperation : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TOperation>());
    }

    /// <summary>Reads from the database.</summary>
    public async Task<T> ReadAsync<T>(Func<PlatformDb, Task<T>> read)
    {
        await using var db = _store.Open();
        return await read(db);
    }

    /// <summary>Signs up and confirms.</summary>
    public async Task<Who> SomebodyAsync(string name)
    {
        var address = $"{name}@example.org".ToLowerInvariant();
        (
            await DoAsync<SignUp, Outcome<string>>(sign =>
                sign.DoAsync(new SignUpForm(name, address, Password), Token)
            )
        ).IsDone.ShouldBeTrue();
        var code = await LastCodeAsync(address);
        (
            await DoAsync<ConfirmAddress, Outcome<LinkPurpose>>(confirm =>
                confirm.DoAsync(code, Token)
            )
        ).IsDone.ShouldBeTrue();
        return await ReadAsync(db =>
            db.Set<Account>()
                .Where(account => account.Email == address)
                .Select(account => new Who(account.Id, account.PersonId))
                .SingleAsync(Token)
        );
    }

    /// <summary>The code in the last mail to an address.</summary>
    public async Task<string> LastCodeAsync(string address)
    {
        var mail = (await MailsAsync(address))[^1];
        return mail.Body.Split('#')[1].Split('\n')[0].Trim();
    }

    /// <summary>The mails to an address that are to be sent, in their order.</summary>
    public Task<List<MailMessage>> MailsAsync(string address) =>
        ReadAsync(async db =>
        {
            var queued = await db.Set<Job>()
                .Where(job => job.Kind == MailQueue.JobKind)
                .Select(job => job.Payload)
                .ToHashSetAsync(StringComparer.Ordinal, Token);
            var mails = await db.Set<MailMessage>()
                .Where(message => message.To == address)
                .OrderBy(message => message.QueuedAt)
                .ThenBy(message => message.Id)
                .ToListAsync(Token);
            return mails.FindAll(message => queued.Contains(message.Id.ToString()));
        });

    /// <summary>The name that is shown for a person; null when there is none.</summary>
    public Task<string?> NameAsync(Guid person) =>
        ReadAsync(db =>
            db.Set<Person>()
                .Where(row => row.Id == person)
                .Select(row => row.Name)
                .SingleOrDefaultAsync(Token)
        );

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _store.DisposeAsync();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
