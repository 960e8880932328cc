using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Tests.Jobs;

namespace SmartPick.Platform.Tests.Mail;

/// <summary>Messages arrive: once through a folder, at most once through a mail server, and none is lost.</summary>
public sealed class SendMailTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(
        new DateTimeOffset(2026, 11, 1, 6, 0, 0, TimeSpan.Zero)
    );
    private readonly string _folder = Path.Combine(
        Path.GetTempPath(),
        $"smartpick-mail-{Guid.NewGuid():N}"
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Two_nodes_put_each_message_into_the_folder_once(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        await WriteAsync(store, 100);
        using var first = Sender(store, new MailFolder(_folder), "first");
        using var second = Sender(store, new MailFolder(_folder), "second");

        var made = await Task.WhenAll(first.RunDueAsync(), second.RunDueAsync());

        made.Sum().ShouldBe(100);
        Directory.GetFiles(_folder).Length.ShouldBe(100);
        await using var db = store.Open();
        var messages = await db.Set<MailMessage>().ToListAsync(Stop);
        messages.ShouldAllBe(message => message.SentAt != null);
        foreach (var message in messages)
        {
            var letter = await MimeMessage.LoadAsync(
                Path.Combine(_folder, $"{message.Id}.eml"),
                Stop
            );
            letter.MessageId.ShouldBe($"{message.Id:N}@smartpick.example");
            letter.To.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe(message.To);
            letter.Subject.ShouldBe(message.Subject);
            letter.TextBody!.TrimEnd().ShouldBe(message.Body);
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Two_nodes_give_each_message_to_the_mail_server_once(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        await using var server = new SmallSmtpServer();
        await WriteAsync(store, 40);
        using var first = Sender(store, Route(server), "first");
        using var second = Sender(store, Route(server), "second");

        await Task.WhenAll(first.RunDueAsync(), second.RunDueAsync());

        server.Taken.Count.ShouldBe(40);
        server.Taken.Select(MessageId).Distinct(StringComparer.Ordinal).Count().ShouldBe(40);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task With_the_mail_server_down_for_a_day_waits_grow_nothing_is_lost_and_nothing_comes_twice(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        await using var server = new SmallSmtpServer { Mood = SmtpMood.HangsUp };
        await WriteAsync(store, 3);
        using var node = Sender(store, Route(server), "node");

        var attempts = 0;
        var up = _time.GetUtcNow().AddDays(1);
        var waits = new List<TimeSpan>();
        while (server.Taken.Count < 3)
        {
            server.Mood = _time.GetUtcNow() >= up ? SmtpMood.Takes : SmtpMood.HangsUp;
            attempts += await node.RunDueAsync();
            await using var db = store.Open();
            var due = await db.Set<Job>()
                .Where(job => job.DoneAt == null)
                .Select(job => (DateTimeOffset?)job.DueAt)
                .MinAsync(Stop);
            if (due is { } next)
            {
                waits.Add(next - _time.GetUtcNow());
                _time.SetUtcNow(next);
            }
        }

        attempts.ShouldBeLessThan(60);
        waits.ShouldBe(waits.Order());
        waits[^1].ShouldBe(new JobPace().LongestWait);
        server.Taken.Select(MessageId).Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
        (await node.RunDueAsync()).ShouldBe(0);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_message_that_may_have_been_sent_is_held_until_somebody_asks(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        await using var server = new SmallSmtpServer { Mood = SmtpMood.TakesAndHangsUp };
        var id = (await WriteAsync(store, 1))[0];
        using var node = Sender(store, Route(server), "node");

        await node.RunDueAsync();
        _time.Advance(TimeSpan.FromDays(7));
        server.Mood = SmtpMood.Takes;
        (await node.RunDueAsync()).ShouldBe(0);

        server.Taken.Count.ShouldBe(1);
        await using var db = store.Open();
        var held = (await new GivenUpJobs(db, _time).ListAsync(Stop)).ShouldHaveSingleItem();
        held.Problem!.ShouldContain("may have been sent");
        (await new SendAgain(db, _time).DoAsync(id, Stop)).IsDone.ShouldBeTrue();
        (await node.RunDueAsync()).ShouldBe(1);
        server.Taken.Select(MessageId).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        server.Taken.Count.ShouldBe(2, "the same message id lets the receiver drop one");
        (await new SendAgain(store.Open(), _time).DoAsync(id, Stop)).IsDone.ShouldBeFalse();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_node_that_died_between_taking_and_sending_leaves_the_message_to_the_rule_of_its_route(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        await using var server = new SmallSmtpServer();
        await WriteAsync(store, 1);
        await using (var db = store.Open())
        {
            // As the dead node left it.
            await new JobLeases(_time, new JobPace(), "dead").TakeAsync(db, Stop);
            await db.Set<MailMessage>()
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.TakenAt, _time.GetUtcNow()),
                    Stop
                );
        }

        _time.Advance(new JobPace().Lease);
        using var smtp = Sender(store, Route(server), "smtp");
        (await smtp.RunDueAsync()).ShouldBe(1);
        server.Taken.ShouldBeEmpty();

        await using (var db = store.Open())
        {
            var held = (await new GivenUpJobs(db, _time).ListAsync(Stop)).ShouldHaveSingleItem();
            await new GivenUpJobs(db, _time).TryAgainAsync(held.Id, Stop);
        }

        using var folder = Sender(store, new MailFolder(_folder), "folder");
        (await folder.RunDueAsync()).ShouldBe(1);
        Directory.GetFiles(_folder).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "KnowsNobody", true)]
    [InlineData(DatabaseKind.Postgres, "KnowsNobody", true)]
    [InlineData(DatabaseKind.Sqlite, "IsBusy", false)]
    [InlineData(DatabaseKind.Postgres, "IsBusy", false)]
    public async Task A_refusal_for_good_is_given_up_and_a_refusal_for_now_is_tried_again(
        DatabaseKind kind,
        string mood,
        bool forGood
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        await using var server = new SmallSmtpServer { Mood = Enum.Parse<SmtpMood>(mood) };
        await WriteAsync(store, 1);
        using var node = Sender(store, Route(server), "node");

        await node.RunDueAsync();

        await using var db = store.Open();
        var job = await db.Set<Job>().SingleAsync(Stop);
        (job.GivenUpAt is not null).ShouldBe(forGood);
        job.Problem.ShouldBe(
            forGood ? "the mail server answered 550" : "the mail server answered 451"
        );
        (await db.Set<MailMessage>().SingleAsync(Stop)).TakenAt.ShouldBeNull();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_folder_that_cannot_be_written_to_loses_nothing(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        await WriteAsync(store, 1);
        await File.WriteAllTextAsync(_folder, "in the way", Stop);
        using var node = Sender(store, new MailFolder(_folder), "node");
        await node.RunDueAsync();
        File.Delete(_folder);
        _time.Advance(TimeSpan.FromMinutes(1));
        (await node.RunDueAsync()).ShouldBe(1);
        Directory.GetFiles(_folder).Length.ShouldBe(1);
    }

    private Node Sender(TestStore store, IMailRoute route, string name) =>
        new(
            store,
            _time,
            name,
            _ => new SendMail(route, new MailSender("smartpick@smartpick.example"), _time)
        );

    private static SmtpRoute Route(SmallSmtpServer server) =>
        new(new SmtpServer("127.0.0.1", server.Port, SecureSocketOptions.None));

    private async Task<List<Guid>> WriteAsync(TestStore store, int messages)
    {
        await using var db = store.Open();
        var ids = new List<Guid>();
        for (var message = 0; message < messages; message++)
        {
            var outcome = await MailQueue.AddAsync(
                db,
                _time,
                FormattableString.Invariant($"test:{message}"),
                "ada@example.org",
                FormattableString.Invariant($"Hello {message} — 東京"),
                "Dear Ada,\n\nwelcome.",
                Stop
            );
            ids.Add(outcome.Value.Id);
        }

        await db.SaveChangesAsync(Stop);
        return ids;
    }

    private static string MessageId(string letter) =>
        letter
            .Split('\n')
            .Single(line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase));
}
