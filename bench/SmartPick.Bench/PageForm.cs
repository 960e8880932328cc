using System.Net;
using System.Text.RegularExpressions;

namespace SmartPick.Bench;

/// <summary>The controls of a page's form with what stands in them, as a browser would send them.</summary>
internal static partial class PageForm
{
    /// <summary>Names and values of the form that carries what a guest has entered; empty for a page without one.</summary>
    public static List<(string Name, string Value)> Read(string page)
    {
        var start = Form().Match(page);
        if (!start.Success)
        {
            return [];
        }

        var end = page.IndexOf("</form>", start.Index, StringComparison.Ordinal);
        var form = page[start.Index..(end < 0 ? page.Length : end)];
        return
        [
            .. Control()
                .Matches(form)
                .SelectMany(control =>
                    control.Groups["kind"].Value switch
                    {
                        "input" => Input(control.Groups["tag"].Value),
                        "textarea" => Text(control),
                        _ => Choice(control),
                    }
                ),
        ];
    }

    private static IEnumerable<(string, string)> Input(string tag)
    {
        var type = Attribute(tag, "type") ?? "text";
        var isBox = type is "checkbox" or "radio";
        if (
            Attribute(tag, "name") is { } name
            && type is not ("submit" or "button" or "file")
            && (!isBox || Flag("checked").IsMatch(tag))
        )
        {
            yield return (name, Attribute(tag, "value") ?? (isBox ? "on" : string.Empty));
        }
    }

    private static IEnumerable<(string, string)> Text(Match control)
    {
        if (Attribute(control.Groups["tag"].Value, "name") is { } name)
        {
            yield return (name, WebUtility.HtmlDecode(control.Groups["inside"].Value));
        }
    }

    private static IEnumerable<(string, string)> Choice(Match control)
    {
        if (Attribute(control.Groups["tag"].Value, "name") is not { } name)
        {
            yield break;
        }

        var options = Option().Matches(control.Groups["inside"].Value);
        var chosen =
            options.FirstOrDefault(option => Flag("selected").IsMatch(option.Value))
            ?? options.FirstOrDefault();
        if (chosen is not null)
        {
            yield return (name, Attribute(chosen.Value, "value") ?? string.Empty);
        }
    }

    private static string? Attribute(string tag, string name)
    {
        var found = Regex.Match(
            tag,
            $"\\s{name}=\"(?<value>[^\"]*)\"",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        );
        return found.Success ? WebUtility.HtmlDecode(found.Groups["value"].Value) : null;
    }

    private static Regex Flag(string name) =>
        new($"\\s{name}(\\s|>|=|/)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    [GeneratedRegex("<form id=\"(work|pick)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();

    [GeneratedRegex(
        "(?<tag><(?<kind>input)\\b[^>]*>)|(?<tag><(?<kind>textarea|select)\\b[^>]*>)(?<inside>.*?)</(textarea|select)>",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        5000
    )]
    private static partial Regex Control();

    [GeneratedRegex("<option\\b[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Option();
}
