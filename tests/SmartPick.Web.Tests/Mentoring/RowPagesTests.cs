using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Profiles;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;
using SmartPick.Web.Tests.People;

namespace SmartPick.Web.Tests.Mentoring;

/// <summary>Quick questions, referrals, reflections, shared lists, and what the team and the relationship say beside them: by plain forms.</summary>
public sealed class RowPagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Form = "mentoring";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A09_A_question_is_asked_answered_and_read_without_the_askers_name()
    {
        var peer = await server.AddMentorAsync(
            "Near Nightingale",
            said => said with { Struggles = ["exam"] },
            "PGY-1"
        );
        using var asker = new Guest(server);
        var jessica = await asker.SignedInAsync("Jessica Quiet");
        await StageAsync(jessica, "M2");

        await asker.OpenAsync("/questions");
        asker.Text.ShouldContain("An examination failed");
        await asker.PostToAsync("/questions", Form, ("do", "ask"));
        asker.Status.ShouldBe(HttpStatusCode.BadRequest);
        asker.Text.ShouldContain("2 things need another look");
        await asker.PostToAsync(
            "/questions",
            Form,
            ("topic", "exam"),
            ("question", "How did you go on? <script>alert(1)</script>"),
            ("do", "ask")
        );
        asker.Text.ShouldContain("It went to one person");
        asker.Page.ShouldNotContain("<script>alert(1)");

        using var answerer = new Guest(server);
        await answerer.SignedInAsync(string.Empty, peer);
        await answerer.OpenAsync("/questions");
        answerer.Text.ShouldContain("How did you go on?");
        answerer.Page.ShouldNotContain("Jessica");
        var button = ButtonIn(answerer.Page, "answer:");
        await answerer.PostToAsync(
            "/questions",
            Form,
            ($"answer-{button.Split(':')[1]}", "Slowly, and with help."),
            ("do", button)
        );
        answerer.Text.ShouldContain("Answered. Thank you.");

        await asker.OpenAsync("/questions");
        asker.Text.ShouldContain("Near Nightingale</bdi> answered:");
        asker.Text.ShouldContain("Slowly, and with help.");
    }

    [Fact]
    public async Task C10_A_referral_goes_from_the_adviser_over_the_mentees_yes_to_the_contact()
    {
        var (adviser, mentee) = await PairAsync("Ada Adviser", "Jessica Passed");
        var contact = await server.AddAccountAsync("Carl Contact");
        await RolesAsync((adviser, Role.Adviser), (contact, Role.Mentor));
        using var first = new Guest(server);
        await first.SignedInAsync(string.Empty, adviser);
        using var second = new Guest(server);
        await second.SignedInAsync(string.Empty, mentee);
        using var third = new Guest(server);
        await third.SignedInAsync(string.Empty, contact);

        await first.PostToAsync(
            "/referrals",
            Form,
            ("mentee", mentee.PersonId.ToString()),
            ("contact", contact.PersonId.ToString()),
            ("note", "A careful worker"),
            ("do", "propose")
        );
        first.Text.ShouldContain("The mentee is asked first");
        await third.OpenAsync("/requests");
        third.Page.ShouldNotContain("Jessica");

        await second.OpenAsync("/referrals");
        second.Text.ShouldContain("A careful worker");
        await second.PostToAsync("/referrals", Form, ("do", ButtonIn(second.Page, "consent:")));
        second.Text.ShouldContain("They are asked now");

        await third.OpenAsync("/requests");
        third.Text.ShouldContain("Ada Adviser would like to introduce Jessica Passed");
        await third.PostToAsync("/requests", Form, ("do", ButtonIn(third.Page, "accept:")));
        third.Text.ShouldContain("You said yes");
        await first.OpenAsync("/referrals");
        first.Text.ShouldContain("the contact said yes");
        await second.OpenAsync("/referrals");
        second.Text.ShouldContain("the contact said yes");
        var pair = AddressIn(second.Page, "/relationships/");
        await second.OpenAsync(pair);
        second.Text.ShouldContain("Carl Contact");
        await first.OpenAsync("/requests");
        first.Text.ShouldContain("Carl Contact: a referral for Jessica Passed");
        first.Page.ShouldNotContain(pair, Case.Insensitive, "the two find their date alone");
    }

    [Fact]
    public async Task E06_A_reflection_is_read_by_the_one_it_is_shared_with_until_it_is_taken_back()
    {
        var (mentor, mentee) = await PairAsync("Remy Reader", "Jessica Thinks");
        using var own = new Guest(server);
        await own.SignedInAsync(string.Empty, mentee);
        using var other = new Guest(server);
        await other.SignedInAsync(string.Empty, mentor);

        await own.PostToAsync("/reflections", Form, ("reflection", "Why I stay"), ("do", "write"));
        await other.OpenAsync("/reflections");
        other.Page.ShouldNotContain("Why I stay");
        var share = ButtonIn(own.Page, "share:");
        await own.PostToAsync(
            "/reflections",
            Form,
            ($"with-{share.Split(':')[1]}", mentor.PersonId.ToString()),
            ("do", share)
        );
        own.Text.ShouldContain("Remy Reader</bdi> may read this");
        await other.OpenAsync("/reflections");
        other.Text.ShouldContain("Why I stay");
        await own.PostToAsync("/reflections", Form, ("do", ButtonIn(own.Page, "back:")));
        await other.OpenAsync("/reflections");
        other.Page.ShouldNotContain("Why I stay");
    }

    [Fact]
    public async Task V05_A_mentors_note_stands_beside_the_program_on_the_mentees_list_and_nowhere_else()
    {
        var (mentor, mentee) = await PairAsync("Nora Notes", "Jessica Lists");
        using var own = new Guest(server);
        await own.SignedInAsync(string.Empty, mentee);
        await own.OpenAsync("/lists");
        own.Text.ShouldContain("keep a copy in your account");
        await own.PostAsync(Guest.Three());
        var workspace = $$"""{"smartpickWorkspace":1,"profile":{{own.Profile}}}""";
        await server.WithAsync(services =>
            services.GetRequiredService<KeepWorkspace>().DoAsync(mentee, workspace, null, Stop)
        );
        using var other = new Guest(server);
        await other.SignedInAsync(string.Empty, mentor);
        await other.OpenAsync($"/lists/{mentee.PersonId}");
        other.Status.ShouldBe(HttpStatusCode.Gone, "not shared yet");

        await own.PostToAsync("/lists", Form, ("do", $"share:{mentor.PersonId}"));
        own.Text.ShouldContain("Nora Notes</bdi> may read it");
        await other.OpenAsync("/lists");
        other.Text.ShouldContain("The list of <bdi>Jessica Lists</bdi>");
        await other.OpenAsync($"/lists/{mentee.PersonId}");
        other.Status.ShouldBe(HttpStatusCode.OK);
        var button = ButtonIn(other.Page, "note:");
        var code = button.Split(':')[1];
        await other.PostToAsync(
            $"/lists/{mentee.PersonId}",
            Form,
            ($"note-{code}", "Rotate there early <b>bold</b>"),
            ("do", button)
        );
        other.Text.ShouldContain("Kept.");
        // From the older page once more: told, and nothing is lost.
        await other.PostToAsync(
            $"/lists/{mentee.PersonId}",
            Form,
            ($"note-{code}", "From another window"),
            ("do", button)
        );
        other.Status.ShouldBe(HttpStatusCode.Conflict);
        other.Page.ShouldContain("From another window");

        await own.PostAsync(Guest.Three());
        own.Text.ShouldContain("Rotate there early");
        own.Page.ShouldNotContain("<b>bold</b>");
        using var guest = new Guest(server);
        await guest.PostAsync(Guest.Three());
        guest.Page.ShouldNotContain("Rotate there early");
        foreach (var address in new[] { "/team", "/lists", "/relationships", "/rank", "/keep" })
        {
            await own.OpenAsync(address);
            own.Page.ShouldNotContain("Rotate there early", Case.Insensitive, address);
        }
    }

    [Fact]
    public async Task E01_The_team_page_names_whom_to_look_for_next_with_a_way_into_the_search()
    {
        using var guest = new Guest(server);
        var who = await guest.SignedInAsync("Jessica Alone");
        await server.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            db.Add(
                new MenteeProfile
                {
                    PersonId = who.PersonId,
                    Answers = new MenteeAnswers
                    {
                        Needs = ["match-process", "research"],
                        Interests = ["Dermatology"],
                        Strengths = [100],
                    },
                }
            );
            return await db.SaveChangesAsync(Stop);
        });

        await guest.OpenAsync("/team");
        guest.TextOf("next-role").ShouldContain("The Match process");
        guest.TextOf("next-role").ShouldContain("a near-peer");
        guest.Page.ShouldContain("value=\"match-process:::near-peer\"");
        await guest.PostToAsync(
            "/people",
            "people",
            ("for", "match-process:::near-peer"),
            ("do", "find")
        );
        guest.Status.ShouldBe(HttpStatusCode.OK);
        guest.Page.ShouldContain("value=\"near-peer\" selected");
    }

    [Fact]
    public async Task A07_Who_could_write_is_noted_on_the_relationship_and_listed_on_the_team_page()
    {
        var (mentor, mentee) = await PairAsync("Wanda Writes", "Jessica Worked");
        using var own = new Guest(server);
        await own.SignedInAsync(string.Empty, mentee);
        await own.OpenAsync("/relationships");
        var pair = AddressIn(own.Page, "/relationships/");
        await own.PostToAsync(
            pair,
            Form,
            ("context", "clinic"),
            ("from", "2026-03-02"),
            ("to", "2026-03-01"),
            ("do", "seen")
        );
        own.Status.ShouldBe(HttpStatusCode.BadRequest);
        await own.PostToAsync(
            pair,
            Form,
            ("context", "clinic"),
            ("from", "2025-03-02"),
            ("to", "2025-03-13"),
            ("do", "seen")
        );
        await own.PostToAsync(pair, Form, ("do", "writer:yes"));
        await own.OpenAsync("/team");
        own.Text.ShouldContain("Wanda Writes</a>: clinic; 12 days, last on 13 March 2025");

        using var other = new Guest(server);
        await other.SignedInAsync(string.Empty, mentor);
        await other.OpenAsync(pair);
        other.Page.ShouldNotContain("13 March 2025");
        await other.PostToAsync(pair, Form, ("do", "writer:yes"));
        other.Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A02_A_task_is_tagged_and_the_time_for_each_purpose_stands_on_the_page()
    {
        var (_, mentee) = await PairAsync("Paul Purpose", "Jessica Tags");
        using var own = new Guest(server);
        await own.SignedInAsync(string.Empty, mentee);
        await own.OpenAsync("/relationships");
        var pair = AddressIn(own.Page, "/relationships/");
        await own.PostToAsync(
            pair,
            Form,
            ("task-1", "Read it"),
            ("task-due-1", "2027-01-01"),
            ("task-purpose-1", "learning"),
            ("do", "tasks")
        );
        own.Text.ShouldContain("for learning");
        await own.PostToAsync(pair, Form, ("do", ButtonIn(own.Page, "done:")));
        own.Page.ShouldContain("<th scope=\"row\">Learning</th>");
    }

    [Fact]
    public async Task C07_A_card_of_the_search_says_new_below_five_meetings()
    {
        await server.AddMentorAsync("Newcomer Nuthatch");
        using var guest = new Guest(server);
        await guest.SignedInAsync("Jessica Looks");
        await guest.PostToAsync("/people", "people", ("name", "Nuthatch"), ("do", "find"));
        guest.Text.ShouldContain("New here: too few meetings yet to say more.");
    }

    private static string ButtonIn(string page, string begins) =>
        page.Split("name=\"do\" value=\"")
            .Skip(1)
            .Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)])
            .First(value => value.StartsWith(begins, StringComparison.Ordinal));

    private static string AddressIn(string page, string begins)
    {
        var start = page.IndexOf($"href=\"{begins}", StringComparison.Ordinal) + "href=\"".Length;
        return page[start..page.IndexOf('"', start)];
    }

    private Task<bool> StageAsync(Who who, string stage) =>
        server.WithAsync(async services =>
        {
            var time = services.GetRequiredService<TimeProvider>();
            var moved = await new ChangeStage(
                services.GetRequiredService<PlatformDb>(),
                time
            ).DoAsync(who, stage, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), Stop);
            return moved.IsDone;
        });

    private Task<int> RolesAsync(params (Who Who, Role Role)[] roles) =>
        server.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var school = new Institution
            {
                Id = Guid.CreateVersion7(),
                Name = "School of referrals",
            };
            db.Add(school);
            db.AddRange(
                roles.Select(one => new Membership
                {
                    Id = Guid.CreateVersion7(),
                    PersonId = one.Who.PersonId,
                    InstitutionId = school.Id,
                    Role = one.Role,
                })
            );
            return await db.SaveChangesAsync(Stop);
        });

    /// <summary>Two who have talked.</summary>
    private async Task<(Who Mentor, Who Mentee)> PairAsync(string mentorName, string menteeName)
    {
        var mentor = await server.AddMentorAsync(mentorName);
        var mentee = await server.AddAccountAsync(menteeName);
        await server.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var time = services.GetRequiredService<TimeProvider>();
            var rules = services.GetRequiredService<MentorshipRules>();
            var request = (
                await new AskSomebody(db, time, rules, Helpful.Words).DoAsync(
                    mentee,
                    new AskWish(mentor.PersonId, RequestKind.Conversation) { Message = "Hello" },
                    Stop
                )
            ).Value;
            var view = (
                await new ReadRequests(
                    db,
                    rules,
                    (_, _) => Task.FromResult<IReadOnlyList<OtherPerson>>([])
                ).DoAsync(mentee, Stop)
            ).Single(one => one.Request.Id == request);
            await new AnswerRequest(db, time, rules).DoAsync(
                mentor,
                new RequestAnswer(request, view.Version, RequestMove.Accept),
                Stop
            );
            var meeting = (
                await new PlanMeeting(db, time, rules).DoAsync(
                    mentee,
                    view.Request.RelationshipId!.Value,
                    new MeetingWish(DateTime.UtcNow.AddHours(-2), "Etc/UTC", 30),
                    Stop
                )
            ).Value;
            return await new CloseMeeting(db, time, rules).DoAsync(
                mentee,
                meeting,
                new MeetingResult(MeetingOutcome.Held, null, null),
                Stop
            );
        });
        return (mentor, mentee);
    }
}
