using System.Net;

namespace SmartPick.Web.Tests.Accounts;

public sealed class TwoNodesTests
{
    [Fact]
    public async Task A_session_of_one_node_is_a_session_of_the_other()
    {
        await using var first = new RunningServer();
        await using var second = first.Beside();
        using var guest = new Guest(first);
        var who = await guest.SignedInAsync("Ada");

        using var there = new HttpClient(
            new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }
        )
        {
            BaseAddress = second.Address,
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account");
        request.Headers.Add("Cookie", guest.Cookies);
        using var answer = await there.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain(TestAccounts.AddressOf(who));
    }
}
