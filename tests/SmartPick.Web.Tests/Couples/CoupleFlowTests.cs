using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmartPick.Reference;
using SmartPick.Reference.Couples;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Web.Tests.Couples;

public sealed class CoupleFlowTests(RunningServer server)
    : IClassFixture<RunningServer>,
        IDisposable
{
    private readonly CoupleGuest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task The_page_says_what_is_missing_and_then_answers()
    {
        await _guest.OpenAsync();
        _guest.Page.ShouldContain("Answer three questions");

        await _guest.PressAsync("", CoupleGuest.Both(hasPartner: false));
        _guest.Page.ShouldContain("Or the link that your partner gave you");
        _guest.Page.ShouldNotContain("id=\"outcomes\"");

        await _guest.PressAsync("", CoupleGuest.Both());
        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Page.ShouldContain("Sam");
        _guest.Page.ShouldContain("interviews still open");
        string[] kinds = ["together", "near", "apart", "first", "second", "neither"];
        kinds.Sum(_guest.Share).ShouldBe(1, 1e-5);
        _guest.Ranks.Count.ShouldBe(40);
        _guest.Page.ShouldContain("Show all");
    }

    [Fact]
    public async Task The_link_brings_the_partner_and_a_button_takes_the_partner_away()
    {
        var shared = new JsonObject { ["smartpickWorkspace"] = 1, ["profile"] = CoupleGuest.Sam };
        var link =
            "https://somewhere/couple#partner="
            + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(shared.ToJsonString()));

        await _guest.OpenAsync();
        await _guest.PressAsync(
            "partner-text",
            CoupleGuest.Both(hasPartner: false),
            ("partnerText", link)
        );
        _guest.Workspace["partner"]!["label"]!.GetValue<string>().ShouldBe("Sam");
        _guest.Page.ShouldContain("id=\"outcomes\"");

        await _guest.PressAsync("remove-partner");
        _guest.Workspace.ContainsKey("partner").ShouldBeFalse();
        _guest.Workspace["profile"]!.AsObject().ContainsKey("partner").ShouldBeFalse();
        _guest.Page.ShouldNotContain(">Sam<");
    }

    [Theory]
    [InlineData("https://somewhere/couple#partner=abc!", "cut off")]
    [InlineData("https://somewhere/couple#partner=abcd", "your partner")]
    [InlineData("{\"smartpickWorkspace\": 1}", "without a profile")]
    [InlineData("", "paste the link")]
    public async Task What_is_no_partner_is_refused_and_nothing_is_lost(string text, string says)
    {
        await _guest.OpenAsync();
        await _guest.PressAsync(
            "partner-text",
            CoupleGuest.Both(hasPartner: false),
            ("partnerText", text)
        );
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.Page.ShouldContain(says, Case.Insensitive);
        _guest.Workspace["profile"]!["label"]!.GetValue<string>().ShouldBe("Priya");
    }

    [Fact]
    public async Task The_slider_changes_the_list_and_is_kept_in_the_profile()
    {
        await _guest.OpenAsync();
        await _guest.PressAsync(
            "settings",
            CoupleGuest.Both(),
            ("togetherness", "0"),
            ("within", "40")
        );
        var apart = _guest.Share("apart");
        _guest.Workspace["profile"]!["partner"]!["togetherness"]!.GetValue<double>().ShouldBe(0);
        _guest.Workspace["profile"]!["partner"]!["withinKilometers"]!
            .GetValue<double>()
            .ShouldBe(64.37, 0.001);

        await _guest.PressAsync("settings", fields: [("togetherness", "90"), ("within", "40")]);
        _guest.Share("apart").ShouldBeLessThan(apart);

        await _guest.PressAsync("settings", fields: [("togetherness", "90"), ("within", "far")]);
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.Page.ShouldContain("miles, from 1 to 3000");
    }

    [Fact]
    public async Task Ranks_move_come_and_go_and_the_order_is_kept()
    {
        await _guest.OpenAsync();
        await _guest.PressAsync("", CoupleGuest.Both());
        var made = _guest.Ranks.ToList();

        await _guest.PressAsync("down:" + made[0]);
        _guest.Ranks.Take(3).ShouldBe([made[1], made[0], made[2]]);
        _guest.Page.ShouldContain("in the order you gave");
        _guest.Workspace["pairs"]!.AsArray().Count.ShouldBe(300);

        await _guest.PressAsync($"move:{made[2]}>1");
        _guest.Ranks.Take(3).ShouldBe([made[2], made[1], made[0]]);

        await _guest.PressAsync("remove:" + made[1]);
        _guest.Ranks.Take(2).ShouldBe([made[2], made[0]]);
        _guest.Workspace["pairs"]!.AsArray().Count.ShouldBe(299);

        var sides = made[1].Split('-');
        await _guest.PressAsync(
            "add",
            fields: [("addMine", sides[0]), ("addTheirs", sides[1]), ("shown", "299")]
        );
        _guest.Ranks[^1].ShouldBe(made[1]);
        _guest.Ranks.Count.ShouldBe(300);

        await _guest.PressAsync("add", fields: [("addMine", sides[0]), ("addTheirs", sides[1])]);
        _guest.Page.ShouldContain("a pair that stands at rank 300");
        await _guest.PressAsync("add", fields: [("addMine", "none"), ("addTheirs", "none")]);
        _guest.Page.ShouldContain("choose a program for at least one of you");

        var file = await _guest.FileAsync();
        file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(301);
        file.Split("\r\n")[1].ShouldStartWith("1," + made[2].Split('-')[0]);

        await _guest.PressAsync("make");
        _guest.Ranks.ShouldBe(made);
    }

    [Fact]
    public async Task A_rank_whose_program_left_the_lists_is_taken_off_and_said()
    {
        var workspace = CoupleGuest.Both();
        workspace["ranks"] = new JsonObject { ["programs"] = new JsonArray("1403821334") };
        workspace["partnerRanks"] = new JsonArray("3203821185");
        workspace["pairs"] = new JsonArray(
            new JsonObject { ["mine"] = "1403821334", ["theirs"] = "3203821185" },
            new JsonObject { ["mine"] = "1403800542" }
        );
        await _guest.OpenAsync();
        await _guest.PressAsync("", workspace);
        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Page.ShouldContain("One rank named a program");
        _guest.Ranks.ShouldBe(["1403821334-3203821185"]);
        _guest.Page.ShouldContain("would protect that place");
    }

    [Fact]
    public async Task The_api_answers_as_the_engine_does_and_as_the_page_shows()
    {
        var (mine, theirs, data) = Members();
        var request = CoupleQuestions
            .Of(
                data,
                mine,
                theirs,
                new DateOnly(2026, 11, 23),
                CoupleQuestions.UsualSeed,
                2,
                TestContext.Current.CancellationToken
            )
            .Request.ShouldNotBeNull();
        var advice = data.CreateCoupleAdvisor()
            .Advise(request, TestContext.Current.CancellationToken)
            .Advice.ShouldNotBeNull();
        var expected = JsonSerializer.SerializeToNode(
            CoupleDocumentBuilder.Build(advice, data),
            JsonSerializerOptions.Web
        );

        using var response = await _guest.AskApiAsync(
            new JsonObject { ["first"] = CoupleGuest.Priya, ["second"] = CoupleGuest.Sam }
        );
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = JsonNode.Parse(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        JsonNode.DeepEquals(answer, expected).ShouldBeTrue();

        await _guest.OpenAsync();
        await _guest.PressAsync("", CoupleGuest.Both());
        foreach (var kind in new[] { "together", "near", "apart", "neither" })
        {
            _guest
                .Share(kind)
                .ShouldBe(answer!["outcomes"]![kind]!["value"]!.GetValue<double>(), 1e-9);
        }
    }

    [Fact]
    public async Task The_api_takes_a_weight_and_refuses_what_it_cannot_read()
    {
        using var weighed = await _guest.AskApiAsync(
            new JsonObject
            {
                ["first"] = CoupleGuest.Priya,
                ["second"] = CoupleGuest.Sam,
                ["togetherness"] = 0.25,
                ["withinKilometers"] = 30,
                ["seed"] = 9,
            }
        );
        var answer = JsonNode.Parse(
            await weighed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        answer!["togetherness"]!.GetValue<double>().ShouldBe(0.25);
        answer["seed"]!.GetValue<ulong>().ShouldBe(9ul);

        using var wrong = await _guest.AskApiAsync(
            new JsonObject
            {
                ["first"] = new JsonObject { ["smartpickProfile"] = 1 },
                ["togetherness"] = 7,
                ["nonsense"] = true,
            }
        );
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        wrong.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonNode.Parse(
            await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        problem!["problems"]!.AsArray().Count.ShouldBeGreaterThanOrEqualTo(4);

        using var text = await _guest.AskApiAsync(
            new JsonObject { ["first"] = CoupleGuest.Priya, ["second"] = CoupleGuest.Sam },
            "text/plain"
        );
        text.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    private static (Workspace Mine, Workspace Theirs, ReferenceData Data) Members()
    {
        var data = ReferenceData.Load(DataFolder.Locate(null)).Value.ShouldNotBeNull();
        return (Read(CoupleGuest.Priya), Read(CoupleGuest.Sam), data);

        Workspace Read(JsonObject profile)
        {
            using var json = new MemoryStream(Encoding.UTF8.GetBytes(profile.ToJsonString()));
            return WorkspaceReader
                .Read(json, "profile", data.Catalog, new DateOnly(2026, 11, 23))
                .Value.ShouldNotBeNull();
        }
    }
}
