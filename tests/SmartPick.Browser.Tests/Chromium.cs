using Microsoft.Playwright;
using SmartPick.Web.Tests;

namespace SmartPick.Browser.Tests;

/// <summary>One server and one browser for all tests; without Chromium a visible skip, in CI a failure.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    private static readonly string[] Switches =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
    ];

    private readonly RunningServer _server = new RunningServer().With("warmUp", "true");
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the server listens.</summary>
    public string Address => _server.Address.AbsoluteUri;

    public async ValueTask InitializeAsync()
    {
        if (Executable is not { } executable)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(Visit.Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = executable,
                Headless = true,
                Args = Switches,
            }
        );
        _ = Address;
    }

    /// <summary>A browser of one person: nothing in it yet.</summary>
    public async Task<Visit> VisitAsync(
        int width = 1280,
        bool isDark = false,
        bool hasScripts = true
    )
    {
        if (_browser is null)
        {
            const string missing =
                "No Chromium found: install it (Debian: apt-get install chromium).";
            Assert.SkipWhen(
                !string.Equals(
                    Environment.GetEnvironmentVariable("CI"),
                    "true",
                    StringComparison.Ordinal
                ),
                missing
            );
            Assert.Fail(missing);
        }

        var context = await _browser!.NewContextAsync(
            new()
            {
                BaseURL = Address,
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
                JavaScriptEnabled = hasScripts,
                AcceptDownloads = true,
            }
        );
        var page = await context.NewPageAsync();
        return new Visit(context, page);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await _server.DisposeAsync();
    }

    private static string? Executable =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named
            ? named
            : Places.FirstOrDefault(File.Exists);
}

/// <summary>The tests share one browser and run one after the other, so that none slows another's clock.</summary>
[CollectionDefinition(nameof(Chromium))]
public sealed class ChromiumCollection : ICollectionFixture<Chromium>;
