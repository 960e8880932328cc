using System.Globalization;
using Microsoft.Playwright;
using SmartPick.Platform;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests.Stories;

/// <summary>Steps that several stories take, each from the pages alone.</summary>
internal static class OnThePages
{
    /// <summary>What a step of a person's way looks like: nothing serious in anybody's way, in both themes. With SMARTPICK_PICTURES set to a folder, pictures of it go there.</summary>
    public static async Task LookAsync(this Visit visit, string name)
    {
        await Audit.ShouldFitAsync(visit, name);
        await Audit.CheckAsync(visit, name);
        if (Environment.GetEnvironmentVariable("SMARTPICK_PICTURES") is not { Length: > 0 } folder)
        {
            return;
        }

        foreach (
            var (theme, word) in new[] { (ColorScheme.Dark, "dark"), (ColorScheme.Light, "light") }
        )
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = theme });
            foreach (var width in new[] { 1280, 360 })
            {
                var before = visit.Page.ViewportSize!;
                await visit.Page.SetViewportSizeAsync(width, before.Height);
                await visit.Page.ScreenshotAsync(
                    new()
                    {
                        Path = Path.Combine(folder, $"{name}-{width}-{word}.png"),
                        FullPage = true,
                    }
                );
                await visit.Page.SetViewportSizeAsync(before.Width, before.Height);
            }
        }
    }

    /// <summary>Presses the button of the page whose command begins so, and waits for what the page says then.</summary>
    public static async Task PressAsync(this Visit visit, string command, string says)
    {
        await Audit.UnfoldAsync(visit);
        await visit.Page.Locator($"main button[value^='{command}']").First.ClickAsync();
        await visit.SaysAsync(says);
    }

    public static Task SaysAsync(this Visit visit, string words) =>
        Expect(visit.Page.Locator("main")).ToContainTextAsync(words);

    /// <summary>Says the time zone on the page of one's needs, or as a mentor in the step on how one likes to talk.</summary>
    public static async Task LiveInAsync(this Visit visit, string page, string zone)
    {
        await visit.Page.GotoAsync(page);
        await Audit.UnfoldAsync(visit);
        await visit.Question("zone").FillAsync(zone);
        await visit.PressAsync("save", "Saved");
    }

    /// <summary>Gives a meeting its date on the page of a relationship or a group; it began a number of minutes ago.</summary>
    public static async Task PlanAsync(
        this Visit visit,
        string zone,
        string says,
        string place = "https://video.example.org/room",
        int minutesAgo = 90
    )
    {
        await Audit.UnfoldAsync(visit);
        var starts = TimeZoneInfo.ConvertTime(
            DateTimeOffset.UtcNow.AddMinutes(-minutesAgo),
            TimeZoneInfo.FindSystemTimeZoneById(zone)
        );
        await visit
            .Question("starts")
            .FillAsync(starts.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        await visit.Question("zone").FillAsync(zone);
        await visit.Question("place").FillAsync(place);
        await visit.PressAsync("plan", says);
    }

    /// <summary>Asks a person for a conversation: the message with its four parts, sent.</summary>
    public static async Task AskAsync(this Visit visit, Who whom, string why)
    {
        await visit.Page.GotoAsync($"/ask?person={whom.PersonId}");
        await visit.Question("why").FillAsync(why);
        await visit.PressAsync("draft", "words");
        await visit.PressAsync("send", "on its way");
    }

    /// <summary>From the request that waits to a conversation that took place. Leads to the page of the relationship.</summary>
    /// <returns>The page's path.</returns>
    public static async Task<string> TalkAsync(this Visit mentor, string zone)
    {
        await mentor.Page.GotoAsync("/requests");
        await mentor.PressAsync("accept:", "You said yes");
        await mentor.Page.Locator("main a[href^='/relationships/']").First.ClickAsync();
        await mentor.Page.WaitForURLAsync("**/relationships/*");
        var page = new Uri(mentor.Page.Url).AbsolutePath;
        await mentor.PlanAsync(zone, "The date stands");
        await mentor.HoldAsync();
        await mentor.Page.GotoAsync(page);
        return page;
    }

    /// <summary>Writes down on the page of the latest meeting that it took place.</summary>
    public static async Task HoldAsync(this Visit visit)
    {
        await visit.Page.Locator("main a[href^='/meetings/']:not([download])").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/meetings/*");
        await visit.PressAsync("held", "Written down");
    }

    /// <summary>Proposes terms on the page of a relationship.</summary>
    public static async Task ProposeAsync(
        this Visit visit,
        string path,
        params (string Name, string Value)[] terms
    )
    {
        await visit.Page.GotoAsync(path);
        await Audit.UnfoldAsync(visit);
        foreach (var (name, value) in terms)
        {
            await visit.Question(name).FillAsync(value);
        }

        await visit.PressAsync("propose:", "Proposed");
    }

    /// <summary>Accepts what the other side has proposed.</summary>
    public static async Task AgreeAsync(this Visit visit, string path)
    {
        await visit.Page.GotoAsync(path);
        await visit.Page.Locator("main button[value^='agree:']").ClickAsync();
        await Expect(visit.Page.Locator("main button[value^='agree:']")).ToHaveCountAsync(0);
    }
}
