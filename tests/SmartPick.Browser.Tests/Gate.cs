using Microsoft.Playwright;

namespace SmartPick.Browser.Tests;

/// <summary>Holds back what a page posts to an address, or how it is loaded, until it is opened, so that something else happens in between for sure.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource _asked = new();
    private readonly TaskCompletionSource _opened = new();

    private Gate() { }

    /// <summary>Ends when the page has asked.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Puts a gate before an address.</summary>
    /// <param name="page">The page that asks.</param>
    /// <param name="address">What it asks for; "**" stands for anything.</param>
    /// <param name="method">What is held back: a post, or with GET the loading of the page.</param>
    public static async Task<Gate> BeforeAsync(IPage page, string address, string method = "POST")
    {
        var gate = new Gate();
        await page.RouteAsync(
            address,
            async route =>
            {
                if (string.Equals(route.Request.Method, method, StringComparison.Ordinal))
                {
                    gate._asked.TrySetResult();
                    await gate._opened.Task;
                }

                await route.FallbackAsync();
            }
        );
        return gate;
    }

    /// <summary>Lets through what was held back, and everything after it.</summary>
    public void Open() => _opened.SetResult();
}
