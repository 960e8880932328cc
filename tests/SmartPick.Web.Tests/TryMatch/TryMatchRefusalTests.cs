using System.Globalization;
using System.Net;

namespace SmartPick.Web.Tests.TryMatch;

/// <summary>What the match page refuses, and how it says so.</summary>
public sealed class TryMatchRefusalTests(RunningServer server)
    : IClassFixture<RunningServer>,
        IDisposable
{
    private readonly MatchGuest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Theory]
    [InlineData("", "something that is not a market")]
    [InlineData("{\"v\":1,\"a\":[[\"Ann\"", "something that is not a market")]
    [InlineData("[1]", "a list of 1")]
    [InlineData("{\"v\":2,\"a\":[],\"p\":[]}", "$.v: found 2; expected 1")]
    [InlineData(
        "{\"v\":1,\"a\":[[\"Ann\",[7]]],\"p\":[[\"City\",1,[0]]]}",
        "$.a[0][1][0]: found 7; expected a program's number from 0 to 0"
    )]
    [InlineData(
        "{\"v\":1,\"a\":[[\"Ann\",[0]]],\"p\":[[\"City\",0,[0]]]}",
        "$.p[0][1]: found 0; expected positions from 1 to 12"
    )]
    [InlineData("{\"v\":1,\"a\":[[\"Ann\",[0]]],\"p\":[[\"City\",1e9,[0]]]}", "$.p[0][1]")]
    [InlineData(
        "{\"v\":1,\"a\":[[\"Ann\",[0]]],\"p\":[[\"City\",1,[0]]],\"x\":1}",
        "$.x: found unknown field"
    )]
    [InlineData(
        "{\"v\":1,\"a\":[[\"Ann\",[0]]],\"p\":[[\"City\",1,[0],\"prime\"]]}",
        "found prime; expected even or odd"
    )]
    [InlineData(
        "{\"v\":1,\"a\":[[\"Ann\",[0,0]]],\"p\":[[\"City\",1,[0]]]}",
        "Ann, choice 2: found City again"
    )]
    [InlineData(
        "{\"v\":1,\"a\":[[\"Ann\",[0]],[\"Bob\",[]]],\"p\":[[\"City\",1,[0]]],\"c\":[[0,1,[[0,0]]]]}",
        "who has a list alone"
    )]
    [InlineData(
        "{\"v\":1,\"a\":[[\"\",[]]],\"p\":[[\"City\",1,[0]]]}",
        "Applicant 1, name: found nothing"
    )]
    [InlineData("{\"v\":1}", "Applicants: found nobody")]
    [InlineData(
        "{\"v\":1,\"a\":[[\"Ann\",[0]]],\"p\":[[\"City\",1,[0]]],\"r\":[[0,0,1]]}",
        "Agreement of City, receiver"
    )]
    public async Task A_bad_market_is_explained(string market, string said)
    {
        await _guest.SendAsync(market);

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        Squeezed(_guest.TextOf("problems")).ShouldContain(said);
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_once()
    {
        await _guest.SendAsync(
            """{"v":1,"a":[["Ann",[5]],["Bob",["x"]],7],"p":[["City",99,[0]]]}"""
        );

        var said = Squeezed(_guest.TextOf("problems"));
        said.ShouldContain("4 things need another look");
        said.ShouldContain("$.a[0][1][0]");
        said.ShouldContain("$.a[1][1][0]");
        said.ShouldContain("$.a[2]");
        said.ShouldContain("$.p[0][1]");
    }

    [Fact]
    public async Task A_link_beyond_the_limits_is_refused_with_each_limit()
    {
        var applicants = string.Join(
            ',',
            Enumerable.Range(0, 13).Select(row => $"[\"A{row}\",[]]")
        );
        var programs = string.Join(
            ',',
            Enumerable.Range(0, 11).Select(row => $"[\"P{row}\",1,[]]")
        );
        await _guest.SendAsync($$"""{"v":1,"a":[{{applicants}}],"p":[{{programs}}]}""");

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        var said = Squeezed(_guest.TextOf("problems"));
        said.ShouldContain("$.a: found 13; expected at most 12 applicants");
        said.ShouldContain("$.p: found 11; expected at most 10 programs");
    }

    [Fact]
    public async Task The_editor_stops_at_the_limits_and_says_so()
    {
        for (var count = 3; count < 12; count++)
        {
            await _guest.PressAsync("new:a");
        }

        _guest.Page.ShouldNotContain("value=\"new:a\"");
        await _guest.PressAsync("new:a");
        _guest.Page.ShouldContain("This page holds at most 12 applicants.");
        _guest.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_text_is_refused_with_line_and_field_and_nothing_typed_is_lost()
    {
        const string typed = "r Ann City\nr Bob City Nowhere\np City x Ann Bob\nz what\n";
        await _guest.PressAsync("text", ("text", typed));

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        var said = Squeezed(_guest.TextOf("problems"));
        said.ShouldContain("Line 2");
        said.ShouldContain("Nowhere");
        said.ShouldContain("Line 3, quota");
        said.ShouldContain("Line 4");
        _guest.TextOf("text").ShouldContain("r Bob City Nowhere");
        _guest.Market.ShouldContain("Cara", customMessage: "the market stays as it was");
    }

    [Fact]
    public async Task Equal_places_in_a_text_are_refused_with_their_line()
    {
        await _guest.PressAsync(
            "text",
            ("text", "r Ann City\nr Bob City # (no group)\np City 1 (Ann Bob)\n")
        );

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        var said = Squeezed(_guest.TextOf("problems"));
        said.ShouldContain("Line 3: found equal places in parentheses");
        said.ShouldNotContain("Line 2");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("x")]
    [InlineData("2000000")]
    public async Task Positions_in_a_text_are_refused_with_the_limit_of_the_page(string positions)
    {
        await _guest.PressAsync("text", ("text", $"r Ann City\np City {positions} Ann\n"));

        var said = Squeezed(_guest.TextOf("problems"));
        said.ShouldContain("Line 2, quota");
        said.ShouldContain("from 1 to 12");
    }

    [Fact]
    public async Task A_text_beyond_the_limits_is_refused()
    {
        var text = string.Concat(Enumerable.Range(0, 13).Select(row => $"r {row} 1\n"));
        await _guest.PressAsync("text", ("text", text + "p 1 20 0\n"));

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        var said = Squeezed(_guest.TextOf("problems"));
        said.ShouldContain("Applicants: found 13; expected at most 12");
        said.ShouldContain("Positions of 1: found 20; expected at most 12");
    }

    [Fact]
    public async Task A_long_text_or_link_is_not_read()
    {
        var length = 20_000.ToString(CultureInfo.InvariantCulture);
        await _guest.PressAsync("text", ("text", new string('r', 20_000)));
        Squeezed(_guest.TextOf("problems")).ShouldContain($"a text of {length} characters");

        await _guest.SendAsync(new string('[', 20_000));
        Squeezed(_guest.TextOf("problems")).ShouldContain($"a text of {length} characters");
    }

    [Fact]
    public async Task Wrong_positions_are_named_and_shown_as_typed()
    {
        await _guest.PressAsync("go:2", ("positions.0", "many"), ("name.a.1", "Ann"));

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        var said = Squeezed(_guest.TextOf("problems"));
        said.ShouldContain("City, positions: found many; expected a whole number from 1 to 12");
        said.ShouldContain("Applicant 2, name: found Ann again");
        _guest.Page.ShouldContain("value=\"many\"");
    }

    [Theory]
    [InlineData("up:a:99:0")]
    [InlineData("up:a:-1:0")]
    [InlineData("cut:c:0:0:0")]
    [InlineData("add:p:7")]
    [InlineData("drop:a:99")]
    [InlineData("drop:r:0")]
    [InlineData("new:c")]
    [InlineData("go:-5")]
    [InlineData("go:99999999999999")]
    [InlineData("up:a")]
    [InlineData(":::::")]
    [InlineData("nonsense")]
    public async Task A_button_that_the_page_does_not_have_changes_nothing(string button)
    {
        await _guest.OpenAsync();
        var before = _guest.Market;
        await _guest.PressAsync(button);

        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Market.ShouldBe(before);
    }

    [Theory]
    [InlineData("couple", "2")]
    [InlineData("three", "99")]
    public async Task Lists_are_tried_for_singles_only(string example, string who)
    {
        await _guest.PressAsync("example:" + example);
        await _guest.PressAsync("trial:all", ("trial.who", who));

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.Page.ShouldContain("not in a couple");
    }

    [Fact]
    public async Task Of_a_list_of_six_not_every_other_list_is_tried()
    {
        var programs = string.Join(
            ',',
            Enumerable.Range(0, 6).Select(row => $"[\"P{row}\",1,[0]]")
        );
        await _guest.SendAsync(
            $$"""{"v":1,"a":[["Ann",[0,1,2,3,4,5]]],"p":[{{programs}}]}""",
            "trial:all"
        );

        _guest.Page.ShouldContain("lists of up to 5");
    }

    [Fact]
    public async Task A_server_without_a_free_seat_says_so_and_keeps_the_market()
    {
        await using var busy = new RunningServer()
            .With("match:atOnce", "0")
            .With("match:patienceMilliseconds", "1");
        using var guest = new MatchGuest(busy);
        await guest.SendAsync("""{"v":1,"a":[["Zoe",[0]]],"p":[["City",1,[0]]]}""");

        guest.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        guest.Page.ShouldContain("Yours is kept");
        guest.Market.ShouldContain("Zoe");
    }

    private static string Squeezed(string text) =>
        System
            .Text.RegularExpressions.Regex.Replace(
                text,
                @"\s+(?<sign>[:;.])?",
                " ${sign}",
                System.Text.RegularExpressions.RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(1)
            )
            .Replace(" :", ":", StringComparison.Ordinal)
            .Replace(" ;", ";", StringComparison.Ordinal)
            .Replace("  ", " ", StringComparison.Ordinal);
}
