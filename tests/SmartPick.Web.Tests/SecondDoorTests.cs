using System.Globalization;

namespace SmartPick.Web.Tests;

public sealed class SecondDoorTests
{
    [Theory]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-09-01", true)]
    [InlineData("2026-11-23", true)]
    [InlineData("2027-03-17", true)]
    [InlineData("2027-03-31", true)]
    [InlineData("2027-04-01", false)]
    [InlineData("2026-07-15", false)]
    public async Task Who_has_applied_finds_a_door_while_applications_are_out(
        string day,
        bool isThere
    )
    {
        await using var server = new RunningServer
        {
            Clock = new Calendar(
                DateTimeOffset.Parse(day + "T12:00:00Z", CultureInfo.InvariantCulture)
            ),
        };
        using var guest = new Guest(server);
        await guest.OpenAsync();

        guest
            .Page.Contains("href=\"/applications\" id=\"have-applied\"", StringComparison.Ordinal)
            .ShouldBe(isThere);
        guest.Page.ShouldContain("name=\"specialty\"");
    }

    [Fact]
    public async Task Who_was_sent_here_for_three_answers_is_led_back_without_scripts_too()
    {
        await using var server = new RunningServer();
        using var guest = new Guest(server);
        await guest.OpenAsync("/applications");
        guest.Page.ShouldContain("href=\"/?then=applications\"");

        await guest.OpenAsync("/?then=applications");
        guest.Page.ShouldContain("You come from");
        guest.Page.ShouldNotContain("Go on:");

        await guest.PostAsync([.. Guest.Three(), ("then", "applications")]);
        guest.Page.ShouldMatch("formaction=\"/applications\"[^>]*>Go on: I have applied");
        guest.Page.ShouldNotContain("You come from");

        await guest.OpenAsync("/?then=elsewhere");
        guest.Page.ShouldNotContain("You come from");
    }

    [Theory]
    [InlineData("2026-07-15", false)]
    [InlineData("2026-11-23", true)]
    public async Task The_chance_says_that_programs_read_already(string day, bool isSaid)
    {
        await using var server = new RunningServer
        {
            Clock = new Calendar(
                DateTimeOffset.Parse(day + "T12:00:00Z", CultureInfo.InvariantCulture)
            ),
        };
        using var guest = new Guest(server);
        await guest.OpenAsync();
        await guest.PostAsync(Guest.Three());

        guest
            .Page.Contains(
                "Programs began reading about 23 Sep (worked out from other seasons); this figure assumes that you applied on time.",
                StringComparison.Ordinal
            )
            .ShouldBe(isSaid);
        guest.Page.ShouldContain("Chance to match in");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/applications")]
    [InlineData("/guide")]
    public async Task A_head_is_answered_as_the_get(string address)
    {
        await using var server = new RunningServer();
        using var guest = new Guest(server);
        using var head = new HttpRequestMessage(HttpMethod.Head, address);
        using var answer = await guest.Client.SendAsync(
            head,
            TestContext.Current.CancellationToken
        );

        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (
            await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        ).ShouldBeEmpty();
    }

    private sealed class Calendar(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
