using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace SmartPick.Web.Tests;

/// <summary>One program, SOAP and tables of profiles by request.</summary>
public sealed class FurtherApiTests(RunningServer server)
    : IClassFixture<RunningServer>,
        IDisposable
{
    private const string Contact = "Do not write to, call or visit any program";
    private readonly Guest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task Facts_of_a_program_are_those_of_its_page()
    {
        await _guest.OpenAsync("/api/v1/programs/0803611066");
        _guest.Status.ShouldBe(HttpStatusCode.OK);
        var facts = JsonNode.Parse(_guest.Page)!["facts"]!.AsArray();
        facts.Count(fact => fact!["value"] is null).ShouldBeGreaterThan(0);

        await _guest.OpenAsync("/program/0803611066");
        var page = WebUtility.HtmlDecode(_guest.Page);
        foreach (var fact in facts)
        {
            page.ShouldContain((string)fact!["label"]!, Case.Insensitive, fact.ToJsonString());
            if ((string?)fact["value"] is { } value)
            {
                page.ShouldContain($">{value}</td>");
            }
        }
    }

    [Theory]
    [InlineData("0000000000", HttpStatusCode.NotFound)]
    [InlineData("duke", HttpStatusCode.BadRequest)]
    public async Task A_code_of_no_program_is_told_as_that(string code, HttpStatusCode status)
    {
        await _guest.OpenAsync("/api/v1/programs/" + code);

        _guest.Status.ShouldBe(status);
        _guest.Page.ShouldContain("expected");
    }

    [Theory]
    [InlineData(45, HttpStatusCode.OK)]
    [InlineData(46, HttpStatusCode.BadRequest)]
    public async Task Soap_takes_a_table_with_so_many_applications(int sent, HttpStatusCode status)
    {
        var table =
            "name,applied\n"
            + string.Join("\n", Enumerable.Range(1, sent).Select(i => $"Program {i},true"));
        await SendAsync(
            "/api/v1/soap",
            new JsonObject
            {
                ["workspace"] = new JsonObject { ["smartpickWorkspace"] = 1 },
                ["table"] = table,
            }
        );

        _guest.Status.ShouldBe(status, _guest.Page);
        var answer = JsonNode.Parse(_guest.Page)!;
        if (status is HttpStatusCode.OK)
        {
            ((int)answer["left"]!).ShouldBe(0);
            ((bool?)answer["mayTakePart"]).ShouldBeNull();
            answer["rules"]!.ToJsonString().ShouldContain(Contact);
            await _guest.OpenAsync("/applications/soap");
            _guest.Page.ShouldContain(Contact);
        }
        else
        {
            answer["problems"]!.ToJsonString().ShouldContain("at most 45");
        }
    }

    [Fact]
    public async Task A_workspace_with_more_marked_than_may_be_sent_is_told_how_many_to_take_off()
    {
        var programs = Enumerable
            .Range(1, 47)
            .Select(i => new JsonObject { ["name"] = "Program " + i, ["applied"] = true });
        await SendAsync(
            "/api/v1/soap",
            new JsonObject
            {
                ["smartpickWorkspace"] = 1,
                ["unfilled"] = new JsonArray([.. programs]),
            }
        );

        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.Page);
        ((string)JsonNode.Parse(_guest.Page)!["tooMany"]!).ShouldContain("take 2 off");
    }

    [Fact]
    public async Task Problems_of_a_table_of_profiles_are_those_of_the_page()
    {
        const string table =
            "specialty,type,step2\nDermatology,US MD senior,999\nNothing,US MD senior,\n";
        await SendAsync("/api/v1/profiles", new JsonObject { ["table"] = table });
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        var problems = JsonNode.Parse(_guest.Page)!["problems"]!.AsArray();
        problems.Select(problem => (int)problem!["line"]!).ShouldBe([2, 3]);

        await _guest.OpenAsync("/keep");
        await _guest.PostToAsync("/keep", "work", ("do", "preview"), ("profiles", table));
        foreach (var problem in problems)
        {
            WebUtility.HtmlDecode(_guest.Page).ShouldContain((string)problem!["found"]!);
        }
    }

    [Fact]
    public async Task A_long_table_of_profiles_is_refused_by_its_length_alone()
    {
        await SendAsync(
            "/api/v1/profiles",
            new JsonObject
            {
                ["table"] =
                    "specialty,type\n"
                    + string.Concat(Enumerable.Repeat("Nothing,US MD senior\n", 9000)),
            }
        );

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonNode.Parse(_guest.Page)!["problems"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)problem["found"]!).ShouldBe("more than 50 profiles");
        ((string)problem["expected"]!).ShouldBe("1 to 50 profiles");
    }

    [Fact]
    public async Task The_profiles_own_specialty_is_no_second_one_to_try()
    {
        await SendAsync(
            "/api/v1/what-helps",
            new JsonObject { ["workspace"] = Profile(), ["parallel"] = "Dermatology" }
        );

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonNode.Parse(_guest.Page)!["problems"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)problem["field"]!).ShouldBe("$.parallel");
        ((string)problem["found"]!).ShouldBe("Dermatology, the profile's own specialty");
    }

    [Fact]
    public async Task What_if_says_what_was_asked_which_signals_move_and_whence_it_comes()
    {
        await SendAsync(
            "/api/v1/what-if",
            new JsonObject
            {
                ["workspace"] = Profile(),
                ["signals"] = 2,
                ["seed"] = 7,
            }
        );

        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.Page);
        var answer = JsonNode.Parse(_guest.Page)!;
        ((int)answer["question"]!["seed"]!).ShouldBe(7);
        answer["signalsMoved"]!
            .AsArray()
            .ShouldContain(moved => (string?)moved!["after"] == "none");
        answer["sources"]!.AsArray().ShouldNotBeEmpty();
        answer.AsObject().ContainsKey("imports").ShouldBeTrue();
        foreach (var side in new[] { "before", "sameList", "after" })
        {
            answer[side]!["costs"]!.AsArray().ShouldNotBeEmpty(side);
        }
    }

    [Fact]
    public async Task What_comes_of_a_couples_list_adds_up_to_one()
    {
        var second = Profile();
        second["specialty"] = "Pediatrics";
        foreach (var togetherness in new[] { 0, 0.3, 0.7, 1 })
        {
            await SendAsync(
                "/api/v1/couple",
                new JsonObject
                {
                    ["first"] = Profile(),
                    ["second"] = second.DeepClone(),
                    ["togetherness"] = togetherness,
                }
            );
            _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.Page);
            foreach (var of in new[] { "outcomes", "alone" })
            {
                JsonNode.Parse(_guest.Page)![of]!
                    .AsObject()
                    .Where(outcome => outcome.Key is not "worth")
                    .Sum(outcome => (decimal)outcome.Value!["value"]!)
                    .ShouldBe(1, of);
            }
        }
    }

    [Theory]
    [InlineData("season", "9999-12-31")]
    [InlineData("season", "0001-01-01")]
    [InlineData("rank", "2024-12-31")]
    [InlineData("rank", "2029-01-01")]
    public async Task A_day_far_from_the_season_is_told_as_that_and_the_profile_is_not_blamed(
        string address,
        string today
    )
    {
        var profile = Profile();
        profile["graduationYear"] = 2027;
        await SendAsync($"/api/v1/{address}?today={today}", profile);

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonNode.Parse(_guest.Page)!["problems"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)problem["file"]!).ShouldBe("today");
        ((string)problem["found"]!).ShouldBe(today);
        ((string)problem["expected"]!).ShouldContain("from 2025-01-01 to 2028-12-31");
    }

    [Fact]
    public async Task A_couples_day_far_from_the_season_is_told_as_that()
    {
        await SendAsync(
            "/api/v1/couple",
            new JsonObject
            {
                ["first"] = Profile(),
                ["second"] = Profile(),
                ["today"] = "9999-12-31",
            }
        );

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        ((string)JsonNode.Parse(_guest.Page)!["problems"]![0]!["field"]!).ShouldBe("$.today");
    }

    [Fact]
    public async Task A_packet_says_thin_evidence_where_the_list_does()
    {
        var profile = Profile();
        profile["specialty"] = "Neurological Surgery";
        profile["type"] = "non-US IMG";
        profile["parallel"] = new JsonObject { ["specialty"] = "Internal Medicine" };
        await SendAsync("/api/v1/pick", profile);
        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.Page);
        var list = JsonNode.Parse(_guest.Page)!["programs"]!
            .AsArray()
            .Select(program =>
                (
                    (string)program!["code"]!,
                    program["flags"]!.AsArray().Any(flag => (string?)flag is "evidence-thin")
                )
            )
            .ToList();
        list.ShouldContain(program => program.Item2);
        list.ShouldContain(program => !program.Item2);

        await SendAsync("/api/v1/export/packet?form=json", profile);
        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.Page);
        JsonNode.Parse(_guest.Page)!["list"]!["programs"]!
            .AsArray()
            .Select(program => ((string)program!["code"]!, (bool?)program["thin"] is true))
            .ShouldBe(list);
    }

    private static JsonObject Profile() =>
        new()
        {
            ["smartpickProfile"] = 1,
            ["specialty"] = "Dermatology",
            ["type"] = "US MD senior",
            ["step2"] = 250,
        };

    private async Task SendAsync(string address, JsonNode json)
    {
        using var body = new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json");
        await _guest.SendAsync(address, body);
    }
}
