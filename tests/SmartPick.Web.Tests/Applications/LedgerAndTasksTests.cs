using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SmartPick.Web.Tests.Applications;

/// <summary>What it costs, what must not be forgotten, what each word is said to change: without scripts, on fixed days.</summary>
public sealed partial class LedgerAndTasksTests : IAsyncDisposable
{
    private const string Jessica =
        """{"smartpickProfile":1,"specialty":"Dermatology","type":"US MD senior","step2":256,"schoolState":"VA"}""";

    private const string Held =
        """{"program":"0805121090","tier":"silver","events":[{"kind":"applied","on":"2026-09-23"},{"kind":"invited","on":"2026-10-14"},{"kind":"scheduled","on":"2026-10-15","start":"2026-12-01T09:00","minutes":300,"inPerson":true}]}""";

    private readonly RunningServer _server = At(2026, 11, 23);
    private readonly Guest _guest;

    public LedgerAndTasksTests() => _guest = new Guest(_server);

    private JsonNode Workspace => JsonNode.Parse(_guest.Carried)!;

    public async ValueTask DisposeAsync()
    {
        _guest.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task The_ledger_adds_what_was_entered_to_the_fees_and_says_what_is_missing()
    {
        await Post(Of(Held), "");
        var fees = Total();
        _guest.Text.ShouldContain("Not entered yet: 1 of your interviews");

        await Post(Of(Held), "spent", ("spent.0805121090", "$1,250"));
        Total().ShouldBe(fees + 1250);
        Workspace["applications"]![0]!["spent"]!.GetValue<int>().ShouldBe(1250);
        _guest.Text.ShouldNotContain("Not entered yet");

        var undo = _guest.Undo;
        await Post(Workspace.ToJsonString(), "undo", ("undo", WebUtility.HtmlDecode(undo)));
        Total().ShouldBe(fees);
    }

    [Theory]
    [InlineData("a lot")]
    [InlineData("-5")]
    [InlineData("12.50")]
    [InlineData("999999999")]
    public async Task A_cost_that_is_none_is_refused_and_stays_where_it_was_typed(string typed)
    {
        await Post(Of(Held), "spent", ("spent.0805121090", typed));
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.Text.ShouldContain($"value=\"{typed}\"");
        _guest.Text.ShouldContain("whole US dollars");
        Workspace["applications"]![0]!["spent"].ShouldBeNull();
    }

    [Fact]
    public async Task What_is_typed_into_the_ledger_is_kept_whatever_button_is_pressed()
    {
        await Post(
            Of(Held),
            "event:interviewed",
            ("editing", "0805121090"),
            ("spent.0805121090", "300")
        );
        Workspace["applications"]![0]!["spent"]!.GetValue<int>().ShouldBe(300);
        Workspace["applications"]![0]!["events"]!.AsArray().Count.ShouldBe(4);
    }

    [Fact]
    public async Task Registration_is_asked_until_it_is_done_and_can_be_taken_back()
    {
        await Post(Of(Held), "");
        Attention().ShouldContain("Register with the NRMP");
        Attention().ShouldContain("not confirmed");

        await Post(Of(Held), "done:nrmp-registration-standard");
        Attention().ShouldNotContain("Register with the NRMP");
        Workspace["done"]!.AsArray().Count.ShouldBe(1);

        await Post(Workspace.ToJsonString(), "done:nrmp-registration-standard");
        Attention().ShouldContain("Register with the NRMP");

        await Post(Of(Held), "done:made-up");
        Workspace["done"].ShouldBeNull();
    }

    [Theory]
    [InlineData(2026, 7, 10, "US MD senior", 256, "")]
    [InlineData(2026, 11, 23, "US MD senior", null, "sit by 3 Feb 2027")]
    [InlineData(2027, 2, 10, "US MD senior", 256, "Certify your rank order list")]
    [InlineData(2027, 2, 10, "non-US IMG", 256, "ECFMG: examinations passed")]
    public async Task Each_day_reminds_of_what_is_next(
        int year,
        int month,
        int day,
        string type,
        int? step2,
        string says
    )
    {
        await using var server = At(year, month, day);
        using var guest = new Guest(server);
        var profile = new JsonObject
        {
            ["smartpickProfile"] = 1,
            ["specialty"] = "Dermatology",
            ["type"] = type,
        };
        if (step2 is { } points)
        {
            profile["step2"] = points;
        }

        var workspace = new JsonObject { ["smartpickWorkspace"] = 1, ["profile"] = profile };
        await guest.PostToAsync(
            "/applications",
            "work",
            ("workspace", workspace.ToJsonString()),
            ("do", "")
        );
        var text = WebUtility.HtmlDecode(guest.Page);
        text.ShouldNotContain("missed it");
        if (says.Length > 0)
        {
            text.ShouldContain(says);
        }
        else
        {
            text.ShouldNotContain("Register with the NRMP:");
        }
    }

    [Theory]
    [InlineData("event:scheduled", "A date changes no chance", "start", "2026-12-02T09:00")]
    [InlineData("event:interviewed", "has taken place. That changes no chance", "note", "Warm")]
    [InlineData("drop:1", "Taken out: Invited of 14 Oct 2026", "note", "")]
    public async Task A_word_that_changes_no_chance_says_so(
        string command,
        string says,
        string field,
        string value
    )
    {
        await Post(Of(Held), command, ("editing", "0805121090"), (field, value));
        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Text.ShouldContain(says);
    }

    [Fact]
    public async Task Notes_are_drafts_of_their_program_alone()
    {
        await Post(Of(Held), "edit:0805121090");
        _guest.Page.ShouldContain("data-draft=\"event\" data-draft-of=\"0805121090\"");
    }

    [Fact]
    public async Task What_is_known_of_a_program_counts_in_the_season_as_in_the_list()
    {
        var plain = await InterviewAsync(Jessica);
        var strict = await InterviewAsync(
            Jessica[..^1] + ""","knownFacts":{"0804521099":{"minimumStep2":270}}}"""
        );
        strict.ShouldBeLessThan(plain);
    }

    [Fact]
    public async Task The_interface_gives_costs_and_tasks()
    {
        using var body = new StringContent(
            Of(Held.Replace("\"tier\"", "\"spent\":90,\"tier\"", StringComparison.Ordinal)),
            Encoding.UTF8,
            "application/json"
        );
        using var answer = await _guest.Client.PostAsync(
            new Uri("/api/v1/season", UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );
        var document = await answer.Content.ReadFromJsonAsync<JsonElement>(
            TestContext.Current.CancellationToken
        );
        document.GetProperty("ownCosts").GetProperty("totalDollars").GetInt32().ShouldBe(90);
        document
            .GetProperty("costs")
            .EnumerateArray()
            .Sum(line => line.GetProperty("dollars").GetInt32())
            .ShouldBe(document.GetProperty("totalCostDollars").GetInt32());
        document
            .GetProperty("tasks")[0]
            .GetProperty("key")
            .GetString()
            .ShouldBe("nrmp-registration-standard");
    }

    private async Task<double> InterviewAsync(string profile)
    {
        const string sent =
            """[{"program":"0804521099","tier":"gold","events":[{"kind":"applied","on":"2026-09-23"}]}]""";
        using var body = new StringContent(
            $$"""{"smartpickWorkspace":1,"profile":{{profile}},"applications":{{sent}}}""",
            Encoding.UTF8,
            "application/json"
        );
        using var answer = await _guest.Client.PostAsync(
            new Uri("/api/v1/season", UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );
        var document = await answer.Content.ReadFromJsonAsync<JsonElement>(
            TestContext.Current.CancellationToken
        );
        return document
            .GetProperty("programs")[0]
            .GetProperty("interviewBefore")
            .GetProperty("value")
            .GetDouble();
    }

    private static RunningServer At(int year, int month, int day) =>
        new()
        {
            Clock = new FixedClock(new DateTimeOffset(year, month, day, 15, 0, 0, TimeSpan.Zero)),
        };

    private static string Of(string applications) =>
        $$"""{"smartpickWorkspace":1,"profile":{{Jessica}},"applications":[{{applications}}]}""";

    private int Total() =>
        int.Parse(
            Sum()
                .Match(_guest.Page)
                .Groups["value"]
                .Value.Replace(",", "", StringComparison.Ordinal),
            System.Globalization.CultureInfo.InvariantCulture
        );

    private string Attention()
    {
        var start = _guest.Text.IndexOf("id=\"attention\"", StringComparison.Ordinal);
        return start < 0
            ? string.Empty
            : _guest.Text[start.._guest.Text.IndexOf("</ul>", start, StringComparison.Ordinal)];
    }

    private Task Post(string workspace, string command, params (string, string)[] fields) =>
        _guest.PressAsync("/applications", workspace, command, fields);

    [GeneratedRegex(
        "id=\"ledger-total\">\\$(?<value>[0-9,]+)<",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Sum();
}
