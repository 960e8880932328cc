using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SmartPick.Web.Tests.Couples;

/// <summary>Somebody at the couple's page without scripts, with the two example profiles at hand.</summary>
internal sealed partial class CoupleGuest(RunningServer server) : IDisposable
{
    private readonly Guest _guest = new(server);

    public static JsonObject Priya => Example("couple-a.json");

    public static JsonObject Sam => Example("couple-b.json");

    public HttpStatusCode Status => _guest.Status;

    public string Page => _guest.Page;

    public HttpClient Client => _guest.Client;

    /// <summary>What the page carries.</summary>
    public JsonObject Workspace => JsonNode.Parse(_guest.Carried)!.AsObject();

    /// <summary>The ranks shown, by the codes of both sides.</summary>
    public IReadOnlyList<string> Ranks =>
        [.. Row().Matches(Page).Select(match => match.Groups["key"].Value)];

    /// <summary>The two of them, or one.</summary>
    public static JsonObject Both(bool hasPartner = true)
    {
        var workspace = new JsonObject { ["smartpickWorkspace"] = 1, ["profile"] = Priya };
        if (hasPartner)
        {
            workspace["partner"] = Sam;
        }

        return workspace;
    }

    public Task OpenAsync() => _guest.OpenAsync("/couple");

    /// <summary>Presses a button with what the page carries, or with a workspace.</summary>
    public Task PressAsync(
        string command,
        JsonObject? workspace = null,
        params (string Name, string Value)[] fields
    ) =>
        _guest.PostToAsync(
            "/couple",
            "work",
            [("workspace", (workspace ?? Workspace).ToJsonString()), ("do", command), .. fields]
        );

    public Task<HttpResponseMessage> AskApiAsync(JsonNode body, string type = "application/json") =>
        Client.PostAsync(
            new Uri("/api/v1/couple", UriKind.Relative),
            new StringContent(body.ToJsonString(), Encoding.UTF8, type),
            TestContext.Current.CancellationToken
        );

    public async Task<string> FileAsync()
    {
        using var body = new FormUrlEncodedContent([
            KeyValuePair.Create("form-token", _guest.Token),
            KeyValuePair.Create("_handler", "work"),
            KeyValuePair.Create("workspace", Workspace.ToJsonString()),
        ]);
        using var response = await Client.PostAsync(
            new Uri("/couple/file", UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );
        response.Content.Headers.ContentDisposition!.FileName.ShouldBe("joint-rank-list.csv");
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A share as the page gives it to six decimals.</summary>
    public double Share(string kind) =>
        double.Parse(
            Regex
                .Match(
                    Page,
                    $"id=\"share-{kind}\" data-value=\"(?<value>[^\"]+)\"",
                    RegexOptions.ExplicitCapture,
                    TimeSpan.FromSeconds(1)
                )
                .Groups["value"]
                .Value,
            System.Globalization.CultureInfo.InvariantCulture
        );

    public void Dispose() => _guest.Dispose();

    private static JsonObject Example(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SmartPick.slnx")))
        {
            folder = folder.Parent!;
        }

        var profile = JsonNode
            .Parse(File.ReadAllText(Path.Combine(folder.FullName, "examples", name)))!
            .AsObject();
        profile.Remove("$schema");
        return profile;
    }

    [GeneratedRegex("data-key=\"(?<key>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
