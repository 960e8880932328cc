using System.Net;
using System.Text.RegularExpressions;
using SmartPick.Matching.Runs;
using SmartPick.Web.Features.TryMatch;

namespace SmartPick.Web.Tests.TryMatch;

/// <summary>What somebody without scripts can do on the match page.</summary>
public sealed class TryMatchFlowTests(RunningServer server)
    : IClassFixture<RunningServer>,
        IDisposable
{
    private readonly MatchGuest _guest = new(server);

    public static TheoryData<string> Examples =>
        [.. MatchExamples.All.Select(example => example.Key)];

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task The_page_opens_with_a_market_before_its_first_step()
    {
        await _guest.OpenAsync();

        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Step.ShouldBe(0);
        _guest.Last.ShouldBeGreaterThan(3);
        _guest.Sentence.ShouldContain("Nobody has proposed yet");
        _guest.StateOf("a0p0").ShouldBe("open");
        _guest.Page.ShouldContain("id=\"outcome\" hidden");
    }

    [Fact]
    public async Task Steps_go_forward_and_back_by_posting()
    {
        await _guest.PressAsync("go:1");
        _guest.Sentence.ShouldBe("Ann proposes to City, 1st choice. City holds Ann for now.");
        _guest.StateOf("a0p0").ShouldBe("held");
        _guest.StateOf("p0a0").ShouldBe("held");

        await _guest.PressAsync("go:2");
        _guest.Sentence.ShouldBe(
            "Bob proposes to City, 1st choice. City holds Bob for now; Ann, ranked lower, is let go."
        );
        _guest.StateOf("a0p0").ShouldBe("lost");
        _guest.TextOf("cell-a0p0").ShouldEndWith("let go");

        await _guest.PressAsync("go:1");
        _guest.StateOf("a0p0").ShouldBe("held");
        await _guest.PressAsync("at", ("at", "2"));
        _guest.Step.ShouldBe(2);
        await _guest.PressAsync("go:999");
        _guest.Step.ShouldBe(_guest.Last);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_last_step_is_what_the_Match_says(string example)
    {
        await _guest.PressAsync("example:" + example);
        await _guest.PressAsync("go:" + _guest.Last);

        var market = MarketLinkReader.Read(_guest.Market).Market.ShouldNotBeNull();
        var instance = MarketCheck.Build(market).Instance.ShouldNotBeNull();
        var result = SmartPick.Matching.Match.Run(
            instance,
            null,
            TestContext.Current.CancellationToken
        );
        for (var applicant = 0; applicant < instance.ApplicantCount; applicant++)
        {
            var program = result.Assignment.Programs[applicant];
            _guest.Page.ShouldContain($"id=\"result-{applicant}\" data-program=\"{program}\"");
            if (program >= 0)
            {
                _guest.StateOf($"p{program}a{applicant}").ShouldBe("held");
            }
        }

        var verdict = result.Status switch
        {
            MatchStatus.Stable => "Stable.",
            MatchStatus.NoneExists => "No stable matching exists.",
            _ => "No stable matching was found.",
        };
        _guest.TextOf("outcome-title").ShouldBe("The result");
        Regex
            .IsMatch(
                _guest.Page,
                $"<b[^>]*>{verdict}</b>",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
            .ShouldBeTrue(verdict);
    }

    [Fact]
    public async Task The_market_with_no_stable_matching_says_so_with_its_blocking_pairs()
    {
        await _guest.PressAsync("example:none");
        await _guest.PressAsync("go:" + _guest.Last);

        _guest.Page.ShouldContain("No stable matching exists.");
        _guest.Page.ShouldContain("class=\"blocking\"");
        _guest.Last.ShouldBeLessThan(30, "a circle is shown once");
    }

    [Fact]
    public async Task What_happens_to_a_couple_is_said_of_both()
    {
        await _guest.PressAsync("example:none");
        await _guest.PressAsync("go:2");
        _guest.Sentence.ShouldBe(
            "Cara proposes to City and Dan to Mercy, their 1st choice as a couple. "
                + "City holds Cara for now; Sam, ranked lower, is let go. Mercy holds Dan for now."
        );
        await _guest.PressAsync("go:3");
        _guest.Sentence.ShouldBe(
            "Sam proposes to City, 1st choice. City holds Cara, ranked higher, and refuses Sam."
        );
        await _guest.PressAsync("go:4");
        _guest.Sentence.ShouldContain("Cara leaves City, too, for the two go together.");
        await _guest.PressAsync("go:5");
        _guest.Sentence.ShouldContain("Mercy refuses Dan, so the pair is refused.");
    }

    [Fact]
    public async Task Buttons_move_take_off_and_add_entries()
    {
        await _guest.PressAsync("down:a:0:0");
        _guest.Market.ShouldContain("[\"Ann\",[1,0,2]]");
        await _guest.PressAsync("up:a:0:2");
        _guest.Market.ShouldContain("[\"Ann\",[1,2,0]]");
        await _guest.PressAsync("cut:a:0:2");
        _guest.Market.ShouldContain("[\"Ann\",[1,0]]");
        await _guest.PressAsync("add:a:0", ("add.a.0", "2"));
        _guest.Market.ShouldContain("[\"Ann\",[1,0,2]]");
        await _guest.PressAsync("up:p:0:0");
        _guest.Market.ShouldContain("[\"City\",1,[1,0,2]]");
    }

    [Fact]
    public async Task A_choice_added_where_the_program_does_not_rank_back_is_ranked_last_and_it_is_said()
    {
        await _guest.PressAsync("cut:p:0:0");
        _guest.StateOf("a0p0").ShouldBe("oneside");
        await _guest.PressAsync("cut:a:0:0");
        await _guest.PressAsync("add:a:0", ("add.a.0", "0"));

        _guest.Market.ShouldContain("[\"City\",1,[1,2,0]]");
        _guest.Page.ShouldContain("City did not rank Ann and does so now");
    }

    [Fact]
    public async Task Names_and_positions_are_taken_over_with_any_button()
    {
        await _guest.PressAsync(
            "",
            ("name.a.0", "Zoë"),
            ("name.p.1", "St Mary"),
            ("positions.1", "2")
        );

        _guest.Market.ShouldContain("[\"Zoë\",[0,1,2]]");
        _guest.Market.ShouldContain("[\"St Mary\",2,");
        _guest.Page.ShouldContain("0 of 2 filled");
    }

    [Fact]
    public async Task Who_looks_at_the_result_sees_the_next_result_after_an_edit()
    {
        await _guest.PressAsync("go:1");
        await _guest.PressAsync("down:a:0:0");
        _guest.Step.ShouldBe(0);

        await _guest.PressAsync("go:" + _guest.Last);
        await _guest.PressAsync("down:a:0:1");
        _guest.Step.ShouldBe(_guest.Last);
    }

    [Fact]
    public async Task Applicants_programs_and_couples_come_and_go()
    {
        await _guest.PressAsync("new:a");
        _guest.Market.ShouldContain("[\"Dan\",[]]");
        await _guest.PressAsync("new:p");
        _guest.Market.ShouldContain("[\"Lakeside\",1,[]]");
        await _guest.PressAsync("new:c", ("new.c.first", "0"), ("new.c.second", "1"));
        _guest.Market.ShouldContain("\"c\":[[0,1,[[0,0],");
        _guest.Page.ShouldContain("now rank pairs of programs together");
        await _guest.PressAsync("drop:p:0");
        _guest.Market.ShouldContain("[\"Mercy\",1,");
        _guest.Market.ShouldNotContain("City");
        await _guest.PressAsync("drop:a:0");
        _guest.Market.ShouldNotContain("Ann");
        _guest.Market.ShouldNotContain("\"c\"");
        _guest.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Pairs_of_a_couple_are_edited_like_lists()
    {
        await _guest.PressAsync("example:couple");
        await _guest.PressAsync("down:c:0:0:1");
        _guest.Market.ShouldContain("[2,3,[[0,0],[0,1],");
        await _guest.PressAsync("cut:c:0:0:-1");
        _guest.Market.ShouldContain("[2,2]]]]");
        await _guest.PressAsync("add:c:0", ("add.c.0.first", ""), ("add.c.0.second", "2"));
        _guest.Market.ShouldContain("[2,2],[-1,2]]");
        await _guest.PressAsync("add:c:0", ("add.c.0.first", ""), ("add.c.0.second", ""));
        _guest.Page.ShouldContain("at least one of the two");
        await _guest.PressAsync("drop:c:0");
        _guest.Market.ShouldContain("[\"Cara\",[0,2]]");
    }

    [Fact]
    public async Task The_market_can_be_edited_as_text()
    {
        await _guest.PressAsync(
            "text",
            ("text", "r Ann City Mercy\nr Bob City\np City 1 Bob Ann\np Mercy 2 Ann\n")
        );

        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Market.ShouldBe(
            """{"v":1,"a":[["Ann",[0,1]],["Bob",[0]]],"p":[["City",1,[1,0]],["Mercy",2,[0]]]}"""
        );
    }

    [Fact]
    public async Task What_only_one_side_ranks_stays_in_a_market_edited_as_text()
    {
        const string text =
            "r Ann City\nr Bob City Zip\nr Cy Zip City\np City 1 Ann Cy\np Zip 1 Ann\n";
        await _guest.PressAsync("text", ("text", text));

        _guest.TextOf("text").ShouldBe(text.TrimEnd());
        _guest.Market.ShouldBe(
            """{"v":1,"a":[["Ann",[0]],["Bob",[0,1]],["Cy",[1,0]]],"p":[["City",1,[0,2]],["Zip",1,[0]]]}"""
        );
        _guest.StateOf("a1p0").ShouldBe("oneside");
        _guest.Page.ShouldContain("4 rankings are made by one side only");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_example_shown_is_marked_until_it_is_changed(string example)
    {
        await _guest.PressAsync("example:" + example);
        _guest.Page.ShouldContain($"id=\"example-{example}\" aria-pressed=\"true\"");

        await _guest.PressAsync("new:a");
        _guest.Page.ShouldNotContain("aria-pressed=\"true\"");
    }

    [Fact]
    public async Task A_true_list_without_a_stable_matching_is_no_secure_place_and_nothing_is_compared_with_it()
    {
        await _guest.PressAsync("example:none");
        await _guest.PressAsync("trial:all", ("trial.who", "0"));

        var result = _guest.TextOf("trial-result");
        result.ShouldStartWith("With Sam's true list no stable matching exists.");
        result.ShouldContain("is not secure");
        result.ShouldNotContain("leads to City");
        result.ShouldNotContain("better");
        result.ShouldNotContain("worse");
    }

    [Fact]
    public async Task The_example_of_other_lists_keeps_the_programs_where_it_can()
    {
        await _guest.PressAsync("example:three");
        await _guest.PressAsync("trial:all", ("trial.who", "0"));

        _guest.TextOf("trial-result").ShouldContain("Mercy › City › General");
    }

    [Fact]
    public async Task An_even_or_odd_number_is_chosen_with_a_program()
    {
        await _guest.PressAsync("", ("parity.0", "Even"));
        _guest.Market.ShouldContain("[\"City\",1,[1,2,0],\"even\"]");
        await _guest.PressAsync("", ("parity.0", "9"));
        _guest.Market.ShouldContain("\"even\"");
        await _guest.PressAsync("", ("parity.0", "Any"));
        _guest.Market.ShouldNotContain("\"even\"");
    }

    [Fact]
    public async Task First_year_lists_are_added_and_what_cannot_be_is_said()
    {
        (string, string)[] Fields(string advanced, string first) =>
            [("new.s.who", "0"), ("new.s.advanced", advanced), ("new.s.first", first)];
        await _guest.PressAsync("new:s", Fields("0", "1"));
        _guest.Market.ShouldContain("\"s\":[[0,0,[1]]]");
        await _guest.PressAsync("new:s", Fields("0", "2"));
        _guest.Market.ShouldContain("\"s\":[[0,0,[1,2]]]");
        await _guest.PressAsync("new:s", Fields("0", "2"));
        _guest.Page.ShouldContain("Not added.");
        await _guest.PressAsync("new:s", Fields("1", "1"));
        _guest.Page.ShouldContain("another program than the advanced one");
        await _guest.PressAsync("new:s", Fields("77", "1"));
        _guest.Market.ShouldContain("\"s\":[[0,0,[1,2]]]");
        _guest.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Positions_are_let_pass_on_but_never_in_a_circle()
    {
        (string, string)[] Fields(string from, string to, string seats) =>
            [("new.r.from", from), ("new.r.to", to), ("new.r.seats", seats)];
        await _guest.PressAsync("new:r", Fields("0", "1", "1"));
        _guest.Market.ShouldContain("\"r\":[[0,1,1]]");
        await _guest.PressAsync("new:r", Fields("0", "1", "2"));
        _guest.Market.ShouldContain("\"r\":[[0,1,2]]");
        await _guest.PressAsync("new:r", Fields("1", "0", "1"));
        _guest.Page.ShouldContain("Not added.");
        await _guest.PressAsync("new:r", Fields("2", "2", "1"));
        _guest.Page.ShouldContain("Not added.");
        await _guest.PressAsync("new:r", Fields("2", "0", "99"));
        _guest.Market.ShouldContain("\"r\":[[0,1,2]]");
        _guest.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_other_list_is_tried_and_none_is_better()
    {
        await _guest.PressAsync("example:honest");
        await _guest.PressAsync("trial:all", ("trial.who", "0"));

        var result = _guest.TextOf("trial-result");
        result.ShouldContain("Ann's true list leads to Mercy, the 2nd choice.");
        result.ShouldContain("Of 64 other lists, none led to a better place");
    }

    [Fact]
    public async Task One_other_list_can_be_tried()
    {
        await _guest.PressAsync("example:honest");
        await _guest.PressAsync(
            "trial:one",
            ("trial.who", "0"),
            ("trial.0", "2"),
            ("trial.1", "0")
        );

        _guest
            .TextOf("trial-result")
            .ShouldContain("leads to General, the 3rd choice, which is worse");
    }

    [Fact]
    public async Task With_couples_the_page_does_not_promise_what_theory_does_not()
    {
        await _guest.PressAsync("example:couple");
        await _guest.PressAsync("trial:all", ("trial.who", "0"));

        _guest.TextOf("trial-result").ShouldContain("could help somebody in theory");
    }

    [Fact]
    public async Task Markup_in_a_name_is_shown_as_text()
    {
        await _guest.PressAsync("", ("name.a.0", "<script>x</script>"));

        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Page.ShouldNotContain("<script>x");
    }
}
