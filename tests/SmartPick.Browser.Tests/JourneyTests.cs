using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>Whole ways through the application, as five people go them: profile, list, what if, ranks, files. The numbers are the command line's.</summary>
public sealed class JourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData("jessica", "Dermatology", 262)]
    [InlineData("daniel", "Orthopaedic Surgery", 250)]
    [InlineData("img-internal-medicine", "Internal Medicine", 252)]
    [InlineData("reapplicant-general-surgery", "General Surgery", 249)]
    public async Task Somebody_gets_the_numbers_of_the_command_line_from_the_list_to_the_files(
        string persona,
        string specialty,
        int otherStep2
    )
    {
        await using var visit = await chromium.VisitAsync();
        using var journey = new Journey(visit, persona + ".json");
        await visit.Page.GotoAsync("/");
        await visit.Page.ClickAsync($"[value='persona:{persona}']");
        await journey.ListAsync();

        // A line opens for its reasons and their sources.
        await visit.Rows.First.Locator(".why summary").ClickAsync();
        await Expect(visit.Rows.First.Locator("details .source").First).ToBeVisibleAsync();

        await journey.WhatIfAsync(otherStep2);
        await journey.RankAsync();

        await visit.Page.ClickAsync("#pages a[href='/keep']");
        await Expect(visit.Page.Locator("#answer")).ToContainTextAsync(specialty);
        await journey.ExportAsync("list/csv", "list/xlsx", "list/json", "ranks/csv");
        await journey.KeepAsync();

        // The list is the same when somebody comes back to it.
        await visit.Page.ClickAsync("#pages a[href='/']");
        await journey.ListAsync();
        await journey.KeepProfileAsync();
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_couple_gets_the_numbers_of_the_command_line_from_the_list_to_the_joint_list()
    {
        await using var visit = await chromium.VisitAsync();
        using var journey = new Journey(visit, "couple-a.json");
        await visit.Page.GotoAsync("/");
        await visit.Page.SetInputFilesAsync("#file", CommandLineTool.Example("couple-a.json"));
        await visit.Page.ClickAsync("[value='open']");
        await journey.ListAsync();
        await journey.WhatIfAsync(255);
        await journey.CoupleAsync("couple-b.json");

        await visit.Page.ClickAsync("#pages a[href='/keep']");
        await Expect(visit.Page.Locator("#answer")).ToContainTextAsync("Sam");
        await journey.ExportAsync("list/csv");
        await journey.KeepAsync();
        visit.Complaints.ShouldBeEmpty();
    }
}
