using System.Text.Json;
using SmartPick.Engine.Statistics;
using SmartPick.Web.Features.Pick;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>Whole ways through the application, as five people go them; the numbers are the command line's.</summary>
[Collection(nameof(Chromium))]
public sealed class JourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData("jessica", "Dermatology")]
    [InlineData("daniel", "Orthopaedic Surgery")]
    [InlineData("img-internal-medicine", "Internal Medicine")]
    [InlineData("reapplicant-general-surgery", "General Surgery")]
    public async Task Somebody_looks_around_gets_the_list_of_the_command_line_and_takes_it_along(
        string persona,
        string specialty
    )
    {
        await using var visit = await chromium.VisitAsync();
        await visit.Page.GotoAsync("/");
        await visit.Page.ClickAsync($"[value='persona:{persona}']");
        await visit.WholeListAsync();
        using var expected = await CommandLineTool.AskAsync(
            "pick",
            CommandLineTool.Example(persona + ".json")
        );
        await ShouldSayAsync(visit, expected.RootElement);

        // A line opens for its reasons and their sources.
        await visit.Rows.First.Locator(".why summary").ClickAsync();
        await Expect(visit.Rows.First.Locator("details .source").First).ToBeVisibleAsync();

        // What is kept is on the next page, and the file holds the same person: the same list again.
        await visit.Page.ClickAsync("#pages a[href='/keep']");
        await Expect(visit.Page.Locator("#answer")).ToContainTextAsync(specialty);
        await visit.Page.GotoAsync("/");
        await visit.WholeListAsync();
        await ShouldSayAsync(visit, expected.RootElement);
        await ShouldBeTheSameInAFileAsync(visit, expected.RootElement);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_of_a_couple_opens_a_file_and_gets_the_list_of_the_command_line()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.Page.GotoAsync("/");
        await visit.Page.SetInputFilesAsync("#file", CommandLineTool.Example("couple-a.json"));
        await visit.Page.ClickAsync("[value='open']");
        await visit.WholeListAsync();
        using var expected = await CommandLineTool.AskAsync(
            "pick",
            CommandLineTool.Example("couple-a.json")
        );
        await ShouldSayAsync(visit, expected.RootElement);
        await ShouldBeTheSameInAFileAsync(visit, expected.RootElement);
        visit.Complaints.ShouldBeEmpty();
    }

    /// <summary>The page shows the document's chance, costs and programs, in its order and with its numbers.</summary>
    private static async Task ShouldSayAsync(Visit visit, JsonElement document)
    {
        var totals = document.GetProperty("totals");
        var match = Estimate(totals.GetProperty("match"));
        var isThin = totals.GetProperty("evidenceIsThin").GetBoolean();
        await Expect(visit.Page.Locator(".totals .big"))
            .ToHaveTextAsync(isThin ? "Evidence is thin" : Wording.Percent(match.Value));
        await Expect(visit.Page.Locator(".totals .range"))
            .ToContainTextAsync(isThin ? Wording.PercentRange(match) : Wording.Between(match));
        var figures = await visit.Page.Locator(".totals .figures").InnerTextAsync();
        figures.ShouldContain($"{totals.GetProperty("applications").GetInt32()}");
        figures.ShouldContain($"{totals.GetProperty("totalCost").GetInt32():N0}");

        var shown = await visit.Rows.EvaluateAllAsync<string[]>(
            "rows => rows.map(row => row.querySelector('.title').textContent + ' | ' + row.querySelector('.chance-text b').textContent)"
        );
        shown.ShouldBe(document.GetProperty("programs").EnumerateArray().Select(Line));
    }

    /// <summary>The file that the page gives makes the same list on the command line.</summary>
    private static async Task ShouldBeTheSameInAFileAsync(Visit visit, JsonElement expected)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.ClickAsync("#keep")
        );
        using var again = await CommandLineTool.AskAsync("pick", await download.PathAsync());
        again
            .RootElement.GetProperty("programs")
            .GetRawText()
            .ShouldBe(expected.GetProperty("programs").GetRawText());
    }

    private static string Line(JsonElement program)
    {
        var interview = Estimate(program.GetProperty("interview"));
        var isThin = program
            .GetProperty("flags")
            .EnumerateArray()
            .Any(flag => flag.ValueEquals("evidence-thin"));
        var chance = isThin ? Wording.ThinRange(interview) : Wording.Percent(interview.Value);
        return $"{program.GetProperty("name").GetString()} | {chance}";
    }

    private static Estimate Estimate(JsonElement element) =>
        new(
            element.GetProperty("value").GetDouble(),
            element.GetProperty("low").GetDouble(),
            element.GetProperty("high").GetDouble()
        );
}
