using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace SmartPick.Web.Tests;

/// <summary>The API's description against the endpoints that there are.</summary>
public sealed class ApiDescriptionTests(RunningServer server)
    : IClassFixture<RunningServer>,
        IDisposable
{
    private readonly Guest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task Everything_under_v1_is_described_and_nothing_else()
    {
        using var description = await DescriptionAsync();

        var described = description
            .RootElement.GetProperty("paths")
            .EnumerateObject()
            .Select(path => path.Name);
        var mapped = server
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint =>
                "/"
                + endpoint
                    .RoutePattern.RawText!.TrimStart('/')
                    .Replace(":guid", string.Empty, StringComparison.Ordinal)
            )
            .Where(path => path.StartsWith("/api/", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
        described.ShouldBe(mapped, ignoreOrder: true);
        mapped.ShouldAllBe(path => path.StartsWith("/api/v1/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_operation_says_what_it_does_takes_and_gives()
    {
        using var description = await DescriptionAsync();

        foreach (
            var (path, operation) in description
                .RootElement.GetProperty("paths")
                .EnumerateObject()
                .SelectMany(path =>
                    path.Value.EnumerateObject()
                        .Select(operation => (path.Name + " " + operation.Name, operation.Value))
                )
        )
        {
            operation.GetProperty("summary").GetString().ShouldNotBeNullOrWhiteSpace(path);
            var responses = operation.GetProperty("responses");
            responses.GetProperty("200").TryGetProperty("content", out _).ShouldBeTrue(path);
            responses
                .EnumerateObject()
                .Where(response => response.Name.StartsWith('4'))
                .ShouldNotBeEmpty(path);
            foreach (
                var response in responses
                    .EnumerateObject()
                    .Where(response => !response.Name.StartsWith('2'))
            )
            {
                response
                    .Value.GetProperty("content")
                    .EnumerateObject()
                    .Select(content => content.Name)
                    .ShouldBe(["application/problem+json"], path);
            }

            if (path.EndsWith(" post", StringComparison.Ordinal))
            {
                operation
                    .GetProperty("requestBody")
                    .GetProperty("content")
                    .EnumerateObject()
                    .Select(content => content.Name)
                    .ShouldBe(["application/json"], path);
            }
        }
    }

    [Fact]
    public async Task A_refusal_holds_the_problems_that_the_description_tells_of()
    {
        using var description = await DescriptionAsync();
        using var body = new StringContent("{\"smartpick\":1}", Encoding.UTF8, "application/json");

        using var response = await _guest.Client.PostAsync(
            new Uri("/api/v1/compare", UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var refusal = JsonDocument.Parse(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        var described = description
            .RootElement.GetProperty("components")
            .GetProperty("schemas")
            .GetProperty("ProblemDetails")
            .GetProperty("properties")
            .GetProperty("problems")
            .GetProperty("items")
            .GetProperty("properties");
        foreach (var problem in refusal.RootElement.GetProperty("problems").EnumerateArray())
        {
            Names(problem).ShouldBe(Names(described));
        }

        static IEnumerable<string> Names(JsonElement element) =>
            element.EnumerateObject().Select(field => field.Name);
    }

    private async Task<JsonDocument> DescriptionAsync() =>
        JsonDocument.Parse(
            await _guest.Client.GetStringAsync(
                new Uri("/openapi/v1.json", UriKind.Relative),
                TestContext.Current.CancellationToken
            )
        );
}
