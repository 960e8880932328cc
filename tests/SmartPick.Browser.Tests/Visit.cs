using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SmartPick.Platform;
using SmartPick.Web.Tests;

namespace SmartPick.Browser.Tests;

/// <summary>One person at the page, and everything their console complained about.</summary>
public sealed partial class Visit : IAsyncDisposable
{
    /// <summary>How long, in milliseconds, a busy machine may take for what usually takes a moment.</summary>
    public const float Patience = 60_000;

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.SetDefaultTimeout(Patience);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What the console complained about; an answer of 4xx to bad input is the server's word, not a fault of the page.</summary>
    public IReadOnlyList<string> Complaints =>
        [.. _complaints.Where(text => !RefusedInput().IsMatch(text))];

    public ILocator Question(string name) => Page.Locator($"[name='{name}']");

    public ILocator Rows => Page.Locator("tbody.program");

    public async Task AnswerThreeAsync(string step2 = "250")
    {
        await Page.GotoAsync("/");
        await Question("specialty").SelectOptionAsync("Dermatology");
        await Question("type").SelectOptionAsync("US MD senior");
        await Question("step2").PressSequentiallyAsync(step2);
        await WholeListAsync();
    }

    /// <summary>Signs in as somebody whose account <see cref="TestAccounts"/> made.</summary>
    internal async Task SignInAsync(Who who)
    {
        await Page.GotoAsync("/account/sign-in");
        await Question("address").FillAsync(TestAccounts.AddressOf(who));
        await Question("password").FillAsync(TestAccounts.Password);
        await Page.ClickAsync("main button[value='sign-in']");
        await Page.WaitForURLAsync("**/account");
    }

    /// <summary>Answers a question wherever it stands, in one step: an answer on its way may replace the field between two.</summary>
    public Task ChangeAsync(string name, string value) => ChangeAsync(Page, name, value);

    /// <summary>The same in another tab.</summary>
    public static Task ChangeAsync(IPage page, string name, string value) =>
        page.EvaluateAsync(
            """
            ([name, value]) => {
              const field = document.querySelector(`[name='${name}']`);
              field.closest('details')?.setAttribute('open', '');
              field.value = value;
              field.dispatchEvent(new Event('change', { bubbles: true }));
            }
            """,
            new[] { name, value }
        );

    /// <summary>Waits until the list stands there with everything said about it.</summary>
    public Task WholeListAsync() =>
        Assertions
            .Expect(Page.Locator("#result[data-depth='full'][aria-busy='false'] .list"))
            .ToBeVisibleAsync(new() { Timeout = Patience });

    /// <summary>Waits until the browser's stored workspace holds some words.</summary>
    public Task ShouldHoldAsync(string words) =>
        Page.WaitForFunctionAsync(
            "words => localStorage.getItem('smartpick.workspace').includes(words)",
            words
        );

    /// <summary>The workspace that the browser has stored.</summary>
    public async Task<JsonNode> StoredAsync() =>
        JsonNode.Parse(
            await Page.EvaluateAsync<string>("localStorage.getItem('smartpick.workspace')")
        )!;

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [GeneratedRegex("status of (400|422)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RefusedInput();
}
