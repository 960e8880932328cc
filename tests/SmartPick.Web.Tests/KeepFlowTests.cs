using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SmartPick.Web.Tests;

/// <summary>Keep and share, and the packet for a mentor, by plain forms and by the API.</summary>
public sealed partial class KeepFlowTests(RunningServer server)
    : IClassFixture<RunningServer>,
        IDisposable
{
    private const string Program = "0803611066";

    private const string Workspace =
        """{"smartpickWorkspace":1,"profile":{"smartpickProfile":1,"label":"Jo <b>","specialty":"Dermatology","type":"US MD senior","step2":250},"notes":{"0803611066":{"text":"=HYPERLINK(\"x\")"}},"applications":[{"program":"0803611066","tier":"gold","events":[{"kind":"applied","on":"2026-09-24"}]}],"ranks":{"programs":["0803611066"]}}""";

    private readonly Guest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task Forgotten_or_replaced_can_be_put_back()
    {
        await _guest.PostToAsync("/keep", "work", ("workspace", Workspace), ("do", "forget"));
        Field("workspace").ShouldBeEmpty();
        var previous = Field("previous");

        await _guest.PostToAsync(
            "/keep",
            "work",
            ("workspace", ""),
            ("previous", previous),
            ("do", "undo")
        );

        Field("workspace").ShouldContain(Program);
        _guest.Page.ShouldContain("What stood here before is back");
    }

    [Fact]
    public async Task What_another_tab_changes_takes_no_way_back_away()
    {
        await _guest.PostToAsync("/keep", "work", ("workspace", Workspace), ("do", "forget"));
        var previous = Field("previous");
        // The page shows what another tab has stored meanwhile: a question with no command.
        await _guest.PostToAsync(
            "/keep",
            "work",
            ("workspace", """{"smartpickWorkspace":1}"""),
            ("previous", previous),
            ("do", "")
        );
        Field("previous").ShouldBe(previous);

        await _guest.PostToAsync(
            "/keep",
            "work",
            ("workspace", ""),
            ("previous", previous),
            ("do", "undo")
        );
        Field("workspace").ShouldContain(Program);
        _guest.Page.ShouldNotContain("name=\"previous\"");
    }

    [Fact]
    public async Task Everything_held_is_named()
    {
        await _guest.PostToAsync("/keep", "work", ("workspace", Workspace));

        foreach (
            var part in new[]
            {
                "Jo &lt;b&gt;",
                "Notes on programs",
                "Applications",
                "Programs ranked",
            }
        )
        {
            _guest.Page.ShouldContain(part);
        }

        _guest.Page.ShouldNotContain("<b>");
    }

    [Theory]
    [InlineData("list/csv", "text/csv", "rank,acgme_code")]
    [InlineData("list/json", "application/json", "chance to match")]
    [InlineData("applications/csv", "text/csv", "gold,applied,2026-09-24,")]
    [InlineData("ranks/csv", "text/csv", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("calendar/ics", "text/calendar", "BEGIN:VCALENDAR")]
    [InlineData("everything/json", "application/json", "smartpickWorkspace")]
    [InlineData("packet/html", "text/html", "Chance to match with this list")]
    public async Task A_part_leaves_as_a_file(string address, string mediaType, string holds)
    {
        await _guest.OpenAsync("/keep");
        using var response = await PostAsync("/keep/export/" + address, ("workspace", Workspace));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        (
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain(holds);
    }

    [Theory]
    [InlineData("list/ics")]
    [InlineData("calendar/csv")]
    [InlineData("secrets/csv")]
    [InlineData("0/csv")]
    public async Task What_there_is_not_is_not_found(string address)
    {
        await _guest.OpenAsync("/keep");
        using var response = await PostAsync("/keep/export/" + address, ("workspace", Workspace));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_table_is_shown_before_a_line_of_it_is_taken()
    {
        const string table =
            "label,specialty,type,step2\nAnn,Dermatology,US MD senior,240\nBo,Psychiatry,US DO senior,230\n";
        await _guest.PostToAsync(
            "/keep",
            "work",
            ("workspace", Workspace),
            ("profiles", table),
            ("do", "preview")
        );
        _guest.Page.ShouldContain("2 profiles can be read");
        Field("workspace").ShouldContain("Jo <b>");

        await _guest.PostToAsync(
            "/keep",
            "work",
            ("workspace", Workspace),
            ("profiles", table),
            ("do", "take:3")
        );
        Field("workspace").ShouldContain("Psychiatry");
        Field("workspace").ShouldContain("applications");
        Field("previous").ShouldContain("Jo <b>");
    }

    [Fact]
    public async Task A_bad_table_is_told_line_by_line_and_nothing_is_lost()
    {
        await _guest.PostToAsync(
            "/keep",
            "work",
            ("workspace", Workspace),
            ("profiles", "specialty,type,step2\nDermatology,US MD senior,900\nMagic,x,y\n"),
            ("do", "preview")
        );

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.Page.ShouldContain("Line 2, step2");
        _guest.Page.ShouldContain("Line 3, specialty");
        _guest.Page.ShouldContain("Magic,x,y");
        Field("workspace").ShouldContain("Jo <b>");
    }

    [Fact]
    public async Task A_packet_holds_what_was_chosen_and_nothing_else()
    {
        await _guest.OpenAsync("/packet");
        using var response = await PostAsync(
            "/packet/file",
            ("workspace", Workspace),
            ("part", "profile"),
            ("part", "list"),
            ("questions", "Too few?")
        );
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(text);

        json.RootElement.GetProperty("list")
            .GetProperty("programs")[0]
            .GetProperty("interview")
            .GetProperty("low")
            .GetDouble()
            .ShouldBeInRange(0, 1);
        json.RootElement.GetProperty("questions").GetString().ShouldBe("Too few?");
        text.ShouldNotContain("Jo <b>");
        text.ShouldNotContain("HYPERLINK");
        json.RootElement.TryGetProperty("applications", out _).ShouldBeFalse();

        await ReadPacketAsync(text);
        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Page.ShouldContain("Too few?");
        _guest.Page.ShouldContain("Chance to match with this list");
    }

    [Fact]
    public async Task A_packet_speaks_as_the_form_does_and_names_what_readers_will_ask()
    {
        await _guest.OpenAsync("/packet");
        using var response = await PostAsync(
            "/packet/page",
            (
                "workspace",
                Workspace.Replace(
                    "\"step2\":250",
                    "\"step2\":250,\"redFlags\":[\"unexplained gap\"]",
                    StringComparison.Ordinal
                )
            ),
            ("part", "profile"),
            ("part", "list")
        );
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        page.ShouldContain("A gap in the record is not explained yet: readers will ask about it.");
        page.ShouldContain("Step 2 CK");
        page.ShouldContain("Things a reader may stumble over");
        page.ShouldNotContain("redFlags");
        page.ShouldNotContain(">step2<");
        page.ShouldNotContain("aamc-");
    }

    [Fact]
    public async Task A_packet_leaves_as_one_page_that_asks_for_nothing()
    {
        await _guest.OpenAsync("/packet");
        using var response = await PostAsync(
            "/packet/page",
            ("workspace", Workspace),
            ("part", "name"),
            ("part", "profile"),
            ("part", "list"),
            ("part", "applications"),
            ("part", "ranks"),
            ("questions", "Which <b>three</b>?")
        );
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        foreach (
            var says in new[]
            {
                "Applying for residency: Jo &lt;b&gt;",
                "US MD senior, applying in Dermatology",
                "Which &lt;b&gt;three&lt;/b&gt;?",
                "No away rotation entered.",
                "How the season stands",
                "Signals: ",
                "The rank order list, most preferred first",
                "Match here",
            }
        )
        {
            page.ShouldContain(says);
        }

        page.ShouldNotContain("<script");
        page.ShouldNotContain("href=");
        page.ShouldNotContain("src=");
    }

    [Theory]
    [InlineData("packet?form=html", """, "parts":["profile"], "ask":"Which?" """, 200, "Which?")]
    [InlineData("packet?form=json", null, 200, "smartpickShare")]
    [InlineData("packet?form=json", "", 200, "smartpickShare")]
    [InlineData("packet", """, "parts":["secrets"] """, 400, "$.parts[0]")]
    [InlineData("packet", """, "parts":"list", "ask":7 """, 400, "$.ask")]
    [InlineData("packet", """, "set":{} """, 400, "$.set")]
    [InlineData("list", """, "ask":"Which?" """, 400, "$.ask")]
    [InlineData("packet?ask=Which%3F", null, 400, "stands in the body")]
    [InlineData("packet?parts=profile", null, 400, "stands in the body")]
    [InlineData("pairs", null, 400, "not both profiles")]
    [InlineData("packet?form=xlsx", null, 400, "a form that there is not")]
    public async Task The_api_gives_packets_and_says_what_it_cannot(
        string address,
        string? beside,
        int status,
        string says
    )
    {
        using var body = new StringContent(
            beside is null ? Workspace : $"{{\"workspace\":{Workspace}{beside}}}",
            Encoding.UTF8,
            "application/json"
        );
        using var response = await _guest.Client.PostAsync(
            new Uri("/api/v1/export/" + address, UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );
        ((int)response.StatusCode).ShouldBe(status);
        (
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain(says);
    }

    [Fact]
    public async Task A_share_file_runs_nothing_and_leaves_the_readers_own_things_alone()
    {
        await ReadPacketAsync(
            """{"smartpickShare":1,"madeOn":"<script>alert(1)</script>","name":"\"><img src=x onerror=alert(1)>","ranks":["javascript:alert(1)"]}"""
        );

        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Page.ShouldNotContain("<script>alert");
        _guest.Page.ShouldNotContain("<img");
        Field("workspace").ShouldContain("Jo <b>");
    }

    [Theory]
    [InlineData("""{"smartpickShare":2}""", "newer SmartPick")]
    [InlineData("[]", "no share file")]
    [InlineData("kumquat", "does not belong into a share file")]
    public async Task A_file_that_is_no_packet_is_refused_with_what_to_do(string file, string says)
    {
        await ReadPacketAsync(file);

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(_guest.Page).ShouldContain(says);
        Field("workspace").ShouldContain("Jo <b>");
    }

    [Fact]
    public async Task The_api_gives_the_same_file_as_the_page()
    {
        await _guest.OpenAsync("/keep");
        using var byForm = await PostAsync("/keep/export/list/csv", ("workspace", Workspace));
        using var body = new StringContent(Workspace, Encoding.UTF8, "application/json");
        using var byApi = await _guest.Client.PostAsync(
            new Uri("/api/v1/export/list?form=csv", UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );

        byApi.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await byApi.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(
            await byForm.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("text/plain", "{}", 415)]
    [InlineData("application/x-www-form-urlencoded", "a=b", 415)]
    [InlineData("application/json", "{\"smartpickWorkspace\":1,\"x\":1}", 400)]
    [InlineData("application/json", "{\"smartpickWorkspace\":1}", 400)]
    public async Task The_api_refuses_with_problem_details(string type, string text, int status)
    {
        using var body = new StringContent(text, Encoding.UTF8, type);
        using var response = await _guest.Client.PostAsync(
            new Uri("/api/v1/export/list", UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );

        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_body_of_20_MB_is_refused_with_problem_details_and_pages_alike()
    {
        using var body = new ByteArrayContent(new byte[20 * 1024 * 1024]);
        body.Headers.ContentType = new("application/json");
        using var response = await _guest.Client.PostAsync(
            new Uri("/api/v1/export/list", UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private async Task ReadPacketAsync(string file)
    {
        if (_guest.Token.Length == 0)
        {
            await _guest.OpenAsync("/packet");
        }

        using var body = new MultipartFormDataContent
        {
            { new StringContent("work"), "_handler" },
            { new StringContent(_guest.Token), "form-token" },
            { new StringContent(Workspace), "workspace" },
            { new StringContent("read"), "do" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "share", "share.json" },
        };
        await _guest.SendAsync("/packet", body);
    }

    private async Task<HttpResponseMessage> PostAsync(
        string address,
        params (string Name, string Value)[] fields
    )
    {
        using var body = new FormUrlEncodedContent(
            fields
                .Prepend(("form-token", _guest.Token))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
        return await _guest.Client.PostAsync(
            new Uri(address, UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );
    }

    private string Field(string name) =>
        HiddenFields()
            .Matches(_guest.Page)
            .Where(found =>
                string.Equals(found.Groups["name"].Value, name, StringComparison.Ordinal)
            )
            .Select(found => WebUtility.HtmlDecode(found.Groups["value"].Value))
            .FirstOrDefault(string.Empty);

    [GeneratedRegex(
        "type=\"hidden\" name=\"(?<name>\\w+)\"(?: id=\"\\w+\")? value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex HiddenFields();
}
