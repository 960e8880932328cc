using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SmartPick.Browser.Tests;

/// <summary>What every page has to pass, whatever it holds.</summary>
internal static class Audit
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Nothing serious or critical in axe's eyes: all its rules in the light theme, and those about colours in the dark one as well.</summary>
    /// <param name="visit">At the page.</param>
    /// <param name="state">What the page shows, for the message.</param>
    /// <param name="leftOut">A part that is not looked at.</param>
    public static async Task CheckAsync(Visit visit, string state, string? leftOut = null)
    {
        foreach (var theme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = theme });
            if (!await visit.Page.EvaluateAsync<bool>("typeof axe === 'object'"))
            {
                await visit.Page.EvaluateAsync(Axe);
            }

            var found = await visit.Page.EvaluateAsync<string[]>(
                """
                async ([leftOut, isDark]) => {
                  const context = leftOut ? { exclude: [leftOut] } : document;
                  const colours = isDark ? { runOnly: ["color-contrast", "link-in-text-block"] } : {};
                  const found = await axe.run(context, { resultTypes: ["violations"], selectors: false, ...colours });
                  return found.violations
                    .filter(violation => ["serious", "critical"].includes(violation.impact))
                    .map(violation => `${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 4).map(node => node.html.slice(0, 200)).join(" | ")}`);
                }
                """,
                new object?[] { leftOut, theme is ColorScheme.Dark }
            );
            found.ShouldBeEmpty($"{state}, {theme}");
        }
    }

    /// <summary>Nothing stands out at the side.</summary>
    public static async Task ShouldFitAsync(Visit visit, string state = "") =>
        (
            await visit.Page.EvaluateAsync<int>(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
        ).ShouldBeLessThanOrEqualTo(0, state);

    /// <summary>Opens every fold; in a long list of alike ones the first.</summary>
    public static Task UnfoldAsync(Visit visit) =>
        visit.Page.EvaluateAsync(
            "document.querySelectorAll('details').forEach(details => { if (details.closest('tbody') === null || details.closest('tbody') === document.querySelector('tbody.program')) details.open = true; })"
        );

    /// <summary>How far what was seen first moved while the page came, as browsers count it.</summary>
    public static Task<double> ShiftAsync(Visit visit) =>
        visit.Page.EvaluateAsync<double>(
            """
            () => new Promise(resolve => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(entry => (sum += entry.value))).observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
            })
            """
        );
}
