using SmartPick.Reference.Catalog;

namespace SmartPick.Reference.Tests.NoFactInCode;

public sealed class NoFactInCodeTests
{
    private static readonly FactFinder Finder = new(
        CatalogFolder.Load(Repository.Data).Value.ShouldNotBeNull()
    );

    [Fact]
    public void No_code_holds_a_fact_that_belongs_into_the_data_folder()
    {
        var files = SourceFiles();

        files.Count.ShouldBeGreaterThan(30);
        files
            .SelectMany(Suspicions)
            .Where(suspicion => !AllowedLiterals.Allow(suspicion))
            .Select(suspicion =>
                $"{suspicion.File}:{suspicion.Line}: '{suspicion.Value}' looks like {suspicion.Why}"
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_literal_that_is_allowed_is_still_there()
    {
        // A stale permission is a hole; one for a file that is gone is stale too.
        var suspicions = SourceFiles().SelectMany(Suspicions).ToList();

        AllowedLiterals
            .All.Where(allowed => !suspicions.Any(allowed.Covers))
            .Select(allowed => $"{allowed.File}: '{allowed.Value}'")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("var fee = 11;", "an amount of money")]
    [InlineData("total += count * 23;", "the amount of a fee")]
    [InlineData("return new Money(330);", "an amount of money")]
    [InlineData("const int CostPerFee = 99;", "an amount of money")]
    [InlineData("Print($\"costs $30 each\");", "an amount of money")]
    [InlineData("if (gold > 3) { }", "a number of signals")]
    [InlineData("var rule = Rule(maxSignals: 30);", "a number of signals")]
    [InlineData("if (specialty == \"Dermatology\") { }", "a specialty's name")]
    [InlineData("var s = $\"{x} in Family Medicine\";", "a specialty's name")]
    [InlineData("var s = $\"{Of(\"Urology\")}\";", "a specialty's name")]
    [InlineData("var s = @\"c:\\\"; var t = \"Neurology\";", "a specialty's name")]
    [InlineData("var s = \"\"\"\n  Pediatrics\n  \"\"\";", "a specialty's name")]
    [InlineData("Find(\"0400121010\");", "a program's code")]
    [InlineData("var s = @\"smartpick pick x\nDermatology\";", "a specialty's name")]
    [InlineData("new Provenance(\"nrmp-press-2026\", a, b);", "a source's id")]
    [InlineData("var season = new Season(2027);", "a year")]
    [InlineData("if (year < 2_019) { }", "a year")]
    public void A_planted_fact_is_found(string code, string why) =>
        Finder.Find("planted.cs", code).Select(suspicion => suspicion.Why).ShouldContain(why);

    [Theory]
    [InlineData("// ERAS asks $11 each in 2026 for Dermatology\nvar a = 1;")]
    [InlineData("/* 30 signals in 2027 */ var a = 1;")]
    [InlineData("/// <summary>Ten digits, 0400121010.</summary>\nvar a = 1;")]
    [InlineData("var gold = 0; var silver = gold + 1;")]
    [InlineData("var nodes = 32; var draws = 200;")]
    [InlineData("var half = 0.30;")]
    [InlineData("var quote = '\"'; var year = Now.Year;")]
    [InlineData("var bits = 0xD2511F53;")]
    [InlineData("var help = \"Searches.\\nExample: smartpick programs --specialty Dermatology\";")]
    public void What_is_no_fact_is_not_found(string code) =>
        Finder.Find("clean.cs", code).ShouldBeEmpty();

    [Fact]
    public void A_suspicion_tells_its_line() =>
        Finder
            .Find("planted.cs", "/* a\nb */\nvar s = @\"c\nd\";\nvar season = 2027;")
            .ShouldHaveSingleItem()
            .Line.ShouldBe(5);

    private static IEnumerable<Suspicion> Suspicions(string path) =>
        Finder.Find(
            Path.GetRelativePath(Repository.Sources, path).Replace('\\', '/'),
            File.ReadAllText(path)
        );

    private static List<string> SourceFiles() =>
        [
            .. Directory
                .EnumerateFiles(Repository.Sources, "*.cs", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal),
        ];
}
