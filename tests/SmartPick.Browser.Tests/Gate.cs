using Microsoft.Playwright;

namespace SmartPick.Browser.Tests;

/// <summary>Holds back what a page posts to an address until it is opened, so that something else happens in between for sure.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource _asked = new();
    private readonly TaskCompletionSource _opened = new();

    private Gate() { }

    /// <summary>Ends when the page has posted.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Puts a gate before an address.</summary>
    public static async Task<Gate> BeforeAsync(IPage page, string address)
    {
        var gate = new Gate();
        await page.RouteAsync(
            address,
            async route =>
            {
                if (route.Request.Method is "POST")
                {
                    gate._asked.TrySetResult();
                    await gate._opened.Task;
                }

                await route.ContinueAsync();
            }
        );
        return gate;
    }

    /// <summary>Lets through what was held back, and everything after it.</summary>
    public void Open() => _opened.SetResult();
}
