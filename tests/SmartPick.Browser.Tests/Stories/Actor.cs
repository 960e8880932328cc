using Microsoft.Playwright;
using SmartPick.Platform;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests.Stories;

/// <summary>One person of a story at their own browser: what they do on the pages, and what they then read.</summary>
/// <param name="stage">Where it plays.</param>
/// <param name="name">Their name.</param>
/// <param name="visit">Their browser.</param>
/// <param name="who">Their account; null for one that was made on the pages.</param>
internal sealed class Actor(Stage stage, string name, Visit visit, Who? who)
{
    public string Name => name;

    public Visit Visit => visit;

    public IPage Page => visit.Page;

    /// <summary>Their account.</summary>
    public Who Who => who ?? throw new InvalidOperationException($"{name} signed up on the pages.");

    public Task GoAsync(string address) => Page.GotoAsync(address);

    public ILocator Main => Page.Locator("main");

    /// <summary>Nothing serious stands in anybody's way on the page as it is now, and nothing stands out at its side.</summary>
    public async Task PassAsync(string state)
    {
        await Audit.ShouldFitAsync(visit, $"{name}: {state}");
        await Audit.CheckAsync(visit, $"{name}: {state}");
    }

    /// <summary>Presses a button and reads an answer.</summary>
    public async Task PressAsync(string button, string answer)
    {
        await Page.Locator("main").Locator(button).First.ClickAsync();
        await Expect(Main).ToContainTextAsync(answer);
    }

    /// <summary>Reads something on the page.</summary>
    public Task ReadAsync(string part, string words) =>
        Expect(Page.Locator(part).First).ToContainTextAsync(words);

    /// <summary>Opens a fold, if it is not open.</summary>
    public Task UnfoldAsync(string summary) =>
        Page.Locator("details", new() { HasText = summary })
            .First.EvaluateAsync("details => (details.open = true)");

    public Task FillAsync(string field, string text) => visit.Question(field).FillAsync(text);

    /// <summary>Looks at an invitation and accepts it.</summary>
    public async Task AcceptAsync(string code, string school)
    {
        await GoAsync("/account/invitation#" + code);
        await PressAsync("button[value='look']", school);
        await PressAsync("button[value='accept']", school);
    }

    /// <summary>Says what they need, the most pressing first.</summary>
    public async Task NeedAsync(string year, string specialty, params string[] needs)
    {
        await GoAsync("/me/needs");
        foreach (var (place, need) in needs.Index())
        {
            await Page.Locator("select[name='needs']").Nth(place).SelectOptionAsync(need);
        }

        await visit.Question("stage").SelectOptionAsync(year);
        await Page.Locator("select[name='interest']").First.SelectOptionAsync(specialty);
        await PressAsync("button[value='save']", "Saved");
    }

    /// <summary>Goes through the five steps of a mentor's profile, offering everything, to anybody.</summary>
    public async Task OfferAsync(string year, string specialty, int capacity, int? matched = null)
    {
        await GoAsync("/me/mentor");
        await visit.Question("stage").SelectOptionAsync(year);
        await Page.Locator("select[name='field']").First.SelectOptionAsync(specialty);
        await FillAsync("yearMatched", matched is { } season ? $"{season}" : string.Empty);
        foreach (var support in await Page.Locator("[name='supports']").AllAsync())
        {
            await support.CheckAsync();
        }

        await PassAsync("a mentor's first step");
        await PressAsync("button[value='next']", "How many mentees");
        await FillAsync("capacity", $"{capacity}");
        await visit.Question("otherSchools").CheckAsync();
        await PressAsync("button[value='next']", "How do you like to talk?");
        await FillAsync("zone", "America/Chicago");
        await visit.Question("asynchronous").CheckAsync();
        await PressAsync("button[value='next']", "What matters most");
        await PressAsync("button[value='next']", "Whom you know");
        await visit.Question("listed").CheckAsync();
        await PressAsync("button[value='save']", "You are shown to people who look for a mentor");
    }

    /// <summary>Asks somebody for a conversation, from wherever the page of the first message was opened.</summary>
    public async Task AskAsync(string why)
    {
        await FillAsync("why", why);
        await PressAsync("button[value='draft']", "The message");
        await Expect(Page.Locator("#q-text")).ToHaveValueAsync(Words.Of(why));
        await PassAsync("a first message");
        await PressAsync("button[value='send']", "on its way");
    }

    /// <summary>Says yes to the one request that waits, and goes on to what came of it.</summary>
    /// <returns>The address of the relationship.</returns>
    public async Task<string> SayYesAsync()
    {
        await GoAsync("/requests");
        await PassAsync("a request that waits");
        await PressAsync("button[value^='accept:']", "You said yes");
        await Page.ClickAsync("main a[href^='/relationships/']");
        await Expect(Page.Locator("#state")).ToBeVisibleAsync();
        return new Uri(Page.Url).AbsolutePath;
    }

    /// <summary>Gives a meeting its date.</summary>
    /// <returns>The meeting's address.</returns>
    public async Task<string> PlanAsync(string pair, double hours)
    {
        await GoAsync(pair);
        await UnfoldAsync("Give a meeting its date");
        await FillAsync("starts", stage.Hour(hours));
        await FillAsync("zone", "Etc/UTC");
        await PressAsync("button[value='plan']", "The date stands");
        var open = Page.Locator("main li", new() { HasText = ": planned" }).Locator("a").First;
        return await open.GetAttributeAsync("href") ?? string.Empty;
    }

    /// <summary>Says what came of a meeting.</summary>
    public async Task CloseAsync(string meeting, string outcome, string says)
    {
        await GoAsync(meeting);
        await PressAsync($"button[value='{outcome}']", "Written down");
        await ReadAsync(".lead", says);
    }
}
