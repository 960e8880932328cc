using System.Net;

namespace SmartPick.Web.Tests.Accounts;

public sealed class SignInTests(RunningServer server) : IClassFixture<RunningServer>, IDisposable
{
    private readonly Guest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task A_page_for_accounts_leads_a_guest_to_the_sign_in_and_back()
    {
        await _guest.OpenAsync("/account");
        _guest.Status.ShouldBe(HttpStatusCode.Redirect);
        _guest.Location!.ShouldContain("/account/sign-in?back=%2Faccount");

        await _guest.SignedInAsync("Ada");
        _guest.Page.ShouldContain("Your account");
    }

    [Fact]
    public async Task Signed_out_is_signed_out()
    {
        await _guest.SignedInAsync("Ada");
        await _guest.PostToAsync("/account", "account", ("do", "sign-out"));
        _guest.Status.ShouldBe(HttpStatusCode.Redirect);
        await _guest.OpenAsync("/account");
        _guest.Status.ShouldBe(HttpStatusCode.Redirect);
    }
}
