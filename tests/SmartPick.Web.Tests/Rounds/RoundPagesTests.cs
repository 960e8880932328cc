using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Platform;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;
using SmartPick.Web.Tests.People;

namespace SmartPick.Web.Tests.Rounds;

/// <summary>A round by its pages' plain forms, as the administrator, the student and the mentor.</summary>
public sealed partial class RoundPagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Form = "rounds";

    [Fact]
    public async Task C08_Jessica_enrols_with_her_needs_and_finds_Dr_Smith_after_a_person_has_published()
    {
        var school = await SchoolAsync();
        using var dean = new Guest(server);
        using var jessica = new Guest(server);
        using var smith = new Guest(server);
        await RoleAsync(await dean.SignedInAsync("Dean Okafor"), school, Role.Administrator);
        await RoleAsync(await jessica.SignedInAsync("Jessica"), school, Role.Member);
        var mentor = await server.AddMentorAsync("Dr. Smith");
        await smith.SignedInAsync("", mentor);
        await RoleAsync(mentor, school, Role.Mentor);

        await dean.PostToAsync(
            "/rounds",
            Form,
            ("institution", school.ToString("D")),
            ("name", "Spring <b>round</b>"),
            ("objective", "Lexicographic"),
            ("floor", "0"),
            ("do", "open")
        );
        dean.Status.ShouldBe(HttpStatusCode.Redirect);
        await jessica.OpenAsync("/rounds");
        jessica.Page.ShouldContain("Spring &lt;b&gt;round&lt;/b&gt;");
        var round = RoundLink().Match(jessica.Page).Groups["address"].Value;

        // Without needs there is nothing to match by, and the page leads to where they are said.
        await jessica.PostToAsync(round, Form, ("places-mentee", "1"), ("do", "enrol:Mentee"));
        jessica.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        jessica.Text.ShouldContain("Say first what you need from a mentor");
        await jessica.PostToAsync(
            "/me/needs",
            "people",
            ("needs", "research"),
            ("needs", "letters"),
            ("interest", "Dermatology"),
            ("strength", "100"),
            ("stage", "M3"),
            ("do", "save")
        );
        jessica.Status.ShouldBe(HttpStatusCode.OK, jessica.Text);
        await smith.PostToAsync(round, Form, ("places-mentor", "2"), ("do", "enrol:Mentor"));
        smith.Status.ShouldBe(HttpStatusCode.OK, smith.Text);
        await jessica.PostToAsync(
            round,
            Form,
            ("places-mentee", "1"),
            ("ranking-mentee", mentor.PersonId.ToString("D")),
            ("do", "enrol:Mentee")
        );
        jessica.Status.ShouldBe(HttpStatusCode.OK, jessica.Text);

        await dean.PostToAsync(round, Form, ("do", "run"));
        dean.Status.ShouldBe(HttpStatusCode.Redirect);
        await jessica.OpenAsync(round);
        jessica.Text.ShouldNotContain("What the round has found for you");
        await dean.OpenAsync(round);
        var run = RunLink().Match(dean.Page).Groups["address"].Value;
        await dean.OpenAsync(run);
        dean.Text.ShouldContain("1 of 1 placed");
        dean.Text.ShouldContain("Jessica");
        await jessica.OpenAsync(run);
        jessica.Status.ShouldBe(HttpStatusCode.Gone);

        await dean.PostToAsync(run, Form, ("do", "publish"));
        dean.Text.ShouldContain("Published: 1 pair");
        await jessica.OpenAsync(round);
        jessica.Text.ShouldContain("What the round has found for you");
        jessica.Text.ShouldContain("Dr. Smith");
        await jessica.OpenAsync(RelationshipLink().Match(jessica.Page).Groups["address"].Value);
        jessica.Status.ShouldBe(HttpStatusCode.OK);
        jessica.Text.ShouldContain("Dr. Smith");
    }

    [Fact]
    public async Task Everything_wrong_with_a_round_is_said_and_nothing_typed_is_lost()
    {
        var school = await SchoolAsync();
        using var dean = new Guest(server);
        await RoleAsync(await dean.SignedInAsync("Dean"), school, Role.Administrator);
        await dean.PostToAsync(
            "/rounds",
            Form,
            ("institution", school.ToString("D")),
            ("name", ""),
            ("closes", "2020-01-01"),
            ("floor", "many"),
            ("weights", "no weights"),
            ("do", "open")
        );
        dean.Status.ShouldBe(HttpStatusCode.BadRequest);
        foreach (var field in (string[])["name", "closes", "floor", "weights"])
        {
            dean.Page.ShouldContain($"#q-{field}\"");
        }

        dean.Page.ShouldContain("no weights</textarea>");
        dean.Page.ShouldContain("value=\"2020-01-01\"");
    }

    [Fact]
    public async Task A_round_asks_its_administrator_for_more_than_a_password_by_page_and_by_program()
    {
        var school = await SchoolAsync();
        using var dean = new Guest(server);
        var who = await dean.SignedInAsync("Dean");
        await RoleAsync(who, school, Role.Administrator, hasKey: false);
        (string, string)[] form =
        [
            ("institution", school.ToString("D")),
            ("name", "Round"),
            ("objective", "Sum"),
            ("do", "open"),
        ];

        await dean.PostToAsync("/rounds", Form, form);
        dean.Status.ShouldBe(HttpStatusCode.Forbidden);
        dean.Text.ShouldContain("Set up a second step with an app, or a passkey");
        var refused = await AskAsync(dean, "rounds", OpenBody(school));
        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        refused.Text.ShouldContain("Set up a second step with an app, or a passkey");

        await server.AddPasskeyAsync(who);
        var opened = await AskAsync(dean, "rounds", OpenBody(school));
        opened.Status.ShouldBe(HttpStatusCode.OK, opened.Text);
        var round = MadeKey().Match(opened.Text).Groups["key"].Value;
        await server.WithAsync(services =>
            services
                .GetRequiredService<PlatformDb>()
                .UserPasskeys.Where(key => key.UserId == who.AccountId)
                .ExecuteDeleteAsync(TestContext.Current.CancellationToken)
        );

        await dean.PostToAsync($"/rounds/{round}", Form, ("do", "run"));
        dean.Status.ShouldBe(HttpStatusCode.Forbidden);
        dean.Text.ShouldContain("Set up a second step with an app, or a passkey");
        refused = await AskAsync(dean, $"rounds/{round}/run", "{}");
        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        refused.Text.ShouldContain("Set up a second step with an app, or a passkey");
        refused = await AskAsync(dean, $"schools/{school}/roster", "{\"text\":\"name,mail\"}");
        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        refused.Text.ShouldContain("Set up a second step with an app, or a passkey");
    }

    private static string OpenBody(Guid school) =>
        $"{{\"institutionId\":\"{school}\",\"name\":\"Round\",\"objective\":\"Sum\"}}";

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(
        Guest guest,
        string address,
        string body
    )
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await guest.Client.PostAsync(
            new Uri("/api/v1/" + address, UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );
        return (
            answer.StatusCode,
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    private Task<Guid> SchoolAsync() =>
        server.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var school = new Institution
            {
                Id = Guid.CreateVersion7(),
                Name = $"School {Guid.CreateVersion7()}",
            };
            db.Add(school);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return school.Id;
        });

    private async Task<int> RoleAsync(Who who, Guid school, Role role, bool hasKey = true)
    {
        if (role is Role.Administrator && hasKey)
        {
            await server.AddPasskeyAsync(who);
        }

        return await server.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            db.Add(
                new Membership
                {
                    Id = Guid.CreateVersion7(),
                    PersonId = who.PersonId,
                    InstitutionId = school,
                    Role = role,
                    Since = DateTimeOffset.UnixEpoch,
                }
            );
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
    }

    [GeneratedRegex("\"id\":\"(?<key>[0-9a-f-]{36})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MadeKey();

    [GeneratedRegex(
        "href=\"(?<address>/rounds/[0-9a-f-]{36})\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex RoundLink();

    [GeneratedRegex(
        "href=\"(?<address>/rounds/runs/[0-9a-f-]{36})\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex RunLink();

    [GeneratedRegex(
        "href=\"(?<address>/relationships/[0-9a-f-]{36})\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex RelationshipLink();
}
