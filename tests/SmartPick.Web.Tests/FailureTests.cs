using System.Net;

namespace SmartPick.Web.Tests;

/// <summary>Where a page fails while it renders, the reader gets a calm page, and the page after it works.</summary>
public sealed class FailureTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_that_fails_while_it_renders_is_answered_with_the_problem_page(
        bool isPost
    )
    {
        var clock = new BreakingClock();
        await using var server = new RunningServer { Clock = clock };
        using var guest = new Guest(server);
        await guest.OpenAsync();
        guest.Status.ShouldBe(HttpStatusCode.OK);

        clock.IsBroken = true;
        await (isPost ? guest.PostAsync(Guest.Three()) : guest.OpenAsync());

        guest.Status.ShouldBe(HttpStatusCode.InternalServerError);
        guest.Page.ShouldContain("Nothing of what you typed was stored");
        guest.Page.ShouldContain("Something failed on our side");
        guest.Page.ShouldNotContain(BreakingClock.Secret);
        guest.Page.ShouldNotContain(nameof(InvalidOperationException));

        clock.IsBroken = false;
        await guest.OpenAsync();
        guest.Status.ShouldBe(HttpStatusCode.OK);
    }
}
