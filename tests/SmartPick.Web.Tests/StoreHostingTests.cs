using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Storage;

namespace SmartPick.Web.Tests;

/// <summary>The server and its store: health says whether it answers, and messages leave by themselves.</summary>
public sealed class StoreHostingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Health_is_ready_only_while_the_store_answers_and_says_no_more()
    {
        await using var server = new RunningServer();
        using var client = new HttpClient { BaseAddress = server.Address };
        (await client.GetAsync(new Uri("/", UriKind.Relative), Stop)).Dispose();
        (await client.GetStringAsync(new Uri("/health", UriKind.Relative), Stop)).ShouldBe("ready");

        await using (var scope = server.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Jobs\" RENAME TO \"Away\"", Stop);
        }

        using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative), Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldBe("not ready");
    }

    [Fact]
    public async Task A_message_in_the_queue_leaves_by_itself()
    {
        var folder = Directory.CreateTempSubdirectory("smartpick-mail-");
        try
        {
            await using var server = new RunningServer()
                .With("jobs:seconds", "0.05")
                .With("mail:folder", folder.FullName);
            _ = server.Address;
            Guid id;
            await using (var scope = server.Services.CreateAsyncScope())
            {
                var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
                var message = await MailQueue.AddAsync(
                    db,
                    TimeProvider.System,
                    "test",
                    "ada@example.org",
                    "Hello",
                    "Dear Ada",
                    Stop
                );
                id = message.Value.Id;
                await db.SaveChangesAsync(Stop);
            }

            var file = Path.Combine(folder.FullName, $"{id}.eml");
            using var watch = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            while (!File.Exists(file))
            {
                await watch.WaitForNextTickAsync(Stop);
            }

            (await MimeMessage.LoadAsync(file, Stop)).Subject.ShouldBe("Hello");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("mail:port", "no", "a number from 1 to 65535")]
    [InlineData("mail:security", "some", "starttls, tls or none")]
    [InlineData("mail:from", "nobody", "the e-mail address")]
    public void A_setting_that_cannot_be_is_named_at_the_start(
        string setting,
        string value,
        string expected
    )
    {
        using var server = new RunningServer()
            .With("mail:host", "mail.example")
            .With("mail:from", "smartpick@mail.example")
            .With(setting, value);

        Should
            .Throw<InvalidOperationException>(() => server.Address)
            .Message.ShouldContain($"{setting}: found \"{value}\", expected {expected}");
    }
}
