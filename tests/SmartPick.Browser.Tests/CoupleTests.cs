using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>Priya and Sam rank together.</summary>
public sealed class CoupleTests(Chromium chromium)
{
    [Fact]
    public async Task The_couple_gets_its_list_moves_a_rank_and_takes_it_along()
    {
        await using var visit = await chromium.VisitAsync();
        await MeetAsync(visit);
        await ShouldAgreeWithTheApiAsync(visit);

        // Keyboard: the rank goes down and the focus goes with it.
        var rows = visit.Page.Locator("#ranks tbody tr");
        var first = await rows.First.GetAttributeAsync("data-key");
        var second = await rows.Nth(1).GetAttributeAsync("data-key");
        await visit.Page.FocusAsync($"[id='down-{first}']");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(rows.First).ToHaveAttributeAsync("data-key", second!);
        await Expect(visit.Page.Locator($"[id='down-{first}']")).ToBeFocusedAsync();

        // Pointer: the third rank is dragged to the top.
        var third = await rows.Nth(2).GetAttributeAsync("data-key");
        await rows.Nth(2).Locator("th").HoverAsync();
        await visit.Page.Mouse.DownAsync();
        await rows.First.Locator("th").HoverAsync();
        await rows.First.Locator("td").First.HoverAsync();
        await visit.Page.Mouse.UpAsync();
        await Expect(rows.First).ToHaveAttributeAsync("data-key", third!);

        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.ClickAsync("text=Take it along")
        );
        await using var file = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(file);
        var lines = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split(
            "\r\n"
        );
        lines[1].ShouldStartWith("1," + third!.Split('-')[0]);

        // What was done is there after a reload, and gone with the partner.
        await visit.Page.ReloadAsync();
        await Expect(rows.First).ToHaveAttributeAsync("data-key", third);
        await visit.Page.ClickAsync("text=Remove partner");
        await Expect(visit.Page.Locator("#outcomes")).ToHaveCountAsync(0);
        (
            await visit.Page.EvaluateAsync<string>("localStorage.getItem('smartpick.workspace')")
        ).ShouldNotContain("Sam");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_slider_answers_in_place()
    {
        await using var visit = await chromium.VisitAsync();
        await MeetAsync(visit);
        var before = await visit.Page.Locator("#share-apart").GetAttributeAsync("data-value");

        await visit.ChangeAsync("togetherness", "0");

        await Expect(visit.Page.Locator("#share-apart"))
            .Not.ToHaveAttributeAsync("data-value", before!);
        await ShouldAgreeWithTheApiAsync(visit);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_carries_the_partner_and_leaves_no_trace_in_an_address()
    {
        await using var sam = await chromium.VisitAsync();
        await sam.Page.GotoAsync("/keep");
        await OpenAsync(sam, "couple-b.json", "open");
        await Expect(sam.Page.Locator("#answer")).ToContainTextAsync("Sam");
        await sam.Page.GotoAsync("/couple");
        await Expect(sam.Page.Locator("#me")).ToContainTextAsync("Sam");
        var link = await sam.Page.Locator("#link").InputValueAsync();

        await using var priya = await chromium.VisitAsync();
        var addresses = new List<string>();
        priya.Page.Request += (_, request) => addresses.Add(request.Url);
        await priya.Page.GotoAsync("/keep");
        await OpenAsync(priya, "couple-a.json", "open");
        await Expect(priya.Page.Locator("#answer")).ToContainTextAsync("Priya");
        await priya.Page.GotoAsync(link);

        await Expect(priya.Page.Locator("#partner")).ToContainTextAsync("Sam");
        await Expect(priya.Page.Locator("#outcomes")).ToBeVisibleAsync();
        priya.Page.Url.ShouldEndWith("/couple");
        addresses.ShouldAllBe(address =>
            !new Uri(address).PathAndQuery.Contains("partner", StringComparison.Ordinal)
        );
        priya.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_pasted_where_the_page_stands_already_is_taken_too()
    {
        await using var sam = await chromium.VisitAsync();
        await sam.Page.GotoAsync("/keep");
        await OpenAsync(sam, "couple-b.json", "open");
        await Expect(sam.Page.Locator("#answer")).ToContainTextAsync("Sam");
        await sam.Page.GotoAsync("/couple");
        var link = await sam.Page.Locator("#link").InputValueAsync();

        await using var priya = await chromium.VisitAsync();
        await priya.Page.GotoAsync("/keep");
        await OpenAsync(priya, "couple-a.json", "open");
        await Expect(priya.Page.Locator("#answer")).ToContainTextAsync("Priya");
        await priya.Page.GotoAsync("/couple");
        await Expect(priya.Page.Locator("#me")).ToContainTextAsync("Priya");

        await priya.Page.EvaluateAsync(
            "link => { window.isSamePage = true; location.href = link; }",
            link
        );
        await Expect(priya.Page.Locator("#partner")).ToContainTextAsync("Sam");
        priya.Page.Url.ShouldEndWith("/couple");

        // A second time there is a partner already: the page says so.
        await priya.Page.EvaluateAsync("link => { location.href = link; }", link);
        await Expect(priya.Page.Locator("#summary"))
            .ToContainTextAsync("there is one here already");
        priya.Page.Url.ShouldEndWith("/couple");
        (await priya.Page.EvaluateAsync<bool>("window.isSamePage === true")).ShouldBeTrue();
        priya.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Nothing_serious_stands_in_anybodys_way(int width)
    {
        await using var visit = await chromium.VisitAsync(width);
        await visit.Page.GotoAsync("/couple");
        await Audit.CheckAsync(visit, "couple, empty");
        await MeetAsync(visit);
        await visit.Page.EvaluateAsync(
            "document.querySelectorAll('details').forEach(details => details.open = true)"
        );
        await Audit.CheckAsync(visit, "couple");
        if (Environment.GetEnvironmentVariable("SMARTPICK_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await visit.Page.EvaluateAsync(
                "document.querySelectorAll('details').forEach(details => details.open = false)"
            );
            await visit.Page.ScreenshotAsync(
                new()
                {
                    Path = Path.Combine(folder, FormattableString.Invariant($"couple-{width}.png")),
                    FullPage = true,
                }
            );
        }

        await Audit.ShouldFitAsync(visit);
        visit.Complaints.ShouldBeEmpty();
    }

    private static async Task MeetAsync(Visit visit)
    {
        await visit.Page.GotoAsync("/keep");
        await OpenAsync(visit, "couple-a.json", "open");
        await Expect(visit.Page.Locator("#answer")).ToContainTextAsync("Priya");
        await visit.Page.GotoAsync("/couple");
        await Expect(visit.Page.Locator("#me")).ToContainTextAsync("Priya");
        await OpenAsync(visit, "couple-b.json", "partner");
        await Expect(visit.Page.Locator("#outcomes")).ToBeVisibleAsync();
    }

    private static async Task OpenAsync(Visit visit, string example, string command)
    {
        await visit.Page.SetInputFilesAsync("#file", Example(example));
        await visit.Page.ClickAsync($"[name='do'][value='{command}']");
    }

    /// <summary>The page shows what the API says of what the browser has stored; the command line is held to the same in its own tests.</summary>
    private static async Task ShouldAgreeWithTheApiAsync(Visit visit)
    {
        var stored = JsonNode
            .Parse(
                await visit.Page.EvaluateAsync<string>(
                    "localStorage.getItem('smartpick.workspace')"
                )
            )!
            .AsObject();
        var partner = stored["partner"]!.DeepClone();
        stored.Remove("partner");
        var response = await visit.Page.APIRequest.PostAsync(
            "/api/v1/couple",
            new()
            {
                Data = new JsonObject { ["first"] = stored, ["second"] = partner }.ToJsonString(),
                Headers = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["Content-Type"] = "application/json",
                },
            }
        );
        var answer = JsonNode.Parse(await response.TextAsync())!;
        foreach (var kind in new[] { "together", "near", "apart", "neither" })
        {
            var shown = await visit.Page.Locator("#share-" + kind).GetAttributeAsync("data-value");
            double.Parse(shown!, System.Globalization.CultureInfo.InvariantCulture)
                .ShouldBe(answer["outcomes"]![kind]!["value"]!.GetValue<double>(), 1e-9);
        }
    }

    private static string Example(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SmartPick.slnx")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "examples", name);
    }
}
