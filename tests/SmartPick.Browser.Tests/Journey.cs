using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using SmartPick.Engine.Statistics;
using SmartPick.Reference.Couples;
using SmartPick.Web.Features.Pick;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

/// <summary>One person's way through the application; what a page says is held against the command line's answer to the same input.</summary>
internal sealed class Journey(Visit visit, string example) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartpick-journey-");
    private JsonElement _list;

    private IPage Page => visit.Page;

    /// <summary>The list: its chance, costs and programs, in the command's order and with its numbers.</summary>
    public async Task ListAsync()
    {
        await visit.WholeListAsync();
        using var document = await CommandLineTool.AskAsync("pick", Profile);
        _list = document.RootElement.Clone();
        var totals = _list.GetProperty("totals");
        var match = Of(totals, "match");
        var isThin = IsThin(totals);
        await Expect(Page.Locator(".totals .big"))
            .ToHaveTextAsync(isThin ? "Evidence is thin" : Wording.Percent(match.Value));
        await Expect(Page.Locator(".totals .range"))
            .ToContainTextAsync(isThin ? Wording.PercentRange(match) : Wording.Between(match));
        var figures = await Page.Locator(".totals .figures").InnerTextAsync();
        figures.ShouldContain($"{totals.GetProperty("applications").GetInt32()}");
        figures.ShouldContain($"{totals.GetProperty("totalCost").GetInt32():N0}");

        var shown = await visit.Rows.EvaluateAllAsync<string[]>(
            "rows => rows.sort((one, other) => one.dataset.number - other.dataset.number).map(row => row.querySelector('.title').textContent + ' | ' + row.querySelector('.chance-text b').textContent)"
        );
        shown.ShouldBe(_list.GetProperty("programs").EnumerateArray().Select(Line));
    }

    /// <summary>Another score on trial: before, the same list, the list made anew, and what changes on it.</summary>
    public async Task WhatIfAsync(int step2)
    {
        var score = step2.ToString(CultureInfo.InvariantCulture);
        await Page.ClickAsync("#pages a[href='/what-if']");
        await Expect(Page.Locator("#headline-title")).ToContainTextAsync("as it is");
        await visit.ChangeAsync("step2", score);
        await Expect(Page.Locator("#list-changes-title")).ToBeVisibleAsync();
        using var document = await CommandLineTool.AskAsync(
            "what-if",
            Profile,
            "--set",
            "step2=" + score
        );
        var answer = document.RootElement;

        var figures = Page.Locator(".headline .figure");
        await ShouldSayAsync(figures.Nth(0), answer.GetProperty("before"), null);
        await ShouldSayAsync(
            figures.Nth(1),
            answer.GetProperty("sameList"),
            Of(answer, "sameListChange")
        );
        await ShouldSayAsync(figures.Nth(2), answer.GetProperty("after"), Of(answer, "change"));
        var numbers = Page.Locator(".numbers tbody tr");
        string[] sides = ["before", "sameList", "after"];
        (
            await numbers
                .Filter(new() { HasText = "Applications" })
                .Locator("td")
                .AllInnerTextsAsync()
        )
            .Select(text => text.Trim())
            .ShouldBe(
                sides.Select(side => $"{answer.GetProperty(side).GetProperty("applications")}")
            );
        var expected = await numbers
            .Filter(new() { HasText = "Expected interviews" })
            .Locator("td")
            .AllInnerTextsAsync();
        foreach (var (text, side) in expected.Zip(sides))
        {
            var totals = answer.GetProperty(side);
            var interviews = Of(totals, "expectedInterviews");
            text.ShouldStartWith(
                IsThin(totals) ? Wording.CountRange(interviews) : Wording.Count(interviews.Value)
            );
        }

        foreach (
            var (word, part) in new[]
            {
                ("in", "added"),
                ("out", "dropped"),
                ("signal", "signalsMoved"),
            }
        )
        {
            await Expect(Page.Locator($".changes b:text-is('{word}')"))
                .ToHaveCountAsync(answer.GetProperty(part).GetArrayLength());
        }
    }

    /// <summary>The first programs of the list become ranks, the last of them goes to the top: the chance at each rank and in total.</summary>
    public async Task RankAsync()
    {
        var codes = _list
            .GetProperty("programs")
            .EnumerateArray()
            .Select(program => program.GetProperty("code").GetString()!)
            .Take(6)
            .ToList();
        await Page.ClickAsync("#pages a[href='/rank']");
        await Page.ClickAsync("#load summary");
        await Page.SetInputFilesAsync(
            "#q-file",
            new FilePayload
            {
                Name = "ranks.csv",
                MimeType = "text/csv",
                Buffer = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', codes)),
            }
        );
        await Page.ClickAsync("[value='load']");
        await Page.FocusAsync("#handle-" + codes[^1]);
        await Page.Keyboard.PressAsync("Home");
        await Expect(Page.Locator("#ranks > li").First)
            .ToHaveAttributeAsync("data-code", codes[^1]);

        var table = File("ranks-of-the-command.csv");
        using var document = await CommandLineTool.AskAsync(
            "rank",
            await HeldAsync(),
            "--csv",
            table
        );
        var totals = document.RootElement.GetProperty("totals");
        var match = Of(totals, "match");
        var isThin = IsThin(totals);
        await Expect(Page.Locator("#total"))
            .ToHaveTextAsync(isThin ? "Evidence is thin" : Wording.Percent(match.Value));
        await Expect(Page.Locator(".totals .range"))
            .ToContainTextAsync(isThin ? Wording.PercentRange(match) : Wording.Between(match));
        var figures = await Page.Locator(".totals .figures").InnerTextAsync();
        foreach (var name in new[] { "unmatched", "firstThree" })
        {
            var figure = Of(totals, name);
            figures.ShouldContain(Wording.PercentRange(figure));
            figures.ShouldContain(
                isThin ? Wording.PercentRange(figure) : Wording.Percent(figure.Value)
            );
        }

        var shown = await Page.Locator("#ranks > li")
            .EvaluateAllAsync<string[]>(
                "rows => rows.map(row => [row.dataset.code, ...['.here-cell b', '.here-cell .interval', '.by-here'].map(part => row.querySelector(part).textContent)].join(' '))"
            );
        shown.ShouldBe(
            document
                .RootElement.GetProperty("ranks")
                .EnumerateArray()
                .Select(rank => Ranked(rank, isThin))
        );
        await ShouldGiveAsync("[formaction='/rank/file']", table);
    }

    /// <summary>The partner's file is opened: the outcomes, the joint list and its file.</summary>
    public async Task CoupleAsync(string partner)
    {
        await Page.ClickAsync("#pages a[href='/couple']");
        await Page.SetInputFilesAsync("#file", CommandLineTool.Example(partner));
        await Page.ClickAsync("[value='partner']");
        await Expect(Page.Locator("#outcomes")).ToBeVisibleAsync();
        var table = File("pairs-of-the-command.csv");
        using var document = await CommandLineTool.AskAsync(
            "couple",
            Profile,
            CommandLineTool.Example(partner),
            "--csv",
            table
        );
        var answer = document.RootElement;
        (string Row, string Name)[] rows =
        [
            ("together", "together"),
            ("near", "near"),
            ("apart", "apart"),
            ("first", "firstOnly"),
            ("second", "secondOnly"),
            ("neither", "neither"),
        ];
        foreach (var (index, (row, name)) in rows.Index())
        {
            var together = Of(answer.GetProperty("outcomes"), name);
            var cells = Page.Locator($"tr:has(#share-{row}) td");
            (await cells.AllInnerTextsAsync()).ShouldBe([
                Percents("outcomes")[index],
                Wording.PercentRange(together),
                Percents("alone")[index],
            ]);
            Number(await cells.First.GetAttributeAsync("data-value"))
                .ShouldBe(together.Value, 1e-9);
        }

        IReadOnlyList<string> Percents(string of) =>
            CoupleShares.Percents([
                .. rows.Select(each => Of(answer.GetProperty(of), each.Name).Value),
            ]);

        var shown = await Page.Locator("#ranks tbody tr")
            .EvaluateAllAsync<string[]>(
                "rows => rows.map(row => row.dataset.key + ' ' + row.querySelector('[data-value]').dataset.value)"
            );
        shown.Length.ShouldBeGreaterThan(5);
        shown.ShouldBe(
            answer.GetProperty("pairs").EnumerateArray().Take(shown.Length).Select(Pair)
        );
        await ShouldGiveAsync("[formaction='/couple/file']", table);
    }

    /// <summary>Parts as files: the bytes of the command's, as many rows as stand on the page.</summary>
    public async Task ExportAsync(params string[] parts)
    {
        var held = await HeldAsync();
        foreach (var part in parts)
        {
            var (kind, form) = part.Split('/') is [var first, var second]
                ? (first, second)
                : default;
            var file = File($"{kind}.{form}");
            await CommandLineTool.RunAsync("export", kind, held, "--out", file);
            await ShouldGiveAsync($"[formaction='/keep/export/{part}']", file);
            if (part is "list/csv")
            {
                System
                    .IO.File.ReadAllText(file)
                    .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                    .Length.ShouldBe(1 + _list.GetProperty("programs").GetArrayLength());
            }
        }
    }

    /// <summary>Everything as one file: the bytes of the command's.</summary>
    public async Task KeepAsync()
    {
        var file = File("everything.json");
        await CommandLineTool.RunAsync("export", "everything", await HeldAsync(), "--out", file);
        await ShouldGiveAsync("[formaction='/keep/file']", file);
    }

    /// <summary>The profile as a file: it makes the same list on the command line.</summary>
    public async Task KeepProfileAsync()
    {
        using var again = await CommandLineTool.AskAsync("pick", await DownloadAsync("#keep"));
        again
            .RootElement.GetProperty("programs")
            .GetRawText()
            .ShouldBe(_list.GetProperty("programs").GetRawText());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Profile => CommandLineTool.Example(example);

    private string File(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>What the browser holds now, as a file for the command line.</summary>
    private async Task<string> HeldAsync()
    {
        var file = File("held.json");
        await System.IO.File.WriteAllTextAsync(
            file,
            await Page.EvaluateAsync<string>("localStorage.getItem('smartpick.workspace')"),
            TestContext.Current.CancellationToken
        );
        return file;
    }

    private async Task ShouldGiveAsync(string button, string expected)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var given = await System.IO.File.ReadAllBytesAsync(
            await DownloadAsync(button),
            cancellation
        );
        given.ShouldBe(await System.IO.File.ReadAllBytesAsync(expected, cancellation), button);
    }

    private async Task<string> DownloadAsync(string button)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.ClickAsync(button));
        return await download.PathAsync();
    }

    private static async Task ShouldSayAsync(ILocator shown, JsonElement totals, Estimate? change)
    {
        var match = Of(totals, "match");
        await Expect(shown.Locator(".big"))
            .ToHaveTextAsync(
                IsThin(totals) ? Wording.ThinRange(match) : Wording.Percent(match.Value)
            );
        await Expect(shown.Locator(".small").First).ToHaveTextAsync(Wording.Between(match));
        if (change is { } by)
        {
            await Expect(shown.Locator(".change"))
                .ToHaveTextAsync(
                    IsThin(totals)
                        ? $"{Points(by.Low)} to {Points(by.High)} points, thin"
                        : $"{Points(by.Value)} ({Points(by.Low)} to {Points(by.High)}) points"
                );
        }
    }

    private static string Points(double change)
    {
        var text = Wording.Number(Math.Abs(100 * change), "0.0");
        return text is "0.0" ? "0" : (change < 0 ? "−" : "+") + text;
    }

    private static string Line(JsonElement program)
    {
        var interview = Of(program, "interview");
        var isThin = program
            .GetProperty("flags")
            .EnumerateArray()
            .Any(flag => flag.ValueEquals("evidence-thin"));
        var chance = isThin ? Wording.ThinRange(interview) : Wording.Percent(interview.Value);
        return $"{program.GetProperty("name").GetString()} | {chance}";
    }

    private static string Ranked(JsonElement rank, bool isThin)
    {
        var here = Of(rank, "matchHere");
        var byHere = Of(rank, "matchByHere");
        var code = rank.GetProperty("code").GetString();
        var chance = IsThin(rank)
            ? $"{Wording.ThinRange(here)} evidence is thin"
            : $"{Wording.Percent(here.Value)} {Wording.ShortRange(here)}";
        return $"{code} {chance} {Wording.Chance(byHere, isThin)}";
    }

    private static string Pair(JsonElement pair) =>
        $"{Side(pair, "first")}-{Side(pair, "second")} {Wording.Number(pair.GetProperty("cumulative").GetDouble(), "0.######")}";

    private static string Side(JsonElement pair, string name) =>
        pair.GetProperty(name) is { ValueKind: JsonValueKind.Object } side
            ? side.GetProperty("code").GetString()!
            : "none";

    private static Estimate Of(JsonElement document, string name)
    {
        var figure = document.GetProperty(name);
        return new(
            Chance(figure.GetProperty("value")),
            Chance(figure.GetProperty("low")),
            Chance(figure.GetProperty("high"))
        );
    }

    // Documents have six decimals: what they round to certainty is not certain, and the page says so.
    private static double Chance(JsonElement value) =>
        value.GetDouble() is 1 ? 1 - 5e-7 : value.GetDouble();

    private static bool IsThin(JsonElement totals) =>
        totals.GetProperty("evidenceIsThin").GetBoolean();

    private static double Number(string? text) => double.Parse(text!, CultureInfo.InvariantCulture);
}
