using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SmartPick.Web.Tests;

public sealed partial class GuestFlowTests(RunningServer server)
    : IClassFixture<RunningServer>,
        IDisposable
{
    private readonly Guest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task The_first_page_asks_three_things()
    {
        await _guest.OpenAsync();

        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Page.ShouldContain("name=\"specialty\"");
        _guest.Page.ShouldContain("name=\"type\"");
        _guest.Page.ShouldContain("name=\"step2\"");
        _guest.Page.ShouldNotContain("name=\"schoolState\"");
    }

    [Theory]
    [InlineData("step2", "250")]
    [InlineData("noStep2Yet", "yes")]
    public async Task The_third_answer_brings_the_list(string third, string value)
    {
        await _guest.PostAsync(
            ("specialty", "Dermatology"),
            ("type", "US MD senior"),
            (third, value)
        );

        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.TextOf("summary"));
        _guest.Page.ShouldContain("data-state=\"list\"");
        _guest.Page.ShouldContain("90% interval");
        _guest.Page.ShouldContain("id=\"why-");
    }

    [Theory]
    [InlineData("US MD senior")]
    [InlineData("US DO graduate")]
    [InlineData("US IMG")]
    [InlineData("non-US IMG")]
    public async Task Every_id_on_the_page_stands_once(string type)
    {
        await _guest.PostAsync(Guest.ThreeBut("type", type));

        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.TextOf("summary"));
        _guest.Page.ShouldContain("id=\"q-armedForces\"");
        Ids()
            .Matches(_guest.Page)
            .GroupBy(found => found.Groups["id"].Value, StringComparer.Ordinal)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task V01_Every_line_of_the_list_says_two_reasons_at_least_and_the_same_answers_give_the_same_list()
    {
        await _guest.PostAsync(Guest.Three());

        var lines = _guest.Page.Split("class=\"reasons\"")[1..];
        var listed = Listed(_guest.Page);
        listed.Length.ShouldBe(lines.Length);
        await _guest.PostAsync(Guest.Three());
        Listed(_guest.Page).ShouldBe(listed);
        lines.ShouldNotBeEmpty();
        foreach (var line in lines)
        {
            line.Split("class=\"stage\"").Length.ShouldBeGreaterThan(2);
        }
    }

    [Fact]
    public async Task What_was_answered_stands_in_the_next_page()
    {
        await _guest.PostAsync(
            Guest.Three(
                ("schoolState", "VA"),
                ("tieStates", "nc, md"),
                ("limits.budget", "$1,200"),
                ("label", "Blue heron")
            )
        );

        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.TextOf("summary"));
        var profile = JsonDocument.Parse(_guest.Profile).RootElement;
        profile.GetProperty("schoolState").GetString().ShouldBe("VA");
        profile
            .GetProperty("tieStates")
            .EnumerateArray()
            .Select(state => state.GetString())
            .ShouldBe(["NC", "MD"]);
        profile.GetProperty("limits").GetProperty("budget").GetInt32().ShouldBe(1200);
        _guest.Page.ShouldContain("value=\"Blue heron\"");
    }

    [Theory]
    [InlineData("Virginia", "VA")]
    [InlineData("west virginia, nc", "WV,NC")]
    [InlineData("New York North Carolina MD", "NY,NC,MD")]
    [InlineData("District of Columbia; VA, Virginia", "DC,VA")]
    public async Task A_state_is_taken_by_its_code_or_its_name(string typed, string codes)
    {
        await _guest.PostAsync(Guest.Three(("tieStates", typed), ("preferences.states", typed)));

        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.TextOf("summary"));
        var profile = JsonDocument.Parse(_guest.Profile).RootElement;
        foreach (
            var states in new[]
            {
                profile.GetProperty("tieStates"),
                profile.GetProperty("preferences").GetProperty("states"),
            }
        )
        {
            states
                .EnumerateArray()
                .Select(state => state.GetString())
                .ShouldBe(codes.Split(','), ignoreOrder: true);
        }
    }

    [Theory]
    [InlineData("New York", "Choose the one you meant")]
    [InlineData("Hogwarts", "no program of this specialty fits")]
    public async Task A_typed_program_that_is_not_counted_is_said_at_its_field(
        string typed,
        string said
    )
    {
        await _guest.PostAsync(Guest.Three(("find.awayPrograms", typed)));

        _guest.Page.ShouldContain($"value=\"{typed}\"");
        _guest.Page.ShouldContain("is not counted yet");
        _guest.Page.ShouldContain(said);
    }

    [Fact]
    public async Task The_printed_list_names_the_answers_behind_it()
    {
        await _guest.PostAsync(Guest.Three(("label", "Blue heron")));

        var head = _guest.Page.Split("Made on ")[1].Split("</section>")[0];
        head.ShouldContain("Dermatology");
        head.ShouldContain("US MD senior");
        head.ShouldContain("Blue heron");
        head.ShouldNotContain("Visa");
    }

    [Fact]
    public async Task What_the_form_does_not_ask_is_carried_along()
    {
        const string carried =
            """{"smartpickProfile":1,"specialty":"Dermatology","type":"US MD senior","preferences":{"ownScores":{"0803611066":90}},"partner":{"togetherness":0.9}}""";
        await _guest.PostAsync(Guest.Three(("profile", carried)));

        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.TextOf("summary"));
        var profile = JsonDocument.Parse(_guest.Profile).RootElement;
        profile.GetProperty("partner").GetProperty("togetherness").GetDouble().ShouldBe(0.9);
        profile
            .GetProperty("preferences")
            .GetProperty("ownScores")
            .GetProperty("0803611066")
            .GetDouble()
            .ShouldBe(90);
    }

    [Fact]
    public async Task Wishes_under_more_are_taken_and_come_back_with_a_file()
    {
        await _guest.PostAsync(
            Guest.Three(
                ("preferences.near.label", "durham, nc"),
                ("preferences.near.withinKilometers", "75"),
                ("preferences.statedDivisions", "none"),
                ("preferences.weights.near", "3"),
                ("partner.specialty", "Neurology")
            )
        );

        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.TextOf("summary"));
        var profile = JsonDocument.Parse(_guest.Profile).RootElement;
        var wishes = profile.GetProperty("preferences");
        var near = wishes.GetProperty("near");
        near.GetProperty("label").GetString().ShouldBe("Durham, NC");
        near.GetProperty("latitude").GetDouble().ShouldBe(36, 0.1);
        near.GetProperty("withinKilometers").GetDouble().ShouldBe(120.7, 0.001);
        wishes.GetProperty("statedDivisions").GetArrayLength().ShouldBe(0);
        wishes.GetProperty("weights").GetProperty("near").GetDouble().ShouldBe(3);
        profile.GetProperty("partner").GetProperty("specialty").GetString().ShouldBe("Neurology");
        _guest.Page.ShouldContain("You said what you will state");

        await _guest.PostAsync(("do", "restore"), ("profile", _guest.Profile));
        _guest.Page.ShouldContain("value=\"Durham, NC\"");
        await _guest.PostAsync(Guest.Three(("profile", _guest.Profile)));
        JsonDocument
            .Parse(_guest.Profile)
            .RootElement.TryGetProperty("preferences", out _)
            .ShouldBeFalse();
    }

    [Fact]
    public async Task A_place_with_a_name_of_ones_own_keeps_its_point_and_one_unknown_is_named()
    {
        const string carried =
            """{"smartpickProfile":1,"specialty":"Dermatology","type":"US MD senior","preferences":{"near":{"label":"Grandma","latitude":36.5,"longitude":-79,"withinKilometers":40}}}""";
        await _guest.PostAsync(
            Guest.Three(("profile", carried), ("preferences.near.label", "Grandma"))
        );
        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.TextOf("summary"));
        _guest.Profile.ShouldContain("36.5");

        await _guest.PostAsync(Guest.Three(("preferences.near.label", "Grandma")));
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.TextOf("summary").ShouldContain("a city with a program");
    }

    [Fact]
    public async Task Without_scripts_moved_signals_and_what_other_pages_hold_go_along_to_the_next_page()
    {
        await _guest.PostAsync(Guest.Three());
        var gold = _guest.Page.Split("data-signal=\"gold\"")[1].Split("value=\"must:")[1][..10];
        const string whole =
            """{"smartpickWorkspace":1,"notes":{"0803611066":{"text":"Kind people"}}}""";

        await _guest.PostAsync(Guest.Three(("whole", whole), ("do", $"signal:{gold}=none")));
        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.TextOf("summary"));
        var carried = WebUtility.HtmlDecode(
            _guest.Page.Split("name=\"whole\" value=\"")[1].Split('"')[0]
        );
        carried.ShouldContain("Kind people");

        await _guest.PostToAsync("/keep", "work", ("whole", carried), ("do", ""));
        var kept = WebUtility.HtmlDecode(
            _guest.Page.Split("id=\"workspace\" value=\"")[1].Split('"')[0]
        );
        var root = JsonDocument.Parse(kept).RootElement;
        root.GetProperty("choices")
            .GetProperty("signals")
            .GetProperty(gold)
            .GetString()
            .ShouldBe("none");
        kept.ShouldContain("Kind people");

        await _guest.PostAsync(Guest.Three(("depth", "full"), ("whole", whole)));
        _guest.Page.ShouldNotContain("name=\"whole\"");
    }

    [Theory]
    [InlineData("jessica", "Dermatology")]
    [InlineData("daniel", "Orthopaedic Surgery")]
    [InlineData("img-internal-medicine", "Internal Medicine")]
    [InlineData("reapplicant-general-surgery", "General Surgery")]
    public async Task A_persona_fills_the_form_and_gets_a_list(string key, string specialty)
    {
        await _guest.PostAsync(("do", "persona:" + key));

        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.TextOf("summary"));
        _guest.Page.ShouldContain("data-state=\"list\"");
        JsonDocument
            .Parse(_guest.Profile)
            .RootElement.GetProperty("specialty")
            .GetString()
            .ShouldBe(specialty);
    }

    [Fact]
    public async Task A_text_that_fits_one_program_becomes_that_program()
    {
        await _guest.PostAsync(Guest.Three(("find.homePrograms", "Duke")));

        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.TextOf("summary"));
        JsonDocument
            .Parse(_guest.Profile)
            .RootElement.GetProperty("homePrograms")
            .GetArrayLength()
            .ShouldBe(1);
    }

    [Fact]
    public async Task A_text_that_fits_several_programs_offers_them_and_keeps_the_text()
    {
        await _guest.PostAsync(Guest.Three(("find.awayPrograms", "New York")));

        _guest.Page.ShouldContain("value=\"New York\"");
        _guest.Page.Split("value=\"add:awayPrograms:").Length.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task A_program_left_out_by_hand_leaves_the_list_and_can_come_back()
    {
        await _guest.PostAsync(Guest.Three());
        var code = _guest.Page.Split("id=\"why-")[1][..10];

        await _guest.PostAsync(Guest.Three(("do", "never:" + code)));
        _guest.Page.ShouldNotContain("id=\"why-" + code);
        _guest.Page.ShouldContain("unnever:" + code);

        await _guest.PostAsync(Guest.Three(("preferences.never", code), ("do", "unnever:" + code)));
        _guest.Page.ShouldContain("id=\"why-" + code);
    }

    [Fact]
    public async Task A_strict_requirement_leaves_a_program_out_until_it_is_overridden()
    {
        await _guest.PostAsync(Guest.Three());
        var code = _guest.Page.Split("id=\"why-")[1][..10];
        var carried =
            "{\"smartpickProfile\":1,\"specialty\":\"Dermatology\",\"type\":\"US MD senior\",\"knownFacts\":{\""
            + code
            + "\":{\"minimumStep2\":290,\"isStrict\":true}}}";

        await _guest.PostAsync(Guest.Three(("profile", carried)));
        _guest.Page.ShouldNotContain("id=\"why-" + code);
        _guest.Page.ShouldContain("override:" + code);

        await _guest.PostAsync(
            Guest.Three(
                ("profile", carried),
                ("preferences.must", code),
                ("do", "override:" + code)
            )
        );
        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.TextOf("summary"));
        _guest.Page.ShouldContain("id=\"why-" + code);
    }

    [Fact]
    public async Task Programs_of_the_specialty_left_are_taken_off_and_it_is_said()
    {
        await _guest.PostAsync(("do", "persona:jessica"));
        var home = JsonDocument
            .Parse(_guest.Profile)
            .RootElement.GetProperty("homePrograms")[0]
            .GetString()!;

        await _guest.PostAsync(
            ("specialty", "Neurology"),
            ("type", "US MD senior"),
            ("step2", "250"),
            ("homePrograms", home)
        );

        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.TextOf("summary"));
        _guest.TextOf("summary").ShouldContain("taken off");
    }

    [Fact]
    public async Task Keep_it_gives_the_profile_as_a_file_that_opens_again()
    {
        await _guest.PostAsync(Guest.Three(("tieStates", "NC")));
        using var keep = new FormUrlEncodedContent(
            Guest
                .Three(("tieStates", "NC"), ("form-token", _guest.Token))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
        await _guest.SendAsync("/profile", keep);
        _guest.Status.ShouldBe(HttpStatusCode.OK);
        var file = _guest.Page;

        await _guest.OpenAsync();
        using var open = new MultipartFormDataContent
        {
            { new StringContent("work"), "_handler" },
            { new StringContent(_guest.Token), "form-token" },
            { new StringContent("open"), "do" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "file", "profile.json" },
        };
        await _guest.SendAsync("/", open);

        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.TextOf("summary"));
        _guest.Profile.ShouldBe(file);
        _guest.Page.ShouldContain("data-state=\"list\"");
    }

    [Fact]
    public async Task Search_finds_programs_of_the_specialty_asked_for_only()
    {
        await _guest.OpenAsync();
        using var body = new FormUrlEncodedContent([
            KeyValuePair.Create("text", "duke"),
            KeyValuePair.Create("specialty", "Dermatology"),
            KeyValuePair.Create("form-token", _guest.Token),
        ]);
        await _guest.SendAsync("/programs/search", body);

        _guest.Status.ShouldBe(HttpStatusCode.OK);
        var found = JsonDocument.Parse(_guest.Page).RootElement;
        found.GetArrayLength().ShouldBe(1);
        found[0].GetProperty("code").GetString()!.ShouldStartWith("080");
    }

    private static string[] Listed(string page) =>
        [.. PinButton().Matches(page).Select(button => button.Groups["code"].Value)];

    [GeneratedRegex("id=\"pin-(?<code>[0-9]{10})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PinButton();

    [GeneratedRegex("\\sid=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ids();
}
