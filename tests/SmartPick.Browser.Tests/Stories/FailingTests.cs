using System.Globalization;
using SmartPick.Web.Tests;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests.Stories;

/// <summary>A mentorship that does not work: what Sam alone sees of it, one talk, a taper, an end without a reason, and somebody outside to turn to.</summary>
public sealed class FailingTests(Chromium chromium)
{
    private static readonly string[] Seen =
    [
        "for your eyes only",
        "have waited longer",
        "past their day",
        "nothing was sent ahead",
        "resets expectations",
    ];

    [Fact]
    public async Task R01_R04_R05_R07_From_signals_over_one_talk_to_an_end_that_hands_the_tasks_over()
    {
        await using var stage = new Stage(chromium);
        var silent = await stage.EnterAsync("Dr. Silent");
        var next = await stage.EnterAsync("Dr. Next");
        var sam = await stage.EnterAsync("Sam", 360);
        await silent.OfferAsync("faculty", "Dermatology", 1);
        await next.OfferAsync("faculty", "Dermatology", 1);
        await sam.NeedAsync("M3", "Dermatology", "research", "letters");
        var pair = await RunAsync(stage, silent, sam);
        await RunAsync(stage, next, sam);

        foreach (var outcome in new[] { "held", "held", "cancelled:me", "cancelled:me" })
        {
            var meeting = await silent.PlanAsync(pair, -0.5);
            await silent.CloseAsync(meeting, outcome, outcome.Split(':')[0]);
        }

        await WriteAsync(sam, pair, "Did you have time to read the abstract?");
        await WriteAsync(sam, pair, "Shall I send it elsewhere?");
        await sam.UnfoldAsync("Two more tasks");
        foreach (var (place, task) in new[] { "Abstract", "Figures", "References" }.Index())
        {
            var number = (place + 1).ToString(CultureInfo.InvariantCulture);
            await sam.FillAsync("task-" + number, task);
            await sam.FillAsync("task-due-" + number, stage.Day(1));
        }

        await sam.PressAsync("button[value='tasks']", "Both of you see them");
        stage.Clock.Pass(TimeSpan.FromDays(6));
        await sam.Visit.SignInAsync(sam.Who);
        await silent.Visit.SignInAsync(silent.Who);

        await sam.GoAsync(pair);
        foreach (
            var words in new[]
            {
                "cancelled",
                "2 of your messages have waited longer than the 3 days you agreed on",
                "3 of your tasks",
                "nothing was sent ahead",
                "the follow-up came late or not at all",
            }
        )
        {
            await sam.ReadAsync("#health", words);
        }

        await sam.ReadAsync("main", "2 cancelled");
        await sam.PassAsync("how it goes, for her eyes");
        await ShouldSeeNothingAsync(silent, pair);

        await sam.PressAsync("button[value='reset']", "Could we take a quarter of an hour");
        await sam.PassAsync("a way to talk about it");
        await sam.PressAsync("button[value='reset-held']", "The talk was held");
        await Expect(sam.Page.Locator("button[value='reset']")).ToHaveCountAsync(0);
        await ShouldSeeNothingAsync(silent, pair);

        await sam.GoAsync(pair);
        await sam.FillAsync("last", stage.Day(14));
        await sam.PressAsync("button[value^='taper:']", "fades out");
        await sam.ReadAsync("#state", "it ends after");
        await sam.PressAsync("button[value$=':End']", "It has ended");
        await sam.ReadAsync("#past", "cancelled");
        await sam.PassAsync("after the end");
        await sam
            .Page.Locator("main li", new() { HasText = "Abstract" })
            .Locator("button[value^='hand:']")
            .ClickAsync();
        await sam.ReadAsync("main", "Handed over");

        await silent.GoAsync(pair);
        await silent.ReadAsync("#state", "Ended");
        await silent.ReadAsync("#past", "cancelled");
        await ShouldSeeNothingAsync(silent, pair);
        await next.Visit.SignInAsync(next.Who);
        await next.GoAsync("/relationships");
        await next.Page.ClickAsync("main article a[href^='/relationships/']");
        await next.ReadAsync("main", "Abstract");
        var zoe = await stage.EnterAsync("Zoe");
        await zoe.GoAsync($"/people/{silent.Who.PersonId}");
        await zoe.ReadAsync(".said-list", "1 of 1");
        sam.Visit.Complaints.ShouldBeEmpty();
        silent.Visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task R03_A_concern_goes_to_the_named_person_and_a_block_holds_at_once()
    {
        await using var stage = new Stage(chromium);
        var dean = await stage.EnterDeanAsync();
        var third = await stage.EnterAsync("Prof. Third");
        var mentor = await stage.EnterAsync("Dr. Close");
        var sam = await stage.EnterAsync("Sam", 360);
        await stage.InviteAsync(dean, third, "Adviser");
        await stage.InviteAsync(dean, sam, "Member");
        await dean.GoAsync("/account");
        await dean.Page.ClickAsync("main >> text=Concerns");
        await dean.Page.Locator("select[name^='contact-']").SelectOptionAsync("Prof. Third");
        await dean.PressAsync("button[value^='name:']", "Named for concerns: Prof. Third");
        await dean.PassAsync("whom concerns go to");

        await mentor.OfferAsync("faculty", "Dermatology", 2);
        await sam.NeedAsync("M3", "Dermatology", "research");
        await sam.GoAsync($"/ask?person={mentor.Who.PersonId}");
        await sam.AskAsync("your paper on skin of color");
        var pair = await mentor.SayYesAsync();

        await sam.GoAsync(pair);
        await sam.UnfoldAsync("Tell somebody outside in confidence");
        await sam.ReadAsync("main", "Prof. Third");
        await sam.FillAsync("concern", "I would rather not be alone in that office.");
        await sam.PassAsync("a concern");
        await sam.PressAsync("button[value='concern']", "SmartPick shows it to nobody else");
        await third.GoAsync("/concerns");
        await third.ReadAsync("main", "I would rather not be alone in that office.");
        foreach (var other in new[] { dean, mentor })
        {
            await other.GoAsync("/concerns");
            await Expect(other.Main).Not.ToContainTextAsync("rather not be alone");
        }

        await sam.GoAsync(pair);
        await sam.PressAsync("button[value$=':Block']", "It has ended");
        await sam.ReadAsync("#state", "you have blocked this person");
        await mentor.GoAsync(pair);
        await mentor.ReadAsync("#state", "Ended.");
        await Expect(mentor.Main).Not.ToContainTextAsync("blocked");
        await sam.GoAsync("/people");
        await Expect(sam.Main).Not.ToContainTextAsync("Dr. Close");
        sam.Visit.Complaints.ShouldBeEmpty();
        mentor.Visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_browsers_on_one_relationship_lose_nothing_and_say_what_stands()
    {
        await using var stage = new Stage(chromium);
        var mentor = await stage.EnterAsync("Dr. Two");
        var sam = await stage.EnterAsync("Sam", 360);
        await mentor.OfferAsync("faculty", "Dermatology", 1);
        await sam.NeedAsync("M3", "Dermatology", "research");
        var pair = await RunAsync(stage, mentor, sam);

        await sam.GoAsync(pair);
        await mentor.GoAsync(pair);
        await mentor.UnfoldAsync("Propose terms");
        await mentor.FillAsync("cadence", "21");
        await mentor.PressAsync("button[value^='propose:']", "Proposed");
        await sam.UnfoldAsync("Propose terms");
        await sam.FillAsync("cadence", "45");
        await sam.FillAsync("hours", "Fridays after rounds");
        await sam.Page.ClickAsync("button[value^='propose:']");
        await Expect(sam.Page.Locator("#problems")).ToContainTextAsync("meanwhile");
        await sam.ReadAsync("#terms", "21");
        await Expect(sam.Visit.Question("cadence")).ToHaveValueAsync("45");
        await Expect(sam.Visit.Question("hours")).ToHaveValueAsync("Fridays after rounds");
        await sam.PassAsync("changed meanwhile");

        await sam.PressAsync("button[value^='propose:']", "Proposed");
        await mentor.GoAsync(pair);
        await mentor.ReadAsync("#terms", "45");
    }

    /// <summary>From the ask to a relationship that runs.</summary>
    private static async Task<string> RunAsync(Stage stage, Actor mentor, Actor mentee)
    {
        await mentee.GoAsync($"/ask?person={mentor.Who.PersonId}");
        await mentee.AskAsync("your talk on melanoma at the interest group");
        var pair = await mentor.SayYesAsync();
        var talk = await mentor.PlanAsync(pair, -1);
        await mentor.CloseAsync(talk, "held", "held");
        await mentor.GoAsync(pair);
        await mentor.PressAsync("button[value$=':Offer']", "Offered");
        await mentee.GoAsync(pair);
        await mentee.UnfoldAsync("Propose terms");
        await mentee.FillAsync("cadence", "30");
        await mentee.FillAsync("reply", "3");
        await mentee.PressAsync("button[value^='propose:']", "Proposed");
        await mentor.GoAsync(pair);
        await mentor.PressAsync("button[value^='agree:']", "Both of you have accepted");
        await mentor.PressAsync("button[value$=':Start']", "It runs");
        return pair;
    }

    private static async Task WriteAsync(Actor actor, string pair, string text)
    {
        await actor.GoAsync(pair);
        await actor.FillAsync("message", text);
        await actor.PressAsync("button[value='write']", text);
    }

    /// <summary>What is the mentee's alone stands on no page of the mentor's.</summary>
    private static async Task ShouldSeeNothingAsync(Actor mentor, string pair)
    {
        foreach (var page in new[] { pair, "/relationships", "/mentor", "/requests", "/team" })
        {
            await mentor.GoAsync(page);
            var content = await mentor.Page.ContentAsync();
            foreach (var words in Seen)
            {
                content.ShouldNotContain(words, Case.Insensitive, page);
            }
        }
    }
}
