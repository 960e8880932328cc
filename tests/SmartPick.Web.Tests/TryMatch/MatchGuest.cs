using System.Net;
using System.Text.RegularExpressions;

namespace SmartPick.Web.Tests.TryMatch;

/// <summary>Somebody at the match page without scripts: presses buttons, fills fields, and sends the market that the page held.</summary>
public sealed partial class MatchGuest(RunningServer server) : IDisposable
{
    private readonly Guest _guest = new(server);

    public string Page => _guest.Page;

    public HttpStatusCode Status => _guest.Status;

    /// <summary>The market in the page's hidden field.</summary>
    public string Market => Hidden("market");

    /// <summary>The step that is shown.</summary>
    public int Step => int.Parse(Hidden("step"), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The last step there is.</summary>
    public int Last => int.Parse(Hidden("last"), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The sentence of the step.</summary>
    public string Sentence => TextOf("sentence");

    public void Dispose() => _guest.Dispose();

    public Task OpenAsync() => _guest.OpenAsync("/match");

    /// <summary>Presses a button of the page, with what is typed in other fields.</summary>
    public async Task PressAsync(string button, params (string, string)[] typed)
    {
        if (Page.Length == 0)
        {
            await OpenAsync();
        }

        await _guest.PostToAsync(
            "/match",
            "match",
            [
                ("market", Market),
                ("step", Hidden("step")),
                ("last", Hidden("last")),
                .. typed,
                ("do", button),
            ]
        );
    }

    /// <summary>Sends a market as a link would.</summary>
    public Task SendAsync(string market, string button = "", params (string, string)[] typed) =>
        _guest.PostToAsync("/match", "match", [("market", market), .. typed, ("do", button)]);

    /// <summary>The text of an element with an id, up to the end of its tag; empty when there is none.</summary>
    public string TextOf(string id)
    {
        var start = Page.IndexOf($"id=\"{id}\"", StringComparison.Ordinal);
        if (start < 0)
        {
            return string.Empty;
        }

        var tag = Page[..start].LastIndexOf('<');
        var name = Page[(tag + 1)..].Split(' ', '>')[0];
        var end = Page.IndexOf($"</{name}>", start, StringComparison.Ordinal);
        return WebUtility
            .HtmlDecode(Markup().Replace(Page[(Page.IndexOf('>', start) + 1)..end], " "))
            .Trim();
    }

    /// <summary>The state of a cell of the board.</summary>
    public string StateOf(string cell) =>
        State()
            .Matches(Page)
            .Single(found =>
                string.Equals(found.Groups["cell"].Value, cell, StringComparison.Ordinal)
            )
            .Groups["state"]
            .Value;

    private string Hidden(string id) =>
        WebUtility.HtmlDecode(
            Regex
                .Match(
                    Page,
                    $"id=\"{id}\" value=\"(?<value>[^\"]*)\"",
                    RegexOptions.ExplicitCapture,
                    TimeSpan.FromSeconds(1)
                )
                .Groups["value"]
                .Value
        );

    [GeneratedRegex("<[^>]+>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Markup();

    [GeneratedRegex(
        "id=\"cell-(?<cell>\\w+)\"[^>]*data-state=\"(?<state>\\w+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex State();
}
