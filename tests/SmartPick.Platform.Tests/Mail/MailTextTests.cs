using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Mail;

namespace SmartPick.Platform.Tests.Mail;

/// <summary>What may stand in a message, and that it is written once and with what it tells.</summary>
public sealed class MailTextTests
{
    private readonly FakeTimeProvider _time = new(
        new DateTimeOffset(2026, 11, 1, 6, 0, 0, TimeSpan.Zero)
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ada@example.org")]
    [InlineData("ada.l+match@mail.example.co.uk")]
    [InlineData("o'hara@example.org")]
    public void An_address_is_taken(string address) => MailText.IsAddress(address).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("@example.org")]
    [InlineData("ada@")]
    [InlineData("ada@example.org\r\nBcc: all@example.org")]
    [InlineData("ada@example.org\nBcc: all@example.org")]
    [InlineData("ada@example.org, bob@example.org")]
    [InlineData("ada@example.org;bob@example.org")]
    [InlineData("Ada <ada@example.org>")]
    [InlineData("ada@example.org ")]
    [InlineData("ada @example.org")]
    [InlineData("ada@bob@example.org")]
    [InlineData("ada\0@example.org")]
    [InlineData("ada\u2028@example.org")]
    [InlineData("\"a\r\n b\"@example.org")]
    [InlineData("(hidden)ada@example.org")]
    public void What_is_no_address_or_more_than_one_is_refused(string address) =>
        MailText.IsAddress(address).ShouldBeFalse();

    [Theory]
    [InlineData("One line — with a dash and 東京", true)]
    [InlineData("", false)]
    [InlineData("  ", false)]
    [InlineData("One\r\nBcc: all@example.org", false)]
    [InlineData("One\rTwo", false)]
    [InlineData("One\u0000", false)]
    [InlineData("One\u0085Two", false)]
    [InlineData("One\u2029Two", false)]
    public void A_subject_is_one_line(string subject, bool taken) =>
        MailText.IsLine(subject).ShouldBe(taken);

    [Fact]
    public void Lengths_are_refused_before_the_database_meets_them()
    {
        MailText.IsLine(new string('s', MailMessage.LongestSubject)).ShouldBeTrue();
        MailText.IsLine(new string('s', MailMessage.LongestSubject + 1)).ShouldBeFalse();
        MailText.IsBody(new string('b', MailMessage.LongestBody)).ShouldBeTrue();
        MailText.IsBody(new string('b', MailMessage.LongestBody + 1)).ShouldBeFalse();
        MailText.IsBody(new string('b', 1 << 20)).ShouldBeFalse();
        MailText.IsAddress(new string('a', 250) + "@example.org").ShouldBeFalse();
    }

    [Fact]
    public void Half_a_pair_that_no_encoding_can_carry_is_refused()
    {
        MailText.IsLine("half \udc00").ShouldBeFalse();
        MailText.IsBody("half \ud800 a").ShouldBeFalse();
        MailText.IsAddress("ada@ex\ud800.org").ShouldBeFalse();
        MailText.IsBody("whole \U0001F600").ShouldBeTrue();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Everything_that_is_wrong_is_said_at_once_and_nothing_is_written(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        await using var db = store.Open();

        var outcome = await MailQueue.AddAsync(
            db,
            _time,
            "key",
            "ada@example.org\r\nBcc: all@example.org",
            "One\nTwo",
            "\u0007",
            Stop
        );

        outcome.Failures.Select(failure => failure.Field).ShouldBe(["To", "Subject", "Body"]);
        outcome.Failures.ShouldAllBe(failure => failure.Kind == FailureKind.Invalid);
        db.ChangeTracker.HasChanges().ShouldBeFalse();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task The_same_key_is_the_same_message_and_goes_with_what_the_caller_saves(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        Guid id;
        await using (var db = store.Open())
        {
            id = (await AddAsync(db)).Value.Id;
            (await AddAsync(db)).Value.Id.ShouldBe(id);
            await db.SaveChangesAsync(Stop);
        }

        await using var later = store.Open();
        (await AddAsync(later)).Value.Id.ShouldBe(id);
        await later.SaveChangesAsync(Stop);
        (await later.Set<MailMessage>().CountAsync(Stop)).ShouldBe(1);
        (await later.Set<Job>().SingleAsync(Stop)).Kind.ShouldBe(MailQueue.JobKind);
    }

    private Task<Outcome<MailMessage>> AddAsync(SmartPick.Platform.Storage.PlatformDb db) =>
        MailQueue.AddAsync(db, _time, "once", "ada@example.org", "Hello", "Dear Ada", Stop);
}
