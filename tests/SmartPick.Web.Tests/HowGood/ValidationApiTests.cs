using System.Net;
using System.Text.Json;

namespace SmartPick.Web.Tests.HowGood;

public sealed class ValidationApiTests(ReportServer server) : IClassFixture<ReportServer>
{
    private static readonly Uri Address = new("/api/v1/validation", UriKind.Relative);

    [Fact]
    public async Task Programs_get_the_whole_report()
    {
        using var guest = new Guest(server.Running);
        await guest.OpenAsync(Address.OriginalString);

        guest.Status.ShouldBe(HttpStatusCode.OK);
        var report = JsonDocument.Parse(guest.Page).RootElement;
        report.GetProperty("cells").GetArrayLength().ShouldBe(MadeReport.Report.Cells.Count);
        report.GetProperty("cells")[0].GetProperty("family").GetString().ShouldBe("matchByType");
        report
            .GetProperty("cells")[0]
            .GetProperty("heldOut")
            .GetProperty("value")
            .GetDouble()
            .ShouldBe(MadeReport.Report.Cells[0].HeldOut!.Value.Value, 1e-6);
        report.GetProperty("checks")[1].GetProperty("isMet").GetBoolean().ShouldBeFalse();
        report.GetProperty("checks")[2].GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Null);
        report.GetProperty("validatedOn").GetString().ShouldBe("2026-11-22");
    }

    [Fact]
    public async Task A_cache_may_keep_it_and_asks_with_its_tag()
    {
        using var guest = new Guest(server.Running);
        using var first = await guest.Client.GetAsync(
            Address,
            TestContext.Current.CancellationToken
        );
        first.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        first.Headers.CacheControl!.Public.ShouldBeTrue();
        first.Headers.CacheControl.MaxAge.ShouldNotBeNull();

        using var again = new HttpRequestMessage(HttpMethod.Get, Address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag.ShouldNotBeNull());
        using var second = await guest.Client.SendAsync(
            again,
            TestContext.Current.CancellationToken
        );

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Without_a_validation_there_is_nothing_to_get()
    {
        await using var bare = ReportServer.WithoutReport();
        using var guest = new Guest(bare.Running);

        await guest.OpenAsync(Address.OriginalString);

        guest.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/api/v1/validation")]
    [InlineData("/how-good")]
    public async Task Who_reads_too_often_is_told_to_wait(string address)
    {
        await using var strict = new RunningServer().With("limits:burst", "3");
        using var guest = new Guest(strict);

        for (var read = 0; read < 4; read++)
        {
            await guest.OpenAsync(address);
        }

        guest.Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }
}
