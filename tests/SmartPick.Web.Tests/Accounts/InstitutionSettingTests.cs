using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Web.Tests.Accounts;

public sealed class InstitutionSettingTests
{
    [Fact]
    public async Task Whoever_runs_the_server_adds_an_institution_and_its_administrator_is_invited()
    {
        await using var server = new RunningServer()
            .With("institution:name", "A School")
            .With("institution:administrator", "dean@example.org");
        using var guest = new Guest(server);
        var dean = await guest.SignedInAsync("The dean");
        var code = AccountTalk.CodeOf(await server.LastMailAsync("dean@example.org"));

        await guest.OpenAsync("/account/invitation");
        await guest.SendAsync("/account/invitation", "look", ("code", code));
        guest.Text.ShouldContain("A School");
        await guest.SendAsync("/account/invitation", "accept", ("code", code));
        guest.Text.ShouldContain("You are an administrator of A School now");
        await guest.SendAsync("/account/invitation", "look", ("code", code));
        guest.Text.ShouldContain("This invitation was used before");

        await guest.OpenAsync("/account");
        guest.Text.ShouldContain("A School");
        var school = await server.WithAsync(services =>
            services
                .GetRequiredService<PlatformDb>()
                .Set<Institution>()
                .Select(row => row.Id)
                .SingleAsync(TestContext.Current.CancellationToken)
        );
        await guest.OpenAsync($"/account/school/{school}");
        guest.Status.ShouldBe(HttpStatusCode.Forbidden, "a password alone is not enough");
        await server.AddPasskeyAsync(dean);
        await guest.OpenAsync($"/account/school/{school}");
        guest.Text.ShouldContain("an administrator");
        await guest.SendAsync(
            $"/account/school/{school}",
            "invite",
            ("address", "mentor@example.org"),
            ("invited", "Mentor")
        );
        guest.Text.ShouldContain("The invitation is on its way");
        (await server.LastMailAsync("mentor@example.org")).Body.ShouldContain("as a mentor");
    }
}
