using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SmartPick.Platform;

namespace SmartPick.Web.Tests;

/// <summary>Somebody at a browser without scripts: follows forms, keeps cookies, sends what the page held.</summary>
public sealed partial class Guest : IDisposable
{
    private readonly HttpClient _client;
    private readonly CookieContainer _cookies = new();
    private string _token = string.Empty;

    private readonly RunningServer _server;

    public Guest(RunningServer server)
    {
        _server = server;
        _client = new HttpClient(
            new HttpClientHandler { CookieContainer = _cookies, AllowAutoRedirect = false }
        )
        {
            BaseAddress = server.Address,
            Timeout = TimeSpan.FromSeconds(100),
        };
    }

    public HttpClient Client => _client;

    /// <summary>The last page, whole.</summary>
    public string Page { get; private set; } = string.Empty;

    /// <summary>The status of the last answer.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>The cookies, as a browser would send them.</summary>
    public string Cookies => _cookies.GetCookieHeader(_client.BaseAddress!);

    /// <summary>Where the last answer sends the browser; null for nowhere.</summary>
    public string? Location { get; private set; }

    /// <summary>The profile in the page's hidden field.</summary>
    public string Profile =>
        WebUtility.HtmlDecode(
            HiddenProfile().Match(Page) is { Success: true } found
                ? found.Groups["value"].Value
                : string.Empty
        );

    /// <summary>The workspace that the page carries, as JSON; empty where it carries none.</summary>
    public string Carried =>
        WebUtility.HtmlDecode(CarriedWorkspace().Match(Page).Groups["value"].Value);

    /// <summary>What the page's undo would put back; empty where there is nothing to undo.</summary>
    public string Undo => WebUtility.HtmlDecode(CarriedUndo().Match(Page).Groups["value"].Value);

    /// <summary>The last page with its entities read.</summary>
    public string Text => WebUtility.HtmlDecode(Page);

    public string Token => _token;

    public async Task OpenAsync(string address = "/") =>
        await TakeAsync(
            await _client.GetAsync(
                new Uri(address, UriKind.Relative),
                TestContext.Current.CancellationToken
            )
        );

    public Task PostAsync(params (string Name, string Value)[] fields) =>
        PostToAsync("/", "work", fields);

    /// <summary>Posts the form of a page; opens the page first when nothing was opened yet.</summary>
    public async Task PostToAsync(
        string address,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        if (_token.Length == 0)
        {
            await OpenAsync(address);
        }

        using var body = new FormUrlEncodedContent(
            fields
                .Prepend(("_handler", form))
                .Prepend(("form-token", _token))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
        await SendAsync(address, body);
    }

    /// <summary>Presses a button of a page that works on a workspace.</summary>
    public Task PressAsync(
        string address,
        string workspace,
        string command,
        params (string, string)[] more
    ) => PostToAsync(address, "work", [("workspace", workspace), ("do", command), .. more]);

    public async Task SendAsync(string address, HttpContent body) =>
        await TakeAsync(
            await _client.PostAsync(
                new Uri(address, UriKind.Relative),
                body,
                TestContext.Current.CancellationToken
            )
        );

    /// <summary>What an input of the page holds; the page must have one of that name.</summary>
    public string Hidden(string name) =>
        WebUtility.HtmlDecode(
            Inputs()
                .Matches(Page)
                .First(input => input.Value.Contains($"name=\"{name}\"", StringComparison.Ordinal))
                .Value.Split("value=\"")[1]
                .Split('"')[0]
        );

    /// <summary>What the interface answers to a document; it must answer.</summary>
    /// <param name="operation">What is asked for, after <c>/api/v1/</c>.</param>
    /// <param name="body">The document.</param>
    public async Task<JsonElement> AskAsync(string operation, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(
            new Uri("/api/v1/" + operation, UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }

    /// <summary>Three answers that make a list, and more.</summary>
    public static (string, string)[] Three(params (string, string)[] more) =>
        [("specialty", "Dermatology"), ("type", "US MD senior"), ("step2", "250"), .. more];

    /// <summary>Three answers, one of them or a further one being something else.</summary>
    public static (string, string)[] ThreeBut(string field, string value) =>
        [
            .. Three()
                .Where(answer => !string.Equals(answer.Item1, field, StringComparison.Ordinal)),
            (field, value),
        ];

    /// <summary>Signs in as somebody who has an account; makes one when there is nobody given.</summary>
    /// <param name="name">The person's name.</param>
    /// <param name="who">Somebody who has an account already.</param>
    /// <returns>Who is signed in.</returns>
    public async Task<Who> SignedInAsync(string name, Who? who = null)
    {
        who ??= await _server.AddAccountAsync(name);
        await OpenAsync("/account/sign-in");
        await PostToAsync(
            "/account/sign-in",
            "account",
            ("do", "sign-in"),
            ("address", TestAccounts.AddressOf(who)),
            ("password", TestAccounts.Password)
        );
        Status.ShouldBe(HttpStatusCode.Redirect);
        await OpenAsync("/account");
        Status.ShouldBe(HttpStatusCode.OK);
        return who;
    }

    public void Dispose() => _client.Dispose();

    /// <summary>The text of an element with an id, markup taken out; empty when there is none.</summary>
    public string TextOf(string id)
    {
        var start = Page.IndexOf($"id=\"{id}\"", StringComparison.Ordinal);
        if (start < 0)
        {
            return string.Empty;
        }

        var end = Page.IndexOf("</div>", start, StringComparison.Ordinal);
        return WebUtility
            .HtmlDecode(Markup().Replace(Page[(Page.IndexOf('>', start) + 1)..end], " "))
            .Trim();
    }

    private async Task TakeAsync(HttpResponseMessage response)
    {
        using (response)
        {
            Status = response.StatusCode;
            Location = response.Headers.Location?.OriginalString;
            Page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (FormToken().Match(Page) is { Success: true } found)
            {
                _token = found.Groups["value"].Value;
            }
        }
    }

    [GeneratedRegex(
        "name=\"form-token\" value=\"(?<value>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex FormToken();

    [GeneratedRegex(
        "name=\"profile\" id=\"profile\" value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex HiddenProfile();

    [GeneratedRegex(
        "id=\"workspace\" value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex CarriedWorkspace();

    [GeneratedRegex("name=\"undo\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CarriedUndo();

    [GeneratedRegex("<[^>]+>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Markup();

    [GeneratedRegex("<input[^>]*>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Inputs();
}
