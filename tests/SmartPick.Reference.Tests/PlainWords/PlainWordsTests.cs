using System.Text.RegularExpressions;
using SmartPick.Reference.Tests.NoFactInCode;

namespace SmartPick.Reference.Tests.PlainWords;

/// <summary>Nothing the product says promises a match (I07), over all strings of code, pages, scripts and data.</summary>
public sealed partial class PlainWordsTests
{
    [Fact]
    public void No_text_of_the_product_promises_a_match()
    {
        var texts = Texts().ToList();

        texts.Count.ShouldBeGreaterThan(1_000);
        texts
            .SelectMany(text =>
                Promise()
                    .Matches(text.Said)
                    .Select(found =>
                        $"{text.File}: '{found.Value}' in '{Around(text.Said, found)}'"
                    )
            )
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("We guarantee a match.")]
    [InlineData("This is guaranteed.")]
    [InlineData("You will match here.")]
    [InlineData("You are sure to match.")]
    [InlineData("a safety school")]
    [InlineData("Rank it safely.")]
    [InlineData("a safe choice")]
    [InlineData("We promise a match.")]
    [InlineData("It cannot fail.")]
    public void A_promise_is_found(string said) => Promise().IsMatch(said).ShouldBeTrue();

    [Theory]
    [InlineData("no estimate is a promise")]
    [InlineData("No list promises a match.")]
    [InlineData("nobody can tell you that you will match")]
    [InlineData("Whether you matched, you learn on Monday.")]
    [InlineData("ThreadSafe")]
    public void What_promises_nothing_is_not_found(string said) =>
        Promise().IsMatch(said).ShouldBeFalse();

    [Fact]
    public void A_percent_sign_stands_at_its_number()
    {
        Texts()
            .Where(text => !IsData(text.File) && !IsMeasure(text.File))
            .SelectMany(text =>
                Apart()
                    .Matches(text.Said)
                    .Select(found => $"{text.File}: {Around(text.Said, found)}")
            )
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a 90 % interval", true)]
    [InlineData("{share:0} %", true)]
    [InlineData("at   % of them", true)]
    [InlineData("at  % of them", false)]
    [InlineData("a 90% interval", false)]
    [InlineData("@(i % 2 == 0)", false)]
    [InlineData("number / 10 % 10", false)]
    public void A_percent_sign_apart_is_found(string said, bool isApart) =>
        Apart().IsMatch(said).ShouldBe(isApart);

    // A text of code has a space in place of what is filled in. Notes of data rows are prose of their own; measures are names that kept reports hold.
    private static bool IsData(string file) =>
        file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    private static bool IsMeasure(string file) => file is "MeasureBook.cs";

    private static IEnumerable<(string File, string Said)> Texts() =>
        Directory
            .EnumerateFiles(Repository.Sources, "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.Data, "*.csv", SearchOption.AllDirectories))
            .Where(path => !IsMade(path))
            .SelectMany(path => SaidIn(path).Select(said => (Path.GetFileName(path), said)));

    private static IEnumerable<string> SaidIn(string path) =>
        Path.GetExtension(path) switch
        {
            ".cs" => SourceTokens
                .Of(File.ReadAllText(path))
                .Where(token => token.Kind is TokenKind.Text)
                .Select(token => token.Value),
            ".razor" => RazorComment().Replace(File.ReadAllText(path), string.Empty).Split('\n'),
            ".js" => LineComment().Replace(File.ReadAllText(path), string.Empty).Split('\n'),
            ".csv" => File.ReadLines(path),
            _ => [],
        };

    private static bool IsMade(string path) =>
        path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin");

    private static string Around(string said, Match found)
    {
        var start = Math.Max(0, found.Index - 40);
        return said.Substring(start, Math.Min(said.Length - start, found.Length + 80));
    }

    [GeneratedRegex(
        @"\bguarante|(?<!that )\byou will match\b|\b(sure|certain|bound) to match\b|\bsafety (school|program|choice|net)|\bsafely\b|\bsafe (school|program|choice|bet|list|option)|\b(we|I) promise\b|(?<!\bno \w+ )\bpromises? (you )?a match\b|\b(cannot|can't) fail\b|\bfoolproof\b|\brisk-free\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Promise();

    [GeneratedRegex(
        @"(^ |  |[0-9}]) %(?! ?[0-9(])(?=[ .,;:)""<]|$)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Apart();

    [GeneratedRegex(
        @"@\*[\s\S]*?\*@|^\s*//.*$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex RazorComment();

    [GeneratedRegex(
        @"^\s*(//|\*|/\*).*$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex LineComment();
}
