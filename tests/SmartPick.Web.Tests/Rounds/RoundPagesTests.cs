using System.Net;
using System.Text.RegularExpressions;
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

    private async Task<int> RoleAsync(Who who, Guid school, Role role)
    {
        if (role is Role.Administrator)
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
