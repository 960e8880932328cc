using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>Whoever is quicker than the server loses nothing: each command takes effect, whatever is pressed next and wherever one goes.</summary>
public sealed class QuickHandsTests(Chromium chromium)
{
    [Fact]
    public async Task A_command_given_while_another_is_on_its_way_waits_for_it()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        var gate = await InvitingAsync(visit);
        await visit.Page.ClickAsync("[id='edit-" + Someone.Ranks[2] + "']");
        gate.Open();

        await Expect(visit.Page.Locator($"#q-note-frame-{Someone.Ranks[2]}")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#q-note")).ToHaveValueAsync(string.Empty);
        (await EventsAsync(visit)).ShouldBe(["applied", "invited They called"]);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_second_click_of_two_says_nothing_new_but_each_click_of_a_move_counts()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        var gate = await InvitingAsync(visit);
        await visit.Page.DblClickAsync("#news button:text-is('Invited')");
        gate.Open();
        await Expect(visit.Page.Locator("#news")).ToHaveCountAsync(0);
        await Pages.OpenAsync(visit, "/rank");
        (await EventsAsync(visit)).ShouldBe(["applied", "invited They called"]);

        var moves = await Gate.BeforeAsync(visit.Page, "**/rank");
        await visit.Page.DblClickAsync("#up-" + Someone.Ranks[4]);
        await moves.Asked;
        moves.Open();
        await Expect(visit.Page.Locator("#ranks > li").Nth(2))
            .ToHaveAttributeAsync("data-code", Someone.Ranks[4]);

        await Pages.OpenAsync(visit, "/");
        await visit.WholeListAsync();
        var pin = visit.Rows.First.Locator("[id^='pin-']");
        await pin.DblClickAsync();
        await Expect(pin).ToHaveClassAsync("act on");
        await visit.WholeListAsync();
        (await visit.StoredAsync())["profile"]!["preferences"]!["must"]!
            .AsArray()
            .Count.ShouldBe(1);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_button_held_down_while_an_answer_comes_is_still_pressed_when_it_is_let_go()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        var gate = await InvitingAsync(visit);
        await visit.Page.HoverAsync("[id='edit-" + Someone.Ranks[2] + "']");
        await visit.Page.Mouse.DownAsync();
        var answer = await visit.Page.RunAndWaitForResponseAsync(
            () =>
            {
                gate.Open();
                return Task.CompletedTask;
            },
            "**/applications"
        );
        await answer.FinishedAsync();
        await visit.Page.EvaluateAsync("new Promise(go => setTimeout(go, 50))");
        await visit.Page.Mouse.UpAsync();

        await Expect(visit.Page.Locator($"#q-note-frame-{Someone.Ranks[2]}")).ToBeVisibleAsync();
        (await EventsAsync(visit)).ShouldBe(["applied", "invited They called"]);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_said_of_one_program_stays_with_it_when_another_is_opened_first()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await OpenNewsAsync(visit);
        await visit.Page.FillAsync("#q-note", "They called");
        var gate = await Gate.BeforeAsync(visit.Page, "**/applications");
        await visit.Page.ClickAsync("[id='edit-" + Someone.Ranks[2] + "']");
        await gate.Asked;
        await visit.Page.ClickAsync("#news button:text-is('Invited')");
        gate.Open();

        await visit.ShouldHoldAsync("They called");
        (await EventsAsync(visit)).ShouldBe(["applied", "invited They called"]);
        var held = await visit.StoredAsync();
        held["applications"]![2]!["events"]!.AsArray().Count.ShouldBe(2);
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/rank")]
    [InlineData("/")]
    public async Task A_command_on_its_way_when_the_page_is_left_takes_effect_on_the_next(
        string address
    )
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        var gate = await InvitingAsync(visit);
        await visit.Page.ClickAsync("[id='edit-" + Someone.Ranks[2] + "']");
        await visit.Page.ClickAsync($"#pages a[href='{address}']");
        await visit.Page.WaitForURLAsync("**" + address);
        gate.Open();

        await visit.ShouldHoldAsync("They called");
        (await EventsAsync(visit)).ShouldBe(["applied", "invited They called"]);
        await Pages.OpenAsync(visit, "/applications");
        (await EventsAsync(visit)).ShouldBe(["applied", "invited They called"]);
        (await visit.Page.EvaluateAsync<int>("sessionStorage.length")).ShouldBe(0);
    }

    [Fact]
    public async Task A_command_left_behind_is_put_beside_what_another_tab_has_stored_since()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        var gate = await InvitingAsync(visit);
        await visit.Page.GotoAsync(Pages.Guide);
        var rank = await visit.Page.Context.NewPageAsync();
        await rank.GotoAsync("/rank");
        await rank.ClickAsync("#remove-" + Someone.Ranks[4]);
        await Expect(rank.Locator("#ranks > li")).ToHaveCountAsync(4);
        gate.Open();

        await visit.Page.GotoAsync("/compare");
        await visit.ShouldHoldAsync("They called");
        var held = await visit.StoredAsync();
        held["ranks"]!["programs"]!.AsArray().Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("/keep")]
    [InlineData(Pages.Guide)]
    public async Task What_is_forgotten_does_not_come_back_with_a_command_that_was_left_behind(
        string next
    )
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        var gate = await InvitingAsync(visit);
        await visit.Page.GotoAsync(next);
        await visit.Page.EvaluateAsync("document.documentElement.dataset.before = 'forgotten'");
        var keep = await visit.Page.Context.NewPageAsync();
        await keep.GotoAsync("/keep");
        await keep.ClickAsync("button[value='forget']");
        await Expect(keep.Locator("#summary")).ToContainTextAsync("Forgotten");
        if (next is not Pages.Guide)
        {
            // A page that shows what was forgotten loads itself anew.
            await Expect(visit.Page.Locator("html[data-before]")).ToHaveCountAsync(0);
            await visit.Page.WaitForLoadStateAsync();
        }

        gate.Open();

        await visit.Page.GotoAsync("/applications");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(visit.Page.Locator("#work[data-state='empty']")).ToBeVisibleAsync();
        (
            await visit.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length")
        ).ShouldBe(0);
    }

    [Fact]
    public async Task Each_press_of_an_arrow_key_moves_a_rank_by_one()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.Full());
        await Pages.OpenAsync(visit, "/rank");
        var gate = await Gate.BeforeAsync(visit.Page, "**/rank");
        await visit.Page.FocusAsync("#handle-" + Someone.Ranks[4]);
        for (var press = 0; press < 3; press++)
        {
            await visit.Page.Keyboard.PressAsync("ArrowUp");
        }

        await gate.Asked;
        gate.Open();

        await Expect(visit.Page.Locator("#ranks > li").Nth(1))
            .ToHaveAttributeAsync("data-code", Someone.Ranks[4]);
        await Expect(visit.Page.Locator("#handle-" + Someone.Ranks[4])).ToBeFocusedAsync();
        await visit.Page.ClickAsync("#up-" + Someone.Ranks[4]);
        await Expect(visit.Page.Locator("#ranks > li").First)
            .ToHaveAttributeAsync("data-code", Someone.Ranks[4]);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_pinned_while_another_is_being_pinned_is_pinned_too()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.With("jessica.json"));
        await Pages.OpenAsync(visit, "/");
        await visit.WholeListAsync();
        var pins = await visit
            .Page.Locator("tbody.program [value^='must:']")
            .EvaluateAllAsync<string[]>("buttons => buttons.map(button => button.value)");
        var gate = await Gate.BeforeAsync(visit.Page, "**/");
        await visit.Page.ClickAsync($"[value='{pins[0]}']");
        await gate.Asked;
        await visit.Page.ClickAsync($"[value='{pins[1]}']");
        await visit.Question("limits.budget").FillAsync("900");
        gate.Open();

        await visit.ShouldHoldAsync("\"budget\":900");
        await visit.WholeListAsync();
        var held = await visit.StoredAsync();
        held["profile"]!["preferences"]!["must"]!
            .AsArray()
            .Select(code => "must:" + code!.GetValue<string>())
            .ShouldBe([pins[0], pins[1]], ignoreOrder: true);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_on_its_way_when_the_list_is_left_stands_there_on_coming_back()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.With("jessica.json"));
        await Pages.OpenAsync(visit, "/");
        await visit.WholeListAsync();
        var gate = await Gate.BeforeAsync(visit.Page, "**/");
        await visit.Question("tieStates").FillAsync("Ohio");
        await visit.Page.ClickAsync("#pages a[href='/what-if']");
        await Expect(visit.Page.Locator("#work")).ToBeVisibleAsync();
        gate.Open();

        await visit.Page.GotoAsync("/");
        await Expect(visit.Question("tieStates")).ToHaveValueAsync("Ohio");
        await visit.ShouldHoldAsync("\"tieStates\":[\"OH\"]");
        await visit.WholeListAsync();
        (await visit.Page.EvaluateAsync<int>("sessionStorage.length")).ShouldBe(0);
    }

    [Fact]
    public async Task With_one_answer_wrong_a_reload_loses_neither_it_nor_the_others()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.With("jessica.json"));
        await Pages.OpenAsync(visit, "/");
        await visit.WholeListAsync();
        await visit.Question("tieStates").FillAsync("Ohio, Pen");
        await Expect(visit.Page.Locator("#problems")).ToContainTextAsync("Pen");
        await visit.Question("publications").FillAsync("9");
        await visit.Question("schoolState").SelectOptionAsync("OH");
        await visit.Page.ReloadAsync();

        await Expect(visit.Page.Locator("#problems")).ToContainTextAsync("Pen");
        await Expect(visit.Question("tieStates")).ToHaveValueAsync("Ohio, Pen");
        await Expect(visit.Question("publications")).ToHaveValueAsync("9");
        await Expect(visit.Question("schoolState")).ToHaveValueAsync("OH");
        await visit.Question("tieStates").FillAsync("Ohio");
        await visit.ShouldHoldAsync("\"publications\":9");
        await visit.WholeListAsync();
        (await visit.Page.EvaluateAsync<int>("sessionStorage.length")).ShouldBe(0);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_entered_and_not_stored_is_gone_with_what_is_forgotten_in_another_tab()
    {
        await using var visit = await chromium.VisitAsync(holding: Someone.With("jessica.json"));
        await Pages.OpenAsync(visit, "/");
        await visit.WholeListAsync();
        await visit.Question("tieStates").FillAsync("Ohio, Pen");
        await Expect(visit.Page.Locator("#problems")).ToContainTextAsync("Pen");
        await visit.Page.GotoAsync(Pages.Guide);
        var keep = await visit.Page.Context.NewPageAsync();
        await keep.GotoAsync("/keep");
        await keep.ClickAsync("button[value='forget']");
        await Expect(keep.Locator("#summary")).ToContainTextAsync("Forgotten");

        await visit.Page.GotoAsync("/");
        await Expect(visit.Page.Locator(".pick[data-state='empty']")).ToBeVisibleAsync();

        (
            await visit.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length")
        ).ShouldBe(0);
        visit.Complaints.ShouldBeEmpty();
    }

    /// <summary>An invitation with a note is entered, and its answer held back.</summary>
    private static async Task<Gate> InvitingAsync(Visit visit)
    {
        await OpenNewsAsync(visit);
        await visit.Page.FillAsync("#q-note", "They called");
        var gate = await Gate.BeforeAsync(visit.Page, "**/applications");
        await visit.Page.ClickAsync("#news button:text-is('Invited')");
        await gate.Asked;
        return gate;
    }

    private static async Task OpenNewsAsync(Visit visit)
    {
        await Pages.OpenAsync(visit, "/applications");
        await visit.Page.ClickAsync($"[id='edit-{Someone.Code}']");
        await Expect(visit.Page.Locator($"#q-note-frame-{Someone.Code}")).ToBeVisibleAsync();
    }

    /// <summary>What has happened at the first program, with the notes of it that were typed here.</summary>
    private static async Task<IReadOnlyList<string>> EventsAsync(Visit visit) =>
        [
            .. (await visit.StoredAsync())["applications"]![0]!["events"]!
                .AsArray()
                .Select(happened =>
                    happened!["note"]?.GetValue<string>() is "They called"
                        ? $"{happened["kind"]} They called"
                        : $"{happened["kind"]}"
                ),
        ];
}
