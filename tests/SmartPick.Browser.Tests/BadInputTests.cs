using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>What goes wrong where people work: files of other programs and of other days, links of strangers, names as people have them.</summary>
public sealed class BadInputTests(Chromium chromium)
{
    private const string Marked = "<img src=x onerror=\"window.taken=1\">";

    // Hebrew and Arabic, a mark that turns the rest of a line round, and a word without an end.
    private const string Names = "שירה אבו־‮خالد ";

    private static readonly (string Address, string Box, string Button)[] Openers =
    [
        ("/", "#file", "[value='open']"),
        ("/keep", "#file", "[value='open']"),
        ("/keep", "#q-table", "[value='preview']"),
        ("/packet", "#q-share", "[value='read']"),
        ("/rank", "#q-file", "[value='load']"),
        ("/applications", "#file", "[value='preview']"),
        ("/applications/soap", "input[type=file]", "button[formenctype]"),
    ];

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Names_from_right_to_left_and_without_an_end_keep_to_their_place(int width)
    {
        var words = Names + new string('W', 180);
        await using var visit = await chromium.VisitAsync(
            width,
            holding: Someone.Full(Names + new string('W', 60), words)
        );
        var found = new List<string>();
        foreach (var address in await Pages.WorkAsync(visit))
        {
            await Pages.OpenAsync(visit, address);
            if (address is "/packet")
            {
                await visit.Page.CheckAsync("[name='part'][value='name']");
                await visit.Page.CheckAsync("[name='part'][value='notes']");
                await visit.Page.ClickAsync("[value='show']");
                await Expect(visit.Page.Locator("#packet")).ToBeVisibleAsync();
            }

            await Audit.UnfoldAsync(visit);
            var wide = await visit.Page.EvaluateAsync<string[]>(
                """
                () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] : [...document.querySelectorAll('main *')]
                  .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth && element.checkVisibility())
                  .slice(-3).map(element => element.outerHTML.slice(0, 160))
                """
            );
            found.AddRange(wide.Select(element => $"{address}: {element}"));
            found.AddRange(await visit.Page.Locator("#problems").AllInnerTextsAsync());
        }

        found.ShouldBeEmpty();
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_of_20_MB_is_refused_on_every_page_before_it_travels_and_nothing_is_lost()
    {
        var held = Someone.Full();
        await using var visit = await chromium.VisitAsync(holding: held);
        var large = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(
                large,
                new string('x', 20 * 1024 * 1024),
                TestContext.Current.CancellationToken
            );
            foreach (var (address, box, button) in Openers)
            {
                await Pages.OpenAsync(visit, address);
                var before = await StoredAsync(visit);
                await Audit.UnfoldAsync(visit);
                await visit.Page.SetInputFilesAsync(box, large);
                await visit.Page.Locator(button).First.ClickAsync();
                await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("too large");
                (await StoredAsync(visit)).ShouldBe(before, address);
            }
        }
        finally
        {
            File.Delete(large);
        }

        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/", "#file", "[value='open']", """{"smartpickWorkspace":2,"hats":[]}""")]
    [InlineData("/", "#file", "[value='open']", """{"smartpickProfile":2,"specialty":"Hats"}""")]
    [InlineData("/keep", "#file", "[value='open']", """{"smartpickWorkspace":2,"hats":[]}""")]
    [InlineData("/packet", "#q-share", "[value='read']", """{"smartpickShare":2,"hats":[]}""")]
    public async Task A_file_of_a_newer_version_is_refused_with_a_reason_and_nothing_is_lost(
        string address,
        string box,
        string button,
        string file
    )
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await Pages.OpenAsync(visit, address);
        var before = await StoredAsync(visit);
        await visit.Page.SetInputFilesAsync(box, Payload(file));
        await visit.Page.ClickAsync(button);
        await Expect(visit.Page.Locator("#problems")).ToContainTextAsync("ersion");
        (await StoredAsync(visit)).ShouldBe(before);
        await visit.Page.ReloadAsync();
        (await StoredAsync(visit)).ShouldBe(before);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_share_file_of_a_stranger_is_text_and_nothing_of_it_stays()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await Pages.OpenAsync(visit, "/packet");
        var before = await StoredAsync(visit);
        var share = new JsonObject
        {
            ["smartpickShare"] = 1,
            ["madeOn"] = "2026-11-01",
            ["questions"] = Marked,
        };
        await visit.Page.SetInputFilesAsync("#q-share", Payload(share.ToJsonString()));
        await visit.Page.ClickAsync("[value='read']");
        await Expect(visit.Page.Locator("#packet")).ToContainTextAsync(Marked);
        await ShouldBeUntouchedAsync(visit, before);
    }

    [Theory]
    [InlineData("/couple#partner=")]
    [InlineData("/couple#partner=%3Cimg%20src=x%20onerror=window.taken=1%3E")]
    [InlineData("/couple#partner=eyJfX3Byb3RvX18iOnsidGFrZW4iOjF9fQ")]
    [InlineData(
        "/#sort=%3Cimg%20src=x%20onerror=window.taken=1%3E&signal=__proto__&label=constructor"
    )]
    [InlineData("/#%ff%00")]
    [InlineData("/match#m=%3Cimg%20src=x%20onerror=window.taken=1%3E")]
    [InlineData("/how-good#%3Cimg%20src=x%20onerror=window.taken=1%3E")]
    [InlineData("/rank?workspace=%3Cimg%20src=x%20onerror=window.taken=1%3E&do=forget")]
    [InlineData("/keep?do=forget#do=forget")]
    [InlineData("/compare?do=add:0803611066&find=%3Cimg%20src=x%20onerror=window.taken=1%3E")]
    public async Task A_link_of_a_stranger_runs_nothing_and_takes_nothing(string link)
    {
        // Alone, so that the link of a partner is tried and not refused for a partner who is there already.
        await using var visit = await chromium.VisitAsync(holding: Someone.With("jessica.json"));
        await Pages.OpenAsync(visit, "/");
        var before = await StoredAsync(visit);
        await Pages.OpenAsync(visit, link);
        await Expect(visit.Page.Locator("main h1").First).ToBeVisibleAsync();
        await ShouldBeUntouchedAsync(visit, before);
    }

    [Fact]
    public async Task A_partners_link_with_markup_in_its_name_is_a_name_and_nothing_else()
    {
        var partner = Someone.Profile("couple-b.json");
        partner["label"] = Marked;
        await using var sam = await chromium.VisitAsync(
            holding: new JsonObject
            {
                ["smartpickWorkspace"] = 1,
                ["profile"] = partner,
            }.ToJsonString()
        );
        await Pages.OpenAsync(sam, "/couple");
        var link = await sam.Page.Locator("#link").InputValueAsync();

        await using var priya = await chromium.VisitAsync(holding: Someone.With("couple-a.json"));
        await priya.Page.GotoAsync(link);
        await Expect(priya.Page.Locator("#outcomes")).ToBeVisibleAsync();
        await Expect(priya.Page.Locator("#partner h3")).ToHaveTextAsync(Marked);
        (await priya.Page.EvaluateAsync<bool>("'taken' in window")).ShouldBeFalse();
        sam.Complaints.ShouldBeEmpty();
        priya.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"smartpickWorkspace":1,"profile":{"smartpickProfile":1}}""")]
    [InlineData(
        """{"smartpickWorkspace":1,"ranks":{"programs":["0000000000"]},"__proto__":{"taken":1}}"""
    )]
    [InlineData("""{"smartpickWorkspace":9}""")]
    public async Task What_another_program_left_in_the_browser_stops_no_page(string found)
    {
        await using var visit = await chromium.VisitAsync(holding: found);
        foreach (var address in await Pages.WorkAsync(visit))
        {
            await visit.Page.GotoAsync(address);
            await Expect(visit.Page.Locator("main h1").First).ToBeVisibleAsync();
            await Expect(visit.Page.Locator("[aria-busy='true']")).ToHaveCountAsync(0);
        }

        await visit.AnswerThreeAsync();
        visit.Complaints.ShouldBeEmpty();
    }

    private static async Task ShouldBeUntouchedAsync(Visit visit, string before)
    {
        await Expect(visit.Page.Locator("[aria-busy='true']")).ToHaveCountAsync(0);
        (await visit.Page.EvaluateAsync<bool>("'taken' in window")).ShouldBeFalse();
        (await visit.Page.Locator("main img, main iframe, main script").CountAsync()).ShouldBe(0);
        (await StoredAsync(visit)).ShouldBe(before);
        visit.Complaints.ShouldBeEmpty();
    }

    /// <summary>What was entered, in one order: pages write the same parts in different ones, and each counts its changes.</summary>
    private static async Task<string> StoredAsync(Visit visit)
    {
        var held = JsonNode
            .Parse(
                await visit.Page.EvaluateAsync<string>(
                    "localStorage.getItem('smartpick.workspace')"
                )
            )!
            .AsObject();
        return string.Join(
            '\n',
            held.Where(part => part.Key is not ("revision" or "choices"))
                .OrderBy(part => part.Key, StringComparer.Ordinal)
                .Select(part => $"{part.Key}: {part.Value!.ToJsonString()}")
        );
    }

    private static FilePayload Payload(string text) =>
        new()
        {
            Name = "file.json",
            MimeType = "application/json",
            Buffer = Encoding.UTF8.GetBytes(text),
        };
}
