using System.Text.Json;
using Microsoft.Playwright;
using SmartPick.Browser.Tests;
using SmartPick.Platform;
using SmartPick.Web.Tests;
using Xunit.v3;

// Classes run beside each other: most of a test is waiting, for a page or for the server. What measures time runs alone (Alone).
[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: Parallelization(MaxThreads = 2)]

namespace SmartPick.Browser.Tests;

/// <summary>One server and one browser for all tests; without Chromium a visible skip, in CI a failure.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Where Chromium is found; first the one without windows, which pages take half the time in.</summary>
    private static readonly string[] Places =
    [
        "/usr/bin/chromium-headless-shell",
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

    /// <summary>A browser of one person: nothing in it yet, or what was kept.</summary>
    /// <param name="width">Of the window, in pixels.</param>
    /// <param name="hasScripts">Whether scripts run.</param>
    /// <param name="holding">The workspace that the browser holds from an earlier day; null for nothing.</param>
    /// <param name="address">Of another server than the one that all tests share.</param>
    public async Task<Visit> VisitAsync(
        int width = 1280,
        bool hasScripts = true,
        string? holding = null,
        string? address = null
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
                BaseURL = address ?? Address,
                StorageState = holding is null ? null : Storage(address ?? Address, holding),
                ViewportSize = new() { Width = width, Height = 900 },
                JavaScriptEnabled = hasScripts,
                AcceptDownloads = true,
            }
        );
        var page = await context.NewPageAsync();
        return new Visit(context, page);
    }

    /// <summary>A browser in which somebody is signed in, at the page of their account.</summary>
    /// <param name="name">The person's name.</param>
    /// <param name="width">Of the window, in pixels.</param>
    /// <param name="hasScripts">Whether scripts run.</param>
    public async Task<(Visit Visit, Who Who)> SignedInAsync(
        string name,
        int width = 1280,
        bool hasScripts = true
    )
    {
        var visit = await VisitAsync(width, hasScripts);
        var who = await _server.AddAccountAsync(name);
        await visit.SignInAsync(who);
        return (visit, who);
    }

    /// <summary>The server that all tests share, to make what a test finds there.</summary>
    internal RunningServer Server => _server;

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await _server.DisposeAsync();
    }

    private static string Storage(string address, string workspace) =>
        JsonSerializer.Serialize(
            new
            {
                cookies = Array.Empty<string>(),
                origins = new[]
                {
                    new
                    {
                        origin = new Uri(address).GetLeftPart(UriPartial.Authority),
                        localStorage = new[]
                        {
                            new { name = "smartpick.workspace", value = workspace },
                        },
                    },
                },
            }
        );

    private static string? Executable =>
        Environment.GetEnvironmentVariable("SMARTPICK_CHROMIUM") is { Length: > 0 } named
            ? named
            : Places.FirstOrDefault(File.Exists);
}

/// <summary>Tests that measure time: they run one after the other while no other test does, so that none slows another's clock.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
