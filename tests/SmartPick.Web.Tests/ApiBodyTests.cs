using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartPick.Web.Tests;

/// <summary>What the description says of bodies against what the endpoints take.</summary>
public sealed class ApiBodyTests(RunningServer server) : IClassFixture<RunningServer>, IDisposable
{
    private const string Unknown = "zzzzzzzz";
    private const string AnyCode = "0803611066";

    private readonly Guest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task Every_member_described_is_taken_and_no_other()
    {
        var description = await DescriptionAsync();
        var tried = 0;
        foreach (var (path, body) in Bodies(description))
        {
            foreach (
                var form in Forms(
                    body["schema"]!,
                    description,
                    new HashSet<string>(StringComparer.Ordinal),
                    []
                )
            )
            {
                tried++;
                var problems = await ProblemsAsync(path, form.Body);
                var refused = problems.Single(problem =>
                    ((string?)problem["field"])?.EndsWith(Unknown, StringComparison.Ordinal) is true
                );
                ((string)refused["found"]!).ShouldContain("unknown field", customMessage: path);
                ((string)refused["expected"]!)
                    .Replace("one of the fields ", string.Empty, StringComparison.Ordinal)
                    .Split(", ")
                    .ShouldBe(form.Members, path + " " + form.Body);
            }
        }

        tried.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Every_example_described_is_taken()
    {
        var description = await DescriptionAsync();
        foreach (var (path, body) in Bodies(description))
        {
            var examples = body["examples"]!.AsObject();
            examples.Count.ShouldBeGreaterThan(0, path);
            foreach (var (name, example) in examples)
            {
                await SendAsync(path, example!["value"]!.ToJsonString());
                _guest.Status.ShouldBe(HttpStatusCode.OK, path + " " + name + " " + _guest.Page);
            }
        }
    }

    [Fact]
    public async Task What_is_no_body_is_refused_with_what_was_found_and_what_is_expected()
    {
        var description = await DescriptionAsync();
        foreach (var (path, _) in Bodies(description))
        {
            foreach (
                var (body, found) in new[]
                {
                    (string.Empty, "an empty body"),
                    ("[]", "a list"),
                    ("7", "7"),
                    ("{", "the end of the body"),
                    ("{\"smartpickWorkspace\":\"1\"}", "\"1\""),
                }
            )
            {
                var problems = await ProblemsAsync(path, body);
                problems
                    .Select(problem => (string)problem["found"]!)
                    .ShouldContain(
                        one =>
                            string.Equals(one, found, StringComparison.Ordinal)
                            || one.Contains("unknown field", StringComparison.Ordinal),
                        path + " " + body
                    );
                problems.ShouldAllBe(problem => ((string)problem["expected"]!).Length > 5);
            }
        }
    }

    [Theory]
    [InlineData("season?today=yesterday", "today")]
    [InlineData("season?seed=-1", "seed")]
    [InlineData("pick?seed=1.5", "seed")]
    [InlineData("rank?sead=3", "sead")]
    [InlineData("what-if?step2=262", "step2")]
    [InlineData("explain?program=nobody", "program")]
    public async Task What_is_wrong_in_an_address_is_named(string address, string field)
    {
        await SendAsync(
            "/api/v1/" + address,
            "{\"smartpickProfile\":1,\"specialty\":\"Dermatology\",\"type\":\"US MD senior\"}"
        );

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonNode.Parse(_guest.Page)!["problems"]![0]!;
        new[] { (string?)problem["file"], (string?)problem["field"] }.ShouldContain(
            field,
            StringComparer.Ordinal
        );
        ((string)problem["expected"]!).ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task What_is_too_large_is_told_how_much_may_come()
    {
        await SendAsync("/api/v1/pick", new string(' ', 30 * 1024 * 1024));

        _guest.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        _guest.Page.ShouldContain("31,457,280 bytes");
        _guest.Page.ShouldContain("at most 524,288 bytes");
    }

    /// <summary>Every object that a schema describes, in a body that leads there, with a member that it does not describe.</summary>
    private static IEnumerable<(string Body, string[] Members)> Forms(
        JsonNode schema,
        JsonNode description,
        ISet<string> seen,
        string[] leading
    )
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            // A form that stands elsewhere is the same wherever a body leads to it.
            return seen.Add(reference)
                ? Forms(
                    description["components"]!["schemas"]![reference.Split('/')[^1]]!,
                    description,
                    seen,
                    leading
                )
                : [];
        }

        if (schema["anyOf"] is JsonArray alternatives)
        {
            return alternatives.SelectMany(one => Forms(one!, description, seen, leading));
        }

        if (schema["items"] is { } items)
        {
            return Forms(items, description, seen, [.. leading, "[]"]);
        }

        if (schema["additionalProperties"] is JsonObject value)
        {
            return Forms(value, description, seen, [.. leading, AnyCode]);
        }

        return schema["properties"] is JsonObject members
            ? members
                .SelectMany(member =>
                    Forms(
                        member.Value!,
                        description,
                        seen,
                        [.. leading, .. Mark(members), member.Key]
                    )
                )
                .Prepend(
                    (
                        Written([.. leading, .. Mark(members), Unknown]),
                        [.. members.Select(member => member.Key)]
                    )
                )
            : [];
    }

    /// <summary>What tells this form from others that may stand in its place: its first field, where that says the version.</summary>
    private static string[] Mark(JsonObject members) =>
        members.First().Key is var first
        && (first.StartsWith("smartpick", StringComparison.Ordinal) || first is "workspace")
            ? ["=" + first]
            : [];

    private static string Written(string[] steps)
    {
        var json = "7";
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            var mark = i > 0 && steps[i - 1].StartsWith('=') ? steps[i - 1][1..] : steps[i];
            json = steps[i] switch
            {
                ['=', ..] => json,
                "[]" => $"[{json}]",
                var name when string.Equals(mark, name, StringComparison.Ordinal) =>
                    $"{{\"{name}\":{json}}}",
                var name => $"{{\"{mark}\":1,\"{name}\":{json}}}",
            };
        }

        return json;
    }

    /// <summary>What a guest may ask; bodies of people with accounts have tests of their own (BadBodyTests).</summary>
    private static IEnumerable<(string Path, JsonNode Body)> Bodies(JsonNode description) =>
        description["paths"]!
            .AsObject()
            .Where(path => path.Value!["post"] is { } post && post["responses"]!["401"] is null)
            .Select(path =>
                (
                    path.Key.Replace("{kind}", "packet", StringComparison.Ordinal)
                        + (
                            path.Key.EndsWith("explain", StringComparison.Ordinal)
                                ? "?program=" + Program(path.Value!)
                                : string.Empty
                        ),
                    path.Value!["post"]!["requestBody"]!["content"]!["application/json"]!
                )
            );

    /// <summary>The first program that the example names.</summary>
    private static string Program(JsonNode operations) =>
        (string)
            operations["post"]!["requestBody"]!["content"]!["application/json"]!["examples"]![
                "workspace"
            ]!["value"]!["compared"]![0]!;

    private async Task<IReadOnlyList<JsonNode>> ProblemsAsync(string path, string body)
    {
        await SendAsync(path, body);
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest, path + " " + body);
        return [.. JsonNode.Parse(_guest.Page)!["problems"]!.AsArray().Select(one => one!)];
    }

    private async Task SendAsync(string address, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        await _guest.SendAsync(address, body);
    }

    private async Task<JsonNode> DescriptionAsync() =>
        JsonNode.Parse(
            await _guest.Client.GetStringAsync(
                new Uri("/openapi/v1.json", UriKind.Relative),
                TestContext.Current.CancellationToken
            )
        )!;
}
