namespace SmartPick.Architecture.Tests;

/// <summary>Text becomes markup nowhere, so that nothing typed by anybody can.</summary>
public sealed class MarkupTests
{
    private static readonly string[] Doors =
    [
        "MarkupString",
        "AddMarkupContent",
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
    ];

    [Fact]
    public void No_page_and_no_script_of_the_web_makes_markup_of_text() =>
        Directory
            .EnumerateFiles(
                Path.Combine(Repository.Root, "src", "SmartPick.Web"),
                "*",
                SearchOption.AllDirectories
            )
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".js")
            .SelectMany(file =>
                Doors
                    .Where(door => File.ReadAllText(file).Contains(door, StringComparison.Ordinal))
                    .Select(door => $"{Path.GetFileName(file)}: {door}")
            )
            .ShouldBeEmpty();
}
