using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Platform;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;
using SmartPick.Web.Tests.People;

namespace SmartPick.Web.Tests.Mentoring;

/// <summary>The pages of requests and relationships, by plain forms, as each of the two and as somebody else.</summary>
public sealed class MentoringPagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Form = "mentoring";

    [Fact]
    public async Task R03_Whoever_was_asked_keeps_the_asker_away_from_the_page_of_requests()
    {
        var mentor = await server.AddMentorAsync("Dr. Apart");
        using var asker = new Guest(server);
        using var asked = new Guest(server);
        await asker.SignedInAsync("Pat Persistent");
        await asked.SignedInAsync(string.Empty, mentor);
        await asker.PostToAsync(
            $"/ask?person={mentor.PersonId}",
            Form,
            ("text", "Dear Dr. Apart, once more"),
            ("kind", "Conversation"),
            ("do", "send")
        );
        asker.Text.ShouldContain("on its way");

        await asked.OpenAsync("/requests");
        asked.Text.ShouldContain("Pat Persistent</bdi> away from me");
        await PressAsync(asked, "/requests", "apart:");
        asked.Text.ShouldContain("Kept away from you.");
        asked.Text.ShouldContain("You keep <bdi>Pat Persistent</bdi> away.");
        asked.Page.ShouldNotContain("value=\"apart:");
        asked.Page.ShouldNotContain("value=\"accept:");
        await asker.OpenAsync($"/people/{mentor.PersonId}");
        asker.Status.ShouldBe(HttpStatusCode.Gone);
        await asker.OpenAsync("/requests");
        asker.Text.ShouldNotContain(" away");
    }

    [Fact]
    public async Task D01_A_guest_drafts_and_checks_a_message_and_nothing_is_kept()
    {
        using var guest = new Guest(server);
        await guest.OpenAsync("/ask");
        guest.Status.ShouldBe(HttpStatusCode.OK);

        await guest.PostToAsync(
            "/ask",
            Form,
            ("name", "Jessica"),
            ("school", "Springfield"),
            ("interests", "dermatology"),
            ("why", "I admire your work"),
            ("ask", "conversation"),
            ("minutes", "20"),
            ("do", "draft")
        );

        guest.Status.ShouldBe(HttpStatusCode.OK);
        guest.Text.ShouldContain("My name is Jessica");
        guest.Text.ShouldContain("Who you are: your year is missing.", Case.Sensitive);
        guest.Text.ShouldContain("could be said to anybody");
        guest.Page.ShouldNotContain("value=\"send\"");
    }

    [Fact]
    public async Task D01_A_guest_who_wants_to_send_is_asked_to_sign_in_and_keeps_the_draft()
    {
        using var guest = new Guest(server);
        var mentor = await MentorAsync("Dr. Quiet");

        await guest.PostToAsync(
            $"/ask?person={mentor.PersonId}",
            Form,
            ("text", "my own words"),
            ("do", "send")
        );

        guest.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Everything_else_is_for_people_with_an_account()
    {
        using var guest = new Guest(server);
        foreach (
            var address in new[]
            {
                "/requests",
                "/relationships",
                $"/relationships/{Guid.Empty}",
                $"/meetings/{Guid.Empty}",
                $"/meetings/{Guid.Empty}/calendar",
                "/team",
                "/mentor",
                "/thanks",
                "/concerns",
                "/questions",
                "/referrals",
                "/reflections",
                "/lists",
                $"/lists/{Guid.Empty}",
            }
        )
        {
            await guest.OpenAsync(address);
            guest.Status.ShouldBe(HttpStatusCode.Redirect, address);
            guest.Location.ShouldNotBeNull().ShouldContain("/account/sign-in");
        }
    }

    [Fact]
    public async Task From_the_ask_to_the_agreement_by_plain_forms()
    {
        var mentor = await MentorAsync("Dr. Smith");
        using var asked = new Guest(server);
        await asked.SignedInAsync(string.Empty, mentor);
        using var asker = new Guest(server);
        await asker.SignedInAsync("Jessica");

        await asker.PostToAsync(
            $"/ask?person={mentor.PersonId}&need=research",
            Form,
            ("text", "Dear Dr. Smith <script>alert(1)</script>"),
            ("kind", "Conversation"),
            ("do", "send")
        );
        asker.Status.ShouldBe(HttpStatusCode.OK);
        asker.Text.ShouldContain("on its way");

        await asked.OpenAsync("/requests");
        asked.Page.ShouldNotContain("<script>alert(1)");
        asked.Text.ShouldContain("Jessica asks for a conversation");
        await PressAsync(asked, "/requests", "accept:");
        asked.Text.ShouldContain("You said yes");

        var pair = AddressIn(asked.Page, "/relationships/");
        await asker.PostToAsync(
            pair,
            Form,
            ("starts", "2020-01-01T10:00"),
            ("zone", "Nowhere/Land"),
            ("minutes", "0"),
            ("do", "plan")
        );
        asker.Status.ShouldBe(HttpStatusCode.BadRequest);
        asker.Text.ShouldContain("3 things need another look");
        await asker.PostToAsync(
            pair,
            Form,
            ("starts", DateTime.UtcNow.AddMinutes(-40).ToString("yyyy-MM-dd'T'HH:mm", null)),
            ("zone", "Etc/UTC"),
            ("minutes", "30"),
            ("do", "plan")
        );
        asker.Text.ShouldContain("The date stands");
        var meeting = AddressIn(asker.Page, "/meetings/");
        await asker.OpenAsync($"{meeting}/calendar");
        asker.Page.ShouldStartWith("BEGIN:VCALENDAR");
        await asker.PostToAsync(meeting, Form, ("do", "held"));
        asker.Text.ShouldContain("Written down");

        await asked.OpenAsync(pair);
        await PressAsync(asked, pair, "move:", ":Offer");
        asked.Text.ShouldContain("a relationship is offered", Case.Insensitive);
        await PressAsync(
            asked,
            pair,
            "propose:",
            string.Empty,
            ("cadence", "30"),
            ("supports", "letter")
        );
        asked.Text.ShouldContain("Proposed");
        await asker.OpenAsync(pair);
        await PressAsync(asker, pair, "agree:");
        asker.Text.ShouldContain("Accepted");
        await PressAsync(asker, pair, "move:", ":Start");
        asker.TextOf("state").ShouldContain("It runs");

        // The mentor's page is older than the agreement: it is told, and the way out is open from it all the same.
        var old = ButtonIn(asked.Page, "move:", ":WithdrawOffer").ShouldNotBeNull();
        await asked.PostToAsync(pair, Form, ("do", old));
        asked.Status.ShouldBe(HttpStatusCode.Conflict);
        asked.TextOf("state").ShouldContain("It runs");
        await PressAsync(asked, pair, "move:", ":End");
        asked.Text.ShouldContain("It has ended");
    }

    [Fact]
    public async Task Somebody_elses_key_in_the_address_is_nothing_here()
    {
        using var stranger = new Guest(server);
        await stranger.SignedInAsync("Stranger");
        foreach (var address in new[] { "/relationships/", "/meetings/" })
        {
            await stranger.OpenAsync(address + Guid.CreateVersion7());
            stranger.Status.ShouldBe(HttpStatusCode.Gone);
            await stranger.PostToAsync(address + Guid.CreateVersion7(), Form, ("do", "held"));
            stranger.Status.ShouldBe(HttpStatusCode.Gone);
        }
    }

    [Fact]
    public async Task Pages_stand_malformed_buttons_and_a_long_text_without_an_error_of_ours()
    {
        using var guest = new Guest(server);
        await guest.SignedInAsync("Fuzz");
        string[] commands =
        [
            "accept",
            "accept:",
            "accept:x:y",
            "move:::",
            "decide:0:0:99",
            "late:",
            "share:::",
            "thank:1:2:3",
            "near-peer:maybe",
            "spoke:",
            "name:",
            "hand:::",
            "record:",
            "share:x",
            "back:1:2",
            "consent::",
            "seen",
            "writer:maybe",
            "note:1:2",
            "%00",
            new('x', 5000),
        ];
        foreach (
            var address in new[]
            {
                "/ask",
                "/requests",
                "/relationships",
                "/team",
                "/mentor",
                "/thanks",
                "/concerns",
                "/questions",
                "/referrals",
                "/reflections",
                "/lists",
            }
        )
        {
            foreach (var command in commands)
            {
                await guest.PostToAsync(
                    address,
                    Form,
                    ("do", command),
                    ("title", new string('y', 20_000)),
                    ("minutes", "-99999999999"),
                    ("from", "0001-01-01"),
                    ("to", "9999-12-31"),
                    ("kind", "99")
                );
                ((int)guest.Status).ShouldBeLessThan(500, $"{address} {command}");
            }
        }
    }

    private async Task<Who> MentorAsync(string name)
    {
        var who = await server.AddAccountAsync(name);
        await server.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            db.Add(
                new MentorProfile
                {
                    PersonId = who.PersonId,
                    Answers = new MentorAnswers { IsListed = true, Capacity = 3 },
                }
            );
            var stop = TestContext.Current.CancellationToken;
            (await db.Set<Person>().FindAsync([who.PersonId], stop))!.Stage = "faculty";
            return await db.SaveChangesAsync(stop);
        });
        return who;
    }

    private static Task PressAsync(
        Guest guest,
        string address,
        string begins,
        string ends = "",
        params (string, string)[] more
    ) =>
        guest.PostToAsync(
            address,
            Form,
            [("do", ButtonIn(guest.Page, begins, ends).ShouldNotBeNull()), .. more]
        );

    private static string? ButtonIn(string page, string begins, string ends) =>
        page.Split("name=\"do\" value=\"")
            .Skip(1)
            .Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)])
            .FirstOrDefault(value =>
                value.StartsWith(begins, StringComparison.Ordinal)
                && value.EndsWith(ends, StringComparison.Ordinal)
            );

    private static string AddressIn(string page, string begins)
    {
        var start = page.IndexOf($"href=\"{begins}", StringComparison.Ordinal) + "href=\"".Length;
        return page[start..page.IndexOf('"', start)];
    }
}
