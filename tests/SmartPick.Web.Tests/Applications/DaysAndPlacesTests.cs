using System.Net;
using System.Text.Json;

namespace SmartPick.Web.Tests.Applications;

/// <summary>Days that were entered in another order than things happened, nothing sent yet, two specialties, dates that clash.</summary>
public sealed class DaysAndPlacesTests : IAsyncDisposable
{
    private const string Profile =
        """{"smartpickProfile":1,"specialty":"Dermatology","type":"US MD senior","step2":256,"schoolState":"VA"}""";

    private readonly RunningServer _server = new()
    {
        Clock = new FixedClock(new DateTimeOffset(2026, 11, 23, 15, 0, 0, TimeSpan.Zero)),
    };

    private readonly Guest _guest;

    public DaysAndPlacesTests() => _guest = new Guest(_server);

    public async ValueTask DisposeAsync()
    {
        _guest.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Sent_before_the_day_on_which_it_was_put_aside_is_sent()
    {
        await PressAsync(With(Application("0805121090", "saved 2026-11-23")), "edit:0805121090");
        await PressAsync(
            _guest.Carried,
            "event:applied",
            ("editing", "0805121090"),
            ("on", "2026-09-23")
        );
        _guest.Text.ShouldContain("Applied, no word yet");
        _guest.Text.ShouldNotContain("Saved, not applied to");
    }

    [Fact]
    public async Task An_invitation_older_than_the_day_of_sending_counts_and_the_days_are_questioned()
    {
        await PressAsync(
            With(Application("0805121090", "applied 2026-11-23", "invited 2026-11-02")),
            ""
        );
        _guest.Text.ShouldContain("Invited: answer, then a date");
        _guest.Text.ShouldContain("It is taken as sent in time; mend the day that is wrong.");
    }

    [Fact]
    public async Task While_nothing_is_sent_no_chance_is_named()
    {
        await PressAsync(With(Application("0805121090", "saved 2026-11-23")), "");
        _guest.Text.ShouldContain("Nothing is sent yet");
        _guest.Text.ShouldContain("One program is put aside");
        _guest.Text.ShouldNotContain("How it stands on");
        _guest.Text.ShouldNotContain("id=\"match-now\"");
        _guest.Text.ShouldContain("Saved, not applied to");
    }

    [Fact]
    public async Task An_end_before_the_word_it_ends_is_refused_and_nothing_typed_is_lost()
    {
        var dated = With(
            Application("0805121090", "applied 2026-09-23", "scheduled 2026-11-20 2026-12-10T09:00")
        );
        await PressAsync(
            dated,
            "event:declined",
            ("editing", "0805121090"),
            ("on", "2026-11-19"),
            ("note", "Too far")
        );
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.Text.ShouldContain("a day from 20 Nov 2026 on");
        _guest.Text.ShouldContain("Too far");
        _guest.Carried.ShouldNotContain("declined");

        await PressAsync(dated, "event:declined", ("editing", "0805121090"), ("on", "2026-11-20"));
        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Text.ShouldContain("You gave the interview back");
    }

    [Fact]
    public async Task What_is_entered_twice_stands_there_once()
    {
        var workspace = With(Application("0805121090", "applied 2026-09-23"));
        for (var click = 0; click < 2; click++)
        {
            await PressAsync(
                workspace,
                "event:invited",
                ("editing", "0805121090"),
                ("on", "2026-11-02")
            );
            _guest.Status.ShouldBe(HttpStatusCode.OK);
            workspace = _guest.Carried;
        }

        workspace.Split("\"invited\"").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_date_that_clashes_is_said_where_it_is_entered_and_at_the_top()
    {
        await PressAsync(
            With(
                Application(
                    "0805121090",
                    "applied 2026-09-23",
                    "scheduled 2026-11-20 2026-12-10T09:00"
                ),
                Application("0804521099", "applied 2026-09-23", "invited 2026-11-02")
            ),
            "event:scheduled",
            ("editing", "0804521099"),
            ("start", "2026-12-10T09:30"),
            ("minutes", "240")
        );
        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.TextOf("said").ShouldContain("may not be over when");
        _guest.TextOf("attention").ShouldContain("may not be over when");
    }

    [Fact]
    public async Task With_a_parallel_plan_every_line_says_which_specialty_it_is()
    {
        const string both =
            """{"smartpickProfile":1,"specialty":"General Surgery","type":"US MD senior","step2":240,"parallel":{"specialty":"Internal Medicine"}}""";
        await _guest.OpenAsync("/api/v1/programs?specialty=internal%20medicine&state=VT");
        using var found = JsonDocument.Parse(_guest.Page);
        var code = found.RootElement.GetProperty("programs")[0].GetProperty("code").GetString()!;
        var workspace =
            $$"""{"smartpickWorkspace":1,"profile":{{both}},"applications":[{{Application(code, "applied 2026-09-23", "invited 2026-11-02")}}]}""";
        await PressAsync(workspace, "edit:" + code);
        _guest.TextOf("news").ShouldContain("VT · Internal Medicine");
        _guest.TextOf("state-invited").ShouldContain("VT · Internal Medicine");
        _guest.Text.ShouldContain("What your chance to match anywhere");
    }

    private static string With(params string[] applications) =>
        $$"""{"smartpickWorkspace":1,"profile":{{Profile}},"applications":[{{string.Join(',', applications)}}]}""";

    // "kind day start", as many as there are.
    private static string Application(string code, params string[] events) =>
        $$"""{"program":"{{code}}","tier":"none","events":[{{string.Join(
            ',',
            events
                .Select(text => text.Split(' '))
                .Select(part =>
                    $"{{\"kind\":\"{part[0]}\",\"on\":\"{part[1]}\""
                    + (part.Length > 2 ? $",\"start\":\"{part[2]}\"" : string.Empty)
                    + "}"
                )
        )}}]}""";

    private Task PressAsync(string workspace, string command, params (string, string)[] more) =>
        _guest.PressAsync("/applications", workspace, command, more);
}
