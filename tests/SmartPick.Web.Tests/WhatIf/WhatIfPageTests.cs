using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SmartPick.Web.Tests.WhatIf;

/// <summary>The pages of trials and of comparison without scripts, and the interface beside them.</summary>
public sealed partial class WhatIfPageTests(RunningServer server)
    : IClassFixture<RunningServer>,
        IDisposable
{
    private const string Profile =
        """{"smartpickProfile":1,"specialty":"Dermatology","type":"US MD senior","step2":250}""";

    private const string Workspace = """{"smartpickWorkspace":1,"profile":""" + Profile + "}";

    private readonly Guest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task Without_a_profile_the_page_says_where_to_begin()
    {
        await _guest.OpenAsync("/what-if");
        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Page.ShouldContain("Begin with three questions");
    }

    [Fact]
    public async Task A_trial_changes_the_answer_and_not_the_profile_until_it_is_taken_over()
    {
        await BeginAsync();
        await TryAsync("try", ("step2", "262"));
        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.TextOf("summary"));
        _guest.Page.ShouldContain("The chance to match, before and after");
        _guest.Carried.ShouldContain("\"step2\":250");

        await TryAsync("anew", ("step2", "262"));
        _guest.Page.ShouldContain("How the list changes");
        _guest.Carried.ShouldContain("\"step2\":250");

        await TryAsync("take", ("step2", "262"));
        _guest.Carried.ShouldContain("\"step2\":262");
        _guest.Page.ShouldContain("The chance to match as it is");
    }

    [Fact]
    public async Task A_score_that_is_none_is_refused_and_nothing_is_lost()
    {
        await BeginAsync();
        await TryAsync("try", ("step2", "999"));
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.TextOf("summary").ShouldContain("Step 2");
        _guest.Carried.ShouldContain("\"step2\":250");
    }

    [Fact]
    public async Task Another_specialty_cannot_keep_the_list()
    {
        await BeginAsync();
        await TryAsync("try", ("step2", "250"), ("specialty", "Psychiatry"));
        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.TextOf("summary"));
        _guest.Page.ShouldContain("so it cannot be kept");
    }

    [Fact]
    public async Task A_forged_list_is_found_anew()
    {
        await BeginAsync();
        await TryAsync("try", ("step2", "262"), ("kept", "0;9999999999.1,x.y;Nowhere"));
        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.TextOf("summary"));
        _guest.Page.ShouldContain("Same list");
    }

    [Fact]
    public async Task The_interface_gives_the_page_its_numbers()
    {
        var answer = await _guest.AskAsync(
            "what-if",
            """{"workspace":"""
                + Workspace
                + ""","changes":[{"verb":"set","field":"step2","value":"262"}]}"""
        );
        var change = answer.GetProperty("sameListChange").GetProperty("value").GetDouble();
        change.ShouldBeGreaterThan(0);
        answer
            .GetProperty("sameList")
            .GetProperty("match")
            .GetProperty("value")
            .GetDouble()
            .ShouldBe(
                answer.GetProperty("before").GetProperty("match").GetProperty("value").GetDouble()
                    + change,
                2e-6
            );

        await BeginAsync();
        await TryAsync("try", ("step2", "262"));
        WebUtility
            .HtmlDecode(_guest.Page)
            .ShouldContain(
                "+"
                    + (100 * change).ToString(
                        "0.0",
                        System.Globalization.CultureInfo.InvariantCulture
                    )
                    + " ("
            );
    }

    [Fact]
    public async Task What_helps_is_answered_with_what_it_takes()
    {
        var answer = await _guest.AskAsync("what-helps", Workspace);
        var options = answer.GetProperty("options").EnumerateArray().ToList();
        options.Count.ShouldBe(9);
        options
            .Single(option => option.GetProperty("key").ValueEquals("away-1"))
            .GetProperty("dollars")
            .GetInt32()
            .ShouldBe(958);

        await BeginAsync();
        await TryAsync("help", ("step2", "250"));
        _guest.Page.ShouldContain("For each month");
        _guest.Page.ShouldContain("cannot be taken again");
    }

    [Theory]
    [InlineData("/api/v1/what-if", "{}", 400)]
    [InlineData("/api/v1/what-if", "no json", 400)]
    [InlineData("/api/v1/what-helps", """{"workspace":{"smartpickWorkspace":1}}""", 400)]
    [InlineData("/api/v1/compare", """{"smartpickWorkspace":1,"compared":["0"]}""", 400)]
    public async Task A_request_that_cannot_be_read_is_refused(
        string address,
        string body,
        int expected
    )
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _guest.Client.PostAsync(
            new Uri(address, UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );
        ((int)response.StatusCode).ShouldBe(expected);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("what-if", """ "set":{"step2":262} """, "$.set")]
    [InlineData("what-if", """ "parallel":"Psychiatry" """, "$.parallel")]
    [InlineData(
        "what-if",
        """ "changes":[{"verb":"set","field":"step2","value":"262","by":"me"}] """,
        "$.changes[0]"
    )]
    [InlineData("what-helps", """ "changes":[] """, "$.changes")]
    [InlineData("what-helps", """ "parallel":7 """, "$.parallel")]
    [InlineData("compare", """ "programs":[] """, "$.programs")]
    public async Task A_field_that_would_be_passed_over_is_refused(
        string question,
        string beside,
        string path
    )
    {
        using var content = new StringContent(
            $"{{\"workspace\":{Workspace},{beside}}}",
            Encoding.UTF8,
            "application/json"
        );
        using var response = await _guest.Client.PostAsync(
            new Uri("/api/v1/" + question, UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain(path);
    }

    [Fact]
    public async Task A_form_is_no_request()
    {
        using var content = new FormUrlEncodedContent([new("workspace", Workspace)]);
        using var response = await _guest.Client.PostAsync(
            new Uri("/api/v1/what-if", UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );
        ((int)response.StatusCode).ShouldBeOneOf(400, 415);
    }

    [Fact]
    public async Task Programs_are_compared_scored_and_put_in_order()
    {
        await _guest.PostToAsync("/compare", "work", ("do", "list"), ("workspace", Workspace));
        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.TextOf("summary"));
        var codes = Offered()
            .Matches(_guest.Page)
            .Select(found => found.Groups["code"].Value)
            .Take(7)
            .ToList();
        codes.Count.ShouldBe(7);
        foreach (var code in codes.Take(6))
        {
            await CompareAsync("add:" + code);
            _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.TextOf("summary"));
        }

        await CompareAsync("add:" + codes[6]);
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);

        await CompareAsync("criterion", ("criterion", "Training"));
        await CompareAsync("criterion", ("criterion", "Place"));
        await CompareAsync("criterion", ("criterion", "training"));
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);

        await CompareAsync(
            "score",
            ($"score.{codes[0]}.0", "5"),
            ($"score.{codes[0]}.1", "4"),
            ($"score.{codes[1]}.0", "3"),
            ("weight.0", "8"),
            ("weight.1", "2")
        );
        _guest.Carried.ShouldContain("\"weight\":8");
        WebUtility.HtmlDecode(_guest.Page).ShouldContain("4.8");
        // A missing score widens the range and is filled in nowhere: 0.8 * 3 + 0.2 * (1 to 5).
        WebUtility.HtmlDecode(_guest.Page).ShouldContain("2.6 to 3.4");
        _guest.Page.ShouldContain("Your order, and how firm it is");

        var answer = await _guest.AskAsync("compare", _guest.Carried);
        var first = answer.GetProperty("programs")[0];
        first.GetProperty("total").GetDouble().ShouldBe(4.8, 1e-9);
        answer
            .GetProperty("programs")[1]
            .GetProperty("total")
            .ValueKind.ShouldBe(JsonValueKind.Null);

        await CompareAsync("uncriterion:Place");
        _guest.Carried.ShouldNotContain("Place");
        await CompareAsync("drop:" + codes[0]);
        _guest.Carried.ShouldContain("\"Training\"");
    }

    private Task BeginAsync() =>
        _guest.PostToAsync("/what-if", "work", ("do", "restore"), ("workspace", Workspace));

    private Task TryAsync(string command, params (string Name, string Value)[] fields) =>
        PostAsync(
            "/what-if",
            command,
            ["kept", "tried"],
            [("specialty", "Dermatology"), .. fields]
        );

    private Task CompareAsync(string command, params (string Name, string Value)[] fields) =>
        PostAsync("/compare", command, ["scored"], fields);

    private Task PostAsync(
        string address,
        string command,
        string[] carried,
        (string Name, string Value)[] fields
    ) =>
        _guest.PostToAsync(
            address,
            "work",
            [
                ("do", command),
                ("workspace", _guest.Carried),
                .. carried
                    .Where(name =>
                        !Array.Exists(
                            fields,
                            field => string.Equals(field.Name, name, StringComparison.Ordinal)
                        )
                    )
                    .Select(name => (name, _guest.Hidden(name))),
                .. fields
                    .GroupBy(field => field.Name, StringComparer.Ordinal)
                    .Select(group => group.Last()),
                .. command is "try" or "anew" or "take" or "help"
                    ? [("publications.unknown", "yes"), ("research.unknown", "yes")]
                    : Array.Empty<(string, string)>(),
            ]
        );

    [GeneratedRegex("value=\"add:(?<code>[0-9]{10})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Offered();
}
