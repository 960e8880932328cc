using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace SmartPick.Bench;

/// <summary>
/// A guest's browser: keeps its cookie, sends forms as the page gave them with what the guest changed, carries the workspace from page
/// to page, and tells how long each answer took to its last byte.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="told">Called with each wait.</param>
internal sealed partial class Guest(Uri server, Action<Wait> told) : IDisposable
{
    private readonly HttpClient _client = new(
        new SocketsHttpHandler
        {
            CookieContainer = new CookieContainer(),
            AutomaticDecompression = DecompressionMethods.All,
        }
    )
    {
        BaseAddress = server,
    };

    private string _address = "/";

    /// <summary>The page as it was answered last.</summary>
    public string Page { get; private set; } = string.Empty;

    /// <summary>What the guest has entered, as the page carries it; empty for nothing.</summary>
    public string Workspace { get; set; } = string.Empty;

    /// <summary>Codes of the programs that the page leads to.</summary>
    public IReadOnlyList<string> Programs =>
        [
            .. Program()
                .Matches(Page)
                .Select(link => link.Groups["code"].Value)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Opens a page; what is stored is brought back where the page works on it, as its script does.</summary>
    public async Task OpenAsync(string kind, string address, CancellationToken end)
    {
        await AskAsync(kind, new HttpRequestMessage(HttpMethod.Get, address), "</html>", end);
        _address = address;
        if (Workspace.Length > 0 && Page.Contains("<form id=\"work\"", StringComparison.Ordinal))
        {
            await SendAsync(kind, "restore", [], end);
        }
    }

    /// <summary>Fetches the styles and scripts that the page names, as on a first visit.</summary>
    public async Task FetchPartsAsync(CancellationToken end)
    {
        var parts = Part()
            .Matches(Page)
            .Select(part => part.Groups["address"].Value)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var page = Page;
        foreach (var part in parts)
        {
            await AskAsync(
                "style or script",
                new HttpRequestMessage(HttpMethod.Get, "/" + part.TrimStart('/')),
                string.Empty,
                end
            );
        }

        Page = page;
    }

    /// <summary>Sends the page's form with a command and what the guest changed.</summary>
    public async Task SendAsync(
        string kind,
        string command,
        IReadOnlyList<(string Name, string Value)> changes,
        CancellationToken end
    )
    {
        var isPick = _address is "/";
        var carried = isPick ? "profile" : "workspace";
        var changed = changes.Select(change => change.Name).ToHashSet(StringComparer.Ordinal);
        var fields = PageForm
            .Read(Page)
            .Where(field => !changed.Contains(field.Name) && field.Name is not ("do" or "depth"))
            .Select(field =>
                string.Equals(field.Name, carried, StringComparison.Ordinal)
                    ? (field.Name, Value: Workspace)
                    : field
            )
            .Concat(changes)
            .Append(("do", command))
            .Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        var request = new HttpRequestMessage(HttpMethod.Post, _address)
        {
            Content = new FormUrlEncodedContent(fields),
        };
        await AskAsync(kind, request, isPick ? "data-state=\"list\"" : "data-state=\"full\"", end);
        var kept = Carried().Match(Page);
        Workspace = kept.Success ? WebUtility.HtmlDecode(kept.Groups["value"].Value) : Workspace;
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task AskAsync(
        string kind,
        HttpRequestMessage request,
        string proof,
        CancellationToken end
    )
    {
        var watch = Stopwatch.StartNew();
        string? failure;
        using (request)
        {
            try
            {
                using var response = await _client.SendAsync(request, end);
                Page = await response.Content.ReadAsStringAsync(end);
                failure =
                    response.StatusCode != HttpStatusCode.OK
                        ? $"{(int)response.StatusCode} at {request.RequestUri}, {Problem().Match(Page).Groups["said"].Value}"
                    : Page.Contains(proof, StringComparison.Ordinal) ? null
                    : $"no {proof} in the answer";
            }
            catch (HttpRequestException broken)
            {
                failure = broken.HttpRequestError.ToString();
            }
        }

        told(new Wait(kind, watch.Elapsed.TotalMilliseconds, failure));
    }

    [GeneratedRegex(
        "id=\"(profile|workspace)\" value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Carried();

    [GeneratedRegex(
        "id=\"problems\".*?<ul>(?<said>.*?)</ul>",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Problem();

    [GeneratedRegex("program/(?<code>[0-9]{10})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Program();

    [GeneratedRegex(
        "(href|src)=\"(?<address>[^\"]+\\.(css|js))\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Part();
}
