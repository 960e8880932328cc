using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SmartPick.Web.Tests.Couples;

/// <summary>The partner's list edited on the couple's page, what was heard, and what can be had back: by plain buttons.</summary>
public sealed partial class PartnerListTests(RunningServer server)
    : IClassFixture<RunningServer>,
        IDisposable
{
    private readonly CoupleGuest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    private string Undo => WebUtility.HtmlDecode(Kept().Match(_guest.Page).Groups["value"].Value);

    [Fact]
    public async Task Programs_are_found_added_moved_and_taken_off()
    {
        await _guest.OpenAsync();
        await _guest.PressAsync("partner-find", CoupleGuest.Both(), ("partnerFind", "Hospital"));
        var found = Found()
            .Matches(_guest.Page)
            .Select(match => match.Groups["code"].Value)
            .ToList();
        found.Count.ShouldBeGreaterThan(2);

        foreach (var code in found.Take(3))
        {
            await _guest.PressAsync("partner-add:" + code);
        }

        Ranked().ShouldBe(found.Take(3));
        _guest.Page.ShouldContain("as ranked");

        await _guest.PressAsync("partner-up:" + found[2]);
        Ranked().ShouldBe([found[0], found[2], found[1]]);
        await _guest.PressAsync("partner-top:" + found[1]);
        Ranked().ShouldBe([found[1], found[0], found[2]]);
        await _guest.PressAsync("partner-off:" + found[0]);
        Ranked().ShouldBe([found[1], found[2]]);

        await _guest.PressAsync("undo", fields: [("undo", Undo)]);
        Ranked().ShouldBe([found[1], found[0], found[2]]);
        await _guest.PressAsync("partner-clear");
        Ranked().ShouldBeEmpty();
        await _guest.PressAsync("undo", fields: [("undo", Undo)]);
        Ranked().Count.ShouldBe(3);

        await _guest.PressAsync("partner-add:0000000000");
        Ranked().Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_the_partner_heard_changes_the_outcomes()
    {
        await _guest.OpenAsync();
        await _guest.PressAsync("partner-find", CoupleGuest.Both(), ("partnerFind", "New York"));
        var codes = Found()
            .Matches(_guest.Page)
            .Select(match => match.Groups["code"].Value)
            .Take(2)
            .ToList();
        codes.Count.ShouldBe(2);
        foreach (var code in codes)
        {
            await _guest.PressAsync("partner-add:" + code);
        }

        var neither = _guest.Share("neither");
        await _guest.PressAsync(
            "partner-heard",
            fields: [("heard." + codes[0], "interviewed"), ("heard." + codes[1], "rejected")]
        );
        _guest.Share("neither").ShouldBeGreaterThan(neither);
        _guest.Page.ShouldContain("has heard of the applications is counted");
        _guest.Workspace["partnerApplications"]!
            .AsArray()
            .Select(one => one!["program"]!.GetValue<string>())
            .ShouldBe(codes, ignoreOrder: true);

        // Another button takes over what stands in the choices too, and a foreign word changes nothing.
        await _guest.PressAsync(
            "partner-up:" + codes[1],
            fields: [("heard." + codes[0], "invited"), ("heard." + codes[1], "exploded")]
        );
        Events(codes[0]).ShouldContain("invited");
        Events(codes[1]).ShouldContain("rejected");
    }

    [Fact]
    public async Task A_partner_taken_away_comes_back_with_everything()
    {
        await _guest.OpenAsync();
        var workspace = CoupleGuest.Both();
        workspace["profile"]!["partner"] = new JsonObject { ["togetherness"] = 0.9 };
        await _guest.PressAsync("remove-partner", workspace);
        _guest.Workspace.ContainsKey("partner").ShouldBeFalse();

        await _guest.PressAsync("undo", fields: [("undo", Undo)]);
        _guest.Workspace["partner"]!["label"]!.GetValue<string>().ShouldBe("Sam");
        _guest.Workspace["profile"]!["partner"]!["togetherness"]!.GetValue<double>().ShouldBe(0.9);
        _guest.Page.ShouldContain("The last change is undone.");
        _guest.Page.ShouldContain("class=\"pair-map\"");
    }

    [Fact]
    public async Task An_order_of_ones_own_comes_back_after_making_it_anew()
    {
        await _guest.OpenAsync();
        await _guest.PressAsync("", CoupleGuest.Both());
        var made = _guest.Ranks.ToList();
        await _guest.PressAsync("down:" + made[0]);
        var own = _guest.Ranks.ToList();
        await _guest.PressAsync("make");
        _guest.Ranks.ShouldBe(made);
        await _guest.PressAsync("undo", fields: [("undo", Undo)]);
        _guest.Ranks.ShouldBe(own);
    }

    [Fact]
    public async Task The_pairs_leave_as_a_file_with_the_pages_ranks()
    {
        await _guest.OpenAsync();
        await _guest.PressAsync("", CoupleGuest.Both());
        using var body = new StringContent(
            _guest.Workspace.ToJsonString(),
            System.Text.Encoding.UTF8,
            "application/json"
        );
        using var answer = await _guest.Client.PostAsync(
            new Uri("/api/v1/export/pairs?form=csv", UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(
            await _guest.FileAsync()
        );
    }

    private List<string> Ranked() =>
        [
            .. (_guest.Workspace["partnerRanks"]?.AsArray() ?? []).Select(code =>
                code!.GetValue<string>()
            ),
        ];

    private string Events(string code) =>
        _guest.Workspace["partnerApplications"]!
            .AsArray()
            .Single(one =>
                string.Equals(one!["program"]!.GetValue<string>(), code, StringComparison.Ordinal)
            )!["events"]!.ToJsonString();

    [GeneratedRegex("value=\"partner-add:(?<code>[0-9]{10})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Found();

    [GeneratedRegex("name=\"undo\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kept();
}
