using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SmartPick.Web.Tests;

/// <summary>What the pages answer, by request.</summary>
public sealed class AnswersApiTests(RunningServer server)
    : IClassFixture<RunningServer>,
        IDisposable
{
    private const string Profile =
        "{\"smartpickProfile\":1,\"specialty\":\"Dermatology\",\"type\":\"US MD senior\",\"step2\":250}";

    private readonly Guest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task A_profile_brings_the_list_that_the_page_shows()
    {
        await SendAsync("/api/v1/pick", Profile);
        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.Page);
        using var document = JsonDocument.Parse(_guest.Page);
        var root = document.RootElement;
        root.GetProperty("smartpick").GetString().ShouldBe("pick");
        root.GetProperty("byHand").ValueKind.ShouldBe(JsonValueKind.Null);
        var programs = root.GetProperty("programs").EnumerateArray().ToList();
        var match = root.GetProperty("totals")
            .GetProperty("match")
            .GetProperty("value")
            .GetDouble();

        await _guest.PostAsync(Guest.Three());
        foreach (var program in programs)
        {
            _guest.Page.ShouldContain("id=\"why-" + program.GetProperty("code").GetString());
        }

        _guest.Page.ShouldContain(Features.Pick.Wording.Percent(match));
    }

    [Fact]
    public async Task Signals_by_hand_and_their_cost_are_the_pages()
    {
        await SendAsync("/api/v1/pick", Profile);
        var rows = JsonDocument.Parse(_guest.Page).RootElement.GetProperty("programs");
        var gold = Code(rows, "gold");
        var silver = Code(rows, "silver");
        var workspace =
            "{\"smartpickWorkspace\":1,\"profile\":"
            + Profile
            + ",\"choices\":{\"signals\":{\""
            + gold
            + "\":\"silver\",\""
            + silver
            + "\":\"gold\"}}}";

        await SendAsync("/api/v1/pick", workspace);
        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.Page);
        var root = JsonDocument.Parse(_guest.Page).RootElement;
        var hand = root.GetProperty("byHand");
        hand.GetProperty("moves").GetArrayLength().ShouldBe(2);
        var advised = hand.GetProperty("advised").GetProperty("value").GetDouble();
        var now = Match(root.GetProperty("totals"));
        hand.GetProperty("match").GetProperty("value").GetDouble().ShouldBe(now - advised, 1e-9);
        now.ShouldBeLessThan(advised);
        // The page says both in tenths, and the points between them as they read.
        var points = Math.Round(100 * advised, 1) - Math.Round(100 * now, 1);

        await _guest.PostAsync(
            Guest.Three(("signals", gold + "=silver"), ("signals", silver + "=gold"))
        );
        var page = WebUtility.HtmlDecode(_guest.Page);
        page.ShouldContain(Tenths(100 * advised) + "%:");
        page.ShouldContain("−" + Tenths(points) + " points");
    }

    [Fact]
    public async Task One_chance_is_taken_apart_with_every_signal()
    {
        await SendAsync("/api/v1/pick", Profile);
        var code = JsonDocument
            .Parse(_guest.Page)
            .RootElement.GetProperty("programs")[0]
            .GetProperty("code")
            .GetString();

        await SendAsync("/api/v1/explain?program=" + code, Profile);
        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.Page);
        var root = JsonDocument.Parse(_guest.Page).RootElement;
        root.GetProperty("smartpick").GetString().ShouldBe("explain");
        root.GetProperty("signals").GetArrayLength().ShouldBe(3);
        root.GetProperty("signalIsAdvised").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("/api/v1/pick", "{}", "smartpickWorkspace")]
    [InlineData("/api/v1/pick", "{\"smartpickWorkspace\":1}", "no profile")]
    [InlineData("/api/v1/pick", "not json", "the request")]
    [InlineData("/api/v1/explain?program=1", Profile, "ten-digit code")]
    [InlineData("/api/v1/explain?program=0803611066&signal=platinum", Profile, "gold")]
    public async Task What_is_wrong_is_told_as_problem_details(
        string address,
        string body,
        string words
    )
    {
        await SendAsync(address, body);

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.Page.ShouldContain("The request needs another look");
        _guest.Page.ShouldContain(words);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/merge-patch+json")]
    [InlineData("application/problem+json")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData(null)]
    public async Task What_is_no_json_in_utf8_is_refused_as_such(string? type)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(Profile));
        body.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        await _guest.SendAsync("/api/v1/pick", body);

        _guest.Status.ShouldBe(HttpStatusCode.UnsupportedMediaType, _guest.Page);
        using var problem = JsonDocument.Parse(_guest.Page);
        problem.RootElement.GetProperty("status").GetInt32().ShouldBe(415);
        problem
            .RootElement.GetProperty("detail")
            .GetString()!
            .ShouldEndWith("expected application/json in UTF-8.");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=UTF-8")]
    [InlineData("application/json; charset=\"utf-8\"")]
    public async Task Json_in_utf8_is_taken_however_it_is_written(string type)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(Profile));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        await _guest.SendAsync("/api/v1/pick", body);

        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.Page);
    }

    [Theory]
    [InlineData("GET", "/api/v1/pick", "POST")]
    [InlineData("GET", "/api/v1/export/list", "POST")]
    [InlineData("PUT", "/api/v1/season", "POST")]
    [InlineData("POST", "/api/v1/programs", "GET, HEAD")]
    [InlineData("DELETE", "/api/v1/programs/0803611066", "GET, HEAD")]
    public async Task Another_method_is_told_the_ones_there_are(
        string method,
        string address,
        string allowed
    )
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(method),
            new Uri(address, UriKind.Relative)
        );
        using var response = await _guest.Client.SendAsync(
            request,
            TestContext.Current.CancellationToken
        );

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(allowed.Split(", "));
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task The_catalog_is_searched_by_specialty_state_and_text()
    {
        await _guest.OpenAsync("/api/v1/programs?specialty=dermatology&state=NC&text=duke");
        _guest.Status.ShouldBe(HttpStatusCode.OK);
        var programs = JsonDocument.Parse(_guest.Page).RootElement.GetProperty("programs");
        programs.GetArrayLength().ShouldBe(1);
        programs[0].GetProperty("state").GetString().ShouldBe("NC");

        await _guest.OpenAsync("/api/v1/programs?state=XX");
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        await _guest.OpenAsync("/api/v1/programs?specialty=nothing");
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_if_begins_with_the_signals_placed_by_hand_whatever_is_tried()
    {
        await SendAsync("/api/v1/pick", Profile);
        var rows = JsonDocument.Parse(_guest.Page).RootElement.GetProperty("programs");
        var workspace =
            "{\"smartpickWorkspace\":1,\"profile\":"
            + Profile
            + ",\"choices\":{\"signals\":{\""
            + Code(rows, "gold")
            + "\":\"none\"}}}";
        await SendAsync("/api/v1/pick", workspace);
        var byHand = Match(JsonDocument.Parse(_guest.Page).RootElement.GetProperty("totals"));

        foreach (
            var tried in new[]
            {
                "\"signals\":2",
                "\"changes\":[{\"verb\":\"set\",\"field\":\"step2\",\"value\":\"262\"}]",
                "\"changes\":[{\"verb\":\"set\",\"field\":\"specialty\",\"value\":\"Neurology\"}]",
            }
        )
        {
            await SendAsync("/api/v1/what-if", $"{{\"workspace\":{workspace},{tried}}}");
            _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.Page);
            using var document = JsonDocument.Parse(_guest.Page);
            Match(document.RootElement.GetProperty("before")).ShouldBe(byHand, 1e-9, tried);
        }
    }

    [Fact]
    public async Task Programs_near_a_place_come_nearest_first_and_within_the_distance()
    {
        await _guest.OpenAsync(
            "/api/v1/programs?specialty=dermatology&near=Durham,%20NC&within=150"
        );
        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.Page);
        using var document = JsonDocument.Parse(_guest.Page);
        var far = document
            .RootElement.GetProperty("programs")
            .EnumerateArray()
            .Select(program => program.GetProperty("kilometers").GetDouble())
            .ToList();
        far.Count.ShouldBeGreaterThan(1);
        far.ShouldBeInOrder();
        far[0].ShouldBeLessThan(1);
        far.ShouldAllBe(kilometers => kilometers <= 150);
    }

    [Theory]
    [InlineData("near=Nowhere%20Town,%20ZZ", "near")]
    [InlineData("within=50", "within")]
    [InlineData("near=Durham,%20NC&within=-1", "within")]
    [InlineData("state=ZZ", "state")]
    public async Task A_filter_that_cannot_be_read_is_named(string query, string field)
    {
        await _guest.OpenAsync("/api/v1/programs?" + query);

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        using var document = JsonDocument.Parse(_guest.Page);
        document
            .RootElement.GetProperty("problems")
            .EnumerateArray()
            .Select(problem => problem.GetProperty("file").GetString())
            .ShouldContain(found => string.Equals(found, field, StringComparison.Ordinal));
    }

    private static double Match(JsonElement totals) =>
        totals.GetProperty("match").GetProperty("value").GetDouble();

    private static string Tenths(double points) => Features.Pick.Wording.Number(points, "0.0");

    private static string Code(JsonElement rows, string signal) =>
        rows.EnumerateArray()
            .Last(row =>
                string.Equals(
                    row.GetProperty("signal").GetString(),
                    signal,
                    StringComparison.Ordinal
                )
            )
            .GetProperty("code")
            .GetString()!;

    private async Task SendAsync(string address, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        await _guest.SendAsync(address, body);
    }
}
