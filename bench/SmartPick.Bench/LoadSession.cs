using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace SmartPick.Bench;

/// <summary>
/// A guest at a browser: opens the page, answers three questions, then one more, reads, and keeps the file; then another guest
/// comes. Forms carry their token and the profile, as the browser's do, and a quick list is followed by the whole one.
/// </summary>
internal sealed partial class LoadSession(Uri server, int guest, ConcurrentQueue<Wait> waits)
{
    private const int ShortestThought = 5_000;
    private const int LongestThought = 10_000;

    private static readonly (string Specialty, string Type, string Step2)[] People =
    [
        ("Dermatology", "US MD senior", "250"),
        ("Orthopaedic Surgery", "US MD senior", "246"),
        ("Internal Medicine", "non-US IMG", "247"),
        ("Family Medicine", "US DO senior", "232"),
        ("General Surgery", "US MD graduate", "238"),
        ("Psychiatry", "US IMG", "229"),
        ("Pediatrics", "US DO senior", "240"),
    ];

    private static readonly string[] Pages = ["/guide", "/guide/how-the-match-works", "/match"];

    private readonly Random _thoughts = new(guest);

    /// <summary>Comes and goes until time is up.</summary>
    public async Task RunAsync(CancellationToken end)
    {
        try
        {
            // Nobody comes at the same moment as everybody else.
            await Task.Delay(_thoughts.Next(LongestThought), end);
            for (var visit = 0; ; visit++)
            {
                await VisitAsync(visit, end);
            }
        }
        catch (OperationCanceledException)
        {
            // Time is up; the request on its way is not counted.
        }
    }

    private async Task VisitAsync(int visit, CancellationToken end)
    {
        using var client = new HttpClient(
            new SocketsHttpHandler { CookieContainer = new CookieContainer() }
        )
        {
            BaseAddress = server,
        };
        var (specialty, type, step2) = People[(guest + visit) % People.Length];
        List<(string, string)> answers =
        [
            ("specialty", specialty),
            ("type", type),
            ("step2", step2),
        ];
        var page = await GetAsync(client, "/", end);
        var token = Value(FormToken(), page);
        var profile = string.Empty;
        for (var turn = 0; turn < 2; turn++)
        {
            await ThinkAsync(end);
            var first = turn == 0 ? "first list" : "further list";
            page = await PostAsync(
                client,
                "/",
                first,
                token,
                [.. answers, ("depth", "quick"), ("profile", profile)],
                end
            );
            profile = Value(Profile(), page);
            page = await PostAsync(
                client,
                "/",
                "whole list",
                token,
                [.. answers, ("depth", "full"), ("profile", profile)],
                end
            );
            profile = Value(Profile(), page);
            answers.Add(("tieStates", "NY, VA"));
        }

        await ThinkAsync(end);
        await GetAsync(client, Pages[(guest + visit) % Pages.Length], end);
        await ThinkAsync(end);
        await PostAsync(
            client,
            "/keep",
            "page",
            token,
            [("workspace", profile), ("do", string.Empty)],
            end
        );
        await ThinkAsync(end);
    }

    private Task ThinkAsync(CancellationToken end) =>
        Task.Delay(_thoughts.Next(ShortestThought, LongestThought), end);

    private Task<string> GetAsync(HttpClient client, string address, CancellationToken end) =>
        AskAsync(
            "page",
            () => client.GetAsync(new Uri(address, UriKind.Relative), end),
            "</html>",
            end
        );

    private async Task<string> PostAsync(
        HttpClient client,
        string address,
        string kind,
        string token,
        IReadOnlyList<(string Name, string Value)> fields,
        CancellationToken end
    )
    {
        using var body = new FormUrlEncodedContent([
            KeyValuePair.Create("_handler", "work"),
            KeyValuePair.Create("form-token", token),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ]);
        var proof = address is "/" ? "data-state=\"list\"" : "data-state=\"full\"";
        return await AskAsync(
            kind,
            () => client.PostAsync(new Uri(address, UriKind.Relative), body, end),
            proof,
            end
        );
    }

    /// <summary>Asks, waits for the last byte, and looks whether the answer is what was asked for.</summary>
    private async Task<string> AskAsync(
        string kind,
        Func<Task<HttpResponseMessage>> request,
        string proof,
        CancellationToken end
    )
    {
        var watch = Stopwatch.StartNew();
        string? failure = null;
        var page = string.Empty;
        try
        {
            using var response = await request();
            page = await response.Content.ReadAsStringAsync(end);
            failure =
                response.StatusCode != HttpStatusCode.OK ? $"{(int)response.StatusCode}"
                : page.Contains(proof, StringComparison.Ordinal) ? null
                : $"no {proof} in the answer";
        }
        catch (HttpRequestException broken)
        {
            failure = broken.HttpRequestError.ToString();
        }

        waits.Enqueue(new Wait(kind, watch.Elapsed.TotalMilliseconds, failure));
        return page;
    }

    private static string Value(Regex field, string page) =>
        WebUtility.HtmlDecode(field.Match(page).Groups["value"].Value);

    [GeneratedRegex(
        "name=\"form-token\" value=\"(?<value>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex FormToken();

    [GeneratedRegex(
        "id=\"profile\" value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Profile();
}
