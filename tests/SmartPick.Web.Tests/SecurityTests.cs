using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Tests;

public sealed class SecurityTests(RunningServer server) : IClassFixture<RunningServer>, IDisposable
{
    private readonly Guest _guest = new(server);

    /// <summary>Every address a guest may call; whoever adds one adds it here, with a reason in docs/security.md.</summary>
    internal static readonly string[] OpenToGuests =
    [
        "GET,POST /",
        "GET,POST /match",
        "GET,POST /how-good",
        "GET,POST /guide",
        "GET,POST /guide/how-the-match-works",
        "GET,POST /guide/how-early",
        "GET,POST /guide/qualities",
        "GET,POST /guide/no-home-program",
        "GET,POST /guide/when-it-does-not-work",
        "GET,POST /guide/does-it-change-chances",
        "GET,POST /ask",
        "GET,POST /account/sign-in",
        "GET,POST /account/sign-up",
        "POST /account/sign-in/passkey",
        "GET,POST /account/second-step",
        "GET,POST /account/recover",
        "GET,POST /account/link",
        "GET,POST /keep",
        "GET,POST /program/{Code}",
        "GET /api/v1/programs",
        "GET /api/v1/programs/{code}",
        "POST /api/v1/soap",
        "POST /api/v1/profiles",
        "GET,POST /rank",
        "POST /rank/file",
        "POST /api/v1/rank",
        "GET,POST /applications",
        "GET,POST /applications/soap",
        "POST /applications/calendar",
        "POST /api/v1/season",
        "GET,POST /what-if",
        "GET,POST /compare",
        "POST /api/v1/what-if",
        "POST /api/v1/what-helps",
        "POST /api/v1/compare",
        "GET /api/v1/validation",
        "POST /api/v1/explain",
        "POST /api/v1/pick",
        "GET /health",
        "POST /programs/search",
        "GET /map/states.svg",
        "POST /profile",
        "POST /keep/file",
        "GET,POST /couple",
        "POST /couple/file",
        "POST /api/v1/couple",
        "POST /keep/export/{kind}/{form}",
        "POST /api/v1/export/{kind}",
        "GET,POST /packet",
        "POST /packet/file",
        "POST /packet/page",
        "GET /openapi/{documentName}.json",
        " /{**path}",
    ];

    public void Dispose() => _guest.Dispose();

    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("GET", "/match", 200)]
    [InlineData("POST", "/match", 400)]
    [InlineData("POST", "/match/", 400)]
    [InlineData("POST", "/MATCH", 400)]
    [InlineData("GET", "/how-good", 200)]
    [InlineData("POST", "/how-good", 400)]
    [InlineData("GET", "/guide", 200)]
    [InlineData("POST", "/guide", 400)]
    [InlineData("GET", "/guide/how-early", 200)]
    [InlineData("GET", "/guide/nowhere", 404)]
    [InlineData("POST", "/api/v1/validation", 405)]
    [InlineData("GET", "/program/0803611066", 200)]
    [InlineData("GET", "/program/0000000000", 410)]
    [InlineData("GET", "/program/nobody", 410)]
    [InlineData("POST", "/program/0803611066", 400)]
    [InlineData("POST", "/api/v1/pick", 415)]
    [InlineData("GET", "/api/v1/pick", 405)]
    [InlineData("GET", "/rank", 200)]
    [InlineData("POST", "/rank", 400)]
    [InlineData("GET", "/health", 200)]
    [InlineData("GET", "/css/base.css", 200)]
    [InlineData("GET", "/js/pick.js", 200)]
    [InlineData("GET", "/nowhere", 404)]
    [InlineData("POST", "/", 400)]
    [InlineData("PUT", "/", 404)]
    [InlineData("GET", "/profile", 404)]
    [InlineData("GET", "/../appsettings.json", 404)]
    [InlineData("GET", "/data/programs.csv", 404)]
    public async Task Every_answer_carries_the_headers(string method, string address, int status)
    {
        // The first page loads the facts; health says 503 until then.
        (
            await _guest.Client.GetAsync(
                new Uri("/", UriKind.Relative),
                TestContext.Current.CancellationToken
            )
        ).Dispose();
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var response = await _guest.Client.SendAsync(
            request,
            TestContext.Current.CancellationToken
        );

        ((int)response.StatusCode).ShouldBe(status);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        response.Headers.Contains("Permissions-Policy").ShouldBeTrue();
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task No_page_holds_anything_inline_or_foreign()
    {
        await _guest.PostAsync(Guest.Three());
        ShouldHoldNothingInlineOrForeign();

        await _guest.OpenAsync("/match");
        ShouldHoldNothingInlineOrForeign();

        await _guest.OpenAsync("/how-good");
        ShouldHoldNothingInlineOrForeign();

        await _guest.OpenAsync("/guide/no-home-program");
        ShouldHoldNothingInlineOrForeign();
    }

    private void ShouldHoldNothingInlineOrForeign()
    {
        _guest.Page.ShouldNotContain(" style=");
        _guest.Page.ShouldNotContain("<style");
        _guest.Page.ShouldNotContain(" onclick");
        _guest
            .Page.Split("<script")
            .Skip(1)
            .ShouldAllBe(script => script.Contains("src=\"js/", StringComparison.Ordinal));
        _guest
            .Page.Split("<link")
            .Skip(1)
            .ShouldAllBe(link => !link.Split('>')[0].Contains("//", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_are_packed_and_the_token_is_other_bytes_each_time()
    {
        await _guest.OpenAsync();
        var first = _guest.Token;
        await _guest.OpenAsync();
        string.Equals(_guest.Token, first, StringComparison.Ordinal).ShouldBeFalse();

        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var response = await _guest.Client.SendAsync(
            request,
            TestContext.Current.CancellationToken
        );
        response.Content.Headers.ContentEncoding.Single().ShouldBe("br");
    }

    [Fact]
    public async Task A_page_with_answers_is_not_stored_by_caches()
    {
        await _guest.OpenAsync();
        using var response = await _guest.Client.GetAsync(
            new Uri("/", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/match")]
    [InlineData("/profile")]
    [InlineData("/programs/search")]
    public async Task A_post_without_the_forms_token_is_refused(string address)
    {
        await _guest.OpenAsync();
        using var body = new FormUrlEncodedContent(
            Guest
                .Three(("_handler", "work"), ("text", "duke"))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
        await _guest.SendAsync(address, body);

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.Page.ShouldNotContain("data-state=\"list\"");
        _guest.Page.ShouldContain("To the questions");
        _guest.Page.ShouldNotContain("antiforgery", Case.Insensitive);
    }

    [Fact]
    public async Task A_token_of_another_guest_is_refused()
    {
        using var other = new Guest(server);
        await other.OpenAsync();
        await _guest.OpenAsync();
        using var body = new FormUrlEncodedContent(
            Guest
                .Three(("_handler", "work"), ("form-token", other.Token))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
        await _guest.SendAsync("/", body);

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public void Every_endpoint_says_who_may_call_it_or_is_closed()
    {
        _ = server.Address;
        var open = Endpoints()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(Name)
            .Where(name => !IsAsset(name))
            .Order(StringComparer.Ordinal);

        open.ShouldBe(OpenToGuests.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_says_nothing_is_closed_to_everybody()
    {
        _ = server.Address;
        var policy = await server
            .Services.GetRequiredService<IAuthorizationPolicyProvider>()
            .GetFallbackPolicyAsync();
        var somebody = new ClaimsPrincipal(
            new ClaimsIdentity([new Claim(ClaimTypes.Name, "somebody")], "signed in")
        );
        var answer = await server
            .Services.GetRequiredService<IAuthorizationService>()
            .AuthorizeAsync(somebody, policy.ShouldNotBeNull());

        answer.Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task An_endpoint_that_says_nothing_answers_403()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddGuestAccess();
        await using var app = builder.Build();
        app.UseAuthorization();
        app.MapGet("/silent", () => "never");
        app.MapGet("/open", () => "hello").AllowAnonymous();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var silent = await client.GetAsync(
            new Uri("/silent", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        using var open = await client.GetAsync(
            new Uri("/open", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        silent.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        open.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_forms_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        using var response = await _guest.Client.GetAsync(
            new Uri("/", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        var cookie = response.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
    }

    private IEnumerable<RouteEndpoint> Endpoints() => Endpoints(server);

    /// <summary>Everything that can be asked.</summary>
    internal static IEnumerable<RouteEndpoint> Endpoints(RunningServer server) =>
        server
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Distinct();

    /// <summary>What an endpoint is called in tables: methods and pattern.</summary>
    internal static string Name(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        return string.Join(',', methods.Order(StringComparer.Ordinal))
            + " /"
            + endpoint.RoutePattern.RawText!.TrimStart('/');
    }

    /// <summary>Whether a name is that of a file.</summary>
    internal static bool IsAsset(string name) =>
        name.StartsWith("GET,HEAD /", StringComparison.Ordinal)
        && Path.GetExtension(name) is ".css" or ".js" or ".svg" or ".gz" or ".br" or ".map";
}
