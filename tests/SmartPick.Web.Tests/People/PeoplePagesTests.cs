using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Platform.People;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Web.Tests.People;

/// <summary>The pages about people: forms that work without scripts.</summary>
public sealed partial class PeoplePagesTests(RunningServer server)
    : IClassFixture<RunningServer>,
        IDisposable
{
    private readonly Guest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Theory]
    [InlineData("/people")]
    [InlineData("/people/01890000-0000-7000-8000-000000000000")]
    [InlineData("/me/mentor")]
    [InlineData("/me/needs")]
    [InlineData("/me/people")]
    [InlineData("/claim")]
    [InlineData("/school/01890000-0000-7000-8000-000000000000/roster")]
    public async Task A_guest_is_led_to_sign_in(string address)
    {
        await _guest.OpenAsync(address);

        _guest.Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_mentors_profile_is_made_in_five_short_steps_and_shown_when_the_last_says_so()
    {
        var mentor = await _guest.SignedInAsync("Dr. Osprey");
        await StepAsync(
            "offer",
            ("stage", "faculty"),
            ("field", "Dermatology"),
            ("field", ""),
            ("yearMatched", "2001"),
            ("supports", "frank-talk"),
            ("supports", "letter")
        );
        await StepAsync("whom", ("capacity", "2"), ("otherSchools", "yes"), ("noHome", "yes"));
        await StepAsync(
            "talk",
            ("channels", "video"),
            ("cadence", "monthly"),
            ("hours", "mon-evening")
        );
        await StepAsync(
            "style",
            ("values", "teaching"),
            ("values", "patient-care"),
            ("style-directness", "directness:4")
        );
        _guest.Status.ShouldBe(HttpStatusCode.Redirect);
        await StepAsync(
            "know",
            ("about", "Ask me <b>anything</b>"),
            ("struggles", "exam"),
            ("listed", "yes")
        );

        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Text.ShouldContain("You are shown to people who look for a mentor.");
        using var mentee = new Guest(server);
        await mentee.SignedInAsync("Jessica");
        await mentee.OpenAsync($"/people/{mentor.PersonId:D}");
        mentee.Status.ShouldBe(HttpStatusCode.OK);
        mentee.Page.ShouldContain("Ask me &lt;b&gt;anything&lt;/b&gt;");
        mentee.Text.ShouldContain("A frank talk about competitiveness");
        mentee.Text.ShouldContain("Places left");

        async Task StepAsync(string step, params (string, string)[] fields)
        {
            await _guest.OpenAsync($"/me/mentor/{step}");
            _guest.Status.ShouldBe(HttpStatusCode.OK);
            var version = _guest.Page.Split("name=\"version\" value=\"") is [_, var rest, ..]
                ? rest[..rest.IndexOf('"', StringComparison.Ordinal)]
                : string.Empty;
            await _guest.PostToAsync(
                $"/me/mentor/{step}",
                "people",
                [("do", "next"), ("version", version), .. fields]
            );
        }
    }

    [Fact]
    public async Task What_is_wrong_with_a_step_is_said_and_nothing_typed_is_lost()
    {
        await _guest.SignedInAsync("Dr. Osprey");
        await _guest.OpenAsync("/me/mentor/whom");
        await _guest.PostToAsync("/me/mentor/whom", "people", ("do", "save"), ("capacity", "-1"));

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.Text.ShouldContain("Capacity is -1; a whole number from 0 to 50 is taken.");
        _guest.Page.ShouldContain("value=\"-1\"");
    }

    [Fact]
    public async Task Needs_are_kept_and_a_home_program_is_asked_for_once_there_is_a_specialty()
    {
        await _guest.SignedInAsync("Jessica");
        await SaveAsync(
            ("needs", "letters"),
            ("needs", "research"),
            ("stage", "M3"),
            ("interest", "Dermatology"),
            ("strength", "60")
        );
        _guest.Text.ShouldContain("Saved.");
        _guest.Text.ShouldContain("Does your school have a program in Dermatology?");
        await SaveAsync(
            ("needs", "letters"),
            ("stage", "M3"),
            ("interest", "Dermatology"),
            ("strength", ""),
            ("home", "no")
        );

        await _guest.OpenAsync("/me/needs");
        _guest.Page.ShouldContain("name=\"home\" value=\"no\" checked");

        async Task SaveAsync(params (string, string)[] fields)
        {
            await _guest.OpenAsync("/me/needs");
            var version = _guest.Page.Split("name=\"version\" value=\"") is [_, var rest, ..]
                ? rest[..rest.IndexOf('"', StringComparison.Ordinal)]
                : string.Empty;
            await _guest.PostToAsync(
                "/me/needs",
                "people",
                [("do", "save"), ("version", version), .. fields]
            );
            _guest.Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task C09_The_card_of_somebody_whose_places_are_taken_leads_to_the_waiting_list()
    {
        var mentor = await server.AddMentorAsync(
            "Dr. Full",
            answers => answers with { Capacity = 1 }
        );
        using var first = new Guest(server);
        await first.SignedInAsync("First");
        await AskAsync(first, "on its way");

        await _guest.SignedInAsync("Second");
        await _guest.OpenAsync($"/people/{mentor.PersonId}");
        _guest.Text.ShouldNotContain("Ask for a conversation");
        _guest.Text.ShouldContain("Write for the waiting list");
        await AskAsync(_guest, "You are on the waiting list");

        Task AskAsync(Guest guest, string answer) =>
            SendAsync(guest, $"/ask?person={mentor.PersonId}&need=research", answer);
    }

    private static async Task SendAsync(Guest guest, string address, string answer)
    {
        await guest.PostToAsync(
            address,
            "mentoring",
            ("text", "Dear Dr. Full, may I ask you for a talk?"),
            ("kind", "Conversation"),
            ("wait", "true"),
            ("do", "send")
        );
        guest.Status.ShouldBe(HttpStatusCode.OK, guest.Text);
        guest.Text.ShouldContain(answer);
    }

    [Fact]
    public async Task A_conflict_of_interest_stands_on_the_card_and_keeping_apart_takes_the_card_away()
    {
        var mentor = await server.AddMentorAsync("Director Dove");
        await _guest.SignedInAsync("Jessica");
        var card = $"/people/{mentor.PersonId:D}";
        await _guest.OpenAsync(card);
        await _guest.PostToAsync(card, "people", ("do", "conflict:Selects"));
        _guest.Text.ShouldContain(
            "Conflict of interest: the mentor has a part in selecting applicants"
        );

        await _guest.PostToAsync(card, "people", ("do", "apart"));
        await _guest.OpenAsync(card);
        _guest.Status.ShouldBe(HttpStatusCode.Gone);
        _guest.Page.ShouldNotContain("Director Dove");
        await _guest.OpenAsync("/me/people");
        _guest.Text.ShouldContain("Director Dove");
    }

    [Fact]
    public async Task A12_An_informal_mentor_is_entered_invited_and_claims_the_record()
    {
        await _guest.SignedInAsync("Jessica");
        await _guest.OpenAsync("/me/people");
        await _guest.PostToAsync(
            "/me/people",
            "people",
            ("do", "mentor"),
            ("name", "Dr. Jones"),
            ("origin", "interest-group"),
            ("howMet", "At the panel")
        );
        _guest.Text.ShouldContain("Kept. Nothing was sent.");
        var card = _guest.Page.Split("value=\"invite:")[1][..36];
        await _guest.PostToAsync("/me/people", "people", ("do", $"invite:{card}"));
        var code = _guest.Page.Split("id=\"claim-code\">")[1].Split('<')[0];

        using var jones = new Guest(server);
        await jones.SignedInAsync("Dr. Jones");
        await jones.OpenAsync("/claim");
        await jones.PostToAsync("/claim", "people", ("do", "claim"), ("code", code));
        jones.Text.ShouldContain("It is yours.");
        await jones.PostToAsync("/claim", "people", ("do", "claim"), ("code", code));
        jones.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        jones.Text.ShouldContain("has been used already or has run out");

        await _guest.OpenAsync("/me/people");
        _guest.Text.ShouldContain("has an account now");
    }

    [Fact]
    public async Task A_roster_is_shown_with_everything_wrong_and_taken_by_the_administrator_only()
    {
        var school = Guid.CreateVersion7();
        var dean = await _guest.SignedInAsync("Dean");
        await server.AddPasskeyAsync(dean);
        await server.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            db.Add(new Institution { Id = school, Name = "School of the Plains" });
            db.Add(
                new Membership
                {
                    Id = Guid.CreateVersion7(),
                    PersonId = dean.PersonId,
                    InstitutionId = school,
                    Role = Role.Administrator,
                }
            );
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var address = $"/school/{school:D}/roster";
        await _guest.OpenAsync(address);
        _guest.Text.ShouldContain("School of the Plains");

        await UploadAsync(_guest, "name,mail,capacity\nAda,ada@x.edu,-1\nBen,ben,2\n", "take");
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.Text.ShouldContain("roster.csv:2 capacity: found -1");
        _guest.Text.ShouldContain("roster.csv:3 mail: found ben");

        await UploadAsync(
            _guest,
            "name,mail\nJon Smith,jon@x.edu\nJohn Smith,john@x.edu\n",
            "show"
        );
        _guest.Text.ShouldContain("2 new, 0 brought up to date");
        _guest.Text.ShouldContain(
            "Line 3: John Smith may be the same person as Jon Smith on line 2."
        );
        _guest.Text.ShouldContain("0 on the roster");

        // What was looked at is taken without choosing it once more; what is no file is not.
        foreach (var broken in (string[])["", "none of ours", "AAAA"])
        {
            await _guest.PostToAsync(address, "people", ("carried", broken), ("do", "take"));
            _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
            _guest.Text.ShouldContain("Choose a file first.");
        }

        await UploadAsync(_guest, "name,mail\nJon Smith,jon@x.edu\n", "show");
        await _guest.PostToAsync(
            address,
            "people",
            ("carried", CarriedRoster().Match(_guest.Page).Groups["file"].Value),
            ("carriedName", "roster.csv"),
            ("do", "take")
        );
        _guest.Text.ShouldContain("1 on the roster, 0 of them here");

        using var other = new Guest(server);
        await other.SignedInAsync("Somebody");
        await other.OpenAsync("/me/needs");
        await UploadAsync(other, "name,mail\nEve,eve@x.edu\n", "take");
        other.Status.ShouldBe(HttpStatusCode.Forbidden);
        other.Page.ShouldNotContain("School of the Plains");

        async Task UploadAsync(Guest guest, string text, string command)
        {
            using var body = new MultipartFormDataContent
            {
                { new StringContent(guest.Token), "form-token" },
                { new StringContent("people"), "_handler" },
                { new StringContent(command), "do" },
                { new StringContent(text), "file", "roster.csv" },
            };
            await guest.SendAsync(address, body);
        }
    }

    [Fact]
    public async Task Somebody_elses_things_are_not_there()
    {
        await _guest.SignedInAsync("Jessica");
        await _guest.OpenAsync("/me/people");
        foreach (var command in (string[])["invite", "off", "withdraw", "place"])
        {
            await _guest.PostToAsync(
                "/me/people",
                "people",
                ("do", $"{command}:{Guid.CreateVersion7():D}")
            );
            _guest.Status.ShouldBe(HttpStatusCode.Gone, command);
            _guest.Text.ShouldContain("There is no such entry on your list.");
        }
    }

    [GeneratedRegex(
        "name=\"carried\" value=\"(?<file>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex CarriedRoster();
}
