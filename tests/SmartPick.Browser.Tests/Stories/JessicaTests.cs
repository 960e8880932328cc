using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests.Stories;

/// <summary>Jessica, who wants dermatology and fears that her score is average: matched in her school's round with Dr. Smith, one to one with faculty, to the thank-you and on to those who come after her.</summary>
public sealed class JessicaTests(Chromium chromium)
{
    private const string Introduced = "Introduce Jessica to the dermatoepidemiology project";

    [Fact]
    public async Task From_a_round_over_an_agreement_to_the_thank_you_and_the_next_near_peer()
    {
        await using var stage = new Stage(chromium);
        var dean = await stage.EnterDeanAsync();
        var smith = await stage.EnterAsync("Dr. Smith");
        var jessica = await stage.EnterAsync("Jessica", 360);
        await stage.InviteAsync(dean, smith, "Mentor");
        await stage.InviteAsync(dean, jessica, "Member");

        var pair = await MatchAsync(dean, smith, jessica);
        await StandAsync(jessica);
        await TalkAsync(stage, pair, smith, jessica);
        await AgreeAsync(pair, smith, jessica);
        await HelpAsync(stage, pair, smith, jessica);
        await ThankAsync(smith, jessica);
        await PassItOnAsync(jessica);

        smith.Visit.Complaints.ShouldBeEmpty();
        jessica.Visit.Complaints.ShouldBeEmpty();
        dean.Visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task S02_A_no_to_being_a_near_peer_is_remembered_through_the_next_milestone_and_stage()
    {
        await using var stage = new Stage(chromium);
        var leah = await stage.EnterAsync("Leah", 360);
        await leah.NeedAsync("M4", "Dermatology", "match-process");
        await leah.GoAsync("/thanks");
        await Expect(leah.Main).Not.ToContainTextAsync("For those who come after you");
        await MilestoneAsync(leah, "Matched", "dermatology in Springfield");
        await leah.ReadAsync("main", "For those who come after you");
        await leah.PressAsync("button[value='near-peer:no']", "you will not be asked again");

        await MilestoneAsync(leah, "Graduated", "Lakeside");
        await Expect(leah.Main).Not.ToContainTextAsync("For those who come after you");
        await leah.NeedAsync("PGY-1", "Dermatology", "match-process");
        await leah.GoAsync("/thanks");
        await Expect(leah.Main).Not.ToContainTextAsync("For those who come after you");
        leah.Visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task S02_Who_moves_on_a_stage_is_invited_too()
    {
        await using var stage = new Stage(chromium);
        var max = await stage.EnterAsync("Max");
        await max.NeedAsync("M1", "Dermatology", "study");
        await max.GoAsync("/thanks");
        await Expect(max.Main).Not.ToContainTextAsync("For those who come after you");
        await max.NeedAsync("M2", "Dermatology", "study");
        await max.GoAsync("/thanks");
        await max.ReadAsync("main", "For those who come after you");
    }

    /// <summary>Step 1: the round. The administrator opens it, both enrol, a person looks the result through and publishes it.</summary>
    private static async Task<string> MatchAsync(Actor dean, Actor smith, Actor jessica)
    {
        await dean.GoAsync("/rounds");
        await dean.UnfoldAsync("Open a round");
        await dean.PassAsync("a round to open");
        await dean.FillAsync("name", "Autumn round");
        await dean.PressAsync("button[value='open']", "Run it");
        var round = new Uri(dean.Page.Url).AbsolutePath;

        await smith.OfferAsync("faculty", "Dermatology", 2);
        await smith.GoAsync("/account");
        await smith.Page.ClickAsync("main >> text=Rounds");
        await smith.Page.ClickAsync("text=Autumn round");
        await smith.UnfoldAsync("Offer places in this round");
        await smith.FillAsync("places-mentor", "2");
        await smith.PressAsync("button[value='enrol:Mentor']", "You take part");

        await jessica.NeedAsync(
            "M3",
            "Dermatology",
            "research",
            "letters",
            "interviews",
            "honest-view"
        );
        await jessica.PassAsync("her needs");
        await jessica.GoAsync(round);
        await jessica.UnfoldAsync("Look for a mentor in this round");
        await jessica.PassAsync("a round to enrol in");
        await jessica.PressAsync("button[value='enrol:Mentee']", "You take part");

        await dean.GoAsync(round);
        await dean.PressAsync("button[value='run']", "1 of 1 placed");
        await Audit.UnfoldAsync(dean.Visit);
        await dean.ReadAsync("main", "research (the first need)");
        await dean.PassAsync("a run to look through");
        await dean.PressAsync("button[value='publish']", "Published");

        await smith.GoAsync(round);
        await smith.ReadAsync("main", "Jessica, your mentee to be");
        await smith.ReadAsync("main", "research (the first need)");
        await jessica.GoAsync(round);
        await jessica.ReadAsync("main", "Dr. Smith, your mentor to be");
        await jessica.ReadAsync("main", "honest view of where one stands");
        await jessica.PassAsync("what the round has found");
        await jessica.Page.ClickAsync("main a[href^='/relationships/']");
        await jessica.ReadAsync("#state", "A relationship is offered");
        await jessica.PassAsync("a relationship that a round offers");
        return new Uri(jessica.Page.Url).AbsolutePath;
    }

    /// <summary>Step 2, where she stands: her score beside those who matched, with its source, and who says plainly what it means.</summary>
    private static async Task StandAsync(Actor jessica)
    {
        await jessica.Visit.AnswerThreeAsync("250");
        var standing = jessica.Page.Locator("#step-standing");
        await Expect(standing).ToContainTextAsync("you 250");
        await Expect(standing)
            .ToContainTextAsync("matched in Dermatology as US MD senior, 2026: median 258");
        await Expect(standing.Locator(".source")).ToContainTextAsync("NRMP 2026");
        var gap = jessica
            .Page.Locator("#who-can-help li")
            .Filter(new() { HasText = "Step 2 CK beside those who matched" });
        await Expect(gap)
            .ToContainTextAsync("More than half of those who matched had a higher score");
        await Expect(gap).ToContainTextAsync("Dr. Smith");
        await Expect(gap.Locator("a.ask")).ToBeVisibleAsync();
        await jessica.PassAsync("her list with its gaps");
    }

    /// <summary>Step 2, the conversation: she names the score as her topic, he reads it beforehand, they talk.</summary>
    private static async Task TalkAsync(Stage stage, string pair, Actor smith, Actor jessica)
    {
        var meeting = await jessica.PlanAsync(pair, 1);
        await jessica.GoAsync(meeting);
        await jessica.FillAsync(
            "questions",
            "My Step 2 score is average for dermatology: what does that mean?"
        );
        await jessica.FillAsync("decisions", "Away rotations: one / two");
        await jessica.PressAsync("button[value^='send:']", "Sent ahead");
        await jessica.PassAsync("a meeting to prepare");

        await smith.GoAsync("/mentor");
        await smith.ReadAsync("main", "My Step 2 score is average for dermatology");
        await smith.PassAsync("his ten minutes");
        stage.Clock.Pass(TimeSpan.FromHours(2));
        await smith.CloseAsync(meeting, "held", "held");
        await smith.PassAsync("a meeting that was held");
    }

    /// <summary>Step 2, the agreement: a cadence of a month, the same version accepted by both.</summary>
    private static async Task AgreeAsync(string pair, Actor smith, Actor jessica)
    {
        await jessica.GoAsync(pair);
        await jessica.UnfoldAsync("Propose terms");
        await Expect(jessica.Page.Locator("[name='supports']:checked")).Not.ToHaveCountAsync(0);
        await jessica.FillAsync("cadence", "30");
        await jessica.FillAsync("reply", "5");
        await jessica.Page.Locator("[name='purposes'][value='career']").CheckAsync();
        await jessica.PressAsync("button[value^='propose:']", "Proposed");
        await smith.GoAsync(pair);
        await smith.ReadAsync("main", "Read the terms below");
        await smith.PassAsync("terms to accept");
        await smith.PressAsync("button[value^='agree:']", "Both of you have accepted");
        await smith.PressAsync("button[value$=':Start']", "It runs");
        await jessica.GoAsync(pair);
        await jessica.ReadAsync("#state", "It runs");
        await jessica.ReadAsync("#terms", "30");
        await jessica.PassAsync("a relationship that runs");
    }

    /// <summary>Between the two steps: he does something for her, and the log knows it.</summary>
    private static async Task HelpAsync(Stage stage, string pair, Actor smith, Actor jessica)
    {
        await smith.GoAsync(pair);
        await smith.FillAsync("task-1", Introduced);
        await smith.Visit.Question("task-kind-1").SelectOptionAsync("Contact");
        await smith.FillAsync("task-due-1", stage.Day(7));
        await smith.PressAsync("button[value='tasks']", "Both of you see them");
        await smith.PressAsync("button[value^='done:']", "Nothing open");
        await jessica.GoAsync("/team");
        await jessica.ReadAsync("#coverage", "Dr. Smith");
        await jessica.PassAsync("her team");
    }

    /// <summary>Step 7: she matches, and thanks him for what he did.</summary>
    private static async Task ThankAsync(Actor smith, Actor jessica)
    {
        await MilestoneAsync(jessica, "Matched", "dermatology at the University of Springfield");
        var draft = jessica.Page.Locator("textarea[name^='thanks-']");
        await Expect(draft).ToHaveValueAsync(Words.Of(Introduced));
        await jessica.PassAsync("a draft of thanks");
        await jessica.PressAsync("button[value^='thank:']", "Thanked");
        await smith.GoAsync("/thanks");
        await smith.ReadAsync("main", "Thanks to you");
        await smith.ReadAsync("main", Introduced);
        await smith.PassAsync("thanks that came");
    }

    /// <summary>Step 7: she is invited to be a near-peer, and her profile is begun with what is known of her and one place.</summary>
    private static async Task PassItOnAsync(Actor jessica)
    {
        await jessica.ReadAsync("main", "For those who come after you");
        await jessica.PressAsync("button[value='near-peer:yes']", "Your mentor profile has begun");
        await Expect(jessica.Main).Not.ToContainTextAsync("For those who come after you");
        await jessica.Page.ClickAsync("main a.primary");
        await Expect(jessica.Page.Locator("select[name='field']").First)
            .ToHaveValueAsync("Dermatology");
        await jessica.PassAsync("her own mentor profile");
        await jessica.PressAsync("button[value='next']", "How many mentees");
        await Expect(jessica.Visit.Question("capacity")).ToHaveValueAsync("1");
    }

    private static async Task MilestoneAsync(Actor actor, string kind, string title)
    {
        await actor.GoAsync("/thanks");
        await actor.Visit.Question("kind").SelectOptionAsync(kind);
        await actor.FillAsync("title", title);
        await actor.PressAsync("button[value='milestone']", "Written down");
    }
}
