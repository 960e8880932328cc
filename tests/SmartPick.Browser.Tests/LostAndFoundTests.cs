using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SmartPick.Web.Tests;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>A reload in the middle of a word, the way back, a server that was started anew, another day: nothing that was entered is lost.</summary>
public sealed class LostAndFoundTests(Chromium chromium)
{
    [Fact]
    public async Task The_first_answers_outlive_a_reload_before_there_is_a_list()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.Page.GotoAsync("/");
        await visit.Question("specialty").SelectOptionAsync("Dermatology");
        await visit.Question("step2").FillAsync("25");
        await visit.Page.ReloadAsync();
        await Expect(visit.Question("specialty")).ToHaveValueAsync("Dermatology");
        await Expect(visit.Question("step2")).ToHaveValueAsync("25");

        await visit.Question("type").SelectOptionAsync("US MD senior");
        await visit.Question("step2").FillAsync("255");
        await visit.WholeListAsync();
        (await visit.Page.EvaluateAsync<int>("sessionStorage.length")).ShouldBe(0);
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
        await visit.ShouldHoldAsync("half a w");
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

    [Fact]
    public async Task A_file_chosen_before_the_page_has_taken_up_what_is_stored_stays_chosen()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.With("couple-a.json"));
        var gate = await Gate.BeforeAsync(visit.Page, "**/couple");
        await visit.Page.GotoAsync("/couple");
        await visit.Page.SetInputFilesAsync("#file", CommandLineTool.Example("couple-b.json"));
        gate.Open();
        await Expect(visit.Page.Locator("#me")).ToContainTextAsync("Priya");
        await visit.Page.ClickAsync("[value='partner']");
        await Expect(visit.Page.Locator("#outcomes")).ToBeVisibleAsync();
        await visit.ShouldHoldAsync("Sam");
        await visit.ShouldHoldAsync("Priya");
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
        await using var second = first.Again(port);
        await first.DisposeAsync();
        await visit.Page.ClickAsync("#remove-" + Someone.Ranks[4]);
        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("could not be reached");

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
        // In July what was sent in September lies ahead: there is nothing to follow yet.
        await Expect(visit.Page.Locator("#unsent-title")).ToHaveCountAsync(hasSecondDoor ? 0 : 1);
        if (hasSecondDoor)
        {
            var parallel = await visit
                .Page.Locator("#parallel-title ~ .small")
                .First.InnerTextAsync();
            parallel.Contains("not yet", StringComparison.Ordinal).ShouldBe(!isMatchWeek);
        }

        foreach (var address in new[] { "/applications/soap", "/rank", "/guide", "/what-if" })
        {
            await Pages.OpenAsync(visit, address);
            await Expect(visit.Page.Locator("main h1").First).ToBeVisibleAsync();
            (await visit.Page.Locator("#problems").AllInnerTextsAsync()).ShouldBeEmpty(address);
            await Audit.ShouldFitAsync(visit, address);
        }

        visit.Complaints.ShouldBeEmpty();
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
