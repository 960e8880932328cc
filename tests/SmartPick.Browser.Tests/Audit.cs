using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace SmartPick.Browser.Tests;

/// <summary>What every page has to pass, whatever it holds.</summary>
internal static class Audit
{
    /// <summary>Nothing serious or critical in axe's eyes.</summary>
    public static async Task CheckAsync(Visit visit, string state)
    {
        var result = await visit.Page.RunAxe();
        result
            .Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation =>
                $"{state}: {violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(4).Select(Describe))}"
            )
            .ShouldBeEmpty();
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

    private static string Describe(AxeResultNode node) =>
        node.Html.Length > 200 ? node.Html[..200] : node.Html;
}
