using System.Net;
using System.Text;
using System.Text.Json;

namespace SmartPick.Web.Tests;

/// <summary>A name stands once in an object: readers differ in which of two they take.</summary>
public sealed class JsonNamesTests(RunningServer server) : IClassFixture<RunningServer>, IDisposable
{
    private const string Partner =
        """{"smartpickProfile":1,"specialty":"Pediatrics","type":"US MD senior","step2":247}""";

    private const string Workspace =
        """{"smartpickWorkspace":1,"profile":{"smartpickProfile":1,"specialty":"Dermatology","type":"US MD senior","step2":250},"compared":["0803611066"],"applications":[{"program":"0803611066","tier":"gold","events":[{"kind":"applied","on":"2026-09-24"},{"kind":"invited","on":"2026-10-20"}]}],"ranks":{"programs":["0803611066"]},"partner":"""
        + Partner
        + "}";

    private readonly Guest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Theory]
    [InlineData("pick")]
    [InlineData("explain?program=0803611066")]
    [InlineData("season?today=2026-11-23")]
    [InlineData("rank?today=2026-11-23")]
    [InlineData("what-if")]
    [InlineData("what-helps")]
    [InlineData("compare")]
    [InlineData("export/list?form=json")]
    [InlineData("export/applications?form=json")]
    [InlineData("export/ranks?form=json")]
    [InlineData("export/packet?form=json")]
    [InlineData("export/everything?form=json")]
    public async Task Names_within_an_object_are_distinct(string address)
    {
        await CheckAsync(address, Workspace);
    }

    [Fact]
    public async Task Names_within_a_couples_answer_are_distinct()
    {
        await CheckAsync("couple", $"{{\"first\":{Partner},\"second\":{Partner}}}");
    }

    private async Task CheckAsync(string address, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _guest.Client.PostAsync(
            new Uri("/api/v1/" + address, UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        Should.NotThrow(() =>
            JsonDocument
                .Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false })
                .Dispose()
        );
    }
}
