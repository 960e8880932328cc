using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SmartPick.Web.Tests.Applications;

/// <summary>The page of applications for somebody without scripts, on fixed days.</summary>
public sealed partial class ApplicationsPageTests : IAsyncDisposable
{
    private const string Profile =
        """{"smartpickProfile":1,"specialty":"Dermatology","type":"US MD senior","step2":256,"schoolState":"VA"}""";

    private static readonly string Two =
        $$"""{"smartpickWorkspace":1,"profile":{{Profile}},"applications":[{"program":"0805121090","tier":"silver","events":[{"kind":"applied","on":"2026-09-23"}]},{"program":"0804521099","tier":"gold","events":[{"kind":"applied","on":"2026-09-23"}]}]}""";

    private readonly RunningServer _server = new()
    {
        Clock = new FixedClock(new DateTimeOffset(2026, 11, 23, 15, 0, 0, TimeSpan.Zero)),
    };

    private readonly Guest _guest;

    public ApplicationsPageTests() => _guest = new Guest(_server);

    private string Workspace => _guest.Carried;

    public async ValueTask DisposeAsync()
    {
        _guest.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_entered_says_how_to_begin()
    {
        await _guest.OpenAsync("/applications");
        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Text.ShouldContain("Begin with three questions");

        await Post($$"""{"smartpickWorkspace":1,"profile":{{Profile}}}""", "");
        _guest.Text.ShouldContain("Begin: what have you applied to?");
        _guest.Text.ShouldContain("Take the programs of my list");
    }

    [Fact]
    public async Task The_list_is_taken_in_one_click_and_the_chance_is_the_lists()
    {
        await Post($$"""{"smartpickWorkspace":1,"profile":{{Profile}}}""", "list");
        _guest.Status.ShouldBe(HttpStatusCode.OK);
        using var json = JsonDocument.Parse(Workspace);
        json.RootElement.GetProperty("applications").GetArrayLength().ShouldBeGreaterThan(20);
        _guest.Text.ShouldContain("are taken as applied to on 23 Sep 2026");
        _guest.Text.ShouldContain("How it stands on 23 Nov 2026");
    }

    [Fact]
    public async Task Silence_counts_only_after_it_was_said_that_everything_heard_is_entered()
    {
        await Post(Two, "");
        _guest.Text.ShouldContain("Nothing is concluded from silence yet");
        _guest.Text.ShouldContain("if every program without news may still answer");
        var lower = Chance();
        await Post(Workspace, "heard");
        Workspace.ShouldContain("\"heardUntil\":\"2026-11-23\"");
        _guest.Text.ShouldNotContain("may still answer");
        Chance().ShouldBe(lower);

        await Post(Workspace.Replace("2026-11-23", "2026-11-02", StringComparison.Ordinal), "");
        _guest.Text.ShouldContain("Silence counts up to <b>2 Nov 2026</b>");
        Chance().ShouldBeGreaterThan(lower);
        await Post(Workspace, "unheard");
        Workspace.ShouldNotContain("heardUntil");
        _guest.Text.ShouldContain("if every program without news may still answer");
    }

    [Fact]
    public async Task An_invitation_is_two_clicks_and_says_what_it_changed()
    {
        await Post(Two, "edit:0805121090");
        _guest.Text.ShouldContain("News from Virginia Commonwealth University");

        await Post(
            Workspace,
            "event:invited",
            ("editing", "0805121090"),
            ("respondBy", "2026-11-25T17:00")
        );
        _guest.Status.ShouldBe(HttpStatusCode.OK);
        Since().IsMatch(_guest.Text).ShouldBeTrue(_guest.Text);
        _guest.Text.ShouldContain(
            "waits for your answer until Wed 25 Nov 17:00 (America/New_York): 2 days left"
        );

        var undo = _guest.Undo;
        await Post(Workspace, "undo", ("undo", undo));
        _guest.Text.ShouldContain("The last change is undone.");
        Workspace.ShouldNotContain("invited");
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays()
    {
        await Post(
            Two,
            "event:invited",
            ("editing", "0805121090"),
            ("on", "2026-12-24"),
            ("minutes", "long"),
            ("zone", "Mars/Base"),
            ("note", "Bring the poster")
        );
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.Text.ShouldContain("3 things need another look");
        _guest.Text.ShouldContain("Bring the poster");
        _guest.Text.ShouldContain("Mars/Base");
        Workspace.ShouldNotContain("invited");
    }

    [Fact]
    public async Task A_table_is_looked_at_before_it_is_taken_and_a_bad_one_not_at_all()
    {
        const string table = "program,event,date\n0801821036,invited,2026-10-28\n";
        await Post(Two, "preview", ("table", table));
        _guest.Text.ShouldContain("1 programs with 1 events were read");
        Workspace.ShouldNotContain("0801821036");

        await Post(Workspace, "import", ("table", table));
        Workspace.ShouldContain("0801821036");

        await Post(Workspace, "import", ("table", table + "0801821036,asked,2026-10-29\n"));
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.Text.ShouldContain("Line 3, event");
    }

    [Theory]
    [InlineData(2026, 7, 10, "Programs look at applications from about 23 Sep 2026", false)]
    [InlineData(2026, 11, 23, null, false)]
    [InlineData(2027, 3, 16, "By our dates this is Match Week", true)]
    public async Task The_day_decides_what_stands_first(
        int year,
        int month,
        int day,
        string? says,
        bool isMatchWeek
    )
    {
        await using var server = new RunningServer
        {
            Clock = new FixedClock(new DateTimeOffset(year, month, day, 15, 0, 0, TimeSpan.Zero)),
        };
        using var guest = new Guest(server);
        await guest.OpenAsync("/applications");
        var text = WebUtility.HtmlDecode(guest.Page);
        foreach (
            var phrase in new[]
            {
                "Programs look at applications from about",
                "By our dates this is Match Week",
            }
        )
        {
            text.Contains(phrase, StringComparison.Ordinal)
                .ShouldBe(says?.StartsWith(phrase, StringComparison.Ordinal) == true);
        }

        text.ShouldNotContain("You missed");
        await guest.OpenAsync("/applications/soap");
        WebUtility
            .HtmlDecode(guest.Page)
            .Contains("Not yet: by our dates", StringComparison.Ordinal)
            .ShouldBe(!isMatchWeek);
    }

    [Fact]
    public async Task Soap_counts_to_its_limit()
    {
        var lines = string.Join('\n', Enumerable.Range(1, 46).Select(i => $"Program {i}"));
        await _guest.PressAsync(
            "/applications/soap",
            Two,
            "import",
            ("table", "name\n" + lines + "\n")
        );
        for (var i = 0; i < 45; i++)
        {
            await _guest.PressAsync("/applications/soap", Workspace, $"mark:{i}");
        }

        _guest.Text.ShouldContain("45 of at most 45");
        await _guest.PressAsync("/applications/soap", Workspace, "mark:45");
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.Text.ShouldContain("45 applications already");

        await _guest.PressAsync(
            "/applications/soap",
            Workspace,
            "check",
            ("registered", "yes"),
            ("able", "no")
        );
        _guest.Text.ShouldContain("is not eligible for SOAP");
    }

    [Fact]
    public async Task The_calendar_leaves_as_a_file()
    {
        await Post(
            Two,
            "event:scheduled",
            ("editing", "0805121090"),
            ("start", "2026-12-01T09:00"),
            ("minutes", "300")
        );
        var workspace = Workspace;
        using var body = new FormUrlEncodedContent([
            KeyValuePair.Create("form-token", _guest.Token),
            KeyValuePair.Create("workspace", workspace),
        ]);
        using var answer = await _guest.Client.PostAsync(
            new Uri("/applications/calendar", UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain("DTSTART;TZID=America/New_York:20261201T090000");
    }

    [Fact]
    public async Task The_interface_answers_the_same_and_takes_json_alone()
    {
        await Post(Two, "");
        using var body = new StringContent(Two, Encoding.UTF8, "application/json");
        using var answer = await _guest.Client.PostAsync(
            new Uri("/api/v1/season", UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var document = await answer.Content.ReadFromJsonAsync<JsonElement>(
            TestContext.Current.CancellationToken
        );
        double Match(string stand) =>
            Math.Round(
                100
                    * document
                        .GetProperty(stand)
                        .GetProperty("match")
                        .GetProperty("value")
                        .GetDouble()
            );
        _guest.TextOf("answer").ShouldNotBeNull();
        _guest.Text.ShouldContain($"id=\"match-now\">{Match("ifSilent")}% to {Match("now")}%<");

        using var form = new FormUrlEncodedContent([KeyValuePair.Create("workspace", Two)]);
        using var refused = await _guest.Client.PostAsync(
            new Uri("/api/v1/season", UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );
        refused.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);

        using var bad = new StringContent(
            "{\"smartpickWorkspace\":1}",
            Encoding.UTF8,
            "application/json"
        );
        using var problem = await _guest.Client.PostAsync(
            new Uri("/api/v1/season", UriKind.Relative),
            bad,
            TestContext.Current.CancellationToken
        );
        problem.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        problem.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private Task Post(string workspace, string command, params (string, string)[] more) =>
        _guest.PressAsync("/applications", workspace, command, more);

    private int Chance() =>
        int.Parse(Now().Match(_guest.Text).Groups["value"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "id=\"match-now\"[^>]*>(?<value>\\d+)%",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Now();

    [GeneratedRegex(
        "Since <b>Virginia Commonwealth University[^<]*</b> invited you: <b>\\d+ → \\d+ of 100</b>",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Since();
}
