using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using SmartPick.Platform;
using SmartPick.Web.Features.Api;
using SmartPick.Web.Tests.People;

namespace SmartPick.Web.Tests.BadBodies;

/// <summary>Ten thousand malformed bodies over every address that takes one, from people signed in and from guests: nothing fails on our side, and nothing of our inside is shown.</summary>
public sealed partial class BadBodyTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const int Bodies = 10_000;
    private const int Forms = 1_500;
    private const int Workers = 4;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_thousand_malformed_bodies_are_answered_and_none_by_a_failure_of_ours()
    {
        var mentor = await server.AddMentorAsync("Dr. Smith");
        var mentee = await server.AddAccountAsync("Jessica");
        var dean = await server.AddAccountAsync("Dean");
        await server.AddPasskeyAsync(dean);
        var planted = await server.PlantAsync(mentor, mentee, dean);
        Guid[] ids =
        [
            Guid.Empty,
            Guid.CreateVersion7(),
            planted.School,
            planted.Request,
            planted.Relationship,
            planted.Relationship,
            planted.Meeting,
            mentor.PersonId,
            mentee.PersonId,
        ];
        Who?[] askers = [mentor, mentee, dean, null];
        var failed = new ConcurrentQueue<string>();
        var statuses = new ConcurrentDictionary<HttpStatusCode, int>();
        await Task.WhenAll(
            Enumerable
                .Range(0, Workers)
                .Select(number =>
                    Task.Run(
                        () =>
                            new Sender(
                                server,
                                ids,
                                askers[number],
                                number,
                                failed,
                                statuses
                            ).RunAsync((Bodies - Forms) / Workers, Forms / Workers),
                        Stop
                    )
                )
        );

        failed.Take(20).ShouldBeEmpty();
        statuses.Values.Sum().ShouldBeGreaterThanOrEqualTo(Bodies);

        // The bodies reach the operations: some are done, some refused for what they say, some for whose it is.
        foreach (
            var status in (HttpStatusCode[])
                [
                    HttpStatusCode.OK,
                    HttpStatusCode.BadRequest,
                    HttpStatusCode.Unauthorized,
                    HttpStatusCode.NotFound,
                    HttpStatusCode.RequestEntityTooLarge,
                    HttpStatusCode.UnsupportedMediaType,
                ]
        )
        {
            statuses.ShouldContainKey(status);
        }
    }

    /// <summary>Sends bodies as one person, or as a guest.</summary>
    private sealed class Sender(
        RunningServer server,
        Guid[] ids,
        Who? who,
        int seed,
        ConcurrentQueue<string> failed,
        ConcurrentDictionary<HttpStatusCode, int> statuses
    )
    {
        // Whoever signs out, or ends sessions, sends nothing more as themselves.
        private static readonly string[] Leaving = ["sign-out", "end", "end-others"];

        // The first page's examples take nothing of what was typed, and each makes a whole list: many seconds beside the rest of this test. The tests of that page press them.
        private static readonly string[] Examples = ["persona"];

        private readonly BadBody _bad = new(seed, ids);

        public async Task RunAsync(int bodies, int forms)
        {
            using var guest = new Guest(server);
            if (who is not null)
            {
                await guest.SignedInAsync(string.Empty, who);
            }

            var endpoints = SecurityTests
                .Endpoints(server)
                .Where(endpoint =>
                    endpoint
                        .Metadata.GetMetadata<IHttpMethodMetadata>()
                        ?.HttpMethods.Contains("POST", StringComparer.Ordinal) == true
                )
                .OrderBy(SecurityTests.Name, StringComparer.Ordinal)
                .ToList();
            var asked = endpoints.Where(IsApi).ToList();
            for (var i = 0; i < bodies; i++)
            {
                await SendAsync(guest, asked[i % asked.Count]);
            }

            var pages = endpoints.Where(endpoint => !IsApi(endpoint)).ToList();
            for (var i = 0; i < forms; i++)
            {
                await PostAsync(guest, pages[i % pages.Count]);
            }
        }

        private static bool IsApi(RouteEndpoint endpoint) =>
            endpoint
                .RoutePattern.RawText!.TrimStart('/')
                .StartsWith("api/", StringComparison.Ordinal);

        private string AddressOf(RouteEndpoint endpoint) =>
            "/"
            + Parameter()
                .Replace(
                    endpoint.RoutePattern.RawText!.TrimStart('/'),
                    found =>
                        found.Value.Contains("guid", StringComparison.Ordinal)
                            ? _bad.Id().ToString()
                        : found.Value.Contains("ode", StringComparison.Ordinal) ? "0803611066"
                        : Uri.EscapeDataString(_bad.Text().Replace('/', ' ').Trim())
                );

        private async Task SendAsync(Guest guest, RouteEndpoint endpoint)
        {
            using var body = _bad.Json(endpoint.Metadata.GetMetadata<OwnBody>()?.Type);
            await TakeAsync(endpoint, guest, AddressOf(endpoint), body);
        }

        /// <summary>Fills the page's own form with what it does not expect, and presses one of its buttons, or one that it does not have.</summary>
        private async Task PostAsync(Guest guest, RouteEndpoint endpoint)
        {
            var address = AddressOf(endpoint);
            var isPage = endpoint
                .Metadata.GetMetadata<IHttpMethodMetadata>()!
                .HttpMethods.Contains("GET", StringComparer.Ordinal);
            await guest.OpenAsync(isPage ? address : "/");
            var page = guest.Page;
            var fields = Field()
                .Matches(page)
                .Select(found => found.Groups["name"].Value)
                .Where(name => name is not ("form-token" or "_handler" or "do"))
                .Distinct(StringComparer.Ordinal)
                .ToDictionary(name => name, _ => _bad.Text(), StringComparer.Ordinal);
            var commands = Button()
                .Matches(page)
                .Select(found => WebUtility.HtmlDecode(found.Groups["value"].Value))
                .Where(command =>
                    !Leaving
                        .Concat(Examples)
                        .Contains(command.Split(':')[0], StringComparer.Ordinal)
                )
                .Append(_bad.Text())
                .Append($"{_bad.Text()}:{_bad.Id()}:{_bad.Text()}")
                .ToList();
            fields["do"] = _bad.Of(commands);
            fields["_handler"] = Handler().Match(page).Groups["value"].Value;
            fields["form-token"] = _bad.Once(30) ? _bad.Text() : guest.Token;
            using HttpContent body = _bad.Once(15)
                ? _bad.Json(null)
                : new FormUrlEncodedContent(fields);
            await TakeAsync(endpoint, guest, address, body);
        }

        private async Task TakeAsync(
            RouteEndpoint endpoint,
            Guest guest,
            string address,
            HttpContent body
        )
        {
            var sent = await body.ReadAsStringAsync(Stop);
            using var answer = await guest.Client.PostAsync(
                new Uri(address, UriKind.Relative),
                body,
                Stop
            );
            var text = await answer.Content.ReadAsStringAsync(Stop);
            statuses.AddOrUpdate(answer.StatusCode, 1, (_, count) => count + 1);
            var mayBeBusy =
                answer.StatusCode is HttpStatusCode.ServiceUnavailable
                && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            if (
                (answer.StatusCode >= HttpStatusCode.InternalServerError && !mayBeBusy)
                || text.Contains("   at SmartPick.", StringComparison.Ordinal)
            )
            {
                failed.Enqueue(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{(int)answer.StatusCode} {address} as {seed}: {sent[..Math.Min(sent.Length, 400)]}"
                    )
                );
            }
        }
    }

    [GeneratedRegex("\\{[^}]*\\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex(
        "<(input|select|textarea)[^>]* name=\"(?<name>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Field();

    [GeneratedRegex("name=\"do\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Button();

    [GeneratedRegex(
        "name=\"_handler\" value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Handler();
}
