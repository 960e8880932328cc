using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests.Stories;

/// <summary>The model near-peer: Sam, in the fourth year, finds a resident who matched last season, asks from a gap of the list, and is helped.</summary>
public sealed class NearPeerTests(Chromium chromium)
{
    [Fact]
    public async Task From_a_gap_of_the_list_over_a_conversation_to_a_task_and_a_note()
    {
        await using var stage = new Stage(chromium);
        var nia = await stage.EnterAsync("Nia", 360);
        var sam = await stage.EnterAsync("Sam", 360);
        await nia.OfferAsync("PGY-1", "Dermatology", 1, matched: stage.Clock.GetUtcNow().Year);
        await sam.NeedAsync("M4", "Dermatology", "match-process", "rotations");

        await sam.GoAsync("/people");
        await sam.UnfoldAsync("What you look for");
        await sam
            .Visit.Question("kind")
            .SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await sam.PressAsync("button[value='find']", "Nia");
        await sam.ReadAsync("article.person", "matched in");
        await sam.PassAsync("near-peers found");

        await sam.Visit.AnswerThreeAsync("255");
        await sam
            .Page.Locator("#who-can-help li")
            .Filter(new() { HasText = "Away rotations" })
            .Locator("a.ask")
            .ClickAsync();
        await sam.ReadAsync("h1", "Ask Nia");
        await sam.AskAsync("your talk on away rotations at the interest group");
        await sam.GoAsync("/requests");
        await sam.ReadAsync("main", "ends by itself");
        await sam.PassAsync("his requests");

        var pair = await nia.SayYesAsync();
        await nia.PassAsync("a conversation to hold");
        var meeting = await nia.PlanAsync(pair, -1);
        await nia.CloseAsync(meeting, "held", "held");
        await nia.GoAsync(pair);
        await nia.PressAsync("button[value$=':Offer']", "Offered");
        await sam.GoAsync(pair);
        await sam.ReadAsync("main", "near-peer");
        await sam.UnfoldAsync("Propose terms");
        await sam.FillAsync("cadence", "14");
        await sam.PressAsync("button[value^='propose:']", "Proposed");
        await nia.GoAsync(pair);
        await nia.PressAsync("button[value^='agree:']", "Both of you have accepted");
        await nia.PressAsync("button[value$=':Start']", "It runs");

        var next = await sam.PlanAsync(pair, -0.5);
        await sam.CloseAsync(next, "held", "held");
        await sam.FillAsync("task-1", "Write to the clerkship office");
        await sam.FillAsync("task-due-1", stage.Day(7));
        await sam.PressAsync("button[value='tasks']", "Both of you see them");
        await Expect(sam.Page.Locator("#q-follow")).Not.ToHaveValueAsync(string.Empty);
        await sam.PassAsync("the note after a meeting");
        await sam.PressAsync("button[value='follow']", "Sent");
        await nia.GoAsync(next);
        await nia.ReadAsync("main", "The note after it");
        await nia.ReadAsync("main", "Write to the clerkship office");

        await sam.GoAsync("/team");
        await sam.ReadAsync("main", "Nia");
        sam.Visit.Complaints.ShouldBeEmpty();
        nia.Visit.Complaints.ShouldBeEmpty();
    }
}
