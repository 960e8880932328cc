using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using SmartPick.Platform;

namespace SmartPick.Web.Tests.Groups;

/// <summary>The pages of groups, by plain forms, as each of their people and as somebody else.</summary>
public sealed partial class GroupPagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Form = "mentoring";
    private const string Planted = "planted for myself alone";

    [Fact]
    public async Task A10_No_page_and_no_address_gives_anybody_else_a_private_note()
    {
        using var lead = new Guest(server);
        await lead.SignedInAsync("Dr. Lead");
        using var student = new Guest(server);
        using var other = new Guest(server);
        using var stranger = new Guest(server);
        using var nobody = new Guest(server);
        var writer = await student.SignedInAsync("Student");
        var fellow = await other.SignedInAsync("Fellow");
        await stranger.SignedInAsync("Stranger");
        var (group, meeting) = await MadeAsync(lead, writer, fellow);
        foreach (var guest in new[] { student, other })
        {
            await guest.PostToAsync("/groups", Form, ("do", $"join:{group}"));
            guest.Text.ShouldContain("You are in");
        }

        await student.PostToAsync($"/groups/{group}", Form, ("note", Planted), ("do", "keep"));
        student.Text.ShouldContain(Planted);
        await student.PostToAsync($"/groups/{group}", Form, ("note", "to all"), ("do", "say"));

        foreach (var (name, guest) in new[] { ("lead", lead), ("fellow", other) })
        {
            await guest.OpenAsync($"/groups/{group}");
            guest.Text.ShouldContain("to all", Case.Sensitive, name);
        }

        foreach (
            var (name, guest) in new[]
            {
                ("lead", lead),
                ("fellow", other),
                ("stranger", stranger),
                ("guest", nobody),
            }
        )
        {
            foreach (var address in Addresses(group, meeting))
            {
                await guest.OpenAsync(address);
                guest.Page.ShouldNotContain(Planted, Case.Insensitive, $"{name} {address}");
            }

            await guest.PostToAsync("/account/export/file", "account");
            guest.Page.ShouldNotContain(Planted, Case.Insensitive, name);
        }

        await stranger.OpenAsync($"/groups/{group}");
        stranger.Status.ShouldBe(HttpStatusCode.Gone);
        stranger.Text.ShouldNotContain("to all");
        await student.OpenAsync("/account/export");
        await student.PostToAsync("/account/export/file", "account");
        student.Page.ShouldContain(Planted);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    public async Task A10_Markup_in_every_field_is_shown_as_it_was_typed(string typed)
    {
        using var lead = new Guest(server);
        await lead.SignedInAsync("Dr. <b>Lead</b>");
        await lead.PostToAsync("/groups", Form, ("name", typed), ("about", typed), ("do", "make"));
        var group = lead.Location!.Split('/')[^1];
        await lead.PostToAsync($"/groups/{group}", Form, ("note", typed), ("do", "say"));
        await lead.OpenAsync($"/groups/{group}");
        lead.Status.ShouldBe(HttpStatusCode.OK);
        lead.Page.ShouldNotContain(typed);
        lead.Page.ShouldNotContain("<b>Lead</b>");
        lead.Text.ShouldContain(typed);
    }

    [Fact]
    public async Task A10_What_cannot_be_taken_is_said_and_nothing_typed_is_lost()
    {
        using var lead = new Guest(server);
        await lead.SignedInAsync("Dr. Lead");
        await lead.PostToAsync("/groups", Form, ("about", "kept"), ("do", "make"));
        lead.Status.ShouldBe(HttpStatusCode.BadRequest);
        lead.Text.ShouldContain("Write the name.");
        lead.Text.ShouldContain("kept");

        await lead.PostToAsync("/groups", Form, ("name", "Circle"), ("do", "make"));
        var page = lead.Location!;
        await lead.PostToAsync(
            page,
            Form,
            ("addresses", "no address\nada@example.org"),
            ("do", "invite")
        );
        lead.Status.ShouldBe(HttpStatusCode.BadRequest);
        lead.Text.ShouldContain("This is no mail address: no address");
        lead.Text.ShouldContain("ada@example.org");

        await lead.PostToAsync(
            page,
            Form,
            ("starts", "2000-01-01T10:00"),
            ("zone", "Nowhere/City"),
            ("minutes", "0"),
            ("do", "plan")
        );
        lead.Text.ShouldContain("3 things need another look");
        await lead.PostToAsync(page, Form, ("note", new string('x', 4001)), ("do", "say"));
        lead.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<(string Group, string Meeting)> MadeAsync(
        Guest lead,
        params Who[] students
    )
    {
        await lead.PostToAsync("/groups", Form, ("name", "Skin circle"), ("do", "make"));
        var page = lead.Location.ShouldNotBeNull();
        await lead.PostToAsync(
            page,
            Form,
            ("addresses", string.Join('\n', students.Select(TestAccounts.AddressOf))),
            ("role", "Mentee"),
            ("do", "invite")
        );
        lead.Text.ShouldContain("2 invitations wait");
        await lead.PostToAsync(
            page,
            Form,
            ("starts", DateTime.UtcNow.AddHours(2).ToString("yyyy-MM-dd'T'HH:mm", provider: null)),
            ("zone", "Etc/UTC"),
            ("minutes", "30"),
            ("do", "plan")
        );
        return (page.Split('/')[^1], MeetingLink().Match(lead.Page).Groups["id"].Value);
    }

    /// <summary>Everything that can be opened, with the key of the group and of its meeting wherever an address takes a key.</summary>
    private IEnumerable<string> Addresses(string group, string meeting) =>
        SecurityTests
            .Endpoints(server)
            .Where(endpoint =>
                endpoint
                    .Metadata.GetMetadata<IHttpMethodMetadata>()
                    ?.HttpMethods.Contains("GET", StringComparer.Ordinal)
                    is true
                && endpoint.RoutePattern.RawText is { } text
                && !text.Contains('*', StringComparison.Ordinal)
                && !text.StartsWith("/_framework", StringComparison.Ordinal)
                && !SecurityTests.IsAsset(SecurityTests.Name(endpoint))
            )
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .SelectMany(text =>
                text.Contains(":guid}", StringComparison.Ordinal)
                    ? new[] { Key().Replace(text, group), Key().Replace(text, meeting) }
                    : [text]
            )
            .Where(text => !text.Contains('{', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\{id:guid\}", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("/groups/meetings/(?<id>[0-9a-f-]{36})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MeetingLink();
}
