using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SmartPick.Web.Tests.EveryField;

/// <summary>A form of a page with every box ticked and something chosen in every list, as a browser without scripts would send it.</summary>
/// <param name="Action">Where it goes.</param>
/// <param name="Fields">What it holds, without its buttons.</param>
/// <param name="Types">The fields in which somebody types, by name: <c>text</c>, <c>number</c>, <c>date</c>.</param>
/// <param name="Buttons">The names and values of its buttons.</param>
internal sealed record PageForm(
    string Action,
    IReadOnlyList<(string Name, string Value)> Fields,
    IReadOnlyDictionary<string, string> Types,
    IReadOnlyList<(string Name, string Value)> Buttons
)
{
    private static readonly string[] Typed =
    [
        "text",
        "search",
        "email",
        "url",
        "tel",
        "password",
        "number",
        "date",
        "datetime-local",
    ];

    /// <summary>The forms of a page that post.</summary>
    public static IEnumerable<PageForm> Of(IDocument page, string address) =>
        page.QuerySelectorAll("form")
            .OfType<IHtmlFormElement>()
            .Where(form =>
                string.Equals(
                    form.GetAttribute("method"),
                    "post",
                    StringComparison.OrdinalIgnoreCase
                )
            )
            .Select(form => Read(form, address));

    /// <summary>What is sent when a button is pressed.</summary>
    /// <param name="button">The button.</param>
    /// <param name="typed">What stands in a field in which somebody types, by its name and type; null leaves what the page held.</param>
    public IEnumerable<KeyValuePair<string, string>> Press(
        (string Name, string Value) button,
        Func<string, string, string?> typed
    ) =>
        Fields
            .Select(field =>
                KeyValuePair.Create(
                    field.Name,
                    Types.TryGetValue(field.Name, out var type)
                        ? typed(field.Name, type) ?? field.Value
                        : field.Value
                )
            )
            .Append(KeyValuePair.Create(button.Name, button.Value));

    private static PageForm Read(IHtmlFormElement form, string address)
    {
        var fields = new List<(string, string)>();
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        var buttons = new List<(string, string)>();
        foreach (var element in form.Elements.Where(each => each.HasAttribute("name")))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlButtonElement button:
                    buttons.Add((name, button.Value));
                    break;
                case IHtmlTextAreaElement area:
                    types[name] = "text";
                    fields.Add((name, area.Value));
                    break;
                case IHtmlSelectElement select:
                    fields.Add((name, Chosen(select)));
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" } choice:
                    fields.Add((name, choice.Value));
                    break;
                case IHtmlInputElement { Type: "file" }:
                    break;
                case IHtmlInputElement { Type: "submit" } button:
                    buttons.Add((name, button.Value));
                    break;
                case IHtmlInputElement input:
                    if (Typed.Contains(input.Type, StringComparer.Ordinal))
                    {
                        types[name] = input.Type;
                    }

                    fields.Add((name, input.Value));
                    break;
            }
        }

        var action = form.GetAttribute("action");
        return new PageForm(
            string.IsNullOrEmpty(action) ? address : action,
            fields,
            types,
            buttons
        );
    }

    /// <summary>What is chosen in a list; its first choice when nothing is yet.</summary>
    private static string Chosen(IHtmlSelectElement select) =>
        select.Value is { Length: > 0 } chosen
            ? chosen
            : select.Options.Select(option => option.Value).FirstOrDefault(each => each.Length > 0)
                ?? string.Empty;
}
