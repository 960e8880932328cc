using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SmartPick.Web.Design;

/// <summary>An SVG text element, which Razor cannot write itself: it takes the tag for its own.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>The class, styled by whoever draws with <c>::deep</c>.</summary>
    [Parameter]
    public string Css { get; set; } = string.Empty;

    /// <summary>Horizontal position in SVG units.</summary>
    [Parameter, EditorRequired]
    public string X { get; set; } = string.Empty;

    /// <summary>Vertical position in SVG units.</summary>
    [Parameter, EditorRequired]
    public string Y { get; set; } = string.Empty;

    /// <summary>Shift from the position, or null.</summary>
    [Parameter]
    public string? Shift { get; set; }

    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Css);
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        builder.AddAttribute(4, "dy", Shift);
        builder.AddContent(5, Text);
        builder.CloseElement();
    }
}
