using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SmartPick.Web.Tests.Ranks;

/// <summary>The page of the rank list without scripts, and the interface.</summary>
public sealed partial class RankFlowTests(RunningServer server)
    : IClassFixture<RunningServer>,
        IDisposable
{
    private const string Unc = "0803611066";
    private const string Vcu = "0805121090";
    private const string Duke = "0803621067";

    private readonly Guest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task A_list_is_made_ordered_marked_and_undone_by_buttons_alone()
    {
        await PostAsync(Workspace(), "find", ("find", "Duke"));
        _guest.Page.ShouldContain($"value=\"add:{Duke}\"");

        await PostAsync(Workspace(), "add:" + Duke);
        await PostAsync(Carried, "add:" + Unc);
        await PostAsync(Carried, "add:" + Vcu);
        Order().ShouldBe([Duke, Unc, Vcu]);

        await PostAsync(Carried, "up:" + Vcu);
        Order().ShouldBe([Duke, Vcu, Unc]);
        _guest.Page.ShouldContain("is rank 2 of 3");

        var undo = Undo;
        await PostAsync(Carried, "remove:" + Duke);
        Order().ShouldBe([Vcu, Unc]);
        undo = Undo;
        await PostAsync(Carried, "undo", ("undo", undo));
        Order().ShouldBe([Duke, Vcu, Unc]);

        await PostAsync(Carried, "unacceptable:" + Vcu);
        _guest.Page.ShouldContain("You said you would rather not train here.");
        await PostAsync(Carried, string.Empty, ("nrmp." + Vcu, "1743080a0"));
        _guest.Page.ShouldContain("NRMP 1743080A0");
        _guest.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task First_years_are_entered_and_what_is_wrong_is_said_at_its_place()
    {
        var ranked = Workspace(Unc);
        await PostAsync(
            ranked,
            "year",
            ("yearName", "Transitional, Richmond"),
            ("yearState", "VA")
        );
        _guest.Page.ShouldContain("Transitional, Richmond, VA");

        await PostAsync(Carried, "year", ("yearName", ""));
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.Page.ShouldContain("href=\"/rank#q-yearName\"");

        await PostAsync(ranked, string.Empty, ("nrmp." + Unc, "12"));
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.Page.ShouldContain($"href=\"/rank#q-nrmp-{Unc}\"");
    }

    [Fact]
    public async Task Programs_that_interviewed_are_taken_over_from_the_applications()
    {
        var applications = new[] { Unc, Vcu }.Select(code => new
        {
            program = code,
            events = new[]
            {
                new { kind = "applied", on = "2026-09-23" },
                new { kind = "interviewed", on = "2026-11-10" },
            },
        });
        await PostAsync(
            JsonSerializer.Serialize(
                new
                {
                    smartpickWorkspace = 1,
                    profile = Profile,
                    applications,
                }
            ),
            "take"
        );
        Order().ShouldBe([Unc, Vcu]);
        _guest.Page.ShouldNotContain("value=\"take\"");
    }

    [Fact]
    public async Task A_file_is_opened_and_one_with_a_fault_is_not_taken_at_all()
    {
        await FileAsync(Workspace(Unc), $"{Duke}\n{Vcu}\n");
        Order().ShouldBe([Duke, Vcu]);
        await FileAsync(Workspace(Unc), $"{Duke}\n12\n");
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.Page.ShouldContain("Line 2");
        Order().ShouldBe([Unc]);
    }

    [Fact]
    public async Task The_file_to_take_along_is_in_ranking_order_and_harmless()
    {
        var workspace = JsonSerializer.Serialize(
            new
            {
                smartpickWorkspace = 1,
                profile = Profile,
                ranks = new
                {
                    programs = new[] { Vcu, Unc },
                    firstYears = new[] { new { name = "=1+1" } },
                },
            }
        );
        await _guest.OpenAsync("/rank");
        await _guest.PostToAsync("/rank/file", "work", ("workspace", workspace));
        var lines = _guest.Page.Split("\r\n");
        lines[1].ShouldContain(Vcu);
        lines[2].ShouldContain(Unc);
        lines[3].ShouldContain(",'=1+1,");
    }

    [Fact]
    public async Task The_interface_answers_json_alone_and_says_what_is_wrong()
    {
        using var good = await ApiAsync(Workspace(Unc, Vcu), "application/json");
        good.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var document = JsonDocument.Parse(await TextAsync(good));
        document.RootElement.GetProperty("smartpick").GetString().ShouldBe("rank");
        document.RootElement.GetProperty("ranks").GetArrayLength().ShouldBe(2);

        using var form = await ApiAsync("workspace=1", "application/x-www-form-urlencoded");
        form.IsSuccessStatusCode.ShouldBeFalse();
        using var bare = await ApiAsync("{\"smartpickWorkspace\":1}", "application/json");
        bare.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await TextAsync(bare)).ShouldContain("$.profile");
        using var unknown = await ApiAsync(Workspace("1234567890"), "application/json");
        unknown.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await TextAsync(unknown)).ShouldContain("1234567890");
    }

    [Fact]
    public async Task Without_a_profile_the_page_says_what_to_do()
    {
        await _guest.OpenAsync("/rank");
        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Page.ShouldContain("Begin with three questions");
    }

    private static object Profile =>
        new
        {
            smartpickProfile = 1,
            specialty = "Dermatology",
            type = "US MD senior",
            step2 = 256,
        };

    private static string Workspace(params string[] ranked) =>
        JsonSerializer.Serialize(
            new
            {
                smartpickWorkspace = 1,
                profile = Profile,
                ranks = new { programs = ranked },
            }
        );

    private Task PostAsync(string workspace, string command, params (string, string)[] more) =>
        _guest.PostToAsync("/rank", "work", [("workspace", workspace), ("do", command), .. more]);

    private async Task FileAsync(string workspace, string text)
    {
        await _guest.OpenAsync("/rank");
        using var body = new MultipartFormDataContent
        {
            { new StringContent(_guest.Token), "form-token" },
            { new StringContent("work"), "_handler" },
            { new StringContent(workspace), "workspace" },
            { new StringContent("load"), "do" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "list.csv" },
        };
        await _guest.SendAsync("/rank", body);
    }

    private async Task<HttpResponseMessage> ApiAsync(string body, string type)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        return await _guest.Client.PostAsync(
            new Uri("/api/v1/rank?today=2027-02-20", UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );
    }

    private static Task<string> TextAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private string Carried => Hidden(CarriedField());

    private string Undo => Hidden(UndoField());

    private string Hidden(Regex field) =>
        WebUtility.HtmlDecode(field.Match(_guest.Page).Groups["value"].Value);

    private string[] Order() =>
        [.. Row().Matches(_guest.Page).Select(match => match.Groups["code"].Value)];

    [GeneratedRegex(
        "name=\"workspace\"[^>]*value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex CarriedField();

    [GeneratedRegex(
        "name=\"undo\"[^>]*value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex UndoField();

    [GeneratedRegex("id=\"rank-(?<code>[0-9]{10})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
