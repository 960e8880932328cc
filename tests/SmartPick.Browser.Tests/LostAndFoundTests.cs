using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SmartPick.Web.Tests;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>Two tabs, a reload in the middle of a word, the way back, a server that was started anew, another day: nothing that was entered is lost.</summary>
public sealed class LostAndFoundTests(Chromium chromium)
{
    [Fact]
    public async Task Two_tabs_on_different_pages_keep_what_each_of_them_changed()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await Pages.OpenAsync(visit, "/rank");
        var program = await OtherTabAsync(visit, Pages.Program);
        var compare = await OtherTabAsync(visit, "/compare");
        var applications = await OtherTabAsync(visit, "/applications");

        await program.FillAsync("#q-note", "Written in another tab");
        await ShouldHoldAsync(visit, "Written in another tab");
        await visit.Page.FocusAsync("#handle-" + Someone.Ranks[0]);
        await visit.Page.Keyboard.PressAsync("End");
        await Expect(visit.Page.Locator("#ranks > li").Last)
            .ToHaveAttributeAsync("data-code", Someone.Ranks[0]);
        await compare.FillAsync("#q-criterion", "Mountains");
        await compare.PressAsync("#q-criterion", "Enter");
        await Expect(compare.Locator(".criterion")).ToHaveCountAsync(3);
        await applications.ClickAsync($"[id='edit-{Someone.Code}']");
        await applications.FillAsync("#q-note", "They called");
        await applications.ClickAsync("#news button:text-is('Invited')");
        await Expect(applications.Locator("#since")).ToBeVisibleAsync();

        foreach (var word in new[] { "Written in another tab", "Mountains", "They called" })
        {
            await ShouldHoldAsync(visit, word);
        }

        var held = JsonNode.Parse(await StoredAsync(visit))!;
        held["ranks"]!["programs"]!
            .AsArray()
            .Select(code => code!.GetValue<string>())
            .ShouldBe([.. Someone.Ranks.Skip(1), Someone.Ranks[0]]);
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("#ranks > li").Last)
            .ToHaveAttributeAsync("data-code", Someone.Ranks[0]);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_in_one_tab_leaves_the_ranks_of_another_alone()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await Pages.OpenAsync(visit, "/");
        var rank = await OtherTabAsync(visit, "/rank");
        await rank.ClickAsync("#remove-" + Someone.Ranks[4]);
        await Expect(rank.Locator("#ranks > li")).ToHaveCountAsync(4);

        await visit.ChangeAsync("step2", "251");
        await ShouldHoldAsync(visit, "\"step2\":251");
        var held = JsonNode.Parse(await StoredAsync(visit))!;
        held["profile"]!["step2"]!.GetValue<int>().ShouldBe(251);
        held["ranks"]!["programs"]!.AsArray().Count.ShouldBe(4);
        held["applications"]!.AsArray().Count.ShouldBe(3);
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/applications", "#q-note", "#edit-" + Someone.Code)]
    [InlineData("/applications", "#q-table", null)]
    [InlineData("/applications/soap", "#q-table", null)]
    [InlineData("/compare", "#q-criterion", null)]
    [InlineData("/keep", "#q-profiles", null)]
    [InlineData("/packet", "#q-questions", null)]
    [InlineData(Pages.Program, "#q-note", null)]
    public async Task What_is_being_typed_outlives_a_reload(
        string address,
        string field,
        string? opener
    )
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await OpenFieldAsync(visit, address, opener);
        await visit.Page.FillAsync(field, "half a w");
        await visit.Page.ReloadAsync();
        await OpenFieldAsync(visit, null, opener);
        await Expect(visit.Page.Locator(field)).ToHaveValueAsync("half a w");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_for_one_program_is_not_offered_at_another_and_is_gone_when_it_is_sent()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await OpenFieldAsync(visit, "/applications", "#edit-" + Someone.Code);
        await visit.Page.FillAsync("#q-note", "half a w");
        await visit.Page.ReloadAsync();
        await OpenFieldAsync(visit, null, "#edit-" + Someone.Ranks[2]);
        await Expect(visit.Page.Locator("#news-title")).Not.ToContainTextAsync("Duke University");
        await Expect(visit.Page.Locator("#q-note")).ToHaveValueAsync(string.Empty);

        await OpenFieldAsync(visit, null, "#edit-" + Someone.Code);
        await Expect(visit.Page.Locator("#q-note")).ToHaveValueAsync("half a w");
        await visit.Page.ClickAsync("#news button:text-is('Invited')");
        await Expect(visit.Page.Locator("#since")).ToBeVisibleAsync();
        await ShouldHoldAsync(visit, "half a w");
        (await visit.Page.EvaluateAsync<int>("sessionStorage.length")).ShouldBe(0);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Back_after_looking_around_leads_to_where_one_was()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.Page.GotoAsync("/guide");
        await visit.Page.GotoAsync("/");
        await visit.Page.ClickAsync("[value='persona:jessica']");
        await visit.WholeListAsync();
        await visit.Page.GoBackAsync();
        await Expect(visit.Page.Locator(".welcome")).ToBeVisibleAsync();
        await Expect(visit.Question("step2")).ToHaveValueAsync(string.Empty);
        (await visit.Page.EvaluateAsync<int>("localStorage.length")).ShouldBe(0);
        await visit.Page.GoBackAsync();
        await Expect(visit.Page).ToHaveTitleAsync("Guide · SmartPick");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Back_and_forth_between_the_pages_shows_what_was_done_meanwhile()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await Pages.OpenAsync(visit, "/");
        await visit.Page.ClickAsync("#pages a[href='/rank']");
        await visit.Page.ClickAsync("#remove-" + Someone.Ranks[4]);
        await Expect(visit.Page.Locator("#ranks > li")).ToHaveCountAsync(4);
        await visit.Page.ClickAsync("#pages a[href='/compare']");
        await visit.Page.FillAsync("#q-criterion", "Mountains");
        await visit.Page.PressAsync("#q-criterion", "Enter");
        await Expect(visit.Page.Locator(".criterion")).ToHaveCountAsync(3);

        await visit.Page.GoBackAsync();
        await Expect(visit.Page.Locator("#ranks > li")).ToHaveCountAsync(4);
        await visit.Page.GoBackAsync();
        await visit.WholeListAsync();
        await visit.Page.GoForwardAsync();
        await Expect(visit.Page.Locator("#ranks > li")).ToHaveCountAsync(4);
        await visit.Page.GoForwardAsync();
        await Expect(visit.Page.Locator(".criterion")).ToHaveCountAsync(3);
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_is_quicker_than_the_page_loses_neither_the_file_nor_what_was_stored(
        bool isPressedFirst
    )
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.With("couple-a.json"));
        var gate = new TaskCompletionSource();
        var posts = 0;
        await visit.Page.RouteAsync(
            "**/couple",
            async route =>
            {
                if (route.Request.Method is "POST" && Interlocked.Increment(ref posts) == 1)
                {
                    await gate.Task;
                }

                await route.ContinueAsync();
            }
        );
        await visit.Page.GotoAsync("/couple");
        await visit.Page.SetInputFilesAsync("#file", CommandLineTool.Example("couple-b.json"));
        if (!isPressedFirst)
        {
            gate.SetResult();
            await Expect(visit.Page.Locator("#me")).ToContainTextAsync("Priya");
        }

        await visit.Page.ClickAsync("[value='partner']");
        await Expect(visit.Page.Locator("#outcomes")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#me")).ToContainTextAsync("Priya");
        await ShouldHoldAsync(visit, "Sam");
        await ShouldHoldAsync(visit, "Priya");
        gate.TrySetResult();
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_is_started_anew_has_forgotten_nothing_that_matters()
    {
        var port = FreePort();
        await using var first = RunningServer.At(port);
        await using var visit = await chromium.VisitAsync(
            holding: Someone.Full(),
            address: first.Address.AbsoluteUri
        );
        await Pages.OpenAsync(visit, "/rank");
        await first.DisposeAsync();
        await visit.Page.ClickAsync("#remove-" + Someone.Ranks[4]);
        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("could not be reached");

        await using var second = RunningServer.At(port);
        _ = second.Address;
        await visit.Page.ClickAsync("#remove-" + Someone.Ranks[4]);
        await Expect(visit.Page.Locator("#ranks > li")).ToHaveCountAsync(4);
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("#ranks > li")).ToHaveCountAsync(4);
        await Expect(visit.Page.Locator("#total")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("2026-07-15", false, false)]
    [InlineData("2026-11-23", true, false)]
    [InlineData("2027-03-17", true, true)]
    public async Task Every_page_stands_on_every_day_of_the_season(
        string day,
        bool hasSecondDoor,
        bool isMatchWeek
    )
    {
        await using var server = new RunningServer { Clock = new Calendar(day) };
        await using var visit = await chromium.VisitAsync(
            360,
            address: server.Address.AbsoluteUri,
            holding: Someone.Full()
        );
        await Pages.OpenAsync(visit, "/");
        await Expect(visit.Page.Locator("#have-applied")).ToHaveCountAsync(hasSecondDoor ? 1 : 0);
        await Pages.OpenAsync(visit, "/applications");
        (await visit.Page.Locator("#problems").AllInnerTextsAsync()).ShouldBeEmpty();
        var dates = await visit.Page.Locator("#dates-title ~ table").InnerTextAsync();
        dates.ShouldNotContain("missed");
        await Expect(visit.Page.Locator("tr.here")).ToHaveCountAsync(1);
        var parallel = await visit.Page.Locator("#parallel-title ~ .small").First.InnerTextAsync();
        parallel.Contains("not yet", StringComparison.Ordinal).ShouldBe(!isMatchWeek);
        foreach (var address in new[] { "/applications/soap", "/rank", "/guide", "/what-if" })
        {
            await Pages.OpenAsync(visit, address);
            await Expect(visit.Page.Locator("main h1").First).ToBeVisibleAsync();
            (await visit.Page.Locator("#problems").AllInnerTextsAsync()).ShouldBeEmpty(address);
            await Audit.ShouldFitAsync(visit, address);
        }

        visit.Complaints.ShouldBeEmpty();
    }

    private static async Task<IPage> OtherTabAsync(Visit visit, string address)
    {
        var page = await visit.Page.Context.NewPageAsync();
        page.SetDefaultTimeout(Visit.Patience);
        await page.GotoAsync(address);
        await Expect(page.Locator("#work[data-state='empty']")).ToHaveCountAsync(0);
        return page;
    }

    private static async Task OpenFieldAsync(Visit visit, string? address, string? opener)
    {
        if (address is not null)
        {
            await Pages.OpenAsync(visit, address);
        }

        await Expect(visit.Page.Locator("#work[data-state='empty']")).ToHaveCountAsync(0);
        if (opener is not null)
        {
            await visit.Page.ClickAsync(opener);
            await Expect(visit.Page.Locator("#news")).ToBeFocusedAsync();
        }

        await Audit.UnfoldAsync(visit);
    }

    private static async Task ShouldHoldAsync(Visit visit, string words) =>
        await visit.Page.WaitForFunctionAsync(
            "words => localStorage.getItem('smartpick.workspace').includes(words)",
            words
        );

    private static Task<string> StoredAsync(Visit visit) =>
        visit.Page.EvaluateAsync<string>("localStorage.getItem('smartpick.workspace')");

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    /// <summary>Noon of one day, for ever.</summary>
    private sealed class Calendar(string day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() =>
            DateTimeOffset.Parse(day + "T17:00:00Z", CultureInfo.InvariantCulture);
    }
}
